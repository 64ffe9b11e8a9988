import type { Lang } from '../text.ts'
import { compileWhole, matcherOf, type Matcher } from './matcher.ts'
import { personPatterns } from './person-patterns.ts'
import { readingOf } from './reading.ts'
import { isDayOrAmount } from './harmless.ts'
import type { MarkKind } from './marks.ts'

/** Somebody who is named; everything they are called carries the same mark. */
export interface Person {
  readonly kind: 'name' | 'payee' | 'person'
  readonly names: readonly string[]
}

/** What is known to identify before a text is read, and what is known to be public. */
export interface Known {
  /** Language of sentences without words. */
  readonly lang: Lang
  readonly persons: readonly Person[]
  /** Numbers, accounts and addresses of the case, by what they are. */
  readonly values: readonly { readonly kind: MarkKind; readonly value: string }[]
  /** What the person wants hidden. */
  readonly hide: readonly string[]
  /** Official phone numbers as they are written. */
  readonly lines: readonly string[]
  /** Names of wallets, banks, offices and firms. */
  readonly publicNames: readonly string[]
  /** Official links and mail addresses. */
  readonly links: readonly string[]
}

/** Nothing known: patterns alone. */
export const NOTHING_KNOWN: Known = {
  lang: 'zh',
  persons: [],
  values: [],
  hide: [],
  lines: [],
  publicNames: [],
  links: [],
}

/** Patterns for all that is known; what was asked to be hidden goes first. */
export function knownMatchers(known: Known, isPublicName: (name: string) => boolean): Matcher[] {
  const counts = new Map<string, number>()
  return [
    ...known.hide.flatMap((it) => compileWhole('hidden', it)),
    ...known.persons.flatMap(({ kind, names }) => {
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      return names.flatMap((it) => personMatchers(it, kind, number, isPublicName))
    }),
    ...known.values.flatMap(({ kind, value }) => valueMatchers(kind, value, isPublicName)),
  ]
}

export function personMatchers(
  name: string,
  kind: Person['kind'],
  number: number,
  isPublicName: (name: string) => boolean,
): Matcher[] {
  return personPatterns(readingOf(name).plain, isPublicName).map((pattern) => ({
    kind,
    number,
    pattern,
  }))
}

/** An account may hold several things: a number, a mail address, a name somebody goes by. */
function valueMatchers(
  kind: MarkKind,
  value: string,
  isPublicName: (name: string) => boolean,
): Matcher[] {
  const plain = readingOf(value).plain.trim()
  if (plain === '' || isPublicName(plain) || isDayOrAmount(plain)) return []
  if (kind === 'phone') return phoneMatchers(plain)
  const mails = plain.match(/[^\s,;:()]+@[^\s,;:()]+/g) ?? []
  const tokens = (plain.match(/[A-Za-z0-9][A-Za-z0-9_.\- ]*[A-Za-z0-9]/g) ?? []).filter(
    (it) => /\d/.test(it) && !isDayOrAmount(it),
  )
  const locals = mails.map((it) => it.split('@')[0] ?? '').filter((it) => it.length >= 5)
  return [
    ...compileWhole(kind, plain),
    ...[...mails, ...locals, ...tokens].flatMap((it) => matcherOf(kind, it) ?? []),
    ...(/^(?:\+|00)?\d[\d -]{9,}$/.test(plain) && kind === 'account' ? phoneMatchers(plain) : []),
  ]
}

const COUNTRY = /^(?:\+|00)(?:86|85[23]|886|65|44|1|81|82|60|61|49|33)/

/** With or without the country's code and the zero before the area. */
function phoneMatchers(plain: string): Matcher[] {
  const digits = plain.replace(/[^\d+]/g, '')
  const national = digits
    .replace(COUNTRY, '')
    .replace(/^86(?=1\d{10}$)/, '')
    .replace(/^0(?=\d{8,})/, '')
  return [matcherOf('phone', national.length >= 7 ? national : digits)].flatMap((it) => it ?? [])
}
