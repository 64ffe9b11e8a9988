import type { FactsFound } from '../diagnosis/triage-facts.ts'
import type { Ranked, Triaged } from '../diagnosis/triage.ts'
import { formatAmount } from '../input/amount.ts'
import { formatMoment } from '../input/moment-words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { diagnose } from '../messages/diagnose.ts'
import { triage as words } from '../messages/triage.ts'
import { type Lang, printable, type Text } from '../text.ts'
import { type Paint, wrap } from './layout.ts'

/** A text that was read: without its secrets, with what was found in it. */
export interface TextRead extends Triaged {
  readonly text: string
  readonly facts: FactsFound
  /** What was taken out, in words. */
  readonly notices: readonly Text[]
}

interface Sheet {
  readonly lang: Lang
  readonly columns: number
  readonly paint: Paint
}

type Names = Pick<Knowledge, 'problems' | 'wallets'>

const SHOWN = 3

/** One text: what it is probably about and by which words, what was found in it, how to go on. */
export function triageScreen(read: TextRead, names: Names, sheet: Sheet, several: boolean): string {
  const { lang, columns, paint } = sheet
  const best = read.ranking.slice(0, read.confident ? 1 : SHOWN)
  const lines = [
    ...(several ? [paint.faint(wrap(printable(read.text), columns - 1, 2))] : []),
    headOf(read)[lang],
    ...best.map((it) => wrap(`  ${rankedLine(it, names, lang)}`, columns - 1, 4)),
    ...foundLines(read, names, lang).map((it) => wrap(it, columns - 1, 2)),
    ...callsOf(read).map((it) => it[lang]),
  ]
  return `${lines.join('\n')}\n`
}

function headOf({ confident, ranking }: TextRead): Text {
  if (confident) return words.sure
  return ranking[0]?.problem === 'other' ? words.unsureNone : words.unsure
}

function rankedLine({ problem, score, why }: Ranked, names: Names, lang: Lang): string {
  const title = `${titleOf(problem, names)[lang]} (${problem}, ${Math.round(score * 100)}%)`
  if (why.length === 0) return title
  return `${title}${lang === 'zh' ? '，' : ', '}${words.because(why.map(printable))[lang]}`
}

/** How to go on: with the problem, or, where it is none of them, with an article or the whole list. */
function callsOf({ ranking, confident }: TextRead): Text[] {
  const first = ranking[0]?.problem ?? 'other'
  if (first === 'other') return [words.guideCall, words.wholeListCall]
  const call = words.goOn(`wallet-help diagnose --problem ${first}`)
  return confident ? [call] : [call, words.wholeListCall]
}

export function titleOf(problem: string, { problems }: Names): Text {
  return problems.find((it) => it.id === problem)?.title ?? words.other
}

/** What was found, under a heading, as a person reads it; nothing where nothing was. */
export function foundLines({ wallet, facts }: TextRead, names: Names, lang: Lang): string[] {
  const walletName = names.wallets.find((it) => it.id === wallet)?.name
  const { amount, currency, time, counterparty, error } = facts
  const refunded = facts['refund-time']
  const items: [Text, string | undefined][] = [
    [words.wallet, walletName?.[lang]],
    [diagnose.facts.amount, amount && formatAmount(amount, currency, lang)],
    [diagnose.facts.time, time && formatMoment(time, lang)],
    [diagnose.facts['refund-time'], refunded && formatMoment(refunded, lang)],
    [diagnose.facts.counterparty, counterparty],
    [diagnose.facts.error, error],
  ]
  const lines = items.flatMap(([label, value]) =>
    value === undefined ? [] : [`  ${words.item(label[lang], printable(value))[lang]}`],
  )
  return lines.length === 0 ? [] : [words.found[lang], ...lines]
}

/** One text as a line of JSON holds it. */
export function triageJson({ text, ranking, wallet, facts, confident }: TextRead): unknown {
  return { text, ranking, wallet: wallet ?? null, facts, confident }
}
