/** Every way through a problem, really walked. */
import type { Everybody } from '../core/diagnosis/scope.ts'
import { kindsOfPeople, problemFor } from '../core/diagnosis/scope.ts'
import { type Answers, optionsOf, targetOf, walk } from '../core/diagnosis/walk.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'

/** How many ways there are, for all kinds of people together, and how many answers they take. */
export interface Walked {
  readonly people: number
  readonly paths: number
  readonly answers: number
}

/** Replays every way for every kind of people. Throws if one does not end at an outcome. */
export function walkAll(problem: Problem, everybody: Everybody): Walked {
  const people = kindsOfPeople(problem, everybody)
  let paths = 0
  let answers = 0
  for (const person of people) {
    const own = problemFor(problem, person)
    for (const it of waysFrom(own, own.start, {})) {
      const { at, node, path } = walk(own, it)
      if (node.kind !== 'outcome') throw new Error(`${problem.id}: a walk stops at "${at}"`)
      paths += 1
      answers += path.length
    }
  }
  return { people: people.length, paths, answers }
}

function* waysFrom(problem: Problem, at: string, answers: Answers): Generator<Answers> {
  const node = problem.nodes[at]
  if (!node || node.kind === 'outcome') {
    yield answers
    return
  }
  for (const option of optionsOf(node))
    yield* waysFrom(problem, targetOf(node, option) ?? '', { ...answers, [at]: option })
}
