import { expect, test } from 'vitest'
import { changeAnswer, forgetChecks, walk } from '../../../src/core/diagnosis/walk.ts'
import { smallProblem } from './small-problem.ts'

const problem = smallProblem()

test.each([
  ['no answer stops at the first question', {}, 'seen', 0],
  [
    'an answer leads on to the remedy that is worth most per minute',
    { seen: 'nothing' },
    'quick-try',
    1,
  ],
  [
    'a remedy that did not help leads to the next one',
    { seen: 'nothing', 'quick-try': 'not-solved' },
    'slow-try',
    2,
  ],
  ['a skipped one too', { seen: 'nothing', 'quick-try': 'skipped' }, 'slow-try', 2],
  ['a remedy that helped ends it', { seen: 'nothing', 'quick-try': 'solved' }, 'fine', 2],
  ['"not sure" is an answer everywhere', { seen: 'not-sure' }, 'quick-try', 1],
  ['an option that is not offered counts as no answer', { seen: 'gone' }, 'seen', 0],
  [
    'answers off the path are kept and ignored',
    { seen: 'debit', 'quick-try': 'solved' },
    'paid-with',
    1,
  ],
])('%s', (_, answers, at, steps) => {
  const walked = walk(problem, answers)
  expect([walked.at, walked.path.length]).toEqual([at, steps])
})

test('a changed answer keeps the later ones that still apply', () => {
  const answers = { seen: 'nothing', 'quick-try': 'not-solved', 'slow-try': 'skipped' }
  const changed = changeAnswer(answers, problem, 'seen', 'not-sure')
  expect(walk(problem, changed).at).toBe('stuck')
})

test('a changed answer voids the result of a check that looked at it, and no other', () => {
  const answers = { seen: 'debit', 'paid-with': 'balance', 'in-time': 'passed' }
  expect(walk(problem, changeAnswer(answers, problem, 'paid-with', 'debit-card')).at).toBe(
    'in-time',
  )
  expect(changeAnswer(answers, problem, 'seen', 'not-sure')['in-time']).toBe('passed')
})

test('the same answer again changes nothing', () => {
  const answers = { seen: 'debit', 'paid-with': 'balance', 'in-time': 'passed' }
  expect(changeAnswer(answers, problem, 'paid-with', 'balance')).toBe(answers)
})

test('a new fact voids the checks that look at it', () => {
  const answers = { seen: 'debit', 'paid-with': 'balance', 'in-time': 'unknown' }
  expect(forgetChecks(answers, problem, 'time')).toEqual({ seen: 'debit', 'paid-with': 'balance' })
  expect(forgetChecks(answers, problem, 'amount')).toEqual(answers)
})
