/** A shortest way to an outcome, as flags. */
import { optionsOf, targetOf } from '../../src/core/diagnosis/walk.ts'
import { builtKnowledge } from '../world.ts'

/** Flags that lead a problem to an outcome without a question left. */
export function walkTo(id: string): string[] {
  const problem = builtKnowledge.problem(id)
  if (!problem) throw new Error(`no problem ${id}`)
  const answers: string[] = []
  const seen = new Set<string>()
  for (let at = problem.start; !seen.has(at);) {
    seen.add(at)
    const node = problem.nodes[at]
    if (!node || node.kind === 'outcome') break
    const option = optionsOf(node)[0] ?? ''
    answers.push('--answer', `${at}=${option}`)
    at = targetOf(node, option) ?? ''
  }
  return ['--problem', id, '--wallet', 'alipay', ...answers]
}
