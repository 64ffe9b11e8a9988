/** What is due, in one case over a year and over several cases; the calendar file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import type { CaseContent } from '../../src/core/casebook/case.ts'
import type { NewEntry } from '../../src/core/casebook/timeline.ts'
import { Home, type TestWorldOptions } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

/** Stores a case with its timeline, as the other commands would. */
function keep(content: Partial<CaseContent>, entries: readonly NewEntry[] = []): number {
  const log = openSqliteCasebook(home.db)
  const all = { ...newContent('refund-missing'), outcome: 'x', finished: true, ...content }
  const id = `00000000-0000-7000-8000-00000000000${log.list({}, '').length + 1}`
  const { number } = log.create(all, id, new Date('2026-01-05T02:00:00Z'))
  for (const entry of entries)
    log.note(number, entry, new Date(`${entry.on.slice(0, 10)}T08:00:00Z`))
  log.close()
  return number
}

async function due(now: string, options: TestWorldOptions = {}): Promise<string[]> {
  const { out } = await home.run(['due', '--json'], { now, ...options })
  const list = JSON.parse(out) as { case: number; rule: string; due: string; overdue: boolean }[]
  return list.map((it) => `${it.case} ${it.rule} ${it.due}${it.overdue ? ' overdue' : ''}`)
}

const cn = { wallet: 'alipay', place: 'cn' }
const on = (kind: NewEntry['kind'], day: string, more: Partial<NewEntry> = {}): NewEntry => ({
  kind,
  on: day,
  ...more,
})

describe('a year of a case against a merchant in mainland China', () => {
  const year: readonly NewEntry[] = [
    on('contact', '2026-01-05 10:00', { office: 'merchant' }),
    on('contact', '2026-01-08 10:00', {
      office: 'merchant',
      promised: '退款',
      by: '2026-01-20',
    }),
    on('sent', '2026-02-10', { office: 'market-regulator', ref: 'SH-1' }),
    on('extension', '2026-02-26', { office: 'market-regulator', by: '2026-03-10' }),
    on('accepted', '2026-03-06', { office: 'market-regulator' }),
    on('answer', '2026-04-20', { office: 'market-regulator', said: '调解不成' }),
    on('sent', '2026-06-01', { office: 'court' }),
    on('accepted', '2026-06-05', { office: 'court' }),
    on('closed', '2026-07-30', { outcome: 'solved' }),
    on('reopened', '2026-09-01'),
    on('correction', '2026-09-02', { corrects: 8 }),
  ]
  const facts = { ...cn, transactions: [{ time: '2025-12-20 09:00' }] }

  test.each([
    [
      'the day before anything, only the doors that close',
      0,
      '2026-01-05T01:00:00Z',
      ['1 cn-complaint-too-old 2028-12-20', '1 cn-limitation 2028-12-20'],
    ],
    [
      'after the first contact: reminders by rule of thumb, and the time of a refund',
      1,
      '2026-01-06T03:00:00Z',
      [
        '1 cn-complaint-too-old 2028-12-20',
        '1 cn-limitation 2028-12-20',
        '1 cn-follow-up-24h 2026-01-06T10:00 overdue',
        '1 cn-follow-up-48h 2026-01-07T10:00',
        '1 cn-refund-delay-penalty 2026-01-20',
      ],
    ],
    [
      'a promise takes the place of the reminders',
      2,
      '2026-01-20T15:59:00Z',
      ['1 cn-complaint-too-old 2028-12-20', '1 cn-limitation 2028-12-20', '1 promise 2026-01-20'],
    ],
    [
      'the next day in China the promise is broken',
      2,
      '2026-01-20T16:01:00Z',
      [
        '1 cn-complaint-too-old 2028-12-20',
        '1 cn-limitation 2028-12-20',
        '1 promise 2026-01-20 overdue',
      ],
    ],
    [
      'the complaint meets what was ours; theirs counts over the Spring Festival and its 调休',
      3,
      '2026-02-11T03:00:00Z',
      [
        '1 cn-limitation 2028-12-20',
        '1 promise 2026-01-20 overdue',
        '1 cn-accept-complaint 2026-02-26',
        '1 cn-follow-up-24h 2026-02-12T00:00',
        '1 cn-follow-up-48h 2026-02-13T00:00',
      ],
    ],
    [
      'an extension moves it',
      4,
      '2026-02-28T03:00:00Z',
      [
        '1 cn-limitation 2028-12-20',
        '1 promise 2026-01-20 overdue',
        '1 cn-accept-complaint 2026-03-10',
      ],
    ],
    [
      'accepted: mediation begins; the day they asked for stays theirs',
      5,
      '2026-03-07T03:00:00Z',
      [
        '1 cn-limitation 2028-12-20',
        '1 promise 2026-01-20 overdue',
        '1 promise 2026-03-10',
        '1 cn-mediation 2026-05-05',
      ],
    ],
    [
      'an answer clears it',
      6,
      '2026-04-21T03:00:00Z',
      ['1 cn-limitation 2028-12-20', '1 promise 2026-01-20 overdue'],
    ],
    [
      'a lawsuit: the court has seven days, and 8 June is a working day',
      7,
      '2026-06-02T03:00:00Z',
      [
        '1 promise 2026-01-20 overdue',
        '1 cn-register-case 2026-06-08',
        '1 cn-follow-up-24h 2026-06-03T00:00',
        '1 cn-follow-up-48h 2026-06-04T00:00',
      ],
    ],
    [
      'registered: two months for a small claim',
      8,
      '2026-06-06T03:00:00Z',
      ['1 promise 2026-01-20 overdue', '1 cn-small-claim-decision 2026-08-05'],
    ],
    ['closed: nothing', 9, '2026-08-01T03:00:00Z', []],
    [
      'reopened: it all runs again',
      10,
      '2026-09-01T03:00:00Z',
      ['1 promise 2026-01-20 overdue', '1 cn-small-claim-decision 2026-08-05 overdue'],
    ],
    [
      'the acceptance is taken back: the court is late to register',
      11,
      '2026-09-02T03:00:00Z',
      [
        '1 promise 2026-01-20 overdue',
        '1 cn-register-case 2026-06-08 overdue',
        '1 cn-follow-up-24h 2026-06-03T00:00 overdue',
        '1 cn-follow-up-48h 2026-06-04T00:00 overdue',
      ],
    ],
  ])('%s', async (_, count, now, expected) => {
    keep(facts, year.slice(0, count))
    expect(await due(now)).toEqual(expected)
  })
})

