import { plainText } from '../input/plain-text.ts'
import { ownNumbers } from '../messages/facts.ts'
import type { Lang } from '../text.ts'
import { passesLuhn } from './check-digits.ts'

/** A run of digits, in groups or not, that no other digit goes on. */
const RUN = /(?<![\dA-Za-z]|\d[ -]|[A-Za-z]-)\d(?:[ -]?\d){13,18}(?![ -]?\d|-?[A-Za-z])/g
/** How the cards of the large schemes begin, each with the lengths that it has. */
const SCHEMES =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2])\d{13}|3[47]\d{13}|62\d{14,17}|35\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|3[068]\d{12})$/

/**
 * Shortens card numbers to their last four in a field that is for other numbers: there a right check digit
 * is not enough, since every tenth number has one.
 */
export function shortenCards(text: string, lang: Lang): { text: string; found: boolean } {
  const { plain, start, end } = plainText(text)
  let kept = ''
  let from = 0
  for (const { index, 0: run } of plain.matchAll(RUN)) {
    const digits = run.replace(/\D/g, '')
    if (!SCHEMES.test(digits) || !passesLuhn(digits)) continue
    kept += text.slice(from, start[index]) + ownNumbers.card(digits.slice(-4))[lang]
    from = end[index + run.length - 1] ?? text.length
  }
  return { text: kept + text.slice(from), found: from > 0 }
}
