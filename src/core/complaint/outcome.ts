import type { CaseContent } from '../casebook/case.ts'
import type { Knowledge, Outcome } from '../knowledge/knowledge.ts'

/** The outcome the case reached, as the knowledge has it today. */
export function outcomeOf(content: CaseContent, knowledge: Knowledge): Outcome | undefined {
  const node = knowledge.problem(content.problem)?.nodes[content.outcome ?? '']
  return node?.kind === 'outcome' ? node : undefined
}
