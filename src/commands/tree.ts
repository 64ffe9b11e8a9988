import { toJson } from '../core/json.ts'
import { drawMermaid } from '../core/diagnosis/mermaid.ts'
import { levelsOf, problemFrom, treeOf } from '../core/diagnosis/tree.ts'
import { optionsOf, targetOf } from '../core/diagnosis/walk.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { tree as words } from '../core/messages/pictures.ts'
import { depthThatFits, treeScreen } from '../core/screens/tree-screen.ts'
import type { World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'
import { knownName } from './unknown.ts'

export const TREE_FORMATS = ['text', 'mermaid'] as const

export interface TreeOptions {
  readonly json?: boolean
  readonly format?: (typeof TREE_FORMATS)[number]
  readonly from?: string
  readonly depth?: string
}

/** The knowledge as graphs: one problem as a tree or a Mermaid flowchart, or any as JSON. */
export async function tree(
  id: string | undefined,
  options: TreeOptions,
  world: World,
): Promise<ExitCode> {
  const knowledge = world.knowledge()
  const ids = knowledge.problems.map((it) => it.id)
  const { json, format, from, depth } = options
  if (id === undefined && (format ?? from ?? depth) !== undefined)
    throw new Expected('usage', words.fromNeedsProblem)
  if (depth !== undefined && (json || format === 'mermaid'))
    throw new Expected('usage', words.depthIsForText)
  if (id === undefined && !json) {
    throw new Expected('usage', diagnoseErrors.missingAnswer(diagnoseErrors.problem), [
      diagnoseErrors.all(ids.join(', ')),
      diagnoseErrors.flag('wallet-help tree PROBLEM | --json'),
    ])
  }
  const problems = (id === undefined ? ids : [id]).map((it) =>
    begunAt(from, problemOf(it, knowledge)),
  )
  const [first] = problems
  if (json || !first) world.terminal.out(toJson({ problems: problems.map(graphOf) }))
  else if (format === 'mermaid') world.terminal.out(drawMermaid(first, world.lang))
  else await drawText(first, readDepth(depth), world)
  return 0
}

/** A drawing longer than this begins as an overview. */
const OVERVIEW_LINES = 40

async function drawText(problem: Problem, wanted: number | undefined, world: World): Promise<void> {
  const { terminal, lang } = world
  const top = treeOf(problem, problem.start)
  const levels = levelsOf(top)
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  const titles = new Map(world.knowledge().problems.map((it) => [it.id, it.title]))
  const drawing = {
    problem,
    outline: terminal.plain,
    titleOf: (other: string) => titles.get(other),
  }
  const depth = wanted ?? depthThatFits(top, drawing, levels, OVERVIEW_LINES, sheet)
  await terminal.page(treeScreen(top, { ...drawing, depth }, sheet))
  if (depth < levels) terminal.err(`${words.overview(problem.id, depth, levels)[lang]}\n`)
}

function begunAt(from: string | undefined, problem: Problem): Problem {
  if (from === undefined) return problem
  const open = Object.keys(problem.nodes).filter((it) => problem.nodes[it]?.kind !== 'outcome')
  return problemFrom(problem, knownName(diagnoseErrors.question, from, open))
}

/** How many levels, from what was typed after `--depth`. */
function readDepth(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (typed === 'all') return Infinity
  if (!/^[1-9]\d{0,3}$/.test(typed)) throw new Expected('usage', words.badDepth(typed))
  return Number(typed)
}

/** `{id, title, start, nodes: {ID: {kind, options: {OPTION: {goto}}}}}`; an outcome has no options. Public. */
function graphOf({ id, title, start, nodes }: Problem): object {
  const entries = Object.entries(nodes).map(([name, node]) => {
    const options = optionsOf(node).map((option) => [option, { goto: targetOf(node, option) }])
    return [name, { kind: node.kind, options: Object.fromEntries(options) as object }]
  })
  return { id, title, start, nodes: Object.fromEntries(entries) as object }
}
