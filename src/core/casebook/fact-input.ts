import {
  factProblems as problems,
  keptNotices,
  loginWithPassword,
  refusedSecrets,
  removedNotices,
} from '../messages/facts.ts'
import type { Lang, Text } from '../text.ts'
import { parseAmount } from '../input/amount.ts'
import type { FactName } from './case.ts'
import { currencyOf } from '../input/currency.ts'
import { isLoginWithPassword } from '../secrets/secret-login.ts'
import { readMoment } from '../input/moment.ts'
import { announcesCard, shortenOwnNumbers, type NumberKind } from '../secrets/own-numbers.ts'
import { readRequests } from './request.ts'
import { looksSecret, removeSecrets, type Removed } from '../secrets/secrets.ts'
import { addDays } from '../input/wall-clock.ts'

export { refusedFact } from '../secrets/refused-fact.ts'

/** A fact in its stored form with lines for the person, or what is wrong with it and what to type instead. */
export type FactRead =
  | {
      readonly value: string
      readonly notices: readonly Text[]
      readonly also?: { readonly currency: string }
    }
  | { readonly problem: Text }

export interface FactContext {
  /** The person's wall clock, "2026-11-21 20:05". */
  readonly now: string
  readonly lang: Lang
}

const MOST_CHARACTERS = 500
const MOST_OF_A_STORY = 20_000

/** Reads a fact as a person types it. An amount brings its currency along where it names one. */
export function readFact(name: FactName, input: string, context: FactContext): FactRead {
  const typed = input.replaceAll('\0', '').trim()
  const most = name === 'story' ? MOST_OF_A_STORY : MOST_CHARACTERS
  if (isLonger(typed, most)) return { problem: problems.tooLong(most) }
  if (name === 'story' || name === 'error' || name === 'request')
    return withoutSecrets(name, typed, context)
  const secret = looksSecret(typed)
  return secret === undefined
    ? readClean(name, typed, context)
    : { problem: refusedSecrets[secret] }
}

function readClean(
  name: Exclude<FactName, 'story' | 'error' | 'request'>,
  typed: string,
  { now, lang }: FactContext,
): FactRead {
  switch (name) {
    case 'amount': {
      const read = parseAmount(typed)
      if (read === undefined) return { problem: problems.amount }
      const { amount, currency, about } = read
      const notices = about ? [keptNotices.roughAmount] : []
      return { value: amount, notices, ...(currency === undefined ? {} : { also: { currency } }) }
    }
    case 'currency':
      return valueOr(currencyOf(typed), problems.currency)
    case 'time':
    case 'refund-time':
      return readPast(typed, now)
    case 'reply-by':
      return readDayToCome(typed, now)
    case 'email':
      return valueOr(matching(EMAIL, typed), problems.email)
    case 'phone':
      return valueOr(matching(PHONE, typed), problems.phone)
    case 'next-step':
      return YES.test(typed)
        ? plain('yes')
        : valueOr(NO.test(typed) ? 'no' : undefined, problems.nextStep)
    case 'account':
      return isLoginWithPassword(typed)
        ? { problem: loginWithPassword }
        : shortened(typed, lang, 'card')
    case 'payment-method':
      return shortened(typed, lang, 'card')
    case 'name':
      return shortened(typed, lang, 'identity')
    default:
      return withoutNamedCard(typed, lang)
  }
}

const EMAIL = /^[^\s@,;<>()]{1,64}@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/
/** Five to twenty digits, an extension included. */
const PHONE = /^\+?(?:[ ().-]*\d){5,20}(?: ?(?:转|ext\.?|x) ?\d{1,6})?$/i
const YES = /^(?:yes|y|true|是的?|要|需要|好的?|写)$/i
const NO = /^(?:no|n|false|否|不|不是|不要|不用|不需要|不写)$/i

function withoutSecrets(
  name: 'story' | 'error' | 'request',
  typed: string,
  { lang }: FactContext,
): FactRead {
  const { text, removed } = removeSecrets(typed, lang)
  return { value: name === 'request' ? readRequests(text) : text, notices: noticesOf(removed) }
}

function shortened(typed: string, lang: Lang, kind: NumberKind): FactRead {
  const expected = shortenOwnNumbers(typed, lang, kind)
  // What the words themselves call a card is one, whatever the field is for.
  const { text, kinds } = shortenOwnNumbers(expected.text, lang)
  return { value: text, notices: noticesOf([...expected.kinds, ...kinds]) }
}

/** Of a field for long numbers: one that its own words call a card is no reference. */
function withoutNamedCard(typed: string, lang: Lang): FactRead {
  return announcesCard(typed) ? shortened(typed, lang, 'card') : plain(typed)
}

function readPast(typed: string, now: string): FactRead {
  const read = readMoment(typed, now, { future: false })
  if ('moment' in read) {
    const rough = read.rough ? [keptNotices.roughTime] : []
    const zone = read.zone === undefined ? [] : [keptNotices.zone(read.zone)]
    return { value: read.moment, notices: [...rough, ...zone] }
  }
  const yesterday = addDays(now.slice(0, 10), -1)
  switch (read.why) {
    case 'too-early':
      return { problem: problems.tooEarly(yesterday) }
    case 'needs-year':
      return { problem: problems.needsYear }
    case 'rough-day':
      return { problem: problems.roughDay(yesterday) }
    default: {
      const isToCome = 'moment' in readMoment(typed, now, { future: true })
      return { problem: isToCome ? problems.timeToCome(yesterday) : problems.time(yesterday) }
    }
  }
}

function readDayToCome(typed: string, now: string): FactRead {
  const read = readMoment(typed, now, { future: true })
  if ('moment' in read) return plain(read.moment)
  const inAWeek = addDays(now.slice(0, 10), 7)
  switch (read.why) {
    case 'working-days':
      return { problem: problems.workingDays(inAWeek) }
    case 'needs-year':
      return { problem: problems.needsYear }
    case 'rough-day':
      return { problem: problems.roughDay(inAWeek) }
    default: {
      const past = readMoment(typed, now, { future: false })
      const isPast = 'moment' in past || past.why === 'too-early'
      return { problem: isPast ? problems.replyByPast(inAWeek) : problems.replyBy(inAWeek) }
    }
  }
}

function matching(pattern: RegExp, typed: string): string | undefined {
  const folded = typed.normalize('NFKC')
  return pattern.test(folded) ? folded : undefined
}

function valueOr(value: string | undefined, problem: Text): FactRead {
  return value === undefined ? { problem } : plain(value)
}

function plain(value: string): { value: string; notices: readonly Text[] } {
  return { value, notices: [] }
}

function noticesOf(removed: readonly Removed[]): Text[] {
  return [...new Set(removed)].map((kind) => removedNotices[kind])
}

/** Counts characters, not UTF-16 units, and does not take a whole novel apart to know that it is too long. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && (text.length > 2 * most || [...text].length > most)
}
