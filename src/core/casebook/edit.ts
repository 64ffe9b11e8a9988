/** Changes of a case that is already there, and the entries that keep what was before. */
import { problemFor } from '../diagnosis/scope.ts'
import { walk } from '../diagnosis/walk.ts'
import type { Knowledge, Problem } from '../knowledge/knowledge.ts'
import { CASE_FACTS, type CaseContent, type FactName, TRANSACTION_FACTS } from './case.ts'
import { decideCheck, settle } from './change.ts'
import { valueOf } from './interview.ts'
import type { NewEntry } from './timeline.ts'

/** Where a fact stands: `item` 0 for the case itself, 1.. for its transactions. */
export interface FactPlace {
  readonly fact: FactName
  readonly item: number
}

/** All facts of a case and of each of its transactions, of one at least, whether known or not. */
export function factPlaces({ transactions }: CaseContent): FactPlace[] {
  const items = Array.from({ length: Math.max(1, transactions.length) }, (_, index) => index + 1)
  return [
    ...items.flatMap((item) => TRANSACTION_FACTS.map((fact) => ({ fact, item }))),
    ...CASE_FACTS.map((fact) => ({ fact, item: 0 })),
  ]
}

/** A fact as the timeline and `--fact` name it: `amount`, and `amount.2` of the second transaction. */
export function factKey({ fact, item }: FactPlace): string {
  return item > 1 ? `${fact}.${item}` : fact
}

/** One `changed` entry for each fact that differs; `on` is the person's wall clock. */
export function changesBetween(before: CaseContent, after: CaseContent, on: string): NewEntry[] {
  const longer = before.transactions.length > after.transactions.length ? before : after
  return factPlaces(longer).flatMap((place): NewEntry[] => {
    const [was, is] = [before, after].map((it) => valueOf(it, place.fact, place.item))
    return was === is ? [] : [{ kind: 'changed', on, fact: factKey(place), before: was, after: is }]
  })
}

/** Runs again the checks that a changed fact has opened; the case may end at a question that is open now. */
export function recheck(
  content: CaseContent,
  problem: Problem,
  setting: { readonly knowledge: Knowledge; readonly today: string; readonly clock: string },
): CaseContent {
  let checked = content
  for (;;) {
    const { at, node } = walk(problemFor(problem, checked), checked.answers)
    if (node.kind !== 'check') break
    checked = decideCheck(checked, problem, at, setting)
  }
  const settled = settle(checked, problem)
  return settled.outcome === undefined ? { ...settled, finished: false } : settled
}
