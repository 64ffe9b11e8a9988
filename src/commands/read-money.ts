import type { CaseContent } from '../core/casebook/case.ts'
import { readFact } from '../core/casebook/fact-input.ts'
import type { NewEntry } from '../core/casebook/timeline.ts'
import { Expected } from '../core/errors.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import type { World } from '../ports.ts'

/** The person's wall clock, "2026-11-21 20:05". */
export function nowHere({ timeZone, now }: Pick<World, 'timeZone' | 'now'>): string {
  return clockIn(timeZone, now())
}

/** Money as typed, nothing where it was left blank. Throws an `usage` error in words. */
export function readMoney(
  typed: string | undefined,
  content: CaseContent,
  world: World,
): Pick<NewEntry, 'amount' | 'currency'> {
  if (typed === undefined || typed.trim() === '') return {}
  const read = readFact('amount', typed, { now: nowHere(world), lang: world.lang })
  if ('problem' in read) throw new Expected('usage', read.problem)
  return { amount: read.value, currency: read.also?.currency ?? currencyOfCase(content, world) }
}

/** What money without a currency is in: that of the first transaction, else that of the place. */
export function currencyOfCase(
  { transactions, place }: CaseContent,
  world: Pick<World, 'knowledge'>,
): string | undefined {
  return transactions[0]?.currency ?? world.knowledge().register.places[place ?? '']?.currency
}
