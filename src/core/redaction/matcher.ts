import type { Found } from './found.ts'
import type { MarkKind } from './marks.ts'
import { MARKED, readingOf } from './reading.ts'

/** One known thing by its letters and digits, lower case, in whatever spacing they are found. */
export interface Term {
  readonly signs: string
  /** `anywhere`: inside a longer run too, and then the whole run; `alone`: only as a word or number of its own; `capital`: so, and with its first letter a capital. */
  readonly where: 'anywhere' | 'alone' | 'capital'
}

/** Finds known things in the reading of a text. */
export interface Matcher {
  readonly kind: MarkKind
  /** Tells the second person of a kind from the first. */
  readonly number: number
  readonly terms: readonly Term[]
  /** For what letters and digits alone do not tell: titles, stars. */
  readonly patterns: readonly RegExp[]
}

/** From so many signs on, a number is found inside a longer run too. */
const LONG = 7
const SHORTEST = 4
/** So much may have come between two signs: spaces, dashes, a line break, ornaments. */
const WIDEST_GAP = 4

/** A value in any spacing and case; a short one only where it stands alone, a very short one not at all. */
export function termOf(value: string, shortest = SHORTEST): Term[] {
  const signs = signsOf(readingOf(value).plain)
  if (signs.length < shortest) return []
  // Chinese has no gaps between words, so nothing around them tells an end.
  const anywhere = signs.length >= LONG || /\p{Script=Han}/u.test(signs)
  return [{ signs, where: anywhere ? 'anywhere' : 'alone' }]
}

export function signsOf(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

/** A reading without all that is neither letter nor digit; `at[i]` is where its sign `i` stands. */
export interface Squeezed {
  readonly plain: string
  readonly signs: string
  readonly at: readonly number[]
}

export function squeezed(plain: string): Squeezed {
  let signs = ''
  const at: number[] = []
  for (let index = 0; index < plain.length; index++) {
    const char = plain.charAt(index)
    if (!isSign(char)) continue
    const lower = char.toLowerCase()
    signs += lower.length === 1 ? lower : char
    at.push(index)
  }
  return { plain, signs, at }
}

function isSign(char: string): boolean {
  if (char < '\u0080') return /[A-Za-z0-9]/.test(char)
  // Half of a character beyond the first plane, such as of a rare family name.
  return (char >= '\u3400' && char <= '\udfff') || /[\p{L}\p{N}]/u.test(char)
}

export function findKnown(text: Squeezed, matchers: Iterable<Matcher>): Found[] {
  const found: Found[] = []
  for (const { kind, number, terms, patterns } of matchers) {
    for (const term of terms)
      for (const place of placesOf(term, text)) found.push({ ...place, kind, number })
    for (const pattern of patterns)
      for (const match of text.plain.matchAll(pattern))
        found.push({ start: match.index, end: match.index + match[0].length, kind, number })
  }
  return found
}

function placesOf({ signs, where }: Term, text: Squeezed): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (
    let from = text.signs.indexOf(signs);
    from !== -1;
    from = text.signs.indexOf(signs, from + 1)
  ) {
    const [first, last] = [text.at[from] ?? 0, text.at[from + signs.length - 1] ?? 0]
    if (!isTogether(text, from, signs.length)) continue
    if (where === 'anywhere') places.push(wholeRun(text.plain, first, last + 1))
    else if (isAlone(text.plain, first, last + 1, where === 'capital'))
      places.push({ start: first, end: last + 1 })
  }
  return places
}

function isTogether({ plain, at }: Squeezed, from: number, length: number): boolean {
  for (let step = from + 1; step < from + length; step++) {
    const [before, now] = [at[step - 1] ?? 0, at[step] ?? 0]
    if (now - before > WIDEST_GAP || plain.slice(before, now).includes(MARKED)) return false
  }
  return true
}

const RUN = /[A-Za-z0-9_]/

/** Letters and digits written together with it belong to it: a country code, a number behind a name. */
function wholeRun(plain: string, start: number, end: number): { start: number; end: number } {
  let [first, last] = [start, end]
  if (RUN.test(plain.charAt(first))) while (RUN.test(plain.charAt(first - 1))) first--
  if (RUN.test(plain.charAt(last - 1))) while (RUN.test(plain.charAt(last))) last++
  if (plain.charAt(first - 1) === '+') first--
  return { start: first, end: last }
}

function isAlone(plain: string, start: number, end: number, capital: boolean): boolean {
  const [before, after] = [plain.slice(Math.max(0, start - 2), start), plain.slice(end, end + 2)]
  if (/[A-Za-z0-9]$|\d[.,]$/.test(before) || /^(?:[A-Za-z0-9]|[.,]\d)/.test(after)) return false
  return !capital || /^\p{Lu}/u.test(plain.slice(start, end))
}
