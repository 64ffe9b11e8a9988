/** What a card keeps of a case: kinds instead of words, days instead of dates, bands instead of sums. */
import { describe, expect, test } from 'vitest'
import { caseCard } from '../../../src/core/casebook/card.ts'
import type { Case } from '../../../src/core/casebook/case.ts'
import { newContent } from '../../../src/core/casebook/change.ts'
import { cardOf } from '../../../src/core/casebook/make-card.ts'
import { LONGEST_NOTE, noteText } from '../../../src/core/casebook/note-text.ts'
import type { Entry } from '../../../src/core/casebook/timeline.ts'
import { wayOf } from '../../../src/core/casebook/way.ts'
import { HOSTILE } from '../complaint/hostile.ts'
import { builtKnowledge } from '../../world.ts'

const content: Case = {
  ...newContent('payment-failed'),
  wallet: 'alipay',
  place: 'cn',
  outcome: 'order-closed',
  number: 1,
  id: 'x',
  createdAt: '2026-10-01T03:00:00.000Z',
  updatedAt: '2026-10-09T03:00:00.000Z',
}
const entry = (seq: number, more: Partial<Entry>): Entry => ({
  seq,
  at: '2026-10-09T03:00:00.000Z',
  on: '2026-10-09',
  kind: 'note',
  ...more,
})
const closed = entry(9, { kind: 'closed', outcome: 'solved' })
const card = (
  more: Partial<Case> = {},
  timeline: readonly Entry[] = [closed],
  openedOn = '2026-10-01',
) => cardOf({ content: { ...content, ...more }, timeline, openedOn }, builtKnowledge)

describe('a sum becomes a band', () => {
  test.each([
    ['0', 'CNY', 0, 100],
    ['99.99', 'CNY', 0, 100],
    ['100', 'CNY', 100, 500],
    ['4999.99', 'USD', 1000, 5000],
    ['5000', 'JPY', 5000, 10_000],
    ['123456789', 'CNY', 1_000_000, null],
  ])('%s %s is from %s to below %s', (amount, currency, from, below) => {
    expect(card({ transactions: [{ amount, currency }] })?.amount).toEqual({
      currency,
      from,
      below,
    })
  })

  test('several are one sum, unless in several currencies', () => {
    const [one, two] = [
      { amount: '60', currency: 'CNY' },
      { amount: '60', currency: 'USD' },
    ]
    expect(card({ transactions: [one, one] })?.amount).toMatchObject({ from: 100 })
    expect(card({ transactions: [one, two] })?.amount).toBeNull()
    expect(card()?.amount).toBeNull()
  })
})

describe('days count from the beginning', () => {
  test('which is the first entry, where that lies before the case was opened', () => {
    const sent = entry(1, { kind: 'sent', on: '2026-09-21 08:30', office: 'wallet' })
    expect(card({}, [sent, closed])).toMatchObject({ days: 18, steps: [{ day: 0 }] })
  })

  test('an answer belongs to the office that gave it', () => {
    const timeline = [
      entry(1, { kind: 'sent', on: '2026-10-02', office: 'wallet' }),
      entry(2, { kind: 'sent', on: '2026-10-03', office: 'bank' }),
      entry(3, { kind: 'answer', on: '2026-10-07', office: 'bank' }),
      closed,
    ]
    expect(card({}, timeline)?.steps.map((it) => [it.office, it.day, it.days])).toEqual([
      ['wallet', 1, null],
      ['bank', 2, 4],
      ['bank', 6, null],
    ])
  })

  test('what was taken back, notes and changes are no steps', () => {
    const timeline = [
      entry(1, { kind: 'sent', on: '2026-10-02', office: 'wallet' }),
      entry(2, { kind: 'correction', corrects: 1 }),
      entry(3, { kind: 'note', said: 'x' }),
      entry(4, { kind: 'changed', fact: 'name', before: 'a', after: 'b' }),
      closed,
    ]
    expect(card({}, timeline)?.steps).toEqual([])
  })

  test('a case that a remedy solved has no day on which it ended', () => {
    expect(card({ solved: true }, [])).toMatchObject({ result: 'solved', days: null })
  })
})

test('ids that the knowledge does not have could be typed words, and stay out', () => {
  const strange = entry(1, { kind: 'sent', office: '王小明的店' })
  const made = card({ wallet: '我的钱包', place: '杭州' }, [strange, closed])
  expect(made).toMatchObject({ wallet: null, place: null, steps: [{ office: null }] })
})

test.each([
  ['电话 95188', 'phone'],
  ['打了 138 0013 8000', 'phone'],
  ['95188', 'phone'],
  ['App 内在线客服', 'chat'],
  ['发邮件到 a@b.com', 'email'],
  ['支付宝 App', 'app'],
  ['12315 平台', 'web'],
  ['挂号信', 'letter'],
  ['去了柜台', 'in-person'],
  ['in-app chat', 'chat'],
  ['Called them', 'phone'],
  ['王小明', 'other'],
  ['', null],
  [undefined, null],
])('the channel %j is %s', (typed, way) => {
  expect(wayOf(typed)).toBe(way)
})

test.each([...HOSTILE, 'é'.repeat(5000), '😀'.repeat(900), ' \n '])(
  'a note holds nothing that a card may not: %j',
  (text) => {
    const note = noteText(text)
    expect(note.length).toBeLessThanOrEqual(LONGEST_NOTE)
    const notes = note === '' ? [] : [{ about: 'note' as const, text: note }]
    expect(caseCard.safeParse({ ...card(), notes }).error?.issues).toBeUndefined()
  },
)
