/** The rules, one rule counted from a day, and the dates of a case explained. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import { CALENDARS } from '../../src/core/knowledge/schema.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

test('the rules: public ids, each once, with what they need to be counted', async () => {
  const { out, code } = await home.run(['deadline', '--list', '--json'])
  expect(code).toBe(0)
  const rules = JSON.parse(out) as Record<string, unknown>[]
  expect(Object.keys(rules[0] ?? {})).toEqual([
    'id',
    'trigger',
    'amount',
    'unit',
    'calendar',
    'kind',
    'source',
  ])
  const ids = rules.map((it) => String(it['id']))
  expect(new Set(ids).size).toBe(ids.length)
  for (const it of rules) {
    expect(CALENDARS).toContain(it['calendar'])
    expect(Number.isInteger(it['amount'])).toBe(true)
  }
  expect(ids).toEqual(
    expect.arrayContaining([
      'cn-accept-complaint',
      'cn-follow-up-24h',
      'cn-follow-up-48h',
      'paypal-open-dispute',
      'paypal-escalate-claim',
      'venmo-open-dispute',
      'venmo-report-error',
      'google-wallet-report-unauthorized',
      'wechat-merchant-first-answer',
      'wechat-miniprogram-answer',
      'us-report-for-50',
      'uk-go-to-ombudsman',
      'eu-notify-unauthorized',
    ]),
  )
})

test.each([
  ['cn-accept-complaint', '2026-09-15', '2026-09-23', false, ['2026-09-19 周末']],
  [
    'cn-accept-complaint',
    '2026-09-29',
    '2026-10-14',
    false,
    [
      ...['01', '02', '03', '04', '05', '06', '07'].map((it) => `2026-10-${it} 国庆节`),
      '2026-10-11 周末',
    ],
  ],
  ['us-report-for-50', '2026-11-25', '2026-11-30', false, ['2026-11-26 感恩节', '周末', '周末']],
  ['paypal-open-dispute', '2026-01-01', '2026-06-30', false, []],
  ['uk-notify-unauthorized', '2026-01-31', '2027-02-28', false, []],
  ['cn-follow-up-24h', '2026-11-20T14:30', '2026-11-21T14:30', false, []],
  ['cn-follow-up-24h', '2026-11-20T06:30:00Z', '2026-11-21T14:30', false, []],
  ['us-kill-chain', '2026-11-20T14:30', '2026-11-23T14:30', false, []],
] as const)('%s from %s is due on %s', async (rule, from, due, estimated, skipped) => {
  const { out, code } = await home.run(['deadline', rule, '--from', from, '--json'])
  expect(code).toBe(0)
  const found = JSON.parse(out) as { due: string; skipped: { date: string; why: string }[] }
  expect(found).toMatchObject({ due, estimated })
  expect(found.skipped).toHaveLength(skipped.length)
  const said = found.skipped.map(({ date, why }) => `${date} ${why === 'weekend' ? '周末' : why}`)
  for (const [index, it] of skipped.entries())
    expect(said[index]?.replace('调休', '')).toContain(it.replace(/^周末$/, ''))
})

test('on screen each day that did not count has its reason, and it is named an estimate', async () => {
  const call = ['deadline', 'cn-accept-complaint', '--from', '2026-09-29']
  const zh = await home.run(call)
  expect(zh.out).toContain('到期：10 月 14 日（周三）')
  expect(zh.out).toMatch(/不计 10 月 1 日（周四）：国庆节/)
  expect(zh.out).toContain('日期为估算，不是法律意见。')
  const en = await home.run(call, { lang: 'en' })
  expect(en.out).toContain('Due: Wed 14 Oct')
  expect(en.out).toContain('Dates are an estimate, not legal advice.')
  const later = await home.run(['deadline', 'cn-accept-complaint', '--from', '2027-01-20'])
  expect(later.out).toContain('节假日还没有公布')
})

test.each([
  [['deadline'], /--list/],
  [['deadline', 'cn-accept-complaint'], /--from/],
  [['deadline', 'cn-accept-complain', '--from', '2026-11-20'], /cn-accept-complaint/],
  [['deadline', 'cn-accept-complaint', '--from', '2026-02-30'], /2026-02-30/],
  [['deadline', 'cn-accept-complaint', '--from', 'yesterday'], /2026-11-20/],
])('%j is called wrongly, and says how', async (argv, said) => {
  const { code, err } = await home.run(argv)
  expect(code).toBe(2)
  expect(err).toMatch(said)
})

test('a case: each of its dates, day by day', async () => {
  const log = openSqliteCasebook(home.db)
  const content = { ...newContent('refund-missing'), place: 'cn', wallet: 'alipay', outcome: 'x' }
  log.create(content, '00000000-0000-7000-8000-000000000001', new Date('2026-09-28T00:00:00Z'))
  const now = new Date('2026-09-29T08:00:00Z')
  log.note(1, { kind: 'sent', on: '2026-09-29', office: 'market-regulator' }, now)
  log.close()
  const { out } = await home.run(['deadline', '1'], { now: '2026-10-09T00:00:00Z' })
  expect(out).toContain('10 月 14 日（周三） · 还有 5 天')
  expect(out).toContain('从 9 月 29 日（周二）起算，当天不计 · 7 个工作日')
  expect(out).toMatch(/不计 10 月 11 日（周日）：周末/)
  expect(out).toContain('来源：')
  const json = await home.run(['deadline', '1', '--json'], { now: '2026-10-09T00:00:00Z' })
  const [first] = JSON.parse(json.out) as { rule: string; skipped: unknown[]; due: string }[]
  expect(first).toMatchObject({ rule: 'cn-accept-complaint', due: '2026-10-14', overdue: false })
  expect(first?.skipped).toHaveLength(8)
  expect((await home.run(['deadline', '7'])).code).toBe(1)
  expect((await home.run(['deadline', '1', '--from', '2026-01-01'])).code).toBe(2)
})
