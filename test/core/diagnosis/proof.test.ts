import { expect, test } from 'vitest'
import { compileProblem } from '../../../src/core/diagnosis/compile.ts'
import { measure, proveProblem } from '../../../src/core/diagnosis/proof.ts'
import type { ProblemSource } from '../../../src/core/knowledge/schema.ts'
import { outcome, smallProblem, smallSource } from './small-problem.ts'

const prove = (source: ProblemSource) =>
  proveProblem(source, compileProblem(source, {}), EVERYBODY).map(
    (it) => `${it.at.join('.')}: ${it.what}`,
  )
const EVERYBODY = {
  wallets: [{ id: 'alipay', place: 'cn' }, { id: 'paypal' }],
  places: ['cn', 'us'],
}
const both = (text: string) => ({ zh: text, en: text })

test('a sound problem has no fault', () => {
  expect(prove(smallSource())).toEqual([])
})

test('paths are counted as sequences of options, questions along the longest walk', () => {
  // nothing and not-sure: 2 x (1 + 2 x (1 + 2)); debit: 3 answers x 3 results
  expect(measure(smallProblem())).toEqual({ questions: 2, paths: 2 * (1 + 2 * (1 + 2)) + 3 * 3 })
})

type Break = (source: ProblemSource) => void
const broken: [string, Break, RegExp][] = [
  [
    'a target that does not exist',
    (it) => Object.assign(it.nodes['seen'] ?? {}, { unsure: 'nowhere' }),
    /nodes\.seen\.unsure: leads to "nowhere", which does not exist/,
  ],
  ['a start that does not exist', (it) => (it.start = 'nowhere'), /start: leads to "nowhere"/],
  [
    'a loop',
    (it) => Object.assign(it.nodes['paid-with'] ?? {}, { unsure: 'seen' }),
    /leads back to itself/,
  ],
  [
    'a node nothing leads to',
    (it) => (it.nodes['lonely'] = outcome()),
    /nodes\.lonely: nothing leads/,
  ],
  [
    'an outcome no example reaches',
    (it) => it.examples.splice(0, 1),
    /no example reaches the outcome "fine"/,
  ],
  [
    'an example that ends elsewhere',
    (it) => Object.assign(it.examples[0] ?? {}, { outcome: 'stuck' }),
    /examples\.0\.outcome: the answers lead to "fine"/,
  ],
  [
    'an example that stops half-way',
    (it) => Object.assign(it.examples[0] ?? {}, { answers: { seen: 'nothing' } }),
    /the answers stop at "quick-try"/,
  ],
  [
    'an example with an option that is not offered',
    (it) => Object.assign(it.examples[0] ?? {}, { answers: { seen: 'gone' } }),
    /"seen" has no option "gone"/,
  ],
  [
    'an example with an answer too many',
    (it) =>
      Object.assign(it.examples[2] ?? {}, {
        answers: {
          seen: 'debit',
          'paid-with': 'balance',
          'in-time': 'within',
          'slow-try': 'solved',
        },
      }),
    /"slow-try" is not asked/,
  ],
  [
    'an unknown check',
    (it) => Object.assign(it.nodes['in-time'] ?? {}, { check: 'horoscope' }),
    /there is no check "horoscope"/,
  ],
  [
    'a check whose results do not fit',
    (it) => Object.assign(it.nodes['in-time'] ?? {}, { options: { within: { goto: 'wait' } } }),
    /has the results passed, unknown, within/,
  ],
  [
    'a remedy that takes the id of another node',
    (it) => {
      const tries = it.nodes['tries']
      if (tries?.kind === 'remedies') Object.assign(tries.list[0] ?? {}, { id: 'fine' })
    },
    /nodes\.tries\.list\.0\.id: "fine" is the id of another node/,
  ],
]
test.each(broken)('finds %s', (_, damage, words) => {
  const source = smallSource()
  damage(source)
  expect(prove(source).join('\n')).toMatch(words)
})

test('finds a walk of more than six questions, and more than 20,000 paths', () => {
  const source = smallSource()
  const options = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { label: both(id), goto: '' }]),
  )
  for (let step = 0; step < 7; step += 1) {
    const goto = step === 6 ? 'seen' : `ask-${step + 1}`
    const targeted = Object.fromEntries(
      Object.entries(options).map(([id, it]) => [id, { ...it, goto }]),
    )
    source.nodes[`ask-${step}`] = {
      kind: 'question',
      ask: both('?'),
      why: both('.'),
      options: targeted,
      unsure: goto,
    }
  }
  source.start = 'ask-0'
  const lead = Object.fromEntries(Array.from({ length: 7 }, (_, step) => [`ask-${step}`, 'a']))
  for (const example of source.examples) example.answers = { ...lead, ...example.answers }
  expect(prove(source).join('\n')).toMatch(/asks 9 questions; at most 6[\s\S]*paths; at most 20000/)
})
