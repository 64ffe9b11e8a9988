/** What a schema cannot see: whether every walk through a problem ends, where, and within bounds. */
import type { Node, Problem } from '../knowledge/knowledge.ts'
import type { ProblemSource } from '../knowledge/schema.ts'
import { CHECKS } from './checks.ts'
import { type CompiledProblem, type DataPath, targetsOf } from './compile.ts'
import { type Everybody, kindsOfPeople, type Person, problemFor } from './scope.ts'
import { optionsOf, targetOf, walk } from './walk.ts'

/** One fault and where it stands, as keys from the top of its file. */
export interface Fault {
  readonly at: DataPath
  readonly what: string
}

export const MOST_QUESTIONS = 6
export const MOST_PATHS = 20_000

/** All faults of one problem. Loops, depth and paths are only looked at once every target exists. */
export function proveProblem(
  source: ProblemSource,
  compiled: CompiledProblem,
  everybody: Everybody,
): Fault[] {
  const { problem } = compiled
  const place = (id: string): DataPath => compiled.places.get(id) ?? ['nodes']
  const broken = [
    ...doubledIds(source),
    ...danglingTargets(source, problem),
    ...wrongChecks(problem, place),
  ]
  if (broken.length > 0) return broken
  const loop = findLoop(problem)
  if (loop)
    return [
      { at: place(loop), what: `node "${loop}" leads back to itself: a problem has no loops` },
    ]
  return [
    ...orphans(problem, place),
    ...tooLarge(problem),
    ...unanswerable(problem, everybody, place),
    ...proveExamples(source, problem, everybody),
  ]
}

/** A question whose own options all hold elsewhere leaves somebody with nothing but "not sure". */
function unanswerable(
  problem: Problem,
  everybody: Everybody,
  place: (id: string) => DataPath,
): Fault[] {
  const left = new Map<string, Person>()
  for (const person of kindsOfPeople(problem, everybody)) {
    for (const [id, node] of Object.entries(problemFor(problem, person).nodes))
      if (node.kind === 'question' && optionsOf(node).length < 2) left.set(id, person)
  }
  return [...left].map(([id, person]) => {
    const who = [person.place, person.wallet].filter((it) => it !== undefined).join(', ')
    return { at: place(id), what: `leaves only "not sure" to people of ${who}` }
  })
}

function doubledIds(source: ProblemSource): Fault[] {
  const seen = new Set(Object.keys(source.nodes))
  const faults: Fault[] = []
  for (const [listId, node] of Object.entries(source.nodes)) {
    if (node.kind !== 'remedies') continue
    node.list.forEach((remedy, index) => {
      if (seen.has(remedy.id)) {
        faults.push({
          at: ['nodes', listId, 'list', index, 'id'],
          what: `"${remedy.id}" is the id of another node`,
        })
      }
      seen.add(remedy.id)
    })
  }
  return faults
}

/** Looks at the file itself, where each target is written once. */
function danglingTargets(source: ProblemSource, problem: Problem): Fault[] {
  const exists = (id: string): boolean =>
    Object.hasOwn(source.nodes, id) || Object.hasOwn(problem.nodes, id)
  return writtenTargets(source)
    .filter(({ target }) => !exists(target))
    .map(({ at, target }) => ({ at, what: `leads to "${target}", which does not exist` }))
}

function writtenTargets(source: ProblemSource): { at: DataPath; target: string }[] {
  const targets: { at: DataPath; target: string }[] = [{ at: ['start'], target: source.start }]
  for (const [id, node] of Object.entries(source.nodes)) {
    const add = (target: string | undefined, ...at: DataPath): void => {
      if (target !== undefined) targets.push({ at: ['nodes', id, ...at], target })
    }
    if (node.kind === 'question') add(node.unsure, 'unsure')
    if (node.kind === 'question' || node.kind === 'check') {
      for (const [option, { goto }] of Object.entries(node.options)) add(goto, 'options', option)
    }
    if (node.kind !== 'remedies') continue
    add(node.solved, 'solved')
    add(node.otherwise, 'otherwise')
    node.list.forEach((remedy, index) => add(remedy.solved, 'list', index, 'solved'))
  }
  return targets
}

