/** `diagnose` as a conversation: back, resume, one more transaction, going on with another problem. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BACK } from '../../src/ports.ts'
import { Home, type Reply } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const TO_CLOSED: readonly Reply[] = [
  ['problem', 'payment-failed'],
  ['wallet', 'alipay'],
  ['what-you-see', 'error-message'],
  ['message-about', 'order-state'],
  ['order-message', 'closed-or-expired'],
]

test('a person who only wants the advice gets it and a kept case', async () => {
  const { code, out, err } = await home.run(['diagnose'], {
    replies: [...TO_CLOSED, ['draft', 'no']],
  })
  expect([code, out]).toEqual([0, ''])
  expect(err).toMatch(/现在做[\s\S]*已存为第 1 号/)
})

test('where the money was found nothing is asked about a complaint, and the case can be closed', async () => {
  const replies: Reply[] = [
    ['problem', 'refund-missing'],
    ['wallet', 'paypal'],
    ['place', 'us'],
    ['refund-state', 'merchant-says-done'],
    ['merchant-proof', 'refund-number'],
    ['refund-to', 'balance'],
    ['refund-time-1', '2026-11-07'],
    ['search-balance-records', 'solved'],
  ]
  const { code, out, err } = await home.run(['diagnose'], { replies, lang: 'en' })
  expect([code, out]).toEqual([0, ''])
  expect(err).toContain('wallet-help close 1')
  expect(err).not.toContain('complaint.md')
  expect((await home.run(['show', '1', '--json'])).out).toContain('"status": "solved"')
})

test('the whole way to a letter, two transactions, everything else left blank', async () => {
  const blanks = (item: number): Reply[] =>
    ['payment-method', 'counterparty', 'transaction', 'merchant-order', 'bank-reference'].map(
      (it) => [`${it}-${item}`, ''] as const,
    )
  const replies: Reply[] = [
    ...TO_CLOSED,
    ['draft', 'yes'],
    ['amount-1', '128.5'],
    ['time-1', '昨天 14:30'],
    ...blanks(1),
    ['more-1', 'yes'],
    ['amount-2', '30'],
    ['time-2', ''],
    ...blanks(2),
    ['more-2', 'no'],
    ['account-0', ''],
    ['error-0', '订单已关闭'],
    ['story', '下单后付款，提示订单已关闭。'],
    ['request-0', ['explanation']],
    ['reply-by-0', ''],
    ['next-step-0', 'no'],
    ['name-0', ''],
    ['phone-0', ''],
    ['email-0', ''],
    ['evidence', ['error-screenshot']],
  ]
  const { code, out } = await home.run(['diagnose'], { replies })
  expect(code).toBe(0)
  expect(out).toMatch(
    /交易 1[\s\S]*128\.50[\s\S]*2026 年 11 月 20 日 14:30[\s\S]*交易 2[\s\S]*30\.00/,
  )
  expect(out).toContain('〔待补充：姓名〕')
  expect(out).toContain('☑')
  expect((await home.run(['export', '1'])).out).toBe(out)
})

test('going back asks the question before again; later answers that still apply stay', async () => {
  const { err } = await home.run(['diagnose'], {
    replies: [
      ...TO_CLOSED.slice(0, 4),
      ['order-message', BACK],
      ['message-about', BACK],
      ['what-you-see', BACK],
      ['wallet', 'wechat'],
      ['order-message', 'closed-or-expired'],
      ['draft', 'no'],
    ],
  })
  expect(err).toMatch(/✔ 付款时.*（沿用）\n✔ .*（沿用）/)
  expect(err).toContain('已存为第 1 号')
  expect(JSON.parse((await home.run(['show', '1', '--json'])).out)).toMatchObject({
    wallet: 'wechat',
    outcome: 'order-closed',
  })
})

test('a changed answer asks anew only what depends on it', async () => {
  await home.run(['diagnose'], {
    replies: [
      ...TO_CLOSED.slice(0, 4),
      ['order-message', BACK],
      ['message-about', BACK],
      ['what-you-see', 'shop-refuses'],
      ['shop-says', BACK],
      ['what-you-see', 'error-message'],
      ['order-message', 'closed-or-expired'],
      ['draft', 'no'],
    ],
  })
  expect(JSON.parse((await home.run(['show', '1', '--json'])).out)).toMatchObject({
    outcome: 'order-closed',
  })
})

test('wallets that belong to no one place ask for the place once', async () => {
  await home.run(['diagnose'], {
    replies: [
      ['problem', 'payment-failed'],
      ['wallet', 'paypal'],
      ['place', 'us'],
      ...TO_CLOSED.slice(2),
      ['draft', 'no'],
    ],
    lang: 'en',
  })
  expect(JSON.parse((await home.run(['show', '1', '--json'])).out)).toMatchObject({
    wallet: 'paypal',
    place: 'us',
  })
})

test('containment stands on the screen after two answers, before any other question', async () => {
  const { err } = await home.run(['diagnose'], {
    replies: [
      ['problem', 'unauthorized'],
      ['wallet', 'alipay'],
    ],
  })
  const [before = ''] = err.split('unexpected question')
  expect(before).toMatch(
    /先做这几件[\s\S]*挂失[\s\S]*95188[\s\S]*110[\s\S]*以 App 内和官网公示为准/,
  )
})

test('one problem goes on as another in the same case: facts stay, the way so far is told in the letter', async () => {
  const twice = ['what-you-see=nothing-happens', 'bill-now=shows-paid', 'shop-has-it=paid-twice']
  const given = twice.flatMap((it) => ['--answer', it])
  await home.run(
    [
      'diagnose',
      '--problem',
      'payment-failed',
      '--wallet',
      'alipay',
      '--fact',
      'amount=88',
      ...given,
    ],
    {
      replies: [
        ['continue-charged-twice', 'yes'],
        ['what-you-see', 'wallet-and-bank'],
        ['two-records', 'same-time'],
        ['draft', 'no'],
      ],
    },
  )
  const { out } = await home.run(['show', '1', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    problem: 'duplicate-charge',
    outcome: 'one-payment-two-lists',
    facts: { amount: '88.00' },
    earlier: [
      {
        problem: 'payment-failed',
        outcome: 'charged-twice',
        answers: { 'shop-has-it': 'paid-twice' },
      },
    ],
  })
  expect((await home.run(['list'])).out.trim().split('\n')).toHaveLength(2)
})

test('resuming a finished case shows its draft; resuming nothing says so', async () => {
  expect((await home.run(['diagnose', '--resume'], { replies: [] })).code).toBe(1)
  await home.run(['diagnose'], { replies: [...TO_CLOSED, ['draft', 'no']] })
  const { code, out, err } = await home.run(['diagnose', '--resume', '1'], { replies: [] })
  expect(code).toBe(0)
  expect(err).toContain('已经问完')
  expect(out).toContain('# 关于付款失败的投诉')
})

test('on a terminal the other side is masked in the draft; the export has it whole', async () => {
  const replies: Reply[] = [
    ['draft', 'yes'],
    ['time-1', ''],
    ['payment-method-1', ''],
    ['transaction-1', ''],
    ['merchant-order-1', ''],
    ['bank-reference-1', ''],
    ['more-1', 'no'],
    ['account-0', ''],
    ['error-0', ''],
    ['story', ''],
    ['request-0', []],
    ['reply-by-0', ''],
    ['next-step-0', 'no'],
    ['name-0', ''],
    ['phone-0', ''],
    ['email-0', ''],
    ['evidence', []],
  ]
  const { out, err } = await home.run(
    [
      'diagnose',
      '--problem',
      'payment-failed',
      '--wallet',
      'alipay',
      '--fact',
      'amount=5',
      '--fact',
      'counterparty=张三 6222021234567890123',
      '--answer',
      'what-you-see=error-message',
      '--answer',
      'message-about=order-state',
      '--answer',
      'order-message=closed-or-expired',
    ],
    { replies, outIsTerminal: true },
  )
  expect(out).not.toContain('6222021234567890123')
  expect(err).toContain('遮住')
  expect((await home.run(['export', '1'])).out).toContain('6222021234567890123')
})
