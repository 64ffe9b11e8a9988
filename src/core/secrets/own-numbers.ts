import { ownNumbers } from '../messages/facts.ts'
import type { Lang } from '../text.ts'
import { plainText, type PlainText } from '../input/plain-text.ts'
import { languageOf, sentenceAround } from '../input/sentence.ts'
import { isIdentity, looksLikeIdentity, passesLuhn } from './check-digits.ts'
import { numbersReadOut } from './spoken-number.ts'
import {
  expectedAt,
  isNamed,
  isOrderNumber,
  isOtherSides,
  type Expected,
  type NumberKind,
} from './whose-number.ts'

export type { NumberKind } from './whose-number.ts'

const GAP = '[ \\t.·—–-]{0,3}'
/** Digits with gaps inside, taken whole; the X of an identity number may end them. */
const CHAIN = new RegExp(
  `(?<![\\dA-Za-z_]|[\\w-]/)(?=(\\d(?:${GAP}\\d){12,60}(?:${GAP}[xX](?![A-Za-z0-9]))?))\\1(?![\\dA-Za-z_])`,
  'g',
)

/** Shortens the person's own card and identity numbers to their last four; the other side's stay whole. */
export function shortenOwnNumbers(
  text: string,
  lang: Lang,
  field?: Expected,
): { text: string; kinds: NumberKind[] } {
  const plain = plainText(text)
  const kinds: NumberKind[] = []
  let kept = ''
  let from = 0
  for (const { kind, start, end, digits } of numbersIn(plain, field)) {
    if (isOtherSides(plain.plain, start, end) || isOrderNumber(plain.plain, start)) continue
    const first = plain.start[start] ?? 0
    const note = kind === 'identity' && isNamed(plain.plain, start) ? 'named' : kind
    kept +=
      text.slice(from, first) +
      ownNumbers[note](digits.slice(-4))[languageOf(sentenceAround(text, first), lang)]
    from = plain.end[end - 1] ?? text.length
    kinds.push(kind)
  }
  return { text: kept + text.slice(from), kinds }
}

/** Whether words of the text call a number in it a card or an identity number. */
export function announcesCard(text: string): boolean {
  const { plain } = plainText(text)
  return [...numbersReadOut(plain), ...numbersInDigits(plain, 'card')].some(
    ({ start }) => expectedAt(plain, start) !== undefined && !isOrderNumber(plain, start),
  )
}

interface NumberFound {
  readonly kind: NumberKind
  readonly digits: string
  readonly start: number
  readonly end: number
}

function numbersIn({ plain }: PlainText, field: Expected): NumberFound[] {
  const readOut = numbersReadOut(plain).flatMap((number) => {
    const kind = field ?? expectedAt(plain, number.start)
    return kind === undefined ? [] : [{ ...number, kind }]
  })
  return [...readOut, ...numbersInDigits(plain, field)].sort((a, b) => a.start - b.start)
}

function numbersInDigits(plain: string, field: Expected): NumberFound[] {
  return [...plain.matchAll(CHAIN)].flatMap((match) => {
    const groups = [...match[0].matchAll(/\d+[xX]?|[xX]/g)].map((group) => ({
      text: group[0],
      at: match.index + group.index,
    }))
    return inGroups(groups, field ?? expectedAt(plain, match.index), field !== undefined)
  })
}

interface Group {
  readonly text: string
  readonly at: number
}

/**
 * Groups side by side that are together a card or identity number; the longest first. A mistyped
 * number is looked for only where it was announced: at the beginning, or anywhere in its own field.
 */
