/** Every path of every problem, for every kind of people, in the built knowledge. */
import { describe, expect, test } from 'vitest'
import { adviseAt } from '../../../src/core/diagnosis/advice.ts'
import { MOST_PATHS, MOST_QUESTIONS, measure } from '../../../src/core/diagnosis/proof.ts'
import { kindsOfPeople, problemFor } from '../../../src/core/diagnosis/scope.ts'
import { type Answers, optionsOf, targetOf, walk } from '../../../src/core/diagnosis/walk.ts'
import type { Problem } from '../../../src/core/knowledge/knowledge.ts'
import { LANGS } from '../../../src/core/text.ts'
import { builtKnowledge } from '../../world.ts'

/** All complete sequences of answers, each found without the engine. */
function* allPaths(
  problem: Problem,
  at: string,
  answers: Answers,
): Generator<{ answers: Answers; end: string }> {
  const node = problem.nodes[at]
  if (!node || node.kind === 'outcome') {
    yield { answers, end: at }
    return
  }
  for (const option of optionsOf(node))
    yield* allPaths(problem, targetOf(node, option) ?? '', { ...answers, [at]: option })
}

const EVERYBODY = {
  wallets: Object.values(builtKnowledge.register.wallets),
  places: Object.keys(builtKnowledge.register.places),
}

describe.each(builtKnowledge.problems.map((it) => it.id))('%s', (id) => {
  const problem = builtKnowledge.problem(id) as Problem

  const people = kindsOfPeople(problem, EVERYBODY)

  test.each(people)(
    'replaying any answers ends where the graph says, within bounds ($wallet, $place)',
    (person) => {
      const own = problemFor(problem, person)
      let count = 0
      const astray: Answers[] = []
      for (const { answers, end } of allPaths(own, own.start, {})) {
        count += 1
        const walked = walk(own, answers)
        if (walked.at !== end || walked.node.kind !== 'outcome') astray.push(answers)
        if (walked.path.length !== Object.keys(answers).length) astray.push(answers)
      }
      expect(astray).toEqual([])
      const size = measure(own)
      expect(count).toBe(size.paths)
      expect(count).toBeLessThanOrEqual(MOST_PATHS)
      expect(size.questions).toBeLessThanOrEqual(MOST_QUESTIONS)
    },
  )

  test('every outcome speaks in both languages for every wallet and place: no blank is left, nothing is empty', () => {
    const byEnd = new Map(
      [...allPaths(problem, problem.start, {})].map((it) => [it.end, it.answers]),
    )
    const { places } = EVERYBODY
    for (const [end, answers] of byEnd) {
      for (const wallet of builtKnowledge.wallets) {
        for (const lang of LANGS) {
          const place =
            builtKnowledge.register.wallets[wallet.id]?.place ?? places[end.length % places.length]
          const setting = {
            register: builtKnowledge.register,
            wallet: wallet.id,
            place,
            today: '2026-11-21',
            paidOn: undefined,
          }
          const advice = adviseAt(problem, end, answers, builtKnowledge, lang, setting)
          const words = JSON.stringify(advice)
          expect(words, `${end} for ${wallet.id}`).not.toMatch(
            /\{[a-z]+(:[a-z-]+)?\}|undefined|null,/,
          )
          expect(advice?.now.length, end).toBeGreaterThan(0)
          expect(advice?.keep.length, end).toBeGreaterThan(0)
          expect(advice?.sources.length, end).toBeGreaterThan(0)
        }
      }
    }
  })
})
