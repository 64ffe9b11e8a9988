import { formatAmount } from '../input/amount.ts'
import type { Case, CaseContent, Transaction } from '../casebook/case.ts'
import { formatMoment } from '../input/moment.ts'
import type { Register } from '../knowledge/knowledge.ts'
import type { Lang } from '../text.ts'
import { escapeInline } from './markdown.ts'

/** What a letter needs to know besides the case itself. */
export interface LetterSetting {
  readonly lang: Lang
  readonly register: Register
  /** Day the letter is dated, "2026-11-21". */
  readonly today: string
}

/** Facts of a letter by name, as markdown in the letter's language; what is not known is not there. */
export type LetterFacts = Readonly<Record<string, string | undefined>>

/** The facts that hold for the whole case. `next-body` only if the person wants the next step said. */
export function caseFacts(
  content: CaseContent | Case,
  reader: LetterReader,
  setting: LetterSetting,
): LetterFacts {
  const { lang, register, today } = setting
  const { facts } = content
  const typed = Object.entries(facts).map(([name, value]) => [name, value && escapeInline(value)])
  const wallet = content.wallet === undefined ? undefined : register.wallets[content.wallet]
  return {
    ...(Object.fromEntries(typed) as LetterFacts),
    wallet: wallet && wallet.id !== 'other' ? wallet.name[lang] : undefined,
    today: letterMoment(today, content.place, lang),
    'reply-by': facts['reply-by'] && letterMoment(facts['reply-by'], content.place, lang),
    'next-body': facts['next-step'] === 'yes' ? nextBody(content, reader, setting) : undefined,
  }
}

/** The facts of one transaction; an amount is written with its currency, a time in words. */
export function transactionFacts(
  transaction: Transaction,
  place: string | undefined,
  lang: Lang,
): LetterFacts {
  const typed = Object.entries(transaction).map(([name, value]) => [
    name,
    value && escapeInline(value),
  ])
  const { amount, currency, time } = transaction
  const refundTime = transaction['refund-time']
  return {
    ...(Object.fromEntries(typed) as LetterFacts),
    amount: amount && formatAmount(amount, currency, lang),
    time: time && letterMoment(time, place, lang),
    'refund-time': refundTime && letterMoment(refundTime, place, lang),
  }
}

/** A moment as the reader's place writes it: "November 20, 2026, 14:30" in the United States. */
function letterMoment(moment: string, place: string | undefined, lang: Lang): string {
  if (lang !== 'en' || place !== 'us') return formatMoment(moment, lang)
  const [day = '', time] = moment.split(' ')
  const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
  return [american.format(new Date(Date.parse(day))), ...(time === undefined ? [] : [time])].join(
    ', ',
  )
}

/** Who a first complaint can go to. */
export type LetterReader = 'wallet' | 'bank' | 'merchant'

function nextBody(
  content: CaseContent,
  reader: LetterReader,
  { lang, register }: LetterSetting,
): string | undefined {
  const place = register.places[content.place ?? '']
  const next = place?.next.find((it) => it.reader === reader)?.body
  const body = place?.bodies.find((it) => it.id === next)
  return body?.name[lang]
}
