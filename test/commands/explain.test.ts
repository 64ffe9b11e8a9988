/** `explain`, and the error message as a first answer of `diagnose`. */
import stringWidth from 'string-width'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { adviseAt } from '../../src/core/diagnosis/advice.ts'
import { advice } from '../../src/core/messages/advice.ts'
import { explain as words } from '../../src/core/messages/explain.ts'
import { LANGS } from '../../src/core/text.ts'
import { BACK } from '../../src/ports.ts'
import { builtKnowledge, Home } from '../world.ts'

let home = new Home()
beforeEach(() => {
  home.remove()
  home = new Home()
})
afterAll(() => home.remove())

interface Explained {
  readonly query: string
  readonly matches: readonly Record<string, unknown>[]
}
const explained = async (...call: string[]): Promise<Explained> => {
  const { code, out, err } = await home.run(['explain', '--json', ...call])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Explained
}

describe.each(LANGS)('in %s', (lang) => {
  test('every text of the data is explained without an open blank', async () => {
    for (const { entries } of builtKnowledge.errors) {
      for (const { shown, unknown } of entries) {
        const { code, out } = await home.run(['explain', '--', shown], { lang, columns: 400 })
        expect({ shown, code }).toEqual({ shown, code: 0 })
        expect(out).toContain(shown)
        expect(out).not.toMatch(/\{[a-z]+(:[a-z-]+)?\}|undefined/)
        if (unknown) expect(out).toContain(words.unknownFirst[lang])
      }
    }
  })
})

describe.each(LANGS)('a text whose cause is certain, in %s', (lang) => {
  test('is told with what its outcome says to do, how long to wait and what to keep', async () => {
    const { out } = await home.run(['explain', 'ORDERPAID'], { lang })
    const problem = builtKnowledge.problem('payment-failed')
    const { register } = builtKnowledge
    const setting = {
      register,
      wallet: 'wechat',
      place: 'cn',
      today: '2026-11-21',
      paidOn: undefined,
    }
    const told = problem && adviseAt(problem, 'already-paid', {}, builtKnowledge, lang, setting)
    if (!told) throw new Error('there is no already-paid')
    for (const line of [...told.now, told.wait, told.after, ...told.keep.map((it) => it.name)])
      expect(unwrapped(out)).toContain(unwrapped(line))
    expect(out).toContain(advice.notLegalAdvice[lang])
    expect(out).not.toContain(words.todo[lang])
    expect(out).toContain('wallet-help diagnose --problem payment-failed --wallet wechat')
  })

  test('says what not to do first where the result is open, and only once', async () => {
    const { out } = await home.run(['explain', '系统繁忙,请稍后再试'], { lang, columns: 400 })
    const first = words.unknownFirst[lang]
    expect(out.split(first)).toHaveLength(2)
    expect(out.indexOf(first)).toBeLessThan(out.indexOf(words.means[lang].trim()))
  })

  test('keeps to the width of the screen', async () => {
    const { out } = await home.run(['explain', 'LOST_CARD'], { lang, columns: 40 })
    expect(out.split('\n').filter((it) => stringWidth(it) > 40 && !/wallet-help/.test(it))).toEqual(
      [],
    )
  })
})

test('the advice is that of the best match alone; others say what their entry says', async () => {
  const { out } = await home.run(['explain', 'card declined'])
  expect(out.split(advice.waitHeading.zh)).toHaveLength(2)
  expect(out).toContain(words.todo.zh)
})

test('two meanings of the same words are both told what to do, the same outcome once', async () => {
  const both = await home.run(['explain', '90'])
  expect(both.out.split(advice.waitHeading.zh)).toHaveLength(3)
  const same = await home.run(['explain', 'CARD_EXPIRED'])
  expect(same.out.split(advice.waitHeading.zh)).toHaveLength(2)
})

test('--json names the outcome', async () => {
  const { matches } = await explained('NOTENOUGH')
  expect(matches.map(({ problem, outcome }) => ({ problem, outcome }))).toEqual([
    { problem: 'payment-failed', outcome: 'balance-short' },
    { problem: 'refund-missing', outcome: 'merchant-must-restart' },
  ])
  expect((await explained('交易存在风险')).matches[0]).toMatchObject({ outcome: null })
})

test('words that are only like those of a wallet do not choose it', async () => {
  const { out } = await home.run(['explain', '一分钟内已支付过相同金额的订单'])
  expect(out).toContain('wallet-help diagnose --problem payment-failed\n')
  const { out: asked } = await home.run([
    'explain',
    '一分钟内已支付过相同金额的订单',
    '--wallet',
    'wechat',
  ])
  expect(asked).toContain('wallet-help diagnose --problem payment-failed --wallet wechat\n')
})

test('a code with two meanings shows both with where each applies', async () => {
  const { out } = await home.run(['explain', '61'])
  expect(out).toMatch(/^“61”有 2 种意思/)
  expect(out).toContain('这是刷卡机屏幕、小票或取款机上的两位代码。')
  expect(out).toContain('这是网上付款页或商家订单页上的两位代码。')
})

test('words of several arguments are one text', async () => {
  expect((await explained('NFC', '未开启')).matches[0]).toMatchObject({
    shown: 'NFC 未开启',
    match: 'exact',
  })
})

test('--json gives each match with its keys', async () => {
  const { query, matches } = await explained('ACQ.SYSTEM_ERROR')
  expect(query).toBe('ACQ.SYSTEM_ERROR')
  expect(Object.keys(matches[0] ?? {})).toEqual([
    'system',
    'where',
    'shown',
    'means',
    'do',
    'category',
    'unknownResult',
    'problem',
    'outcome',
    'match',
    'wallet',
  ])
  expect(matches[0]).toMatchObject({
    system: 'alipay_openapi',
    unknownResult: true,
    problem: 'payment-failed',
    match: 'exact',
    wallet: 'alipay',
  })
})

