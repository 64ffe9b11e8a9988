import type { Node, Option, Problem, Remedy } from '../knowledge/knowledge.ts'
import type { NodeSource, OutcomeSource, ProblemSource, RemedySource } from '../knowledge/schema.ts'
import type { Text } from '../text.ts'

/** Where an expanded node stands in its file, as keys from the top. */
export type DataPath = readonly (string | number)[]

/** A problem with its lists of remedies expanded, and where each node came from (shared outcomes: nowhere in this file). */
export interface CompiledProblem {
  readonly problem: Problem
  readonly places: ReadonlyMap<string, DataPath>
}

export const NOT_SURE = 'not-sure'
const NOT_SURE_LABEL: Text = { zh: '不确定', en: 'Not sure' }

/** How likely a remedy helps, by our judgement: the chance behind the word. */
const CHANCE = { often: 0.5, sometimes: 0.2, rarely: 0.05 } as const

/** Remedies by likelihood per minute, the best first; equal ones as written. */
export function orderRemedies(list: readonly RemedySource[]): RemedySource[] {
  const worth = (it: RemedySource): number => CHANCE[it.helps] / it.minutes
  return list.toSorted((a, b) => worth(b) - worth(a))
}

/** Expands remedies into chains, adds "not sure", and takes in the shared outcomes that are reached. */
export function compileProblem(
  source: ProblemSource,
  shared: Readonly<Record<string, OutcomeSource>>,
): CompiledProblem {
  const entry = new Map<string, string>()
  for (const [id, node] of Object.entries(source.nodes)) {
    entry.set(id, node.kind === 'remedies' ? (orderRemedies(node.list)[0]?.id ?? id) : id)
  }
  const resolve = (target: string): string => entry.get(target) ?? target
  const nodes: Record<string, Node> = {}
  const places = new Map<string, DataPath>()
  const put = (id: string, node: Node, place: DataPath): void => {
    nodes[id] ??= node
    if (!places.has(id)) places.set(id, place)
  }
  for (const [id, node] of Object.entries(source.nodes)) {
    if (node.kind === 'remedies') expandRemedies(id, node, resolve, put)
    else put(id, compileNode(node, resolve), ['nodes', id])
  }
  for (const target of targetsOf(nodes)) {
    const outcome = Object.hasOwn(shared, target) ? shared[target] : undefined
    if (outcome && !nodes[target]) nodes[target] = outcome
  }
  const { id, title, subject, first, facts } = source
  return {
    problem: { id, title, subject, first, facts, start: resolve(source.start), nodes },
    places,
  }
}

/** Every node id that some option leads to. */
export function targetsOf(nodes: Readonly<Record<string, Node>>): string[] {
  return Object.values(nodes).flatMap((node) =>
    node.kind === 'outcome'
      ? []
      : Object.values<{ goto: string }>(node.options).map((it) => it.goto),
  )
}

function compileNode(
  node: Exclude<NodeSource, { kind: 'remedies' }>,
  resolve: (id: string) => string,
): Node {
  if (node.kind === 'outcome') {
    // How people put it is for triage, which has learned it by then.
    const { spoken: _, ...outcome } = node
    return outcome
  }
  if (node.kind === 'check') {
    const options = Object.entries(node.options).map(([id, it]) => [
      id,
      { ...it, goto: resolve(it.goto) },
    ])
    return { ...node, options: Object.fromEntries(options) as Record<string, Option> }
  }
  const { kind, ask, why, unsure } = node
  const options = Object.entries(node.options).map(([id, it]) => [
    id,
    { ...it, goto: resolve(it.goto) },
  ])
  options.push([NOT_SURE, { label: NOT_SURE_LABEL, goto: resolve(unsure) }])
  return { kind, ask, why, options: Object.fromEntries(options) as Record<string, Option> }
}

function expandRemedies(
  listId: string,
  node: Extract<NodeSource, { kind: 'remedies' }>,
  resolve: (id: string) => string,
  put: (id: string, node: Node, place: DataPath) => void,
): void {
  const ordered = orderRemedies(node.list)
  ordered.forEach((remedy, position) => {
    const next = ordered[position + 1]?.id ?? resolve(node.otherwise)
    const { id, title, steps, minutes, helps, tried, places, wallets } = remedy
    const options: Remedy['options'] = {
      solved: { goto: resolve(remedy.solved ?? node.solved) },
      'not-solved': { goto: next },
      skipped: { goto: next },
    }
    const place = ['nodes', listId, 'list', node.list.indexOf(remedy)]
    const scope = { ...(places && { places }), ...(wallets && { wallets }) }
    put(id, { kind: 'remedy', title, steps, minutes, helps, tried, options, ...scope }, place)
  })
}
