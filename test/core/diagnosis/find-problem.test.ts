/** The search field of the first question. */
import { expect, test } from 'vitest'
import { findProblems } from '../../../src/core/diagnosis/find-problem.ts'
import { builtKnowledge } from '../../world.ts'

const find = (typed: string): string[] => findProblems(typed, builtKnowledge.finder)

test.each([
  ['退款', 'refund-missing'],
  ['tk', 'refund-missing'],
  ['fksb', 'payment-failed'],
  ['bp', 'scam'],
  ['被骗', 'scam'],
  ['zx', 'close-account'],
  ['refund', 'refund-missing'],
  ['tricked', 'scam'],
  ['Lost', 'lost-phone'],
  ['提現', 'not-arrived'],
  ['盗刷', 'unauthorized'],
  ['limit', 'limit'],
])('typing “%s” leads to %s', (typed, problem) => {
  expect(find(typed).slice(0, 3)).toContain(problem)
})

test('nothing typed leaves the whole list, in its order', () => {
  expect(find('  ')).toEqual(builtKnowledge.problems.map((it) => it.id))
})

test('each further letter leaves no more than before, down to nothing', () => {
  const counts = ['r', 're', 'ref', 'refu', 'refund m', 'refund mqq'].map((it) => find(it).length)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts.at(-1)).toBe(0)
})

test('one letter is not taken for pinyin', () => {
  expect(find('q').length).toBeLessThan(builtKnowledge.problems.length)
})
