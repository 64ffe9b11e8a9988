import type { PlainText } from '../input/plain-text.ts'
import { languageOf, sentenceAround } from '../input/sentence.ts'
import type { Lang } from '../text.ts'
import { placesIn } from './addresses.ts'
import { chinesePeopleIn } from './chinese-people.ts'
import { clockTimesIn } from './clock-times.ts'
import { documentsIn } from './documents.ts'
import { type Found, joined } from './found.ts'
import { type Known, knownMatchers } from './known.ts'
import { latinPeopleIn } from './latin-people.ts'
import { linksIn } from './links.ts'
import { type Mark, markOf, marksIn } from './marks.ts'
import { findKnown, type Matcher, squeezed } from './matcher.ts'
import { numbersIn } from './numbers.ts'
import { personMatcher } from './person-matcher.ts'
import { publicLines } from './public-lines.ts'
import { MARKED, readingOf } from './reading.ts'
import { referencesIn } from './references.ts'
import { spokenDigitsIn, withWrittenDigits } from './spoken-digits.ts'

export { type Known, NOTHING_KNOWN, type Person } from './known.ts'
export { type Mark, type MarkKind, markOf, marksIn } from './marks.ts'

/** A text without what identifies, and where the marks stand that are there instead. */
export interface Masked {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Masks the texts of one public paper. */
export type Mask = (text: string) => Masked

/** What a first reading masks can uncover more; it is read until nothing is found. */
const MOST_READINGS = 6

/**
 * Makes the mask of one paper: who is named anywhere in `texts` is masked in all of them, under the
 * same mark.
 */
export function publicMask(known: Known, texts: readonly string[] = []): Mask {
  const names = new Set(known.publicNames.map(comparable))
  const isPublicName = (name: string): boolean => names.has(comparable(name))
  const links = new Set(known.links.map(comparable))
  const sight: Sight = {
    matchers: knownMatchers(known, isPublicName),
    others: [],
    isPublicLine: publicLines(known.lines),
    isPublicName,
    isPublicLink: (link) =>
      links.has(comparable(link.replace(/^https?:\/\/|[/.]+$/g, ''))) ||
      links.has(comparable(link)),
    lang: known.lang,
  }
  const met = new Map(texts.map((text) => [text, readingOf(text)]))
  for (const { plain } of met.values()) meetPeople(plain, sight)
  return (text) => {
    let masked = text
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      const once = maskOnce(masked, sight, met.get(masked))
      if (once === masked) break
      masked = once
    }
    return { text: masked, marks: marksIn(masked) }
  }
}

/** Masks one text on its own. */
export function maskPublic(text: string, known: Known): Masked {
  return publicMask(known, [text])(text)
}

interface Sight {
  readonly matchers: readonly Matcher[]
  /** People met in the texts themselves, in the order in which they were named. */
  readonly others: Matcher[]
  readonly isPublicLine: (digits: string) => boolean
  readonly isPublicName: (name: string) => boolean
  readonly isPublicLink: (link: string) => boolean
  readonly lang: Lang
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/** Gives everybody who is named in a text a mark of their own, unless they have one. */
function meetPeople(plain: string, sight: Sight): void {
  const places = [
    ...chinesePeopleIn(plain, sight.isPublicName),
    ...latinPeopleIn(plain, sight.isPublicName),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end } of places) {
    const name = plain.slice(start, end)
    if (isMet(name, sight)) continue
    const number = sight.others.length + 1
    sight.others.push(personMatcher(name, 'person', number, sight.isPublicName))
  }
}

function isMet(name: string, { matchers, others }: Sight): boolean {
  const persons = [...matchers, ...others].filter(({ kind }) => PERSONS.has(kind))
  return findKnown(squeezed(name), persons).some((it) => it.end - it.start === name.length)
}

const PERSONS: ReadonlySet<string> = new Set(['name', 'payee', 'person'])

function maskOnce(text: string, sight: Sight, read: PlainText | undefined): string {
  const { plain, start, end } = read ?? readingOf(text)
  if (read === undefined) meetPeople(plain, sight)
  let masked = ''
  let from = 0
  const found = foundIn(plain, sight)
  for (const it of found) {
    const [first, last] = [start[it.start] ?? 0, end[it.end - 1] ?? text.length]
    masked +=
      text.slice(from, first) + markOf(it.kind, langAt(text, first, last, sight.lang), it.number)
    from = last
  }
  return masked + text.slice(from)
}

/** Everything that identifies, the surest first; nothing reaches into a mark. */
function foundIn(plain: string, sight: Sight): Found[] {
  const known = findKnown(squeezed(plain), [...sight.matchers, ...sight.others])
  const all: Found[] = [
    ...linksIn(plain, sight.isPublicLink),
    ...known,
    ...documentsIn(plain),
    ...referencesIn(plain),
    ...numbersIn(withWrittenDigits(plain), sight.isPublicLine),
    ...spokenDigitsIn(plain),
    ...placesIn(plain),
    ...clockTimesIn(plain),
  ]
  return joined(all.flatMap((it) => aroundMarks(it, plain)))
}

/** The pieces of a find between the marks inside it. */
function aroundMarks(it: Found, plain: string): Found[] {
  const inside = plain.slice(it.start, it.end)
  if (!inside.includes(MARKED)) return [trim(it, plain)]
  let at = it.start
  return inside.split(MARKED).flatMap((piece) => {
    const place = { ...it, start: at, end: at + piece.length }
    at += piece.length + 1
    return /[\p{L}\p{N}]/u.test(piece) ? [trim(place, plain)] : []
  })
}

/** Spaces at the ends stay where they are. */
function trim(it: Found, plain: string): Found {
  let { start, end } = it
  while (start < end && /\s/.test(plain.charAt(start))) start++
  while (end > start && /[\s,;:]/.test(plain.charAt(end - 1))) end--
  return { ...it, start, end }
}

/** The language of the sentence without what is masked in it; where that has no words, of the text. */
function langAt(text: string, start: number, end: number, fallback: Lang): Lang {
  const before = text.slice(Math.max(0, start - 300), start)
  const around = sentenceAround(`${before} ${text.slice(end, end + 300)}`, before.length)
  if (/\p{Script=Han}/u.test(around)) return 'zh'
  return /[a-z]{2}/.test(around)
    ? 'en'
    : languageOf(text.slice(0, start) + text.slice(end), fallback)
}
