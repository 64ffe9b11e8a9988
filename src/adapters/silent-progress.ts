import type { Progress } from '../ports.ts'

/** Where nobody watches. */
export const silentProgress: Progress = { show: () => undefined, end: () => undefined }