function inGroups(groups: readonly Group[], expected: Expected, anywhere: boolean): NumberFound[] {
  const found = longest(groups, (part, first) => kindOf(groups, part, first))
  const mistyped =
    expected === undefined
      ? undefined
      : longest(groups, (part, first) =>
          first === 0 || anywhere ? kindExpected(groups, part, first, expected) : undefined,
        )
  // Of a mistyped number a part may be right by chance.
  const isPart =
    found &&
    mistyped &&
    sizeOf(mistyped) > sizeOf(found) &&
    (groups[mistyped.last]?.text.length ?? 0) > 2
  const best = isPart ? mistyped : (found ?? mistyped)
  if (best === undefined) return []
  const { first, last, kind } = best
  const [head, tail] = [groups[first], groups[last]]
  if (head === undefined || tail === undefined) return []
  const number = {
    kind,
    digits: digitsOf(groups.slice(first, last + 1)),
    start: head.at,
    end: tail.at + tail.text.length,
  }
  return [
    ...inGroups(groups.slice(0, first), expected, anywhere),
    number,
    ...inGroups(groups.slice(last + 1), anywhere ? expected : undefined, anywhere),
  ]
}

interface Part {
  readonly first: number
  readonly last: number
  readonly kind: NumberKind
}

function sizeOf({ first, last }: Part): number {
  return last - first
}

/** The first of the parts with most groups that are of a kind and have 13 to 19 digits. */
function longest(
  groups: readonly Group[],
  kind: (part: readonly Group[], first: number) => NumberKind | undefined,
): Part | undefined {
  let best: Part | undefined
  for (let first = 0; first < groups.length; first++) {
    let digits = 0
    for (let last = first; last < groups.length; last++) {
      digits += groups[last]?.text.length ?? 0
      if (digits > 19) break
      if (digits < 13 || (best && last - first <= best.last - best.first)) continue
      const found = kind(groups.slice(first, last + 1), first)
      if (found !== undefined) best = { first, last, kind: found }
    }
  }
  return best
}

/** No card begins so, but many an order and every moment in one number does. */
const A_DAY = /^20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

function kindOf(
  all: readonly Group[],
  part: readonly Group[],
  first: number,
): NumberKind | undefined {
  if (isPieceOfLonger(all, first, part.length)) return undefined
  const digits = digitsOf(part)
  if (isIdentity(digits)) return 'identity'
  if (!passesLuhn(digits) || /^(.)\1*$/.test(digits) || A_DAY.test(digits)) return undefined
  if (isWrittenAsOne(part)) return 'card'
  // Otherwise two numbers may only stand side by side, a day and a time for instance.
  return part.length === all.length && /^[3-6]/.test(digits) ? 'card' : undefined
}

function kindExpected(
  all: readonly Group[],
  part: readonly Group[],
  first: number,
  expected: NumberKind,
): NumberKind | undefined {
  const digits = digitsOf(part)
  if (isPieceOfLonger(all, first, part.length)) return undefined
  if (looksLikeIdentity(digits)) return 'identity'
  if (expected === 'identity' || !/^\d+$/.test(digits) || A_DAY.test(digits)) return undefined
  return isWrittenAsOne(part) || part.length === all.length ? 'card' : undefined
}

/** Written together, in fours, or in even groups of which the last may be shorter. */
function isWrittenAsOne(part: readonly Group[]): boolean {
  const lengths = part.map(({ text }) => text.length)
  const [size = 0] = lengths
  if (part.length === 1 || /^4,6,[45]$/.test(lengths.join())) return true
  return (
    size <= 6 &&
    lengths.every((it, place) => it === size || (it < size && place === part.length - 1))
  )
}

/** An order number written in fours is not a card and some more. */
function isPieceOfLonger(all: readonly Group[], first: number, length: number): boolean {
  const size = all[first]?.text.length
  if (length === 1 && (size ?? 0) > 6) return false
  let [from, to] = [first, first + length]
  while (from > 0 && all[from - 1]?.text.length === size) from--
  while (to < all.length && all[to]?.text.length === size) to++
  return to - from > length && (to - from) * (size ?? 0) > 23
}

function digitsOf(groups: readonly Group[]): string {
  return groups.map(({ text }) => text).join('')
}
