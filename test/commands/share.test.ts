/** `share`: a card of a case that ended, in which nothing tells whose it was. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseCard, type CaseCard } from '../../src/core/casebook/card.ts'
import { seededStrings, signsOf } from '../core/redaction/identifying.ts'
import { Home } from '../world.ts'

let home: Home
const FACTS = {
  name: '王小明',
  phone: '13800138000',
  email: 'xm88@example.com',
  account: 'xm88@example.com',
  error: '订单已关闭（M-99-1234567）',
  story: '我叫王小明，11 月 20 日 14:30 付给李建国 128.50 元，他的电话是 139-1234-5678。',
  request: 'refund; 请李建国道歉',
  amount: '128.50',
  time: '2026-11-20 14:30',
  counterparty: '李建国',
  transaction: '2026112022001156781409876543',
}
const PRIVATE = ['王小明', '李建国', '13800138000', '13912345678', 'xm88', '14:30', '20261120220']
/** Days and sums that a card has only coarsely. */
const EXACT = ['128.5', '11-20', '11-21', '11 月 20', '2026-11-1']

async function openCase(facts: Readonly<Record<string, string>> = FACTS): Promise<void> {
  await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--place', 'cn', '--answer', 'what-you-see=error-message'],
    ...['--answer', 'message-about=order-state', '--answer', 'order-message=closed-or-expired'],
    ...Object.entries(facts).flatMap(([name, value]) => ['--fact', `${name}=${value}`]),
  ])
}
async function log(...argv: readonly string[]): Promise<void> {
  const { code, err } = await home.run(['log', '1', ...argv])
  expect(code, err).toBe(0)
}
async function endCase(): Promise<void> {
  await log('--office', 'wallet', '--on', '2026-11-15', '--channel', '电话 95188', '--who', '张敏')
  await log(
    '--kind',
    'sent',
    '--office',
    'wallet',
    '--on',
    '2026-11-16',
    '--channel',
    'App 内在线客服',
    '--ref',
    'GD20261121AB',
  )
  await log(
    '--kind',
    'answer',
    '--office',
    'wallet',
    '--on',
    '2026-11-19',
    '--said',
    '张敏说退款给王小明',
  )
  await log('--kind', 'money', '--office', 'wallet', '--on', '2026-11-20', '--amount', '100')
  const { code } = await home.run(['close', '1', '--outcome', 'partly'])
  expect(code).toBe(0)
}
const shareJson = async (...more: readonly string[]): Promise<CaseCard> => {
  const { out, code, err } = await home.run(['share', '1', '--format', 'json', ...more])
  expect(code, err).toBe(0)
  return caseCard.parse(JSON.parse(out))
}
const tells = (text: string, all: readonly string[]): string[] =>
  all.filter((it) => signsOf(text).includes(signsOf(it)))

beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

