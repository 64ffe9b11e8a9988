/** A first letter to a reader, a reminder of it, and a request to review the answer to it. Public: never renamed. */
export const LETTER_KINDS = ['first', 'reminder', 'appeal'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
