import { ownNumbers } from '../messages/facts.ts'
import type { Lang } from '../text.ts'
import { plainText, type PlainText } from './plain-text.ts'
import { languageOf, sentenceAround } from './sentence.ts'
import { isOrderNumber, isOtherSides } from './whose-number.ts'

/** Numbers that keep their last four: of a bank card, of an identity card. */
export type NumberKind = 'card' | 'identity'

const GAP = '[ \\t.·—–-]{0,3}'
/** Digits with gaps inside, taken whole; the X of an identity number may end them. */
const CHAIN = new RegExp(
  `(?<![\\dA-Za-z_]|[\\w-]/)(?=(\\d(?:${GAP}\\d){12,60}(?:${GAP}[xX](?![A-Za-z0-9]))?))\\1(?![\\dA-Za-z_])`,
  'g',
)

/** Shortens the person's own card and identity numbers to their last four; the other side's stay whole. */
export function shortenOwnNumbers(text: string, lang: Lang): { text: string; kinds: NumberKind[] } {
  const plain = plainText(text)
  const kinds: NumberKind[] = []
  let kept = ''
  let from = 0
  for (const { kind, start, end, digits } of numbersIn(plain)) {
    if (isOtherSides(plain.plain, start, end) || isOrderNumber(plain.plain, start)) continue
    const first = plain.start[start] ?? 0
    kept +=
      text.slice(from, first) +
      ownNumbers[kind](digits.slice(-4))[languageOf(sentenceAround(text, first), lang)]
    from = plain.end[end - 1] ?? text.length
    kinds.push(kind)
  }
  return { text: kept + text.slice(from), kinds }
}

interface NumberFound {
  readonly kind: NumberKind
  readonly digits: string
  readonly start: number
  readonly end: number
}

function numbersIn({ plain }: PlainText): NumberFound[] {
  return [...plain.matchAll(CHAIN)].flatMap((match) => {
    const groups = [...match[0].matchAll(/\d+[xX]?|[xX]/g)].map((group) => ({
      text: group[0],
      at: match.index + group.index,
    }))
    return inGroups(groups)
  })
}

interface Group {
  readonly text: string
  readonly at: number
}

/** Groups side by side that are together a card or identity number; the longest first. */
function inGroups(groups: readonly Group[]): NumberFound[] {
  for (let length = groups.length; length > 0; length--) {
    for (let first = 0; first + length <= groups.length; first++) {
      const part = groups.slice(first, first + length)
      const [head, tail] = [part[0], part.at(-1)]
      const kind = kindOf(groups, first, length)
      if (kind === undefined || head === undefined || tail === undefined) continue
      const found = {
        kind,
        digits: digitsOf(part),
        start: head.at,
        end: tail.at + tail.text.length,
      }
      return [...inGroups(groups.slice(0, first)), found, ...inGroups(groups.slice(first + length))]
    }
  }
  return []
}

function kindOf(all: readonly Group[], first: number, length: number): NumberKind | undefined {
  const part = all.slice(first, first + length)
  const digits = digitsOf(part)
  if (digits.length > 19 || digits.length < 13 || isPieceOfLonger(all, first, length))
    return undefined
  if (isIdentity(digits)) return 'identity'
  if (!passesLuhn(digits) || /^(.)\1*$/.test(digits)) return undefined
  const lengths = part.map(({ text }) => text.length)
  const [size = 0] = lengths
  if (length === 1 || /^4,6,[45]$/.test(lengths.join())) return 'card'
  if (size <= 6 && lengths.every((it, place) => it === size || (it < size && place === length - 1)))
    return 'card'
  // Otherwise two numbers may only stand side by side, a day and a time for instance.
  return length === all.length && /^[3-6]/.test(digits) ? 'card' : undefined
}

/** An order number written in fours is not a card and some more. */
function isPieceOfLonger(all: readonly Group[], first: number, length: number): boolean {
  const size = all[first]?.text.length
  if (length === 1 && (size ?? 0) > 6) return false
  let [from, to] = [first, first + length]
  while (from > 0 && all[from - 1]?.text.length === size) from--
  while (to < all.length && all[to]?.text.length === size) to++
  return to - from > length && digitsOf(all.slice(from, to)).length > 23
}

function digitsOf(groups: readonly Group[]): string {
  return groups.map(({ text }) => text).join('')
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A mainland identity number: 18 with a right check sign, or the old 15; province and birthday exist. */
function isIdentity(digits: string): boolean {
  const match = /^(\d\d)\d{4}((?:19|20)?\d\d)(\d\d)(\d\d)\d{3}([\dX])?$/i.exec(digits)
  if (match === null || (digits.length !== 15 && digits.length !== 18)) return false
  const [, province = '', year = '', month, day, check] = match
  if (!/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)$/.test(province)) return false
  const born = new Date(Date.UTC(Number(year.padStart(4, '19')), Number(month) - 1, Number(day)))
  if (born.getUTCMonth() !== Number(month) - 1 || born.getUTCDate() !== Number(day)) return false
  if (digits.length === 15) return check === undefined && year.length === 2
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return '10X98765432'.charAt(sum % 11) === (check ?? '').toUpperCase()
}
