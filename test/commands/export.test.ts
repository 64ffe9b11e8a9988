/** `export`: letters to each reader, whom one can write to, and the short interview before a letter. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BACK } from '../../src/ports.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const STUCK = [
  ...'diagnose --no-input --problem refund-missing --wallet alipay'.split(' '),
  ...['--answer', 'refund-state=shows-refunded', '--answer', 'refund-to=debit-card'],
  ...['--answer', 'overdue-shows=success', '--answer', 'search-card-records=not-solved'],
  ...['--answer', 'ask-bank-with-number=not-solved'],
  ...['--answer', 'debit-window=passed', '--fact', 'refund-time=2026-10-20'],
]
const SCAM = [
  ...'diagnose --no-input --problem scam --wallet paypal --place us'.split(' '),
  ...['--answer', 'how-it-stands=paid-lately', '--answer', 'who-pressed=me'],
  ...['--answer', 'how-paid=goods-payment'],
]
const start = async (...argv: string[]): Promise<void> => {
  const { code, err } = await home.run(argv)
  expect(code, err).toBe(0)
}
interface Listed {
  readonly reader: string
  readonly now: boolean
  readonly reason: string
  readonly kind: string
  readonly after: string | null
}
const readers = async (number = '1'): Promise<readonly Listed[]> => {
  const { out } = await home.run(['export', number, '--list', '--json'])
  return (JSON.parse(out) as { readers: readonly Listed[] }).readers
}
const reader = async (id: string): Promise<Listed | undefined> =>
  (await readers()).find((it) => it.reader === id)

describe('readers', () => {
  test('each has its own letter, in its language', async () => {
    await start(...STUCK)
    expect((await home.run(['export', '1'])).out).toMatch(/^# 关于退款未到账的投诉/)
    expect((await home.run(['export', '1', '--for', 'regulator'])).out).toMatch(
      /^# 对支付机构的投诉/,
    )
    expect((await home.run(['export', '1', '--for', 'court'])).out).toMatch(/^# 民事起诉状（初稿）/)
    const english = await home.run(['export', '1', '--for', 'regulator', '--letter-lang', 'en'])
    expect(english.out).toMatch(/^# Complaint about a payment provider: refund not received/)
  })

  test('one that this case has no letter for is refused, with those there are', async () => {
    await start(...SCAM)
    for (const no of ['merchant', 'court', 'regulator', 'police-station']) {
      const { code, err } = await home.run(['export', '1', '--for', no])
      expect(code).toBe(2)
      expect(err).toContain('cfpb')
    }
  })

  test('a kind that the reader has no letter of is refused', async () => {
    await start(...STUCK)
    const { code, err } = await home.run(['export', '1', '--for', 'court', '--kind', 'reminder'])
    expect(code).toBe(2)
    expect(err).toContain('first')
  })

  test('a reminder tells when the complaint went out, and says that no answer came only if none was noted', async () => {
    await start(...STUCK)
    await start('log', '1', '--kind', 'sent', '--on', '2026-11-10', '--ref', 'GD-1')
    const reminder = ['export', '1', '--kind', 'reminder']
    const { out } = await home.run(reminder)
    expect(out).toContain('我于 2026 年 11 月 10 日就此事')
    expect(out).toContain('没有收到答复')
    await start('log', '1', '--kind', 'answer', '--on', '2026-11-12', '--said', '在查')
    expect((await home.run(reminder)).out).not.toContain('没有收到答复')
  })
})

describe('where a complaint would not help', () => {
  const CLOSED = [...['problem', 'wallet', 'what-you-see', 'message-about', 'order-message']]
  const answers = ['payment-failed', 'alipay', 'error-message', 'order-state', 'closed-or-expired']

  test('none is written unless the person says to whom', async () => {
    const replies = [
      ...CLOSED.map((it, at) => [it, answers[at] ?? ''] as const),
      ['draft', 'no'] as const,
    ]
    await home.run(['diagnose'], { replies })
    const { code, out, err } = await home.run(['export', '1'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('帮不上忙')
    expect((await home.run(['export', '1', '--for', 'wallet'])).out).toContain('关于付款失败的投诉')
  })
})

describe('--list', () => {
  test('says first to whom one writes now, and what must come first for the others', async () => {
    await start(...STUCK)
    expect(await reader('wallet')).toMatchObject({ now: true, reason: 'own', kind: 'first' })
    expect(await reader('regulator')).toMatchObject({
      now: false,
      reason: 'after',
      after: 'wallet',
    })
    expect(await reader('public')).toMatchObject({ now: true })
    expect((await readers())[0]?.reader).toBe('wallet')
  })

  test('after the complaint: a reminder; after the answer: a review, and the next office', async () => {
    await start(...STUCK)
    await start('log', '1', '--kind', 'sent', '--on', '2026-11-10')
    expect(await reader('wallet')).toMatchObject({ reason: 'lodged', kind: 'reminder' })
    await start('log', '1', '--kind', 'answer', '--on', '2026-11-12', '--said', '不退')
    expect(await reader('wallet')).toMatchObject({ reason: 'lodged', kind: 'appeal' })
    expect(await reader('regulator')).toMatchObject({ now: true, reason: 'answered' })
  })

  test('the police come first where a crime is involved', async () => {
    await start(...SCAM)
    expect((await readers())[0]).toMatchObject({ reader: 'police', now: true, reason: 'urgent' })
  })

  test('on a screen, one line says why', async () => {
    await start(...STUCK)
    const { out } = await home.run(['export', '1', '--list'])
    expect(out).toContain('现在可以写')
    expect(out).toContain('wallet-help export 1 --for wallet')
    expect(out).toContain('还不到时候')
    expect(out).not.toMatch(/undefined|\{/)
  })
})

describe('the interview before a letter', () => {
  test('asks only what the reader needs and the case lacks, once, and keeps it', async () => {
    await start(...STUCK, '--fact', 'name=林小满', '--fact', 'amount=128.5')
    const replies = [
      ['transaction-1', '20261020001'],
      ['time-1', ''],
      ['account-0', BACK],
      ['time-1', '2026-10-12'],
      ['account-0', ''],
      ['request-0', ['refund']],
      ['phone-0', '13900001111'],
    ] as const
    const { out, err } = await home.run(['export', '1', '--for', 'regulator'], { replies })
    expect(err).toContain('还缺 5 项')
    expect(out).toContain('| 交易单号 | 20261020001 |')
    expect(out).toContain('| 账户 | 〔待补充：账户或注册手机号〕 |')
    // Asked once: the second time nothing is.
    const again = await home.run(['export', '1', '--for', 'regulator'], { replies: [] })
    expect(again.out).toBe(out)
  })

  test('without a terminal nothing is asked, and blanks stay visible', async () => {
    await start(...STUCK)
    expect((await home.run(['export', '1', '--for', 'regulator'])).out).toContain(
      '〔待补充：交易单号〕',
    )
  })
})
