import type { Node, Problem } from '../knowledge/knowledge.ts'
import { CHECKS } from './checks.ts'

/** Chosen option by node id. Answers to nodes off the path are kept and ignored. */
export type Answers = Readonly<Record<string, string>>

export interface Step {
  readonly node: string
  readonly option: string
}

/** Where the answers lead: the steps taken and the node at which they end, an outcome or the next open one. */
export interface Walk {
  readonly path: readonly Step[]
  readonly at: string
  readonly node: Node
}

/** Replays the answers from the start. An answer that the node no longer offers counts as none. */
export function walk(problem: Problem, answers: Answers): Walk {
  const path: Step[] = []
  let at = problem.start
  for (;;) {
    const node = nodeOf(problem, at)
    const option = answers[at]
    const target = option === undefined ? undefined : targetOf(node, option)
    if (option === undefined || target === undefined) return { path, at, node }
    path.push({ node: at, option })
    at = target
  }
}

/** Sets one answer. The others stay, except results of checks that looked at the changed one. */
export function changeAnswer(
  answers: Answers,
  problem: Problem,
  node: string,
  option: string,
): Answers {
  if (answers[node] === option) return answers
  const kept = Object.entries(answers).filter(([id]) => id !== node && !looksAt(problem, id, node))
  return Object.fromEntries([...kept, [node, option]])
}

/** Drops the results of all checks that looked at a fact which is new or different now. */
export function forgetChecks(answers: Answers, problem: Problem, fact: string): Answers {
  const kept = Object.entries(answers).filter(([id]) => {
    const rule = ruleOf(problem, id)
    return !rule?.facts.includes(fact)
  })
  return Object.fromEntries(kept)
}

/** Option ids of a node, in the order in which they are offered; an outcome has none. */
export function optionsOf(node: Node): readonly string[] {
  return node.kind === 'outcome' ? [] : Object.keys(node.options)
}

/** The node of this id. Throws where the knowledge names a node that is not there. */
export function nodeOf(problem: Problem, id: string): Node {
  const node = Object.hasOwn(problem.nodes, id) ? problem.nodes[id] : undefined
  if (!node) throw new Error(`${problem.id} has no node ${id}`)
  return node
}

/** Where an option leads, or undefined where the node does not offer it. */
export function targetOf(node: Node, option: string): string | undefined {
  if (node.kind === 'outcome') return undefined
  const options: Readonly<Record<string, { readonly goto: string }>> = node.options
  return Object.hasOwn(options, option) ? options[option]?.goto : undefined
}

function ruleOf(problem: Problem, id: string) {
  const node = problem.nodes[id]
  return node?.kind === 'check' ? CHECKS[node.check] : undefined
}

function looksAt(problem: Problem, checkId: string, node: string): boolean {
  return ruleOf(problem, checkId)?.answers.includes(node) ?? false
}