test('a problem that is not there yet is not offered', async () => {
  const known = new Set<unknown>(builtKnowledge.problems.map((it) => it.id))
  for (const { shown } of builtKnowledge.errors.flatMap((it) => it.entries)) {
    const { matches } = await explained('--', shown)
    for (const { problem } of matches) expect(problem === null || known.has(problem)).toBe(true)
  }
})

test('blanks are spoken for the wallet that was named', async () => {
  const { matches } = await explained('交易存在风险', '--wallet', 'alipay')
  expect(JSON.stringify(matches[0])).toContain('95188')
})

describe('nothing near', () => {
  test('says what to do', async () => {
    const { code, out, err } = await home.run(['explain', '今天天气怎么样'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const hint of [words.copyExactly, words.tellSupport, words.diagnose])
      expect(err).toContain(hint.zh)
  })

  test('gives an empty list to a script', async () => {
    const { code, out } = await home.run(['explain', 'hello world', '--json'])
    expect({ code, out: JSON.parse(out) as unknown }).toEqual({
      code: 1,
      out: { query: 'hello world', matches: [] },
    })
  })
})

test.each([
  ['no text', ['explain'], /少了参数/],
  ['an empty text', ['explain', '  '], /要解释哪句话/],
  ['an unknown wallet', ['explain', '61', '--wallet', 'wehat'], /您是不是想写：wechat/],
])('refuses %s', async (_, call, said) => {
  const { code, out, err } = await home.run(call)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(said)
})

test('control characters of a pasted text do not reach the terminal', async () => {
  const { err } = await home.run(['explain', '\u001b[31mqqqq'])
  expect(err).not.toContain('\u001b')
})

// A script that ends in the middle of a conversation stops it there; what was answered is stored.
describe('on a terminal', () => {
  test('it can be left at the meaning', async () => {
    const { code, out } = await home.run(['explain', '交易存在风险'], {
      replies: [['diagnose-now', 'no']],
    })
    expect(code).toBe(0)
    expect(out).toContain('wallet-help diagnose --problem payment-failed --wallet alipay')
  })

  test('it goes on to diagnose with the wallet and the words', async () => {
    const { start = '' } = builtKnowledge.problem('payment-failed') ?? {}
    await home.run(['explain', '交易存在风险'], {
      replies: [
        ['diagnose-now', 'yes'],
        [start, 'not-sure'],
      ],
    })
    expect(await lastCase()).toMatchObject({
      problem: 'payment-failed',
      wallet: 'alipay',
      facts: { error: '交易存在风险' },
    })
  })
})

describe('on a terminal, a text with an outcome', () => {
  test('starts the case in its problem with the words as a fact', async () => {
    const { start = '' } = builtKnowledge.problem('payment-failed') ?? {}
    await home.run(['explain', 'ORDERPAID'], {
      replies: [
        ['diagnose-now', 'yes'],
        [start, 'not-sure'],
      ],
    })
    expect(await lastCase()).toMatchObject({
      problem: 'payment-failed',
      wallet: 'wechat',
      facts: { error: 'ORDERPAID' },
      outcome: null,
    })
  })
})

describe('in diagnose', () => {
  const start = [['problem', 'error-message']] as const

  test('the words lead to their problem and are kept', async () => {
    await home.run(['diagnose'], {
      replies: [
        ...start,
        ['error', '交易存在风险'],
        ['wallet', BACK],
        ['problem', 'payment-failed'],
        ['wallet', 'alipay'],
      ],
    })
    expect(await lastCase()).toMatchObject({
      problem: 'payment-failed',
      wallet: 'alipay',
      facts: { error: '交易存在风险' },
    })
  })

  test('words that nothing is like are kept with the problem chosen', async () => {
    await home.run(['diagnose'], {
      replies: [
        ...start,
        ['error', '今天天气怎么样'],
        ['problem', 'payment-failed'],
        ['wallet', 'alipay'],
      ],
    })
    expect(await lastCase()).toMatchObject({
      problem: 'payment-failed',
      facts: { error: '今天天气怎么样' },
    })
  })

  test('words that only come near ask which problem it is', async () => {
    await home.run(['diagnose'], {
      replies: [
        ...start,
        ['error', '系统繁忙了'],
        ['error-problem', BACK],
        ['error', '系统繁忙了'],
        ['error-problem', 'payment-failed'],
        ['wallet', 'alipay'],
      ],
    })
    expect(await lastCase()).toMatchObject({
      problem: 'payment-failed',
      facts: { error: '系统繁忙了' },
    })
  })

  test('nothing is stored before the problem is known, and going back asks it again', async () => {
    const { err } = await home.run(['diagnose'], {
      replies: [...start, ['error', BACK], ...start, ['error', '']],
    })
    expect(err).toContain('unexpected question "problem"')
    expect((await home.run(['list', '--json'])).out).toBe('[]\n')
  })

  test('without a terminal it is no answer', async () => {
    const { code, err } = await home.run(['diagnose'])
    expect(code).toBe(2)
    expect(err).not.toContain('error-message')
  })
})

/** Without the places where lines break. */
const unwrapped = (text: string): string => text.replace(/\s/g, '')

async function lastCase(): Promise<unknown> {
  return JSON.parse((await home.run(['show', '1', '--json'])).out) as unknown
}
