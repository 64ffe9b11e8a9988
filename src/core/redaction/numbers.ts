import { isIdentity, looksLikeIdentity, passesLuhn } from '../secrets/check-digits.ts'
import { chainsIn, digitsOf, partsOf, placeOf, without, type Chain } from './digit-chains.ts'
import type { Found } from './found.ts'
import { harmlessIn, type Place } from './harmless.ts'
import type { MarkKind } from './marks.ts'
import { isPhone } from './phones.ts'

/** Whether digits are those of an official line. */
export type IsPublicLine = (digits: string) => boolean

/** Cards, identity numbers, phones and all other long numbers; official lines, dates and amounts stay. */
export function numbersIn(plain: string, isPublicLine: IsPublicLine): Found[] {
  if (!/\d/.test(plain)) return []
  const chains = chainsIn(plain)
  const checked = chains.flatMap((chain): Found[] =>
    isLongInGroups(chain)
      ? [{ ...placeOf(chain), kind: 'reference' }]
      : partsOf(chain, checkedKind).map(({ part, kind }) => ({ ...placeOf(part), kind })),
  )
  const lines = chains.flatMap((chain) =>
    linesIn(chain, plain, isPublicLine).map((part) => placeOf(part)),
  )
  const taken: Place[] = [...checked, ...lines, ...harmlessIn(plain)]
  const pieces = chains.flatMap((chain) => without(chain, taken))
  const others = pieces.flatMap((piece) =>
    partsOf(piece, (part) => otherKind(part, plain)).map(({ part, kind }) => {
      const { start, end } = placeOf(part)
      return { start: prefixOf(plain, start, end), end, kind }
    }),
  )
  return [...checked, ...others]
}

/** An order number in even groups: no part of it is a card, though a check digit may say so. */
function isLongInGroups(chain: Chain): boolean {
  const [size = 0] = chain.map(({ text }) => text.length)
  const even = chain.every(({ text }, at) => text.length === size || at === chain.length - 1)
  const digits = digitsOf(chain).length
  return even && chain.length > 2 && digits >= 20 && digits <= 64 && size <= 6
}

function linesIn(chain: Chain, plain: string, isPublicLine: IsPublicLine): Chain[] {
  const last = chain.at(-1)
  if (chain.length === 1 && (last?.text.length ?? 0) < 7) return []
  return partsOf(chain, (part) => {
    const abroad = plain.charAt(placeOf(part).start - 1) === '+'
    const digits = digitsOf(part)
    return isPublicLine(abroad ? `+${digits}` : digits) ? true : undefined
  }).map(({ part }) => part)
}

/** A country code's plus and an opening bracket belong to the number. */
function prefixOf(plain: string, start: number, end: number): number {
  const closes = plain.slice(start, end).includes(')')
  const before = (closes ? /[+(]{1,2}$/ : /\+$/).exec(plain.slice(Math.max(0, start - 2), start))
  return start - (before?.[0].length ?? 0)
}

/** Kinds that a check digit tells. */
function checkedKind(part: Chain): MarkKind | undefined {
  const digits = digitsOf(part)
  if (isIdentity(digits)) return 'identity'
  const isCard =
    /^[2-9]\d{12,18}$/.test(digits) &&
    !/^20[0-3]\d(?:0[1-9]|1[0-2])/.test(digits) &&
    !/^(.)\1*$/.test(digits) &&
    passesLuhn(digits) &&
    isWrittenAsCard(part)
  return isCard ? 'card' : undefined
}

/** Together, in even groups, one by one, as 4-6-5, or broken once. */
function isWrittenAsCard(part: Chain): boolean {
  const sizes = part.map(({ text }) => text.length)
  const [size = 0] = sizes
  return (
    part.length <= 2 ||
    /^4,6,[45]$/.test(sizes.join()) ||
    sizes.every((it, at) => it === size || (it < size && at === sizes.length - 1))
  )
}

function otherKind(part: Chain, plain: string): MarkKind | undefined {
  const digits = digitsOf(part)
  const { start, end } = placeOf(part)
  // With a slip in its check sign it is one all the same.
  if (digits.length === 18 && looksLikeIdentity(digits)) return 'identity'
  const sizes = part.map(({ text }) => text.length)
  // Directive (EU) 2015/2366.
  if (/^4,4$/.test(sizes.join()) && plain.slice(start, end).includes('/')) return undefined
  if (isPhone(part, digits, plain.charAt(start - 1) === '+')) return 'phone'
  if (part.length === 1) return digits.length >= 8 ? 'number' : undefined
  if (/^3,2,4$/.test(sizes.join())) return 'identity'
  if (sizes.every((it) => it === 1)) return 'number'
  const between = plain.slice(start, end).replace(/\d/g, '')
  if (isInFours(sizes) && !part.every(({ text }) => isRoundOrYear(text))) return 'card'
  return /^-+$/.test(between) && digits.length >= 10 && sizes.every((it) => it > 1)
    ? 'reference'
    : undefined
}

/** A card with a slip in it is still one. */
function isInFours(sizes: readonly number[]): boolean {
  const last = sizes.at(-1) ?? 0
  return (
    sizes.length >= 3 &&
    last <= 4 &&
    sizes.slice(0, -1).every((it) => it === 4) &&
    sizes.length <= 6
  )
}

function isRoundOrYear(digits: string): boolean {
  return /00$|^(?:19|20)\d\d$/.test(digits)
}
