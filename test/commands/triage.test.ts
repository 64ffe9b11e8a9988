/** `triage`, and `diagnose` that begins with a person's own words. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { BACK } from '../../src/ports.ts'
import { builtKnowledge, Home, LEAVE, type Reply } from '../world.ts'

let home = new Home()
beforeEach(() => {
  home.remove()
  home = new Home()
})
afterAll(() => home.remove())

interface Line {
  readonly text: string
  readonly ranking: readonly { problem: string; score: number; why: readonly string[] }[]
  readonly wallet: string | null
  readonly facts: Readonly<Record<string, string>>
  readonly confident: boolean
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((it) => JSON.parse(it) as Line)

const TWICE = '昨晚八点付了两次钱，每次128块5，商家说只收到一次，支付宝客服一直转圈'

test('a line of JSON holds the ranking, the words that decided, the wallet and the facts', async () => {
  const { code, out, err } = await home.run(['triage', '--json', TWICE])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [line, ...rest] = linesOf(out)
  expect(rest).toEqual([])
  expect(Object.keys(line ?? {})).toEqual(['text', 'ranking', 'wallet', 'facts', 'confident'])
  expect(line).toMatchObject({
    text: TWICE,
    wallet: 'alipay',
    facts: { amount: '128.50', currency: 'CNY', time: '2026-11-20 20:00' },
    confident: true,
  })
  expect(line?.ranking).toHaveLength(builtKnowledge.problems.length + 1)
  expect(line?.ranking[0]).toMatchObject({ problem: 'duplicate-charge' })
  for (const words of line?.ranking[0]?.why ?? ['?']) expect(TWICE).toContain(words)
})

test('without arguments each line of standard input is a text; empty ones are passed over', async () => {
  const read = (path: string): string => {
    expect(path).toBe('-')
    return '\ufeff被骗了三千\r\n\r\n  \nmy refund never came\n'
  }
  const { out } = await home.run(['triage', '--json'], { files: { read } })
  expect(linesOf(out).map((it) => [it.text, it.ranking[0]?.problem])).toEqual([
    ['被骗了三千', 'scam'],
    ['my refund never came', 'refund-missing'],
  ])
})

test('each argument is a text, but words without quotes are one', async () => {
  const two = await home.run(['triage', '--json', 'I got scammed', '手机丢了'])
  expect(linesOf(two.out).map((it) => it.text)).toEqual(['I got scammed', '手机丢了'])
  const one = await home.run(['triage', '--json', 'I', 'got', 'scammed'])
  expect(linesOf(one.out).map((it) => it.text)).toEqual(['I got scammed'])
})

test('secrets are gone from everything that is printed', async () => {
  const text = '被骗了，验证码是482913，密码hunter2x，我把钱转给了骗子'
  for (const call of [
    ['triage', '--json', text],
    ['triage', text, text],
  ]) {
    const { out, err } = await home.run(call)
    expect(out + err).not.toMatch(/482913|hunter2x/)
    expect(out).toContain(call.includes('--json') ? '〔已删除：验证码〕' : '被骗转账')
  }
})

test('nothing to read is a call that is wrong', async () => {
  const { code, out } = await home.run(['triage'], { files: { read: () => ' \n\n' } })
  expect({ code, out }).toEqual({ code: 2, out: '' })
})

test('on a terminal the text is asked for', async () => {
  const { code, out } = await home.run(['triage'], {
    replies: [['text', 'my card was charged twice']],
    lang: 'en',
  })
  expect(code).toBe(0)
  expect(out).toContain('duplicate-charge')
})

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test('a clear text is told with its words, an unclear one with three problems and the way to all', async () => {
    const clear = await home.run(['triage', TWICE], { lang, columns: 200 })
    expect(clear.out).toContain('--problem duplicate-charge')
    expect(clear.out).toContain('付了两次')
    expect(clear.out).not.toContain('(other')
    const unclear = await home.run(['triage', 'hmm'], { lang })
    expect(unclear.out.match(/\([a-z-]+, \d+%\)/g)).toHaveLength(3)
    expect(unclear.out).toMatch(/wallet-help diagnose\n/)
  })
})

describe('diagnose with words of one’s own', () => {
  const said = (replies: readonly Reply[], ...call: string[]) =>
    home.run(['diagnose', ...call, '--json'], { replies: [...replies] })
  /** To an outcome of duplicate-charge, without a draft. */
  const keptCase = async () => {
    const { out } = await home.run(['show', '1', '--json'])
    return JSON.parse(out) as Record<string, unknown>
  }

  test('begins at the problem with wallet, facts and story, once the person agrees', async () => {
    await said([['understood', 'yes']], TWICE).catch(() => undefined)
    expect(await keptCase()).toMatchObject({
      problem: 'duplicate-charge',
      wallet: 'alipay',
      facts: { amount: '128.50', currency: 'CNY', time: '2026-11-20 20:00', story: TWICE },
    })
  })

  test('takes nothing over that the person did not agree to', async () => {
    await said([['understood', 'facts']], TWICE).catch(() => undefined)
    const { wallet, facts } = await keptCase()
    expect({ wallet, facts }).toEqual({ wallet: null, facts: { story: TWICE } })
  })

  test('offers the whole list where the problem is another', async () => {
    const replies: Reply[] = [
      ['understood', 'problem'],
      ['problem', 'not-arrived'],
      ['found', 'no'],
    ]
    await said(replies, TWICE).catch(() => undefined)
    expect(await keptCase()).toMatchObject({ problem: 'not-arrived', wallet: null })
  })

  test('not sure: three to choose from, or the whole list', async () => {
    await said(
      [
        ['which-problem', 'whole-list'],
        ['problem', 'limit'],
      ],
      'hmm',
    ).catch(() => undefined)
    expect(await keptCase()).toMatchObject({ problem: 'limit' })
  })

  test('Esc at the whole list leads back to the question before', async () => {
    await said(
      [
        ['which-problem', 'whole-list'],
        ['problem', BACK],
        ['which-problem', 'whole-list'],
        ['problem', 'limit'],
      ],
      'hmm',
    ).catch(() => undefined)
    expect(await keptCase()).toMatchObject({ problem: 'limit' })
  })

  test('in an emergency what to do now is read before anything is asked, and once', async () => {
    const text = '支付宝被盗了，有人把我的钱转走了'
    const first = /先做这几件/g
    const asked = await home.run(['diagnose', text], { replies: [['understood', LEAVE]] })
    expect(asked.err.match(first)).toHaveLength(1)
    const replies: Reply[] = [
      ['understood', 'yes'],
      ['place', LEAVE],
    ]
    const went = await home.run(['diagnose', text], { replies })
    expect(went.err.match(first)).toHaveLength(1)
  })

  test('a problem that was named is not asked for, and what was given stands', async () => {
    const call = ['--problem', 'not-arrived', '--wallet', 'paypal', TWICE]
    await said([['found', 'yes']], ...call).catch(() => undefined)
    expect(await keptCase()).toMatchObject({ problem: 'not-arrived', wallet: 'paypal' })
  })

  test('without a terminal a clear text leads on, its facts wait for a word, an unclear one is refused', async () => {
    const clear = await home.run(['diagnose', TWICE], { lang: 'en' })
    expect(clear.code).toBe(2)
    expect(clear.err).toContain('--fact amount="128.50 CNY"')
    expect(clear.err).toContain('--answer')
    const unclear = await home.run(['diagnose', 'hmm'], { lang: 'en' })
    expect(unclear.code).toBe(2)
    expect(unclear.err).toContain('--problem ID')
    expect(unclear.err).toContain('whole-list')
  })

  test('a secret in the words is removed and said to be', async () => {
    const { err } = await home.run(['diagnose', '我被骗了，验证码是482913'], { lang: 'zh' })
    expect(err).toContain('验证码已删除')
    expect(err).not.toContain('482913')
  })
})

test('what is no problem of these leads to the articles and the list, not to a problem', async () => {
  const { out } = await home.run(['triage', '天气怎么样'], { lang: 'zh' })
  expect(out).toContain('wallet-help guide --search')
  expect(out).not.toContain('--problem')
})

test('every problem the model knows is one the program has', () => {
  const ids = builtKnowledge.problems.map((it) => it.id)
  for (const id of builtKnowledge.triage.model.problems) expect([...ids, 'other']).toContain(id)
})
