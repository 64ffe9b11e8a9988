import { minorDigits } from '../input/currency.ts'
import { minorUnits } from '../input/amount.ts'
import type { Case } from './case.ts'
import { CLOSE_OUTCOMES, type CloseOutcome, type Entry, standing } from './timeline.ts'
import { daysBetween } from '../input/wall-clock.ts'

/** What came of a case; `open` where nothing has yet. */
export type Result = CloseOutcome | 'withdrawn' | 'open'
export const RESULTS: readonly Result[] = [...CLOSE_OUTCOMES, 'withdrawn', 'open']

export interface Count<Id> {
  readonly id: Id
  readonly cases: number
}

/** Decimals in the currency's own units; a currency that was never named is undefined. */
export interface Money {
  readonly currency: string | undefined
  readonly claimed: string
  readonly recovered: string
}

export interface Stats {
  readonly cases: number
  /** The most frequent first; a wallet that was never named is undefined. */
  readonly problems: readonly Count<string>[]
  readonly wallets: readonly Count<string | undefined>[]
  readonly outcomes: readonly Count<Result>[]
  /** Calendar days from the day a case was opened to the day it was closed as solved or partly solved. */
  readonly daysToSolution: { readonly median: number; readonly cases: number } | undefined
  readonly money: readonly Money[]
}

/** One case with its timeline and the day, in the person's zone, on which it was opened. */
export interface Kept {
  readonly content: Case
  readonly timeline: readonly Entry[]
  readonly openedOn: string
}

/** What can be learned from all cases together. */
export function statsOf(kept: Iterable<Kept>): Stats {
  const problems: string[] = []
  const wallets: (string | undefined)[] = []
  const outcomes: Result[] = []
  const days: number[] = []
  const sums = new Map<string | undefined, { claimed: number; recovered: number }>()
  const add = (part: 'claimed' | 'recovered', it: Pick<Entry, 'amount' | 'currency'>): void => {
    if (it.amount === undefined) return
    const sum = sums.get(it.currency) ?? { claimed: 0, recovered: 0 }
    sums.set(it.currency, { ...sum, [part]: sum[part] + minorUnits(it.amount, it.currency) })
  }
  for (const { content, timeline, openedOn } of kept) {
    const entries = standing(timeline)
    const { result, by } = resultOf(content, entries)
    problems.push(content.problem)
    wallets.push(content.wallet)
    outcomes.push(result)
    if (by && (result === 'solved' || result === 'partly'))
      days.push(Math.max(0, daysBetween(openedOn, by.on.slice(0, 10))))
    for (const it of content.transactions) add('claimed', it)
    for (const it of recoveries(entries, by)) add('recovered', it)
  }
  return {
    cases: problems.length,
    problems: counts(problems),
    wallets: counts(wallets),
    outcomes: RESULTS.map((id) => ({ id, cases: outcomes.filter((it) => it === id).length })),
    daysToSolution: days.length === 0 ? undefined : { median: median(days), cases: days.length },
    money: [...sums].map(([currency, { claimed, recovered }]) => ({
      currency,
      claimed: decimal(claimed, currency),
      recovered: decimal(recovered, currency),
    })),
  }
}

/** Closed as something, else solved by a remedy on the way, else open; `by`: the closing entry. */
export function resultOf(
  { solved, outcome }: Case,
  entries: readonly Entry[],
): { result: Result; by: Entry | undefined } {
  const last = entries.findLast((it) => ['closed', 'withdrawn', 'reopened'].includes(it.kind))
  if (last?.kind === 'withdrawn') return { result: 'withdrawn', by: last }
  if (last?.kind === 'closed' && last.outcome) return { result: last.outcome, by: last }
  const isSolved = last === undefined && solved && outcome !== undefined
  return { result: isSolved ? 'solved' : 'open', by: undefined }
}

/** The sum named when the case was closed; where none was, all the money that came. */
export function recoveries(entries: readonly Entry[], by: Entry | undefined): readonly Entry[] {
  return by?.amount === undefined ? entries.filter((it) => it.kind === 'money') : [by]
}

function counts<Id>(ids: readonly Id[]): Count<Id>[] {
  const byId = new Map<Id, number>()
  for (const id of ids) byId.set(id, (byId.get(id) ?? 0) + 1)
  return [...byId].map(([id, cases]) => ({ id, cases })).sort((a, b) => b.cases - a.cases)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]]
  return (low + high) / 2
}

function decimal(units: number, currency: string | undefined): string {
  const digits = minorDigits(currency)
  return (units / 10 ** digits).toFixed(digits)
}
