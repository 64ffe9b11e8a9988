/** The order of a check-up's result, and what changed, for any answers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHECK_ANSWERS,
  checkupBefore,
  compareCheckups,
  dangerIn,
  fineIn,
  findingsOf,
  questionsFor,
  stateOf,
} from '../../../src/core/checkup/checkup.ts'
import type { CheckQuestion } from '../../../src/core/knowledge/schema.ts'
import { builtKnowledge } from '../../world.ts'

const text = { zh: '甲', en: 'A' }
const question = fc.record({
  safe: fc.constantFrom('yes', 'no'),
  risk: fc.integer({ min: 1, max: 5 }),
  minutes: fc.integer({ min: 1, max: 15 }),
  urgent: fc.boolean(),
})
/** Questions as the schema lets them be: what cannot wait first. */
const questions = fc.array(question, { minLength: 1, maxLength: 12 }).map((list) =>
  list
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent))
    .map(({ urgent, ...it }, index): CheckQuestion => ({
      ...it,
      id: `question-${index}`,
      ask: text,
      why: text,
      open: text,
      fine: text,
      steps: [text],
      ...(urgent ? { problem: 'scam' } : {}),
      sources: ['own-judgement'],
    })),
)
const answered = questions.chain((list) =>
  fc
    .array(fc.option(fc.constantFrom(...CHECK_ANSWERS)), {
      minLength: list.length,
      maxLength: list.length,
    })
    .map((answers) => {
      const pairs = list.flatMap((it, index) =>
        answers[index] ? [[it.id, answers[index]] as const] : [],
      )
      return { list, answers: Object.fromEntries(pairs) }
    }),
)

describe('the result', () => {
  test('holds each answered question once, as fine, open or unknown', () => {
    fc.assert(
      fc.property(answered, ({ list, answers }) => {
        const told = [
          ...findingsOf(list, answers).map((it) => it.question.id),
          ...fineIn(list, answers).map((it) => it.id),
        ]
        expect(told.toSorted()).toEqual(Object.keys(answers).toSorted())
      }),
    )
  })

  test('begins with what cannot wait, and that is what leads on', () => {
    fc.assert(
      fc.property(answered, ({ list, answers }) => {
        const first = findingsOf(list, answers)[0]
        const danger = dangerIn(list, answers)
        if (danger) expect(first).toMatchObject({ state: 'open', question: { problem: 'scam' } })
        else expect(first?.state === 'open' && first.question.problem).not.toBe('scam')
      }),
    )
  })

  test('never puts the lesser risk before the greater one of the same state', () => {
    fc.assert(
      fc.property(answered, ({ list, answers }) => {
        const found = findingsOf(list, answers).filter((it) => it.question.problem === undefined)
        for (const state of ['open', 'unknown'] as const) {
          const risks = found.filter((it) => it.state === state).map((it) => it.question.risk)
          expect(risks).toEqual(risks.toSorted((a, b) => b - a))
        }
      }),
    )
  })

  test('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answered, ({ list, answers }) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse())
        expect(findingsOf(list, turned)).toEqual(findingsOf(list, answers))
      }),
    )
  })

  test('of equal weight the quicker stands first, then the one asked first', () => {
    const base = { safe: 'yes', ask: text, why: text, open: text, fine: text } as const
    const rest = { steps: [text], sources: ['own-judgement'] }
    const list: CheckQuestion[] = [
      { ...base, ...rest, id: 'slow', risk: 3, minutes: 9 },
      { ...base, ...rest, id: 'quick', risk: 3, minutes: 1 },
      { ...base, ...rest, id: 'as-quick', risk: 3, minutes: 1 },
      { ...base, ...rest, id: 'worst', risk: 5, minutes: 15 },
    ]
    const all = { slow: 'no', quick: 'no', 'as-quick': 'no', worst: 'no' } as const
    const ids = findingsOf(list, all).map((it) => it.question.id)
    expect(ids).toEqual(['worst', 'quick', 'as-quick', 'slow'])
  })
})

describe('a later check-up', () => {
  const twice = answered.chain(({ list, answers }) =>
    answered.map((other) => ({ list, before: answers, after: other.answers })),
  )

  test('got better where the earlier one, seen from it, got worse', () => {
    fc.assert(
      fc.property(twice, ({ list, before, after }) => {
        const ids = (it: readonly { question: CheckQuestion }[]): string[] =>
          it.map(({ question: { id } }) => id)
        const there = compareCheckups(list, before, after)
        const back = compareCheckups(list, after, before)
        expect(ids(there.better)).toEqual(ids(back.worse))
        expect(ids(there.worse)).toEqual(ids(back.better))
      }),
    )
  })

  test('with the same answers has not changed', () => {
    fc.assert(
      fc.property(answered, ({ list, answers }) => {
        expect(compareCheckups(list, answers, answers)).toEqual({ better: [], worse: [] })
      }),
    )
  })

  test('is held against the last finished one of the same wallet before it', () => {
    const at = (day: number): string => `2026-11-0${day}T00:00:00.000Z`
    const one = { wallet: 'alipay', answers: {}, finished: true }
    const kept = [
      { ...one, id: 'first', at: at(1) },
      { ...one, id: 'second', at: at(2) },
      { ...one, id: 'unfinished', at: at(3), finished: false },
      { ...one, id: 'of-another', at: at(3), wallet: undefined },
      { ...one, id: 'now', at: at(4) },
      { ...one, id: 'later', at: at(5) },
    ]
    expect(checkupBefore(kept, { id: 'now', wallet: 'alipay', at: at(4) })?.id).toBe('second')
    expect(checkupBefore(kept, { id: 'first', wallet: 'alipay', at: at(1) })).toBeUndefined()
  })
})

describe('the questions', () => {
  const { checkup, register } = builtKnowledge
  const idsFor = (wallet: string | undefined): string[] =>
    questionsFor(checkup, register.wallets[wallet ?? '']).map((it) => it.id)

  test('are those of the wallet and its place', () => {
    expect(idsFor('alipay')).toEqual(checkup.map((it) => it.id))
    expect(idsFor('apple-pay')).not.toContain('no-password-payment')
    expect(idsFor('apple-pay')).not.toContain('official-app')
    expect(idsFor('paypal')).not.toContain('insurance-call')
    expect(idsFor('unionpay')).toContain('insurance-call')
    expect(idsFor('unionpay')).not.toContain('delayed-transfer')
    expect(idsFor(undefined)).not.toContain('insurance-call')
  })

  test('that cannot wait lead to the problem that fits', () => {
    const leads = checkup.flatMap((it) => (it.problem === undefined ? [] : [[it.id, it.problem]]))
    expect(Object.fromEntries(leads)).toEqual({
      'phone-with-me': 'lost-phone',
      'screen-shared': 'scam',
      'code-given-away': 'unauthorized',
      'strange-payments': 'unauthorized',
      'strange-devices': 'unauthorized',
    })
  })

  test('know which answer is well', () => {
    const [question] = checkup
    expect(question && [...CHECK_ANSWERS, undefined].map((it) => stateOf(question, it))).toEqual([
      'fine',
      'open',
      'unknown',
      undefined,
    ])
  })
})
