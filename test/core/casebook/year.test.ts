/** A year of one case, day by day: where it stands and what is running, against a table written by hand. */
import { expect, test } from 'vitest'
import type { CaseContent } from '../../../src/core/casebook/case.ts'
import { newContent } from '../../../src/core/casebook/change.ts'
import { deadlinesOf } from '../../../src/core/casebook/deadlines.ts'
import { statusNow } from '../../../src/core/casebook/status-now.ts'
import type { Entry, NewEntry } from '../../../src/core/casebook/timeline.ts'
import { builtKnowledge } from '../../world.ts'

const content: CaseContent & { createdAt: string } = {
  ...newContent('refund-missing'),
  wallet: 'alipay',
  place: 'cn',
  outcome: 'x',
  finished: true,
  createdAt: '2026-01-02T04:00:00.000Z',
}

const noted: readonly NewEntry[] = [
  { kind: 'sent', on: '2026-01-06', office: 'wallet' },
  { kind: 'contact', on: '2026-01-09', office: 'wallet', promised: '回复', by: '2026-01-15' },
  { kind: 'extension', on: '2026-01-16', office: 'wallet', by: '2026-01-30' },
  { kind: 'answer', on: '2026-01-28', office: 'wallet' },
  { kind: 'sent', on: '2026-03-02', office: 'pboc' },
  { kind: 'accepted', on: '2026-03-05', office: 'pboc' },
  { kind: 'answer', on: '2026-03-16', office: 'pboc' },
  { kind: 'closed', on: '2026-04-10', outcome: 'partly' },
  { kind: 'reopened', on: '2026-09-01' },
  { kind: 'reminder', on: '2026-09-07', office: 'pboc', by: '2026-09-14' },
  { kind: 'money', on: '2026-11-02', amount: '128.50', currency: 'CNY' },
  { kind: 'closed', on: '2026-12-01', outcome: 'solved' },
]

const days = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
)

/** Status and running limits at noon in China; reminders by rule of thumb are left to their own tests. */
function standOn(day: string): string {
  const timeline = noted
    .filter((it) => it.on <= day)
    .map((it, index): Entry => ({ ...it, seq: index + 1, at: `${it.on}T02:00:00.000Z` }))
  const now = new Date(`${day}T04:00:00Z`)
  const running = deadlinesOf(content, timeline, builtKnowledge, now)
  const limits = running
    .filter((it) => it.kind !== 'rule-of-thumb')
    .map((it) => `${it.rule} ${it.due}${it.overdue ? ' overdue' : ''}`)
  return [
    statusNow(content, timeline, builtKnowledge, { now, today: day }, running),
    ...limits,
  ].join(', ')
}
/** From each day on, until the next one of the table. */
const EXPECTED: Readonly<Record<string, string>> = {
  '2026-01-01': 'draft',
  '2026-01-06': 'sent',
  '2026-01-09': 'waiting, promise 2026-01-15',
  '2026-01-16': 'waiting, promise 2026-01-30',
  '2026-01-28': 'answered',
  '2026-03-02': 'escalated, cn-answer-forwarded 2026-03-17, cn-answer-forwarded-complex 2026-05-01',
  '2026-03-05': 'escalated, cn-answer-forwarded 2026-03-20, cn-answer-forwarded-complex 2026-05-04',
  '2026-03-16': 'answered',
  '2026-04-10': 'closed',
  '2026-09-01': 'answered',
  '2026-09-07': 'escalated, promise 2026-09-14',
  '2026-09-15': 'overdue, promise 2026-09-14 overdue',
  '2026-11-02': 'answered',
  '2026-12-01': 'closed',
}

test('on each day of the year the status and the running limits are those of the table', () => {
  let expected = ''
  for (const day of days) {
    expected = EXPECTED[day] ?? expected
    expect(`${day} ${standOn(day)}`).toBe(`${day} ${expected}`)
  }
})
