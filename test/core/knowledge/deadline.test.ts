/** Dates of time limits against an oracle that knows only the published lists of holidays. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOff } from '../../../src/core/knowledge/calendar.ts'
import { deadlineOf } from '../../../src/core/knowledge/deadline.ts'
import type { Limit } from '../../../src/core/knowledge/schema.ts'
import { builtKnowledge } from '../../world.ts'
import { PUBLISHED } from './published-holidays.ts'

const { register } = builtKnowledge
const CALENDARS = ['cn', 'us', 'uk', 'hk', 'sg', 'eu'] as const
const FIRST = Date.UTC(2024, 0, 1)
const LAST = Date.UTC(2026, 11, 31)
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** Every day of 2024 to 2030. */
const DAYS = Array.from({ length: 2557 }, (_, index) => isoOf(FIRST + index * 86_400_000))
const next = (day: string, count = 1): string => isoOf(Date.parse(day) + count * 86_400_000)

function expand(spans: readonly string[]): Set<string> {
  const days = new Set<string>()
  for (const span of spans) {
    const [from = '', to = from] = span.split('..')
    for (let day = from; day <= to; day = next(day)) days.add(day)
  }
  return days
}
const lists = Object.fromEntries(
  Object.entries(PUBLISHED).map(([id, { off, working }]) => [
    id,
    { off: expand(off), working: new Set(working) },
  ]),
)

function worksOn(day: string, calendar: string): boolean {
  if (lists[calendar]?.working.has(day)) return true
  if (lists[calendar]?.off.has(day)) return false
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
}

interface Asked {
  readonly from: string
  readonly amount: number
  readonly unit: 'working-days' | 'calendar-days' | 'months'
  readonly calendar: (typeof CALENDARS)[number]
  readonly kind: Limit['kind']
  readonly rolls?: true | undefined
}

/** Written from the rule alone: the list of all days after the first, and what is struck from it. */
function oracle({ from, amount, unit, calendar, kind, rolls }: Asked): string {
  const after = DAYS.slice(DAYS.indexOf(from) + 1, DAYS.indexOf(from) + 150)
  if (unit === 'working-days')
    return after.filter((day) => worksOn(day, calendar))[amount - 1] ?? ''
  let end = after[amount - 1] ?? ''
  if (unit === 'months') {
    const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
    const months = year * 12 + month - 1 + amount
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][months % 12] ?? 0
    const leap = months % 12 === 1 && Math.floor(months / 12) % 4 === 0 ? 1 : 0
    const pad = (n: number): string => String(n).padStart(2, '0')
    end = `${Math.floor(months / 12)}-${pad((months % 12) + 1)}-${pad(Math.min(date, last + leap))}`
  }
  if (rolls && kind === 'theirs') while (!worksOn(end, calendar)) end = next(end)
  return end
}

const asked: fc.Arbitrary<Asked> = fc.record({
  from: fc.integer({ min: FIRST, max: LAST - 120 * 86_400_000 }).map(isoOf),
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('working-days', 'working-days', 'calendar-days', 'months'),
  calendar: fc.constantFrom(...CALENDARS),
  kind: fc.constantFrom('theirs', 'yours-closes', 'yours-costs', 'rule-of-thumb'),
  rolls: fc.constantFrom(true as const, undefined),
})
/** Within what is published: months and rolled ends stay before 2027. */
const within = (it: Asked): boolean =>
  it.unit !== 'months' || it.amount <= 1 || (it.rolls === undefined && it.amount <= 36)

test('10,000 random limits end on the day that the published lists give', () => {
  fc.assert(
    fc.property(asked.filter(within), (it) => {
      const { due } = deadlineOf(it, it.from, register)
      const right = oracle(it)
      if (due !== right) throw new Error(`${due}, but by the published lists ${right}`)
    }),
    { numRuns: 10_000, seed: 20261121 },
  )
})

