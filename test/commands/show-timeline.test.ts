/** A case drawn over time. */
import stringWidth from 'string-width'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import type { NewEntry } from '../../src/core/casebook/timeline.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
  keep([
    {
      kind: 'contact',
      on: '2026-11-02',
      office: 'wallet',
      promised: 'an answer',
      by: '2026-11-05',
    },
    { kind: 'note', on: '2026-11-03', said: 'a slip' },
    { kind: 'correction', on: '2026-11-03', corrects: 2 },
    { kind: 'sent', on: '2026-11-10 09:12', office: 'wallet', ref: 'A-1', by: '2026-11-25' },
    {
      kind: 'contact',
      on: '2026-11-21',
      office: 'wallet',
      said: 'الدفع فشل 🙂 处理中\u202e\u001b[31m',
    },
  ])
})
afterEach(() => home.remove())

function keep(entries: readonly NewEntry[]): void {
  const log = openSqliteCasebook(home.db)
  const facts = { time: '2026-10-20 14:30', 'refund-time': '2026-10-25', amount: '128.50' }
  const content = {
    ...newContent('refund-missing'),
    wallet: 'alipay',
    place: 'cn',
    outcome: 'refund-overdue',
    transactions: [{ ...facts, currency: 'CNY' }],
  }
  const begun = new Date('2026-11-01T08:00:00Z')
  log.create(content, '00000000-0000-7000-8000-000000000001', begun)
  for (const entry of entries) log.note(1, entry, begun)
  log.close()
}

const draw = (options: Parameters<Home['run']>[1]) =>
  home.run(['show', '1', '--timeline'], { now: '2026-11-22T04:00:00Z', ...options })

test('what happened, today, what is due and the next step, in the order of the days', async () => {
  expect((await draw({ lang: 'en' })).out).toMatchInlineSnapshot(`
    "Case 1 · A refund has not arrived · Alipay · waiting

    Tue 20 Oct  ● 14:30 The transaction: CNY 128.50
                ┊ 5 days
    Sun 25 Oct  ● The refund was started
                ┊ 7 days
    Sun 1 Nov   ● This case was opened
    Mon 2 Nov   ● contact: Alipay; promised: an answer (by 5 November 2026)
    Tue 3 Nov   ● note: “a slip” (taken back by entry 3)
                ● correction: takes back entry 2
                ┊ 7 days
    Tue 10 Nov  ● 09:12 complaint sent: Alipay; no. A-1; promised: by 25 November
                │ 2026
                ┊ 3 days
    Fri 13 Nov  ▲ Passed: if a refund hasn't reached your card 15 working days after
                │ it was started, ask the merchant for the refund number and then
                │ the bank with it
                │ rule of thumb, no duty
                ┊ 8 days
    Sat 21 Nov  ● contact: Alipay; “الدفع فشل 🙂 处理中␛[31m”
    ━━ Today, Sun 22 Nov ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                ┊ 3 days
    Wed 25 Nov  ○ Due: the day they promised themselves
                │ Alipay · theirs · in 3 days
                ┊ about 3 years
    20 Oct 2029 ○ Due: complaints more than 3 years old are not accepted
                │ market regulator (national consumer complaint platform) · yours:
                │ after it a door closes · in 1063 days
                ○ Due: a claim normally has to be brought within 3 years
                │ people’s court · yours: waiting costs · in 1063 days

    Next step: Complain formally: People’s Bank of China, local branch
    You can do it if no answer has come by Wed 25 Nov. The rule: the day they
    promised themselves.
    "
  `)
})

test('for a screen reader: a list without lines and marks', async () => {
  const { out } = await draw({ lang: 'zh', plain: true })
  expect(out).not.toMatch(/[━│┊●○▲]/)
  expect(out).toMatchInlineSnapshot(`
    "第 1 号 · 退款没到，钱不还 · 支付宝 · 等待答复

    10 月 20 日（周二）：
    - 14:30 交易：128.50 元
    10 月 25 日（周日）：
    - 退款发起
    11 月 1 日（周日）：
    - 建立这条记录
    11 月 2 日（周一）：
    - 联系：支付宝；答应：an answer（2026 年 11 月 5 日前）
    11 月 3 日（周二）：
    - 备注：“a slip”（已由第 3 条更正）
    - 更正：第 2 条作废
    11 月 10 日（周二）：
    - 09:12 寄出投诉：支付宝；编号 A-1；答应：2026 年 11 月 25 日前
    11 月 13 日（周五）：
    - 期限已过：退款发起后 15 个工作日还没到银行卡，找商家要退款单号，再凭单号问银行
      · 经验做法，不是义务
    11 月 21 日（周六）：
    - 联系：支付宝；“الدفع فشل 🙂 处理中␛[31m”

    今天，11 月 22 日（周日）：
    11 月 25 日（周三）：
    - 到期：对方自己答应的时间 · 支付宝 · 对方的期限 · 还有 3 天
    2029 年 10 月 20 日：
    - 到期：超过 3 年的投诉不予受理 · 市场监管部门（全国消费者投诉举报平台） · 您的
      期限，过了就不能办 · 还有 1063 天
    - 到期：诉讼时效一般为 3 年 · 人民法院 · 您的期限，过了有损失 · 还有 1063 天

    下一步：向中国人民银行当地分支机构投诉
    等到 11 月 25 日（周三），没有答复就可以。依据：对方自己答应的时间。
    "
  `)
})

test.each(LANGS.flatMap((lang) => [40, 60, 80, 200].map((columns) => ({ lang, columns }))))(
  'fits $columns columns in $lang, with marks in one column',
  async ({ lang, columns }) => {
    const { out } = await draw({ lang, columns })
    const lines = out.split('\n')
    expect(lines.filter((it) => stringWidth(it) > columns)).toEqual([])
    const marks = lines.flatMap((it) => {
      const at = it.search(/[●○▲]/)
      return at === -1 ? [] : [stringWidth(it.slice(0, at))]
    })
    expect(new Set(marks).size).toBe(1)
    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\u202e')
  },
)

test('a limit due today stands below the line of today, one of yesterday above it', async () => {
  const on = async (day: string) => {
    const { out } = await draw({ lang: 'en', now: `${day}T04:00:00Z` })
    const [, above = '', below = ''] = /^([\s\S]*)\n━━ Today[^\n]*\n([\s\S]*)$/.exec(out) ?? []
    return { above, below }
  }
  expect((await on('2026-11-25')).below).toMatch(/Wed 25 Nov\s+○ Due: the day they promised/)
  expect((await on('2026-11-26')).above).toMatch(/Wed 25 Nov\s+▲ Passed: the day they promised/)
})

test('masked, it names nobody', async () => {
  const { out } = await home.run(['show', '1', '--timeline', '--mask', '--hide', 'A-1'], {
    now: '2026-11-22T04:00:00Z',
  })
  expect(out).not.toContain('A-1')
  expect(out).not.toContain('14:30')
})
