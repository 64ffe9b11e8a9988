/** What a letter can be written as. Public: never renamed. Apart from the renderers, which a call loads only when it writes. */
export const FORMAT_NAMES = ['md'] as const
export type Format = (typeof FORMAT_NAMES)[number]