test.each([
  [
    'PayPal: a dispute within 180 days',
    {
      problem: 'not-arrived',
      wallet: 'paypal',
      place: 'us',
      transactions: [{ time: '2026-11-01' }],
    },
    [],
    ['1 paypal-open-dispute 2027-04-30'],
  ],
  [
    'PayPal: once opened, a claim within 20 days; another working day counts for the bank',
    {
      problem: 'not-arrived',
      wallet: 'paypal',
      place: 'us',
      transactions: [{ time: '2026-11-01' }],
    },
    [on('sent', '2026-11-10 09:00', { office: 'wallet' })],
    [
      '1 paypal-escalate-claim 2026-11-30',
      '1 us-decision 2026-11-25',
      '1 us-decision-after-credit 2026-12-25',
      '1 us-follow-up-24h 2026-11-11T09:00 overdue',
      '1 us-follow-up-48h 2026-11-12T09:00 overdue',
    ],
  ],
  [
    'United Kingdom: six months to the ombudsman after the first answer',
    { problem: 'unauthorized', wallet: 'other', place: 'uk' },
    [on('sent', '2026-03-02', { office: 'bank' }), on('answer', '2026-03-20', { office: 'bank' })],
    ['1 uk-go-to-ombudsman 2026-09-20 overdue'],
  ],
  [
    'United States: the days to report count from when the case was opened',
    {
      problem: 'unauthorized',
      wallet: 'venmo',
      place: 'us',
      transactions: [{ time: '2026-01-02' }],
    },
    [],
    [
      '1 venmo-report-error 2026-03-03 overdue',
      '1 venmo-open-dispute 2026-07-01 overdue',
      '1 us-report-for-50 2026-01-07 overdue',
      '1 us-report-after-statement 2026-03-03 overdue',
    ],
  ],
  [
    'a solved case has none',
    { ...cn, solved: true, transactions: [{ time: '2026-11-01' }] },
    [],
    [],
  ],
] as const)('%s', async (_, content, entries, expected) => {
  keep(content, entries)
  expect(await due('2026-11-21T12:00:00Z')).toEqual(expected)
})