describe('a case that ended', () => {
  beforeEach(async () => {
    await openCase()
    await endCase()
  })

  test('is a card of ids, counted days and bands', async () => {
    expect(await shareJson()).toEqual({
      format: 'wallet-help case card',
      version: 1,
      problem: 'payment-failed',
      wallet: 'alipay',
      place: 'cn',
      cause: 'order-closed',
      answers: [
        { problem: 'payment-failed', question: 'what-you-see', answer: 'error-message' },
        { problem: 'payment-failed', question: 'message-about', answer: 'order-state' },
        { problem: 'payment-failed', question: 'order-message', answer: 'closed-or-expired' },
      ],
      tried: [],
      steps: [
        { day: 0, kind: 'contact', office: 'wallet', way: 'phone', days: 4 },
        { day: 1, kind: 'sent', office: 'wallet', way: 'chat', days: 3 },
        { day: 4, kind: 'answer', office: 'wallet', way: null, days: null },
        { day: 5, kind: 'money', office: 'wallet', way: null, days: null },
      ],
      result: 'partly',
      days: 6,
      month: '2026-11',
      amount: { currency: 'CNY', from: 100, below: 500 },
      recovered: 'some',
      notes: [],
    })
  })

  test.each([['md'], ['json']])(
    'tells in %s neither who it was nor a day nor a sum',
    async (format) => {
      const { out } = await home.run(['share', '1', '--format', format])
      expect(tells(out, [...PRIVATE, '张敏', 'GD20261121AB'])).toEqual([])
      expect(EXACT.filter((it) => out.includes(it))).toEqual([])
    },
  )

  test('reads in either language', async () => {
    const zh = (await home.run(['share', '1'])).out
    expect(zh).toContain('# 案例：付款失败，支付宝，部分解决')
    expect(zh).toContain('| 金额 | 100 元至 500 元之间 |')
    expect(zh).toContain('- 第 1 天：寄出投诉，支付宝（在线客服），3 天后答复')
    const en = (await home.run(['share', '1'], { lang: 'en' })).out
    expect(en).toContain('# Case: A payment failed, Alipay, partly solved')
    expect(en).toContain('- Day 1: complaint sent, Alipay (chat), answered after 3 days')
  })

  test('goes into a file, whose name says the format, and over none without --force', async () => {
    const file = join(home.folder, 'card.json')
    expect((await home.run(['share', '1', '-o', file])).code).toBe(0)
    expect(() => caseCard.parse(JSON.parse(readFileSync(file, 'utf8')))).not.toThrow()
    expect((await home.run(['share', '1', '-o', file])).code).toBe(1)
    expect((await home.run(['share', '1', '-o', file, '--force'])).code).toBe(0)
  })

  test('without a terminal what was typed stays out, and that is said', async () => {
    const { err } = await home.run(['share', '1'])
    expect(err).toContain('您写的内容有 4 处没有放进去。')
  })

  test('--include-note puts words in, masked', async () => {
    const card = await shareJson('--include-note', '王小明打 13800138000 就退了', '找 95188')
    expect(card.notes).toEqual([
      { about: 'note', text: '【姓名】打 【电话】 就退了' },
      { about: 'note', text: '找 95188' },
    ])
  })

  test('--hide takes out what no pattern knows', async () => {
    const card = await shareJson('--include-note', '蓝门咖啡退了', '--hide', '蓝门')
    expect(card.notes[0]?.text).toBe('【已隐去】咖啡退了')
  })

  test('on a terminal each typed text is shown masked and goes in only if ticked', async () => {
    const { out, err } = await home.run(['share', '1', '--format', 'json'], {
      replies: [
        ['notes', ['1', '3']],
        ['public', 'yes'],
      ],
    })
    expect(err).toContain('公开前请看一遍')
    const { notes } = caseCard.parse(JSON.parse(out))
    expect(notes).toEqual([
      { about: 'error', text: expect.stringMatching(/^订单已关闭（【.+】）$/) as string },
      { about: 'note', text: '请【对方】道歉' },
    ])
  })

  test('with all of them ticked, still nothing tells who it was', async () => {
    const { out } = await home.run(['share', '1'], {
      replies: [
        ['notes', ['1', '2', '3', '4']],
        ['public', 'yes'],
      ],
    })
    expect(out).toContain('付给【对方】')
    expect(tells(out, [...PRIVATE, '张敏'])).toEqual([])
  })

  test('a person who says no gets nothing', async () => {
    const file = join(home.folder, 'x')
    const { out } = await home.run(['share', '1', '-o', file], {
      replies: [
        ['notes', []],
        ['public', 'no'],
      ],
    })
    expect([out, existsSync(file)]).toEqual(['', false])
  })

  test('--yes asks nothing', async () => {
    const { out } = await home.run(['share', '1', '--yes'], { replies: [] })
    expect(out).toContain('# 案例')
  })
})

describe('a case without a result', () => {
  test.each([
    ['that goes on', []],
    ['that was withdrawn', [['close', '1', '--withdrawn']]],
    [
      'that was opened again',
      [
        ['close', '1', '--outcome', 'solved'],
        ['reopen', '1'],
      ],
    ],
  ])('%s is refused in words', async (_, calls) => {
    await openCase()
    for (const argv of calls) await home.run(argv)
    const { code, out, err } = await home.run(['share', '1'], { lang: 'en' })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Case 1 has no result yet')
  })

  test('one that ended without success is a card as well', async () => {
    await openCase()
    await home.run(['close', '1', '--outcome', 'refused'])
    expect((await shareJson()).result).toBe('refused')
  })
})

test('seeded strings of every kind in every typed text: none in a card with all of it included', async () => {
  await openCase()
  const seeds = seededStrings(77, 3)
  for (let at = 0; at < seeds.length; at += 18) {
    const some = seeds.slice(at, at + 18)
    await home.run(['edit', '1', '--fact', `story=${some.map((it) => it.sentence).join('\n\n')}`])
    await home.run(['close', '1', '--outcome', 'solved'])
    const notes = some.map((it) => it.sentence)
    const { out } = await home.run(['share', '1', '--include-note', ...notes, '--format', 'json'])
    const card = signsOf(out)
    for (const { traces, kind, sentence } of some)
      expect(
        traces.map(signsOf).filter((it) => card.includes(it)),
        `${kind}: ${sentence}`,
      ).toEqual([])
    await home.run(['reopen', '1'])
  }
})
