import { printable } from '../text.ts'

/** The longest note of a card, in UTF-16 units. */
export const LONGEST_NOTE = 1000

/** A typed text as a card holds it: nothing invisible, not too long. */
export function noteText(text: string): string {
  const plain = printable(text)
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{C}/gu, '')
    .trim()
  return plain.length <= LONGEST_NOTE
    ? plain
    : `${plain.slice(0, LONGEST_NOTE - 1).replace(/\p{Cs}$/u, '')}…`
}
