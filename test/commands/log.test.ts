/** `log`, `close`, `reopen`, and what `show` and `list` make of the timeline. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BACK } from '../../src/ports.ts'
import { Home, type Reply, type TestWorldOptions } from '../world.ts'

let home: Home
beforeEach(async () => {
  home = new Home()
  await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
    ...['--answer', 'order-message=closed-or-expired', '--fact', 'amount=¥128.5'],
  ])
})
afterEach(() => home.remove())

interface Shown {
  readonly status: string
  readonly timeline: readonly Readonly<Record<string, unknown>>[]
}
const shown = async (options: TestWorldOptions = {}): Promise<Shown> =>
  JSON.parse((await home.run(['show', '1', '--json'], options)).out) as Shown
const log = (...flags: string[]) => home.run(['log', '1', ...flags])

describe('an entry from flags', () => {
  test('is a contact unless it says otherwise, with all that was given', async () => {
    const { code, out, err } = await log(
      ...['--channel', '电话 95188', '--who', '客服 3 号', '--ref', 'A-7788', '--on', '昨天 14:30'],
      ...['--said', '在查', '--promised', '48 小时内回复', '--by', '48 小时内'],
    )
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain(
      '已记入第 1 号，第 1 条：联系\n对方要在 11 月 22 日（周日）前做到\n状态：等待答复\n',
    )
    const { status, timeline } = await shown()
    expect(status).toBe('waiting')
    expect(timeline).toEqual([
      {
        entry: 1,
        kind: 'contact',
        on: '2026-11-20 14:30',
        at: '2026-11-21T12:05:00.000Z',
        office: 'wallet',
        channel: '电话 95188',
        who: '客服 3 号',
        ref: 'A-7788',
        said: '在查',
        promised: '48 小时内回复',
        by: '2026-11-22',
        amount: null,
        currency: null,
        outcome: null,
        fact: null,
        before: null,
        after: null,
        corrects: null,
        correctedBy: null,
      },
    ])
  })

  test.each<[string, string[], object]>([
    ['a complaint sent now', ['--kind', 'sent'], { on: '2026-11-21 20:05', office: 'wallet' }],
    ['a complaint to an office', ['--kind', 'sent', '--office', 'pboc'], { office: 'pboc' }],
    [
      'money in the currency of the case',
      ['--kind', 'money', '--amount', '28.5'],
      { amount: '28.50', currency: 'CNY', office: null },
    ],
    [
      'money in another currency',
      ['--kind', 'money', '--amount', '$5'],
      { amount: '5.00', currency: 'USD' },
    ],
    [
      'working days, counted by the calendar of the place',
      ['--kind', 'accepted', '--on', '2026-09-30', '--by', '3 个工作日'],
      { on: '2026-09-30', by: '2026-10-10' },
    ],
    [
      'more time until a day that has passed since',
      ['--kind', 'extension', '--on', '2026-11-01', '--by', '11月10日'],
      { by: '2026-11-10' },
    ],
    ['a note', ['--kind', 'note', '--said', '备注'], { said: '备注', office: null }],
  ])('%s', async (_name, flags, expected) => {
    const { code, err } = await log(...flags)
    expect(code, err).toBe(0)
    expect((await shown()).timeline[0]).toMatchObject(expected)
  })

  test('as JSON says where the case stands now', async () => {
    const { out } = await log('--kind', 'sent', '--json')
    expect(JSON.parse(out)).toMatchObject({ case: 1, status: 'sent', entry: { entry: 1 } })
  })

  test('loses secrets out of what was said, and says so', async () => {
    const { err } = await log('--said', '客服要我的验证码 123456，我给了')
    expect(err).toContain('验证码已删除')
    expect((await shown()).timeline[0]?.['said']).toBe(
      '客服要我的验证码 〔已删除：验证码〕，我给了',
    )
  })

  test.each<[string, string[], RegExp]>([
    ['an unknown kind', ['--kind', 'called'], /没有这个记录种类：called/],
    ['an unknown office', ['--office', 'pbok'], /没有这个机构：pbok[\s\S]*pboc/],
    ['a flag of another kind', ['--kind', 'note', '--said', 'x', '--by', '明天'], /不用 --by/],
    ['a note without words', ['--kind', 'note'], /还要给出 --said/],
    ['money without an amount', ['--kind', 'money', '--amount', ' '], /还要给出 --amount/],
    ['more time without a day', ['--kind', 'extension'], /还要给出 --by/],
    ['a day nobody can read', ['--by', '改天'], /--by：看不懂这个日期/],
    ['a promise for a day before it', ['--by', '2026-11-20'], /早于 2026-11-21/],
    ['a time that is still to come', ['--on', '明天'], /--on：这个时间还没有到/],
    ['a ticket that is a code', ['--ref', '验证码 123456'], /--ref：这里面有验证码/],
    ['nothing at all', [], /要记下什么[\s\S]*contact[\s\S]*--kind KIND/],
    [
      'a correction of nothing',
      ['--kind', 'correction', '--corrects', '1'],
      /没有可以更正的第 1 条/,
    ],
  ])('is refused with code 2: %s', async (_name, flags, words) => {
    const { code, out, err } = await log(...flags)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
    expect((await shown()).timeline).toEqual([])
  })

  test('of a case that is not there fails', async () => {
    expect((await home.run(['log', '9', '--said', 'x'])).code).toBe(1)
  })
})

describe('a correction', () => {
  test('takes an entry back and stays beside it', async () => {
    await log('--kind', 'sent')
    await log('--kind', 'answer', '--said', '同意退款')
    expect((await log('--kind', 'correction', '--corrects', '2')).err).toContain('状态：已提交')
    const { status, timeline } = await shown()
    expect(status).toBe('sent')
    expect(timeline.map((it) => [it['kind'], it['corrects'], it['correctedBy']])).toEqual([
      ['sent', null, null],
      ['answer', null, 3],
      ['correction', 2, null],
    ])
    expect((await home.run(['show', '1'])).out).toMatch(/2\. .*答复.*已由第 3 条更正/)
  })

  test('can take back neither a correction, nor an entry twice, nor a changed fact', async () => {
    await log('--kind', 'note', '--said', 'x')
    await log('--kind', 'correction', '--corrects', '1')
    await home.run(['edit', '1', '--fact', 'amount=5'])
    for (const it of ['1', '2', '3', '4', 'x'])
      expect((await log('--kind', 'correction', '--corrects', it)).code).toBe(2)
  })
})

describe('by asking', () => {
  const talk = (...replies: Reply[]) => home.run(['log', '1'], { replies })

  test('a contact with a promise', async () => {
    const { code, err } = await talk(
      ['kind', 'contact'],
      ['office', 'wallet'],
      ['on', ''],
      ['channel', 'App 内客服'],
      ['who', ''],
      ['ref', 'T-1'],
      ['said', ''],
      ['promised', '两天内处理'],
      ['by', '两天内'],
    )
    expect(code, err).toBe(0)
    expect((await shown()).timeline[0]).toMatchObject({
      on: '2026-11-21 20:05',
      channel: 'App 内客服',
      who: null,
      ref: 'T-1',
      by: '2026-11-23',
    })
  })

  test('without a promise nobody asks until when; going back changes the kind', async () => {
    await talk(
      ['kind', 'contact'],
      ['office', 'bank'],
      ['on', BACK],
      ['office', BACK],
      ['kind', 'sent'],
      ['office', 'bank'],
      ['on', '昨天'],
      ['channel', ''],
      ['ref', BACK],
      ['channel', '网上'],
      ['ref', ''],
      ['promised', ''],
    )
    expect((await shown()).timeline).toMatchObject([
      { kind: 'sent', office: 'bank', on: '2026-11-20', channel: '网上', by: null },
    ])
  })

  test('the office that has the complaint is offered first, and an entry to correct by its words', async () => {
    await log('--kind', 'sent', '--office', 'pboc')
    await talk(['kind', 'correction'], ['corrects', '1'], ['said', '记错了机构'], ['on', ''])
    expect((await shown()).status).toBe('draft')
  })
})

describe('where a case stands, day by day', () => {
  test('sent, promised, overdue, extended, answered, escalated, closed, reopened', async () => {
    const status = async (now: string): Promise<string> =>
      (await shown({ now: `${now}T02:00:00Z` })).status
    const on = (day: string, ...flags: string[]) =>
      home.run(['log', '1', ...flags], { now: `${day}T02:00:00Z` })
    await on('2026-11-21', '--kind', 'sent')
    expect(await status('2026-11-22')).toBe('sent')
    await on('2026-11-22', '--promised', '回电', '--by', '11月24日')
    expect(await status('2026-11-24')).toBe('waiting')
    expect(await status('2026-11-25')).toBe('overdue')
    await on('2026-11-25', '--kind', 'extension', '--by', '11月28日')
    expect(await status('2026-11-28')).toBe('waiting')
    expect(await status('2026-11-29')).toBe('overdue')
    await on('2026-11-29', '--kind', 'answer', '--said', '不退')
    expect(await status('2026-12-20')).toBe('answered')
    await on('2026-11-30', '--kind', 'sent', '--office', 'pboc')
    expect(await status('2026-12-01')).toBe('escalated')
    const list = await home.run(['list', '--json', '--status', 'escalated'], {
      now: '2026-12-01T02:00:00Z',
    })
    expect(JSON.parse(list.out)).toMatchObject([{ case: 1, status: 'escalated', ageDays: 10 }])
    await home.run(['close', '1', '--outcome', 'refused'], { now: '2026-12-02T02:00:00Z' })
    expect(await status('2027-06-01')).toBe('closed')
    await home.run(['reopen', '1'], { now: '2026-12-03T02:00:00Z' })
    expect(await status('2026-12-03')).toBe('escalated')
  })

  test('`list --overdue` shows a promise that was broken, and only that', async () => {
    await log('--kind', 'sent', '--on', '2026-11-10', '--by', '2026-11-12')
    const overdue = await home.run(['list', '--overdue', '--json'])
    expect(JSON.parse(overdue.out)).toMatchObject([{ case: 1, status: 'overdue' }])
    expect(JSON.parse((await home.run(['list', '--status', 'sent', '--json'])).out)).toEqual([])
  })

  test('the list agrees with the case where a time limit of a rule has passed', async () => {
    await log('--kind', 'sent', '--office', 'bank', '--on', '2026-10-01')
    const { status } = await shown()
    expect(status).toBe('overdue')
    expect(JSON.parse((await home.run(['list', '--overdue', '--json'])).out)).toHaveLength(1)
    expect(JSON.parse((await home.run(['list', '--status', 'sent', '--json'])).out)).toEqual([])
  })
})

describe('closing', () => {
  test('with flags keeps what came of it', async () => {
    const { err } = await home.run(['close', '1', '--outcome', 'partly', '--amount', '100'])
    expect(err).toContain('已结束')
    const { status, timeline } = await shown()
    expect(status).toBe('closed')
    expect(timeline[0]).toMatchObject({ kind: 'closed', outcome: 'partly', amount: '100.00' })
  })

  test('by asking', async () => {
    const replies: Reply[] = [
      ['outcome', 'solved'],
      ['amount', BACK],
      ['outcome', 'partly'],
      ['amount', '¥60'],
    ]
    expect((await home.run(['close', '1'], { replies })).code).toBe(0)
    expect((await shown()).timeline[0]).toMatchObject({ outcome: 'partly', amount: '60.00' })
  })

  test('a complaint that was withdrawn', async () => {
    await home.run(['close', '1', '--withdrawn'])
    expect((await shown()).status).toBe('withdrawn')
  })

  test.each<[string, number, string[], RegExp]>([
    ['without an outcome', 2, ['close', '1'], /--outcome ID/],
    ['with an unknown outcome', 2, ['close', '1', '--outcome', 'won'], /没有这个结果：won/],
    ['withdrawn with an amount', 2, ['close', '1', '--withdrawn', '--amount', '5'], /--withdrawn/],
    ['with no amount', 2, ['close', '1', '--outcome', 'solved', '--amount', 'x'], /看不懂这个金额/],
    ['reopening what is open', 1, ['reopen', '1'], /没有结束/],
  ])('is refused %s', async (_name, code, argv, words) => {
    const ran = await home.run(argv)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(words)
    expect((await shown()).timeline).toEqual([])
  })

  test('twice is refused, and reopening opens', async () => {
    await home.run(['close', '1', '--outcome', 'solved'])
    const again = await home.run(['close', '1', '--outcome', 'solved'])
    expect(again.code).toBe(1)
    expect(again.err).toContain('wallet-help reopen 1')
    const { out } = await home.run(['reopen', '1', '--json'])
    expect(JSON.parse(out)).toMatchObject({ case: 1, status: 'draft', entry: { entry: 2 } })
  })
})
