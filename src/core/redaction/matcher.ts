import { literally } from './found.ts'
import type { MarkKind } from './marks.ts'
import { readingOf } from './reading.ts'

/** Finds one known thing in the reading of a text. */
export interface Matcher {
  readonly kind: MarkKind
  readonly number: number
  readonly pattern: RegExp
}

/** What may have come between two signs of a number or a name: spaces, dashes, a line break, ornaments. */
export const GAP = '[^\\p{L}\\p{N}\\ufffc]{0,3}'
/** From so many signs on, a number is found inside a longer run too. */
const LONG = 7
const SHORTEST = 4

/** A value in any spacing and case; a short one only where it stands alone, a very short one not at all. */
export function matcherOf(kind: MarkKind, value: string): Matcher | undefined {
  const signs = [...readingOf(value).plain].filter((it) => /[\p{L}\p{N}]/u.test(it))
  if (signs.length < SHORTEST) return undefined
  const body = signs.join(GAP)
  const long = signs.length >= LONG
  const before = long ? '(?:\\+|[A-Za-z0-9])*' : '(?<![\\p{L}\\p{N}]|\\d[.,])'
  const after = long ? '[A-Za-z0-9]*' : '(?![A-Za-z0-9]|[.,]\\d)'
  // Chinese characters have no gaps between words, so nothing around them tells an end.
  const han = /\p{Script=Han}/u.test(value)
  return {
    kind,
    number: 1,
    pattern: new RegExp(han ? body : `${before}${body}${after}`, 'giu'),
  }
}

/** A whole text as it was typed, of any length. */
export function compileWhole(kind: MarkKind, text: string): Matcher[] {
  const plain = readingOf(text).plain.trim()
  if (plain === '') return []
  const signs = [...plain].filter((it) => /[\p{L}\p{N}]/u.test(it))
  if (signs.length === 0) return [{ kind, number: 1, pattern: new RegExp(literally(plain), 'gu') }]
  const han = /\p{Script=Han}/u.test(plain)
  if (kind !== 'hidden' && signs.length < SHORTEST && !han) return []
  const body = signs.map(literally).join(GAP)
  const alone = han || signs.length >= LONG ? ['', ''] : ['(?<![A-Za-z0-9])', '(?![A-Za-z0-9])']
  return [{ kind, number: 1, pattern: new RegExp(`${alone[0]}${body}${alone[1]}`, 'giu') }]
}
