import type { Lang } from '../text.ts'
import { literally } from './found.ts'
import { isDayOrAmount } from './harmless.ts'
import type { MarkKind } from './marks.ts'
import { type Matcher, signsOf, type Term, termOf } from './matcher.ts'
import { personMatcher } from './person-matcher.ts'
import { readingOf } from './reading.ts'

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
  /** Official phone numbers as they are written; error codes too. */
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

/** Finds all that is known; what was asked to be hidden goes first. */
export function knownMatchers(known: Known, isPublicName: (name: string) => boolean): Matcher[] {
  const counts = new Map<string, number>()
  return [
    ...known.hide.map(hiddenMatcher),
    ...known.persons.flatMap(({ kind, names }) => {
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      return names.map((it) => personMatcher(readingOf(it).plain, kind, number, isPublicName))
    }),
    ...known.values.map(({ kind, value }) => {
      const terms = valueTerms(kind, value, isPublicName)
      return { kind, number: 1, terms, patterns: [] }
    }),
  ]
}

/** A text of any length as it was typed; of signs alone, such as ☎, as it stands. */
function hiddenMatcher(text: string): Matcher {
  const plain = readingOf(text).plain.trim()
  const bare = signsOf(plain) === '' && plain !== ''
  return {
    kind: 'hidden',
    number: 1,
    terms: termOf(plain, 1),
    patterns: bare ? [new RegExp(literally(plain), 'gu')] : [],
  }
}

/** An account may hold several things: a number, a mail address, a name somebody goes by. */
function valueTerms(
  kind: MarkKind,
  value: string,
  isPublicName: (name: string) => boolean,
): Term[] {
  const plain = readingOf(value).plain.trim()
  if (plain === '' || isPublicName(plain) || isDayOrAmount(plain)) return []
  if (kind === 'phone') return phoneTerms(plain)
  const mails = plain.match(/[^\s,;:()]+@[^\s,;:()]+/g) ?? []
  const locals = mails.map((it) => it.split('@')[0] ?? '').filter((it) => it.length >= 5)
  const tokens = (plain.match(/[A-Za-z0-9][A-Za-z0-9_.\- ]*[A-Za-z0-9]/g) ?? []).filter(
    (it) => /\d/.test(it) && !isDayOrAmount(it),
  )
  const isNumber = /^(?:\+|00)?\d[\d -]{9,}$/.test(plain)
  return [
    ...[plain, ...mails, ...locals, ...tokens].flatMap((it) => termOf(it)),
    ...(isNumber && kind === 'account' ? phoneTerms(plain) : []),
  ]
}

const COUNTRY = /^(?:\+|00)(?:86|85[23]|886|65|44|1|81|82|60|61|49|33)/

/** With or without the country's code and the zero before the area. */
function phoneTerms(plain: string): Term[] {
  const digits = plain.replace(/[^\d+]/g, '')
  const national = digits
    .replace(COUNTRY, '')
    .replace(/^86(?=1\d{10}$)/, '')
    .replace(/^0(?=\d{8,})/, '')
  return termOf(national.length >= 7 ? national : digits)
}
