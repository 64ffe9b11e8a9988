/** Facts of a letter by name, as plain text in the letter's language; what is not known is not there. */
import type { CaseContent, Transaction } from '../casebook/case.ts'
import { MONTHS } from '../input/moment-words.ts'
import { formatAmount } from '../input/amount.ts'
import { formatMoment } from '../input/moment-words.ts'
import { type Lang, printable } from '../text.ts'

export type LetterFacts = Readonly<Record<string, string | undefined>>

/** What a letter needs to know besides the case itself. */
export interface LetterSetting {
  readonly lang: Lang
  readonly place: string | undefined
  /** Day the letter is dated, "2026-11-21". */
  readonly today: string
}

/** What the person gave for the whole case, and of its transactions together. A day to answer by that has passed is none. */
export function caseFacts(
  { facts, transactions }: CaseContent,
  setting: LetterSetting,
): LetterFacts {
  const { lang, today } = setting
  const replyBy = facts['reply-by']
  const only = transactions.length === 1 ? transactions[0] : undefined
  return {
    ...(only && transactionFacts(only, setting)),
    ...typed(facts),
    today: letterMoment(today, setting),
    'reply-by': replyBy && replyBy >= today ? letterMoment(replyBy, setting) : undefined,
    total: totalOf(transactions, lang),
    count: transactions.length > 1 ? String(transactions.length) : undefined,
  }
}

/** An amount is written with its currency, a time in words. */
export function transactionFacts(transaction: Transaction, setting: LetterSetting): LetterFacts {
  const { amount, currency, time } = transaction
  const refundTime = transaction['refund-time']
  return {
    ...typed(transaction),
    amount: amount && formatAmount(amount, currency, setting.lang),
    time: time && letterMoment(time, setting),
    day: time && letterMoment(time.slice(0, 10), setting),
    'refund-time': refundTime && letterMoment(refundTime, setting),
  }
}

/** What was typed, in one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim()
}

function typed(facts: Readonly<Record<string, string | undefined>>): LetterFacts {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(known.map(([name, value]) => [name, oneLine(value ?? '')]))
}

/** A moment as the reader's place writes it: "November 20, 2026, 14:30" in the United States. */
export function letterMoment(moment: string, { place, lang }: LetterSetting): string {
  if (lang !== 'en' || place !== 'us') return formatMoment(moment, lang)
  const [day = '', time] = moment.split(' ')
  const [year = '', month = '', date = ''] = day.split('-')
  const american = `${MONTHS[Number(month) - 1] ?? ''} ${Number(date)}, ${year}`
  return time === undefined ? american : `${american}, ${time}`
}

/** The sum where every amount is known in one currency; decimals are added as whole numbers. */
function totalOf(transactions: readonly Transaction[], lang: Lang): string | undefined {
  const [first] = transactions
  const amounts = transactions.map((it) => it.amount ?? '')
  const isOne = transactions.every((it) => it.currency === first?.currency)
  if (!first || !isOne || amounts.some((it) => !/^\d+(\.\d+)?$/.test(it))) return undefined
  const digits = Math.max(...amounts.map((it) => (it.split('.')[1] ?? '').length))
  const sum = amounts.reduce((total, it) => {
    const [whole = '', fraction = ''] = it.split('.')
    return total + BigInt(whole + fraction.padEnd(digits, '0'))
  }, 0n)
  const padded = String(sum).padStart(digits + 1, '0')
  const at = padded.length - digits
  const decimal = digits === 0 ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`
  return formatAmount(decimal, first.currency, lang)
}
