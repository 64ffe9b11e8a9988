/** A problem as a tree to be drawn. */
import type { Node, Problem } from '../knowledge/knowledge.ts'
import { nodeOf, optionsOf, targetOf } from './walk.ts'

/** A node where it is drawn: once, at the place that the fewest answers lead to. */
export interface TreeNode {
  readonly id: string
  readonly node: Node
  /** How many questions stand above it. */
  readonly level: number
  /** More than one way leads here; the other ways refer to it. */
  readonly shared: boolean
  readonly branches: readonly TreeBranch[]
}

/** The answers that lead to one and the same node; `drawn` is undefined where that stands elsewhere. */
export interface TreeBranch {
  readonly options: readonly string[]
  readonly target: string
  readonly drawn: TreeNode | undefined
}

/** The tree below a node. */
export function treeOf(problem: Problem, from: string): TreeNode {
  const { homes, ways } = placesOf(problem, from)
  const grow = (id: string, level: number): TreeNode => {
    const node = nodeOf(problem, id)
    const branches = branchesOf(node).map(([target, options]) => ({
      options,
      target,
      drawn: homes.get(target) === id ? grow(target, level + 1) : undefined,
    }))
    return { id, node, level, shared: (ways.get(id) ?? 0) > 1, branches }
  }
  return grow(from, 0)
}

/** The options of a node by where they lead, in the order in which they are offered. */
export function branchesOf(node: Node): readonly (readonly [string, readonly string[]])[] {
  return [...Map.groupBy(optionsOf(node), (option) => targetOf(node, option) ?? '')]
}

/** The problem without what can no longer be reached, begun at another node. */
export function problemFrom(problem: Problem, start: string): Problem {
  const { homes } = placesOf(problem, start)
  const nodes = Object.entries(problem.nodes).filter(([id]) => id === start || homes.has(id))
  return { ...problem, start, nodes: Object.fromEntries(nodes) }
}

/** How many nodes of each kind there are from a node on, itself included. */
export function countKinds(problem: Problem, from: string): Readonly<Record<Node['kind'], number>> {
  const counts = { question: 0, remedy: 0, check: 0, outcome: 0 }
  for (const { kind } of Object.values(problemFrom(problem, from).nodes)) counts[kind] += 1
  return counts
}

/** How many questions, remedies and checks stand one below the other. */
export function levelsOf({ node, branches }: TreeNode): number {
  if (node.kind === 'outcome') return 0
  return 1 + Math.max(0, ...branches.map((it) => (it.drawn ? levelsOf(it.drawn) : 0)))
}

/** Breadth first: below which node each one is drawn, and how many lead to it. */
function placesOf(problem: Problem, from: string) {
  const homes = new Map<string, string>()
  const ways = new Map<string, number>()
  const queue = [from]
  for (const id of queue)
    for (const [target] of branchesOf(nodeOf(problem, id))) {
      ways.set(target, (ways.get(target) ?? 0) + 1)
      if (homes.has(target)) continue
      homes.set(target, id)
      queue.push(target)
    }
  return { homes, ways }
}
