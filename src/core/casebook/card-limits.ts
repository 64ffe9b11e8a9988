/** The largest card that is read, in bytes as a file. */
export const LARGEST_CARD = 64 * 1024
