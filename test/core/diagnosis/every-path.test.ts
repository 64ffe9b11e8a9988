/** Every path of every problem, in the built knowledge. */
import { describe, expect, test } from 'vitest'
import { adviseOn } from '../../../src/core/diagnosis/advice.ts'
import { MOST_PATHS, MOST_QUESTIONS, measure } from '../../../src/core/diagnosis/proof.ts'
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

describe.each(builtKnowledge.problems.map((it) => it.id))('%s', (id) => {
  const problem = builtKnowledge.problem(id) as Problem

  test('replaying any sequence of answers ends where the graph says, within bounds', () => {
    let count = 0
    for (const { answers, end } of allPaths(problem, problem.start, {})) {
      count += 1
      const walked = walk(problem, answers)
      expect(walked.at).toBe(end)
      expect(walked.path.length).toBe(Object.keys(answers).length)
    }
    const size = measure(problem)
    expect(count).toBe(size.paths)
    expect(count).toBeLessThanOrEqual(MOST_PATHS)
    expect(size.questions).toBeLessThanOrEqual(MOST_QUESTIONS)
  })

  test('every outcome speaks in both languages for every wallet and place: no blank is left, nothing is empty', () => {
    const byEnd = new Map(
      [...allPaths(problem, problem.start, {})].map((it) => [it.end, it.answers]),
    )
    const places = Object.keys(builtKnowledge.register.places)
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
          const advice = adviseOn(problem, answers, builtKnowledge, lang, setting)
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
