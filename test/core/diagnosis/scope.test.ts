/** What is limited to places and wallets is there for their people alone. */
import { expect, test } from 'vitest'
import { compileProblem } from '../../../src/core/diagnosis/compile.ts'
import { proveProblem } from '../../../src/core/diagnosis/proof.ts'
import { holdsFor, kindsOfPeople, problemFor } from '../../../src/core/diagnosis/scope.ts'
import { optionsOf, walk } from '../../../src/core/diagnosis/walk.ts'
import type { ProblemSource } from '../../../src/core/knowledge/schema.ts'
import { smallSource } from './small-problem.ts'

const EVERYBODY = {
  wallets: [{ id: 'alipay', place: 'cn' }, { id: 'paypal' }],
  places: ['cn', 'us'],
}
const nobody = { wallet: undefined, place: undefined }

/** `debit` is offered in the US, `quick-try` holds for PayPal. */
function limitedSource(): ProblemSource {
  const source = smallSource()
  const { seen, tries } = source.nodes
  if (seen?.kind === 'question') Object.assign(seen.options['debit'] ?? {}, { places: ['us'] })
  if (tries?.kind === 'remedies') Object.assign(tries.list[1] ?? {}, { wallets: ['paypal'] })
  const [first, second, third] = source.examples
  Object.assign(first ?? {}, { wallet: 'paypal' })
  Object.assign(second ?? {}, {
    wallet: 'alipay',
    answers: { seen: 'nothing', 'slow-try': 'skipped' },
  })
  Object.assign(third ?? {}, { wallet: 'paypal', place: 'us' })
  return source
}
const limited = () => compileProblem(limitedSource(), {}).problem
const prove = (source: ProblemSource): string[] =>
  proveProblem(source, compileProblem(source, {}), EVERYBODY).map((it) => it.what)

test.each([
  ['without limits: everybody', {}, nobody, true],
  ['the place it names', { places: ['us'] }, { wallet: undefined, place: 'us' }, true],
  ['another place', { places: ['us'] }, { wallet: undefined, place: 'cn' }, false],
  ['a place that is not known', { places: ['us'] }, nobody, false],
  ['the wallet it names', { wallets: ['paypal'] }, { wallet: 'paypal', place: 'sg' }, true],
  [
    'the right wallet elsewhere',
    { wallets: ['paypal'], places: ['us'] },
    { wallet: 'paypal', place: 'sg' },
    false,
  ],
])('a line holds for %s', (_, scope, person, holds) => {
  expect(holdsFor(scope, person)).toBe(holds)
})

test.each([
  ['where it holds', { wallet: 'paypal', place: 'us' }, ['nothing', 'debit', 'not-sure']],
  ['not elsewhere', { wallet: 'alipay', place: 'cn' }, ['nothing', 'not-sure']],
  ['where the place is not known', nobody, ['nothing', 'debit', 'not-sure']],
])('an option is offered %s', (_, person, options) => {
  const node = problemFor(limited(), person).nodes['seen']
  expect(node && optionsOf(node)).toEqual(options)
})

test('the walk goes past a remedy that holds for others, and stops where an answer is not offered', () => {
  const chinese = problemFor(limited(), { wallet: 'alipay', place: 'cn' })
  expect(walk(chinese, { seen: 'nothing' }).at).toBe('slow-try')
  expect(walk(chinese, { seen: 'debit', 'paid-with': 'balance' }).at).toBe('seen')
  const payPal = problemFor(limited(), { wallet: 'paypal', place: 'us' })
  expect(walk(payPal, { seen: 'nothing' }).at).toBe('quick-try')
  expect(walk(payPal, { seen: 'debit', 'paid-with': 'balance' }).at).toBe('in-time')
})

test('a problem without limits is the same for everybody', () => {
  const { problem } = compileProblem(smallSource(), {})
  expect(problemFor(problem, nobody)).toBe(problem)
  expect(kindsOfPeople(problem, EVERYBODY)).toEqual([nobody])
})

test('one person of each kind stands for all', () => {
  const problem = limited()
  const kinds = kindsOfPeople(problem, EVERYBODY).map((it) => problemFor(problem, it))
  for (const wallet of [undefined, 'alipay', 'paypal'])
    for (const place of wallet === 'alipay' ? ['cn'] : [undefined, 'cn', 'us'])
      expect(kinds).toContainEqual(problemFor(problem, { wallet, place }))
  expect(kinds.length).toBeLessThan(8)
})

test('the proof holds for each of them: a sound problem has no fault', () => {
  expect(prove(limitedSource())).toEqual([])
})

test('an example counts for its own wallet and place', () => {
  const source = limitedSource()
  Object.assign(source.examples[2] ?? {}, { wallet: 'alipay', place: undefined })
  expect(prove(source).join('\n')).toMatch(
    /"seen" has no option "debit"; it offers nothing, not-sure/,
  )
})

test('a question that leaves somebody nothing but "not sure" is a fault', () => {
  const source = limitedSource()
  const { seen } = source.nodes
  if (seen?.kind === 'question') Object.assign(seen.options['nothing'] ?? {}, { places: ['us'] })
  expect(prove(source).join('\n')).toMatch(/leaves only "not sure" to people of cn/)
})