function wrongChecks(problem: Problem, place: (id: string) => DataPath): Fault[] {
  return Object.entries(problem.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'check') return []
    const rule = Object.hasOwn(CHECKS, node.check) ? CHECKS[node.check] : undefined
    if (!rule)
      return [
        {
          at: [...place(id), 'check'],
          what: `there is no check "${node.check}"; there are ${Object.keys(CHECKS).join(', ')}`,
        },
      ]
    const wanted = [...rule.results].sort().join(', ')
    const given = Object.keys(node.options).sort().join(', ')
    const faults: Fault[] = []
    if (wanted !== given)
      faults.push({
        at: [...place(id), 'options'],
        what: `check "${node.check}" has the results ${wanted}`,
      })
    for (const question of rule.answers) {
      if (problem.nodes[question]?.kind !== 'question') {
        faults.push({
          at: [...place(id), 'check'],
          what: `check "${node.check}" looks at the question "${question}", which does not exist here`,
        })
      }
    }
    return faults
  })
}

/** A node from which a walk comes back to it, or undefined. */
function findLoop(problem: Problem): string | undefined {
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string): string | undefined => {
    if (state.get(id) === 'done') return undefined
    if (state.get(id) === 'open') return id
    state.set(id, 'open')
    for (const target of targetsFrom(problem, id)) {
      const found = visit(target)
      if (found !== undefined) return found
    }
    state.set(id, 'done')
    return undefined
  }
  for (const id of Object.keys(problem.nodes)) {
    const found = visit(id)
    if (found !== undefined) return found
  }
  return undefined
}

function orphans(problem: Problem, place: (id: string) => DataPath): Fault[] {
  const reached = new Set([problem.start, ...targetsOf(problem.nodes)])
  return Object.keys(problem.nodes)
    .filter((id) => !reached.has(id))
    .map((id) => ({ at: place(id), what: `nothing leads to node "${id}"` }))
}

function tooLarge(problem: Problem): Fault[] {
  const { questions, paths } = measure(problem)
  const faults: Fault[] = []
  if (questions > MOST_QUESTIONS)
    faults.push({
      at: ['nodes'],
      what: `a walk asks ${questions} questions; at most ${MOST_QUESTIONS}`,
    })
  if (paths > MOST_PATHS)
    faults.push({ at: ['nodes'], what: `${paths} paths; at most ${MOST_PATHS}` })
  return faults
}

/** Most questions on one walk, and how many different walks there are. The problem must have no loop. */
export function measure(problem: Problem): { questions: number; paths: number } {
  const known = new Map<string, { questions: number; paths: number }>()
  const visit = (id: string): { questions: number; paths: number } => {
    const found = known.get(id)
    if (found) return found
    const node = problem.nodes[id]
    const below = targetsFrom(problem, id).map(visit)
    const own = node?.kind === 'question' ? 1 : 0
    const result = {
      questions: own + Math.max(0, ...below.map((it) => it.questions)),
      paths: below.length === 0 ? 1 : below.reduce((sum, it) => sum + it.paths, 0),
    }
    known.set(id, result)
    return result
  }
  return visit(problem.start)
}

function targetsFrom(problem: Problem, id: string): string[] {
  const node = problem.nodes[id] as Node
  return optionsOf(node).map((option) => targetOf(node, option) as string)
}

function proveExamples(source: ProblemSource, whole: Problem, everybody: Everybody): Fault[] {
  const reached = new Set<string>()
  const faults = source.examples.flatMap((example, index) => {
    const at = ['examples', index]
    const problem = problemFor(whole, personOf(example, everybody))
    const { path, at: end, node } = walk(problem, example.answers)
    reached.add(end)
    const used = new Set(path.map((step) => step.node))
    const superfluous = Object.keys(example.answers).filter((id) => !used.has(id))
    if (node.kind !== 'outcome') {
      const wrong = example.answers[end]
      const offers = `it offers ${optionsOf(node).join(', ')}`
      const what =
        wrong === undefined
          ? `the answers stop at "${end}"; ${offers}`
          : `"${end}" has no option "${wrong}"; ${offers}`
      return [{ at: [...at, 'answers', ...(wrong === undefined ? [] : [end])], what }]
    }
    if (end !== example.outcome)
      return [
        {
          at: [...at, 'outcome'],
          what: `the answers lead to "${end}", not to "${example.outcome}"`,
        },
      ]
    return superfluous.map((id) => ({
      at: [...at, 'answers', id],
      what: `"${id}" is not asked on this walk`,
    }))
  })
  const missed = Object.entries(whole.nodes).filter(
    ([id, node]) => node.kind === 'outcome' && !reached.has(id),
  )
  return [
    ...faults,
    ...missed.map(([id]) => ({ at: ['examples'], what: `no example reaches the outcome "${id}"` })),
  ]
}

function personOf(
  { wallet, place }: ProblemSource['examples'][number],
  { wallets }: Everybody,
): Person {
  return { wallet, place: place ?? wallets.find((it) => it.id === wallet)?.place }
}