test('over all cases the most irreversible stands first, then the date', async () => {
  keep({ ...cn, transactions: [{ time: '2025-11-01' }] }, [
    on('sent', '2026-11-20', { office: 'market-regulator' }),
  ])
  keep({
    problem: 'not-arrived',
    wallet: 'paypal',
    place: 'sg',
    transactions: [{ time: '2026-11-01' }],
  })
  expect(await due('2026-11-21T12:00:00Z')).toEqual([
    '2 paypal-open-dispute 2027-04-30',
    '1 cn-limitation 2028-11-01',
    '1 cn-accept-complaint 2026-12-01',
    '1 cn-follow-up-24h 2026-11-22T00:00',
    '1 cn-follow-up-48h 2026-11-23T00:00',
  ])
})

test('the list says how sure it is and is no legal advice; overdue gives exit code 1 where asked', async () => {
  keep({ ...cn }, [on('sent', '2026-11-02', { office: 'market-regulator' })])
  const plain = await home.run(['due'], { lang: 'en' })
  expect(plain.code).toBe(0)
  expect(plain.out).toContain('Wed 11 Nov · passed')
  expect(plain.out).toContain('Dates are an estimate, not legal advice.')
  expect((await home.run(['due', '--exit-code'])).code).toBe(1)
  expect((await home.run(['due', '--exit-code'], { now: '2026-11-03T03:00:00Z' })).code).toBe(0)
})

test('what ends in over a year is counted on a screen, unless it is asked for or nothing else ends', async () => {
  keep({ ...cn, transactions: [{ time: '2025-12-20 09:00' }] })
  const now = '2026-01-06T01:00:00Z'
  expect((await home.run(['due'], { now })).out).toContain('2028')
  keep(cn, [on('contact', '2026-01-05 10:00', { office: 'merchant' })])
  const { out, err } = await home.run(['due'], { now, lang: 'en' })
  expect(out).not.toContain('2028')
  expect(err).toMatch(
    /^\d more ends? in over a year\. To see (it|them): wallet-help due --limit 100\n$/,
  )
  expect((await home.run(['due', '--limit', '100'], { now })).out).toContain('2028')
})

test('with no case there is nothing due, and no error', async () => {
  expect(await home.run(['due', '--exit-code'], { lang: 'en' })).toMatchObject({ code: 0, out: '' })
  expect((await home.run(['due', '--json'])).out).toBe('[]\n')
})

describe('the calendar file', () => {
  const story = [on('sent', '2026-11-10 09:00', { office: 'wallet' })]
  const paypal = { problem: 'not-arrived', wallet: 'paypal', place: 'us' }

  test('is RFC 5545: CRLF, no line over 75 octets, text escaped, an alarm for what is yours', async () => {
    keep(paypal, story)
    const file = join(home.folder, 'due.ics')
    const { code } = await home.run(['due', '--ics', file])
    expect(code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = text.split('\r\n')
    expect(lines.filter((it) => Buffer.byteLength(it) > 75)).toEqual([])
    const unfolded = text.replaceAll('\r\n ', '')
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(5)
    expect(unfolded.match(/TRIGGER:-P3D/g)).toHaveLength(1)
    expect(unfolded).toContain(
      'UID:00000000-0000-7000-8000-000000000001-paypal-escalate-claim-wallet@wallet-help\r\n',
    )
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261130\r\n')
    expect(unfolded).not.toMatch(/SUMMARY:.*[^\\][,;]/)
  })

  test('made again has the same UIDs and a higher sequence, and replaces itself only', async () => {
    keep(paypal, story)
    const file = join(home.folder, 'due.ics')
    const uids = (): string[] =>
      readFileSync(file, 'utf8')
        .replaceAll('\r\n ', '')
        .match(/UID:.*|SEQUENCE:.*/g) ?? []
    await home.run(['due', '--ics', file])
    const first = uids()
    await home.run(['due', '--ics', file], { now: '2026-11-22T12:00:00Z' })
    const second = uids()
    const ids = (list: readonly string[]): string[] => list.filter((it) => it.startsWith('UID'))
    expect(ids(second)).toEqual(ids(first))
    expect((second[1] ?? '') > (first[1] ?? '')).toBe(true)
    const other = join(home.folder, 'other.ics')
    writeFileSync(other, 'mine')
    expect((await home.run(['due', '--ics', other])).code).toBe(1)
    expect(readFileSync(other, 'utf8')).toBe('mine')
    expect((await home.run(['due', '--ics', other, '--force'])).code).toBe(0)
    expect(existsSync(other)).toBe(true)
  })
})
