import type { CaseContent, FactName } from '../core/casebook/case.ts'
import { setFact } from '../core/casebook/change.ts'
import { readFact } from '../core/casebook/fact-input.ts'
import { isTransactionFact } from '../core/casebook/interview.ts'
import { Expected } from '../core/errors.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import type { Text } from '../core/text.ts'
import type { World } from '../ports.ts'

/** Reads a fact as typed and stores it; an amount brings its currency along. Throws an `usage` error in words. */
export function storeFact(
  content: CaseContent,
  problem: Problem | undefined,
  fact: FactName,
  item: number,
  typed: string,
  world: Pick<World, 'knowledge' | 'now' | 'timeZone' | 'lang'>,
): { content: CaseContent; notices: readonly Text[] } {
  const now = clockIn(world.timeZone, world.now())
  const read = readFact(fact, typed, { now, lang: world.lang })
  if ('problem' in read) throw new Expected('usage', read.problem)
  const place = isTransactionFact(fact) ? Math.max(item, 1) : 0
  let stored = setFact(content, problem, fact, place, read.value)
  if (fact === 'amount') {
    const currency =
      read.also?.currency ??
      stored.transactions[place - 1]?.currency ??
      world.knowledge().register.places[content.place ?? '']?.currency
    stored = setFact(stored, problem, 'currency', place, currency)
  }
  return { content: stored, notices: read.notices }
}
