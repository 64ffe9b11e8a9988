import { compileProblem } from '../../../src/core/diagnosis/compile.ts'
import type { OutcomeSource, ProblemSource } from '../../../src/core/knowledge/schema.ts'

const both = (text: string) => ({ zh: text, en: text })

export function outcome(more: Partial<OutcomeSource> = {}): OutcomeSource {
  return {
    kind: 'outcome',
    cause: both('cause'),
    sure: 'likely',
    now: [both('act')],
    wait: both('wait'),
    after: both('after'),
    keep: ['bill-record'],
    complain: { to: 'wallet', why: both('why') },
    urgent: false,
    solved: false,
    sources: ['own-judgement'],
    ...more,
  }
}

/** A question, two remedies, a check and three outcomes: small, but of every kind. */
export function smallSource(): ProblemSource {
  return {
    id: 'small',
    title: both('small'),
    subject: both('small'),
    order: 1,
    facts: ['amount', 'time', 'story'],
    start: 'seen',
    nodes: {
      seen: {
        kind: 'question',
        ask: both('seen?'),
        why: both('why'),
        options: {
          nothing: { label: both('nothing'), goto: 'tries' },
          debit: { label: both('debit'), goto: 'paid-with', states: both('debited') },
        },
        unsure: 'tries',
      },
      tries: {
        kind: 'remedies',
        solved: 'fine',
        otherwise: 'stuck',
        list: [
          {
            id: 'slow-try',
            title: both('slow'),
            steps: [both('s')],
            minutes: 10,
            helps: 'often',
            tried: both('tried slow'),
          },
          {
            id: 'quick-try',
            title: both('quick'),
            steps: [both('q')],
            minutes: 1,
            helps: 'sometimes',
            tried: both('tried quick'),
          },
        ],
      },
      'paid-with': {
        kind: 'question',
        ask: both('with?'),
        why: both('why'),
        options: {
          balance: { label: both('balance'), goto: 'in-time' },
          'debit-card': { label: both('card'), goto: 'in-time' },
        },
        unsure: 'in-time',
      },
      'in-time': {
        kind: 'check',
        check: 'return-window',
        options: { within: { goto: 'wait' }, passed: { goto: 'stuck' }, unknown: { goto: 'wait' } },
      },
      fine: outcome({ solved: true }),
      stuck: outcome(),
      wait: outcome(),
    },
    examples: [
      { says: 'a', answers: { seen: 'nothing', 'quick-try': 'solved' }, outcome: 'fine' },
      {
        says: 'b',
        answers: { seen: 'not-sure', 'quick-try': 'not-solved', 'slow-try': 'skipped' },
        outcome: 'stuck',
      },
      {
        says: 'c',
        answers: { seen: 'debit', 'paid-with': 'balance', 'in-time': 'within' },
        outcome: 'wait',
      },
    ],
  }
}

export const smallProblem = () => compileProblem(smallSource(), {}).problem
