/** Knowledge goes on while cases are open: what a case refers to and the knowledge has no longer. */
import { optionsOf } from '../diagnosis/walk.ts'
import type { Knowledge, Problem } from '../knowledge/knowledge.ts'
import { outlived as words } from '../messages/outlived.ts'
import type { Text } from '../text.ts'
import type { CaseContent } from './case.ts'

/** In words; nothing where the case stands as it was. */
export function outlivedIn(content: CaseContent, knowledge: Knowledge): Text[] {
  const { wallet, outcome } = content
  const told: Text[] = []
  if (wallet !== undefined && !knowledge.wallets.some((it) => it.id === wallet))
    told.push(words.wallet(wallet))
  const problem = knowledge.problem(content.problem)
  if (!problem) return [words.problem(content.problem), ...told]
  if (outcome !== undefined && problem.nodes[outcome]?.kind !== 'outcome')
    told.push(words.outcome(outcome))
  const answers = outlivedAnswers(content, problem)
  if (answers.length > 0) told.push(words.answers(answers))
  return told
}

/** Answered questions that are gone, or no longer offer the answer. */
export function outlivedAnswers({ answers }: CaseContent, problem: Problem): string[] {
  return Object.entries(answers).flatMap(([id, option]) => {
    const node = Object.hasOwn(problem.nodes, id) ? problem.nodes[id] : undefined
    return node && optionsOf(node).includes(option) ? [] : [id]
  })
}