test('what was skipped is every day off between the first day and the end, and nothing else', () => {
  fc.assert(
    fc.property(asked, (it) => {
      const limit = { ...it, unit: 'working-days' as const }
      const { due, skipped } = deadlineOf(limit, it.from, register)
      const off: string[] = []
      for (let day = next(it.from); day <= due; day = next(day))
        if (!worksOn(day, it.calendar)) off.push(day)
      expect(skipped.map(({ date }) => date)).toEqual(off)
    }),
    { numRuns: 1000, seed: 7 },
  )
})

test.each(CALENDARS)('every day of 2024 to 2026 is on or off in %s as published', (calendar) => {
  const wrong: string[] = []
  for (let day = isoOf(FIRST); day <= isoOf(LAST); day = next(day))
    if ((dayOff(day, register.calendars[calendar]) === undefined) !== worksOn(day, calendar))
      wrong.push(day)
  expect(wrong).toEqual([])
})

const theirs = { kind: 'theirs', calendar: 'cn', unit: 'working-days', amount: 1 } as const

describe('a limit', () => {
  test.each([
    ['2026-02-14 is a working Saturday', theirs, '2026-02-13', '2026-02-14', false],
    ['2026-09-20 is a working Sunday', theirs, '2026-09-18', '2026-09-20', false],
    ['Spring Festival does not count', theirs, '2026-02-14', '2026-02-24', false],
    ['a year that is not published is estimated', theirs, '2026-12-31', '2027-01-01', true],
    [
      'nothing is estimated where it ends before that year',
      theirs,
      '2026-12-30',
      '2026-12-31',
      false,
    ],
    ['the EU is always estimated', { ...theirs, calendar: 'eu' }, '2026-11-20', '2026-11-23', true],
    [
      'Independence Day is observed on a Friday in 2026',
      { ...theirs, calendar: 'us' },
      '2026-07-02',
      '2026-07-06',
      false,
    ],
    [
      'a month that is too short ends on its last day',
      { ...theirs, unit: 'months' },
      '2026-01-31',
      '2026-02-28',
      false,
    ],
    [
      'an end on a day off stays',
      { ...theirs, unit: 'calendar-days', amount: 7 },
      '2026-09-30',
      '2026-10-07',
      false,
    ],
    [
      'it rolls where the law says so',
      { ...theirs, unit: 'calendar-days', amount: 7, rolls: true },
      '2026-09-30',
      '2026-10-08',
      false,
    ],
    [
      'what is yours never rolls',
      { ...theirs, kind: 'yours-closes', unit: 'calendar-days', amount: 7, rolls: true },
      '2026-09-30',
      '2026-10-07',
      false,
    ],
    [
      'hours count from the minute',
      { ...theirs, unit: 'hours', amount: 48 },
      '2026-11-20 14:30',
      '2026-11-22T14:30',
      false,
    ],
    [
      'hours without a time: the whole first day is theirs',
      { ...theirs, unit: 'hours', amount: 24 },
      '2026-11-20',
      '2026-11-22T00:00',
      true,
    ],
    [
      'hours without a time: none of it is yours',
      { ...theirs, kind: 'yours-closes', unit: 'hours', amount: 72 },
      '2026-11-20',
      '2026-11-23T00:00',
      true,
    ],
    [
      'hours are exact when the clocks go back in New York',
      { ...theirs, calendar: 'us', unit: 'hours', amount: 24 },
      '2026-10-31 12:00',
      '2026-11-01T11:00',
      false,
    ],
  ] as const)('%s', (_, limit, from, due, estimated) => {
    expect(deadlineOf(limit, from, register)).toMatchObject({ due, estimated })
  })
})

test('the machine’s time zone changes nothing', () => {
  const printed = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((zone) =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'print-deadlines.ts')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  )
  expect(printed[0]).toMatch(/cn-accept-complaint 2026-11-20 2026-12-01/)
  expect(new Set(printed).size).toBe(1)
})
