import { describe, expect, test } from 'vitest'
import type { Status } from '../../../src/core/casebook/case.ts'
import { promiseDay } from '../../../src/core/casebook/promise-day.ts'
import { openPromise, statusOf } from '../../../src/core/casebook/status.ts'
import type { Entry, EntryKind, NewEntry } from '../../../src/core/casebook/timeline.ts'
import { builtKnowledge } from '../../world.ts'

const DRAFT = { outcome: 'network', solved: false }
const TODAY = '2026-11-21'

/** Entries of the first days of November, one a day unless they say otherwise. */
function timeline(
  ...given: readonly (EntryKind | (Partial<NewEntry> & { kind: EntryKind }))[]
): Entry[] {
  return given.map((it, index) => ({
    office: 'wallet',
    on: `2026-11-${String(index + 1).padStart(2, '0')}`,
    ...(typeof it === 'string' ? { kind: it } : it),
    seq: index + 1,
    at: '2026-11-21T00:00:00.000Z',
  }))
}

const BROKEN = { kind: 'contact', by: '2026-11-20' } as const
const OPEN = { kind: 'contact', by: '2026-11-21' } as const

describe('the status of a case with a draft', () => {
  test.each<[string, Status, Entry[]]>([
    ['of which nothing is noted', 'draft', []],
    ['that was only talked about', 'draft', timeline('contact', 'note', 'changed')],
    ['for which money came out of the blue', 'draft', timeline('money')],
    ['that was sent', 'sent', timeline('contact', 'sent', 'note')],
    ['that was complained about again', 'sent', timeline('sent', 'answer', 'appeal')],
    ['that was accepted', 'waiting', timeline('sent', 'accepted')],
    ['that was talked about after it was sent', 'waiting', timeline('sent', 'contact')],
    ['of which they were reminded', 'waiting', timeline('sent', 'reminder')],
    ['for which they asked more time', 'waiting', timeline('sent', 'extension')],
    ['with a promise for today', 'waiting', timeline('sent', OPEN)],
    ['with a promise, though nothing was sent', 'waiting', timeline(OPEN)],
    ['with a promise that was broken yesterday', 'overdue', timeline('sent', BROKEN)],
    ['with a broken promise, though nothing was sent', 'overdue', timeline(BROKEN)],
    ['with a promise broken and then made again', 'waiting', timeline(BROKEN, OPEN)],
    ['with a promise made shorter', 'overdue', timeline(OPEN, BROKEN)],
    [
      'with a promise that an extension moved',
      'waiting',
      timeline(BROKEN, { kind: 'extension', by: TODAY }),
    ],
    ['with a broken promise and a reminder', 'overdue', timeline('sent', BROKEN, 'reminder')],
    ['with a broken promise that was complained about', 'sent', timeline('sent', BROKEN, 'appeal')],
    ['that was answered', 'answered', timeline('sent', BROKEN, 'answer')],
    ['that was answered without having been sent', 'answered', timeline('answer')],
    ['for which money came', 'answered', timeline('sent', 'accepted', 'money')],
    ['that was answered and talked about', 'answered', timeline('sent', 'answer', 'contact')],
    [
      'that was answered with a new promise',
      'answered',
      timeline('sent', { kind: 'answer', by: TODAY }),
    ],
    [
      'with a promise in the answer that was broken',
      'overdue',
      timeline('sent', { kind: 'answer', by: '2026-11-20' }),
    ],
    [
      'of which they were reminded after an answer',
      'waiting',
      timeline('sent', 'answer', 'reminder'),
    ],
    [
      'that went to a second office',
      'escalated',
      timeline('sent', 'answer', { kind: 'sent', office: 'pboc' }),
    ],
    [
      'that a second office accepted',
      'escalated',
      timeline('sent', { kind: 'accepted', office: 'pboc' }),
    ],
    [
      'that a second office promised to answer',
      'overdue',
      timeline('sent', { kind: 'sent', office: 'pboc', by: '2026-11-20' }),
    ],
    [
      'whose first office broke its promise before it went on',
      'escalated',
      timeline('sent', BROKEN, { kind: 'sent', office: 'pboc' }),
    ],
    [
      'that a second office answered',
      'answered',
      timeline('sent', { kind: 'sent', office: 'pboc' }, 'answer'),
    ],
    ['that was closed', 'closed', timeline('sent', BROKEN, 'closed', 'answer')],
    ['that was withdrawn', 'withdrawn', timeline('sent', 'withdrawn')],
    ['that was opened again', 'sent', timeline('sent', 'closed', 'reopened')],
    [
      'whose closing was taken back',
      'sent',
      timeline('sent', 'closed', { kind: 'correction', corrects: 2 }),
    ],
    [
      'whose sending was taken back',
      'draft',
      timeline('sent', { kind: 'correction', corrects: 1 }),
    ],
    [
      'noted late: the answer came after it',
      'answered',
      timeline({ kind: 'answer', on: '2026-11-09' }, { kind: 'sent', on: '2026-11-02' }),
    ],
    [
      'noted late on the same day',
      'sent',
      timeline({ kind: 'answer', on: '2026-11-09 15:00' }, { kind: 'sent', on: '2026-11-09' }),
    ],
  ])('%s: %s', (_name, status, entries) => {
    expect(statusOf(DRAFT, entries, TODAY)).toBe(status)
  })
})

test.each<[Status, { outcome: string | undefined; solved: boolean }]>([
  ['diagnosing', { outcome: undefined, solved: false }],
  ['solved', { outcome: 'network', solved: true }],
])('a case of which nothing is noted stands where the diagnosis does: %s', (status, content) => {
  expect(statusOf(content, [], TODAY)).toBe(status)
  expect(statusOf(content, timeline('sent'), TODAY)).toBe('sent')
})

test('a time limit that has passed makes overdue what is under way, and nothing else', () => {
  expect(statusOf(DRAFT, timeline('sent'), TODAY, true)).toBe('overdue')
  expect(statusOf(DRAFT, [], TODAY, true)).toBe('draft')
  expect(statusOf(DRAFT, timeline('closed'), TODAY, true)).toBe('closed')
})

test('the open promise is the last one since the complaint was sent or answered', () => {
  expect(openPromise(timeline(OPEN, BROKEN))).toBe('2026-11-20')
  expect(openPromise(timeline(OPEN, 'answer'))).toBeUndefined()
  expect(openPromise(timeline({ kind: 'note', by: TODAY }))).toBeUndefined()
})

describe('until when something was promised', () => {
  const calendar = builtKnowledge.register.calendars['cn']
  test.each([
    ['48 小时内', '2026-11-20 14:30', '2026-11-22'],
    ['48小时', '2026-11-20', '2026-11-22'],
    ['within 24 hours', '2026-11-20 23:59', '2026-11-21'],
    ['3天内', '2026-11-20', '2026-11-23'],
    ['三个工作日内', '2026-11-20', '2026-11-25'],
    ['3-5 个工作日', '2026-11-20', '2026-11-27'],
    ['2 business days', '2026-11-20', '2026-11-24'],
    ['1 working day', '2026-02-13', '2026-02-14'],
    ['下周一', '2026-11-20', '2026-11-23'],
    ['11月25日前', '2026-11-20', '2026-11-25'],
    ['by 25 Nov', '2026-11-20', '2026-11-25'],
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026-11-19', '2026-11-20', undefined],
    ['尽快', '2026-11-20', undefined],
    ['昨天', '2026-11-20', undefined],
  ])('%s, said on %s: %s', (typed, on, day) => {
    expect(promiseDay(typed, on, calendar)).toBe(day)
  })
})
