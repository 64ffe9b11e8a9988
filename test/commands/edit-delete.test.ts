/** `edit`, `delete`, `search` and `stats`. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BACK } from '../../src/ports.ts'
import { Home, type Reply } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const json = async <T>(...argv: string[]): Promise<T> =>
  JSON.parse((await home.run([...argv, '--json'])).out) as T
const create = (...facts: string[]) =>
  home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
    ...['--answer', 'order-message=closed-or-expired'],
    ...facts.flatMap((it) => ['--fact', it]),
  ])

interface Shown {
  readonly facts: object
  readonly transactions: readonly object[]
  readonly timeline: readonly Readonly<Record<string, unknown>>[]
  readonly draft: string
}

describe('edit', () => {
  test('changes facts, drafts anew, and keeps what was before', async () => {
    await create('amount=128.5', 'name=林小满', 'story=旧的经过')
    const { code, out, err } = await home.run([
      ...['edit', '1', '--fact', 'amount=¥200', 'name=', 'story=新的经过', 'amount.2=30'],
    ])
    expect(code, err).toBe(0)
    expect(out).toMatch(/200\.00[\s\S]*30\.00[\s\S]*新的经过/)
    expect(out).not.toContain('林小满')
    const { timeline, transactions } = await json<Shown>('show', '1')
    expect(transactions).toMatchObject([{ amount: '200.00' }, { amount: '30.00' }])
    expect(timeline.map((it) => [it['kind'], it['fact'], it['before'], it['after']])).toEqual([
      ['changed', 'amount', '128.50', '200.00'],
      ['changed', 'amount.2', null, '30.00'],
      ['changed', 'currency.2', null, 'CNY'],
      ['changed', 'name', '林小满', null],
      ['changed', 'story', '旧的经过', '新的经过'],
    ])
  })

  test('never keeps a card number of one’s own, before or after', async () => {
    await create('payment-method=招行储蓄卡 5555 5555 5555 4444')
    await home.run(['edit', '1', '--fact', 'payment-method=卡号 4111 1111 1111 1111'])
    const said = JSON.stringify(await json<Shown>('show', '1'))
    expect(said).toMatch(/尾号 4444.*尾号 1111/)
    expect(said).not.toMatch(/5555|4111/)
  })

  test('without a change notes nothing', async () => {
    await create('amount=128.5')
    expect((await home.run(['edit', '1', '--fact', 'amount=128.50'])).err).toContain('没有改动')
    expect((await json<Shown>('show', '1')).timeline).toEqual([])
  })

  test.each([
    [['--fact', 'password=1'], /密码从不保存/],
    [['--fact', 'colour=red'], /没有这个事实名/],
    [['--fact', 'colour='], /没有这个事实名/],
    [['--fact', 'amount=viel'], /看不懂这个金额/],
    [[], /--fact NAME=VALUE/],
  ])('refuses %j with code 2', async (flags, words) => {
    await create('amount=128.5')
    const { code, err } = await home.run(['edit', '1', ...flags])
    expect(code).toBe(2)
    expect(err).toMatch(words)
    expect((await json<Shown>('show', '1')).timeline).toEqual([])
  })

  test('by asking, one fact after the other, each kept at once', async () => {
    await create('amount=128.5')
    const replies: Reply[] = [
      ['fact', 'amount'],
      ['amount-1', BACK],
      ['fact', 'amount'],
      ['amount-1', '99'],
      ['fact', 'name'],
      ['name-0', '林小满'],
      ['fact', 'done'],
    ]
    const { code, err } = await home.run(['edit', '1'], { replies })
    expect(code, err).toBe(0)
    expect(err).toContain('改了 2 项')
    expect((await json<Shown>('show', '1')).facts).toMatchObject({
      amount: '99.00',
      name: '林小满',
    })
  })
})

describe('delete', () => {
  test('asks first, and takes no for an answer', async () => {
    await create()
    const kept = await home.run(['delete', '1'], { replies: [['delete', 'no']] })
    expect([kept.code, kept.err]).toEqual([0, '没有删除。\n'])
    expect((await home.run(['delete', '1'], { replies: [['delete', 'yes']] })).code).toBe(0)
    expect((await home.run(['show', '1'])).code).toBe(1)
  })

  test('without a terminal needs --yes', async () => {
    await create()
    const refused = await home.run(['delete', '1'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--yes')
    expect(await json('delete', '1', '--yes')).toEqual({ case: 1, deleted: true })
    await create()
    expect((await home.run(['list'])).out).toMatch(/^2 /m)
  })
})

describe('search', () => {
  interface Found {
    readonly case: number
    readonly matches: readonly Readonly<Record<string, unknown>>[]
  }
  beforeEach(async () => {
    await create('story=在便利店付款，页面说交易存在风险', 'counterparty=张三 6222021234567890123')
    await create('story=The shop said NO refund', 'amount=40 USD')
    await home.run(['log', '2', '--who', '客服李工', '--said', '退款会在周五到'])
    await home.run(['edit', '2', '--fact', 'story=something else'])
  })
  const found = async (...words: string[]): Promise<number[]> =>
    (await json<Found[]>('search', ...words)).map((it) => it.case)

  test.each<[string, string[], number[]]>([
    ['two characters of a story', ['风险'], [1]],
    ['traditional characters', ['風險', '付款'], [1]],
    ['a word of an answer', ['订单已关闭'], [2, 1]],
    ['the wallet by its name or id', ['支付宝'], [2, 1]],
    ['the wallet by its id', ['alipay'], [2, 1]],
    ['the timeline', ['李工'], [2]],
    ['capitals and width', ['ｎｏ ＲＥＦＵＮＤ'], [2]],
    ['an old value', ['no refund'], [2]],
    ['words in different places', ['something', '周五'], [2]],
    ['words that no case has together', ['风险', '周五'], []],
    ['what a pattern would match', ['.*'], []],
    ['a number', ['40.00'], [2]],
  ])('finds %s', async (_name, words, cases) => {
    expect(await found(...words)).toEqual(cases)
  })

  test('shows where, with the piece around it', async () => {
    const [first] = await json<Found[]>('search', '风险')
    expect(first?.matches).toEqual([
      {
        where: 'fact',
        fact: 'story',
        item: 0,
        before: '在便利店付款，页面说交易存在',
        found: '风险',
        after: '',
      },
    ])
    expect((await home.run(['search', '周五'])).out).toMatch(
      /第 2 号 · 付款失败 · 支付宝[\s\S]*经过第 1 条，内容：退款会在周五到/,
    )
  })

  test('masks the other side on screen', async () => {
    const { out } = await home.run(['search', '张三'])
    expect(out).toContain('622****0123')
    expect(out).not.toContain('张三')
  })

  test('refuses a single character, and says where nothing is', async () => {
    expect((await home.run(['search', '退'])).code).toBe(2)
    const none = await home.run(['search', '没有这样的词'])
    expect([none.code, none.out, none.err]).toEqual([0, '', '没有找到。\n'])
  })
})

describe('stats', () => {
  test('of no cases says so', async () => {
    expect((await home.run(['stats'])).err).toContain('还没有记录')
    expect(await json('stats')).toMatchObject({ cases: 0, daysToSolution: null, money: [] })
  })

  test('counts problems, wallets and outcomes, days and money', async () => {
    const later = (day: string) => ({ now: `2026-${day}T02:00:00Z` })
    for (const amount of ['100 CNY', '40 USD', '¥60', '¥1']) await create(`amount=${amount}`)
    await home.run(['close', '1', '--outcome', 'solved', '--amount', '100'], later('11-25'))
    await home.run(['log', '2', '--kind', 'money', '--amount', '$10'], later('11-26'))
    await home.run(['log', '2', '--kind', 'money', '--amount', '$5'], later('11-27'))
    await home.run(['close', '2', '--outcome', 'partly'], later('12-01'))
    await home.run(['close', '3', '--withdrawn'], later('12-01'))
    expect(await json('stats')).toEqual({
      cases: 4,
      problems: [{ problem: 'payment-failed', cases: 4 }],
      wallets: [{ wallet: 'alipay', cases: 4 }],
      outcomes: [
        { outcome: 'solved', cases: 1 },
        { outcome: 'partly', cases: 1 },
        { outcome: 'refused', cases: 0 },
        { outcome: 'no-answer', cases: 0 },
        { outcome: 'gave-up', cases: 0 },
        { outcome: 'withdrawn', cases: 1 },
        { outcome: 'open', cases: 1 },
      ],
      daysToSolution: { median: 7, cases: 2 },
      money: [
        { currency: 'CNY', claimed: '161.00', recovered: '100.00' },
        { currency: 'USD', claimed: '40.00', recovered: '15.00' },
      ],
    })
    const { out } = await home.run(['stats'], { columns: 40, lang: 'en' })
    expect(out).toMatch(/By problem\n {2}.* █+ 4/)
    expect(out).toContain('median 7 days')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  })
})
