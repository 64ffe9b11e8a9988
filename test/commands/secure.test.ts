/** `secure`: the check-up by questions and by flags, what is kept of it, and what leads away from it. */
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { questionsFor } from '../../src/core/checkup/checkup.ts'
import { Expected } from '../../src/core/errors.ts'
import { LANGS } from '../../src/core/text.ts'
import { BACK } from '../../src/ports.ts'
import { builtKnowledge, Home, type Reply } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const { checkup, register } = builtKnowledge
const questions = (wallet: string) => questionsFor(checkup, register.wallets[wallet])
/** All well but for what is named. */
const answersOf = (wallet: string, but: Readonly<Record<string, string>> = {}): string[][] =>
  questions(wallet).map((it) => [it.id, but[it.id] ?? it.safe])
const flags = (wallet: string, but: Readonly<Record<string, string>> = {}): string[] =>
  answersOf(wallet, but).flatMap(([id, answer]) => ['--answer', `${id}=${answer}`])
const replies = (wallet: string, but: Readonly<Record<string, string>> = {}): Reply[] =>
  answersOf(wallet, but) as unknown as Reply[]

const json = async (argv: readonly string[], now?: string): Promise<Record<string, unknown>> => {
  const { out, code, err } = await home.run(
    ['secure', ...argv, '--json'],
    now === undefined ? {} : { now },
  )
  expect(code, err).toBe(0)
  return JSON.parse(out) as Record<string, unknown>
}

describe.each(LANGS)('in %s', (lang) => {
  test('every wallet’s result reads whole, within 60 and 80 columns', async () => {
    for (const { id: wallet } of builtKnowledge.wallets) {
      const worst = Object.fromEntries(
        questions(wallet).map((it) => [it.id, it.safe === 'yes' ? 'no' : 'yes']),
      )
      for (const [but, columns] of [
        [worst, 60],
        [{}, 80],
        [Object.fromEntries(questions(wallet).map((it) => [it.id, 'not-sure'])), 80],
      ] as const) {
        const { code, out } = await home.run(
          ['secure', wallet, ...flags(wallet, but), '--no-keep'],
          { lang, columns },
        )
        expect(code).toBe(0)
        expect(out).not.toMatch(/\{[a-z]+(:[a-z0-9-]+)?\}|undefined/)
        expect(out.split('\n').filter((it) => stringWidth(it) > columns)).toEqual([])
      }
    }
  })
})

test('what matters most stands first, with this wallet’s own steps', async () => {
  const { out, code } = await home.run(
    [
      'secure',
      '支付宝',
      ...flags('alipay', { 'public-wifi': 'yes', 'no-password-payment': 'yes' }),
    ],
    { lang: 'en' },
  )
  expect(code).toBe(0)
  expect(out).toMatch(/^Security check-up: Alipay\n20 in order, 2 to change, 0 not known\.\n/)
  expect(out).toMatch(/1\. Payment without password[^]*关闭\s*服务[^]*2\. You often pay over/)
})

test('what is fine is told as it was answered, and nothing else is', async () => {
  const { out } = await home.run(['secure', 'alipay', ...flags('alipay')], { lang: 'zh' })
  expect(out).toContain('问到的都做好了')
  expect(out).toContain('· SIM 卡设了 PIN\n')
  expect(out).not.toContain('SIM 卡没有 PIN')
})

describe('what cannot wait', () => {
  test('leads at once to its problem, and the rest is asked no more', async () => {
    const { out, err, code } = await home.run(
      ['secure', 'alipay', '--answer', 'phone-with-me=yes', 'strange-devices=yes'],
      { lang: 'en' },
    )
    expect(code).toBe(0)
    expect(out).toMatch(/\n\nThis can’t wait: A device you don’t know is signed in\n {2}1\. /)
    expect(out).toContain('wallet-help diagnose --problem unauthorized --wallet alipay')
    expect(err).toContain('other questions were not asked')
  })

  test('on a terminal goes over into the diagnosis, and the check-up is kept for later', async () => {
    const { err } = await home.run(['secure', 'alipay'], {
      replies: [
        ['phone-with-me', 'no'],
        ['danger', 'go'],
      ],
    })
    expect(err).toContain('继续：wallet-help secure --resume')
    // The script ends where the diagnosis of a lost phone begins to ask.
    expect(err).toContain('unexpected question "what-happened"')
    const { out } = await home.run(['secure', '--history', '--json'])
    expect(JSON.parse(out)).toMatchObject([{ wallet: 'alipay', finished: false }])
  })

  test('can be put off, and then stands first in the result', async () => {
    const [first, ...rest] = replies('paypal', { 'phone-with-me': 'no' })
    const { out, code } = await home.run(['secure', 'paypal'], {
      lang: 'en',
      replies: [first as Reply, ['danger', 'later'], ...rest],
    })
    expect(code).toBe(0)
    expect(out).toMatch(/not known\.\n\nThis can’t wait: You don’t have your phone/)
  })

  test('is told with what to do before the question whether to deal with it', async () => {
    const { err } = await home.run(['secure', 'alipay'], {
      replies: [
        ['phone-with-me', 'no'],
        ['danger', 'later'],
        ['screen-shared', BACK],
        ['phone-with-me', 'yes'],
        ...replies('alipay').slice(1),
      ],
    })
    expect(err).toContain('打运营商客服挂失手机号')
    expect(err).toContain('官方客服不会要求您转账到“安全账户”')
  })
})

test('asked on a terminal, with a way back, for any wallet', async () => {
  const all = questionsFor(checkup, undefined).map((it): Reply => [it.id, it.safe])
  const { out, code } = await home.run(['secure'], {
    lang: 'en',
    replies: [['wallet', 'any'], ...all.slice(0, 2), [all[2]?.[0] ?? '', BACK], ...all.slice(1)],
  })
  expect(code).toBe(0)
  expect(out).toMatch(/^Security check-up\n20 in order/)
})

describe('again later', () => {
  const FIRST = '2026-11-01T02:00:00Z'
  beforeEach(async () => {
    const but = { alerts: 'no', 'sim-pin': 'not-sure', 'public-wifi': 'no' }
    await json(['alipay', ...flags('alipay', but)], FIRST)
    await json(['paypal', ...flags('paypal', { alerts: 'no' })], '2026-11-01T03:00:00Z')
  })

  test('what got better and what got worse is told, in the person’s own answers', async () => {
    const but = { 'sim-pin': 'no', 'public-wifi': 'not-sure' }
    const { out } = await home.run(['secure', 'alipay', ...flags('alipay', but)], { lang: 'en' })
    expect(out).toMatch(/Since last time \(Sun 1 Nov\)\n/)
    expect(out).toContain('· Better: You’re told when money leaves\n')
    expect(out).toContain('· Worse: The SIM card has no PIN\n')
    expect(out).toContain('· Worse: not sure: Do you often pay over public Wi-Fi?\n')
  })

  test('nothing changed is told as such', async () => {
    const { out } = await home.run(['secure', 'paypal', ...flags('paypal', { alerts: 'no' })], {
      lang: 'en',
    })
    expect(out).toMatch(/Since last time \(Sun 1 Nov\)\n {2}Nothing changed\.\n/)
  })

  test('the history holds each, the latest first, against the one before of its wallet', async () => {
    await json(['alipay', ...flags('alipay', { 'sim-pin': 'no' })])
    const { out } = await home.run(['secure', '--history'], { lang: 'en' })
    expect(out).toBe(
      [
        'Day         Wallet    In order  To change  Not known  Since before',
        '2026-11-21  Alipay    21        1          0          1 better, 1 worse',
        '2026-11-01  PayPal    19        1          0',
        '2026-11-01  Alipay    20        1          1',
        '',
      ].join('\n'),
    )
    const own = await home.run(['secure', 'alipay', '--history', '--json'])
    expect(JSON.parse(own.out)).toEqual([
      {
        wallet: 'alipay',
        at: '2026-11-21T12:05:00.000Z',
        finished: true,
        counts: { fine: 21, open: 1, unknown: 0 },
        better: [{ question: 'alerts', now: 'fine' }],
        worse: [{ question: 'sim-pin', now: 'open' }],
      },
      {
        wallet: 'alipay',
        at: '2026-11-01T02:00:00.000Z',
        finished: true,
        counts: { fine: 20, open: 1, unknown: 1 },
        better: null,
        worse: null,
      },
    ])
  })

  test('all of it can be removed, once that was said twice', async () => {
    const no = await home.run(['secure', '--forget'], { replies: [['forget', 'no']], lang: 'en' })
    expect(no).toMatchObject({ code: 0, err: 'Nothing was deleted.\n' })
    const unasked = await home.run(['secure', '--forget'], { lang: 'en' })
    expect(unasked.code).toBe(2)
    expect(unasked.err).toContain('Give it as: --yes')
    expect(await json(['--forget', '--yes'])).toEqual({ deleted: 2 })
    expect((await home.run(['secure', '--history'])).err).toContain('还没有做过体检')
  })
})

describe('keeping', () => {
  test('nothing is said to be saved where nothing is', async () => {
    const { err } = await home.run(['secure', 'alipay', '--no-keep'], {
      lang: 'en',
      replies: [
        ['phone-with-me', 'no'],
        ['danger', 'go'],
      ],
    })
    expect(err).toContain('Nothing was saved.')
    expect(err).not.toContain('secure --resume')
  })

  test('--no-keep leaves nothing behind', async () => {
    await json(['alipay', ...flags('alipay'), '--no-keep'])
    expect(await home.run(['secure', '--history', '--json'])).toMatchObject({ out: '[]\n' })
  })

  test('the result is told even where it cannot be kept', async () => {
    const { out, err, code } = await home.run(['secure', 'alipay', ...flags('alipay')], {
      lang: 'en',
      checkups: () => Promise.reject(new Expected('casebook', { zh: '满了。', en: 'Full.' })),
    })
    expect(code).toBe(1)
    expect(out).toMatch(/^Security check-up: Alipay/)
    expect(err).toContain('This check-up could not be saved: Full.')
  })

  test('--resume asks only what is left', async () => {
    await home.run(['secure', 'alipay', '--answer', 'phone-with-me=yes', 'screen-shared=yes'])
    const { out, code } = await home.run(['secure', '--resume', '--answer', 'screen-shared=no'], {
      lang: 'en',
      replies: replies('alipay').slice(2),
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^Security check-up: Alipay\n22 in order/)
    const rest = await home.run(['secure', '--resume'], { lang: 'en' })
    expect(rest.code).toBe(1)
    expect(rest.err).toContain('no unfinished check-up')
  })
})

test('--json says all of it, in ids and in words', async () => {
  const result = await json(['paypal', ...flags('paypal', { 'sim-pin': 'no' })])
  expect(result).toMatchObject({
    wallet: 'paypal',
    at: '2026-11-21T12:05:00.000Z',
    finished: true,
    counts: { fine: 19, open: 1, unknown: 0 },
    answers: { 'sim-pin': 'no' },
    danger: null,
    findings: [
      { question: 'sim-pin', state: 'open', says: 'SIM 卡没有 PIN', risk: 3, minutes: 10 },
    ],
    since: null,
  })
})

test.each<[string, string[], string]>([
  ['a question that is not asked', ['alipay', '--answer', 'sim-pni=yes'], 'sim-pin'],
  ['an answer that is none', ['alipay', '--answer', 'sim-pin=perhaps'], 'yes, no, not-sure'],
  ['a pair that is none', ['alipay', '--answer', 'sim-pin'], 'QUESTION=ANSWER'],
  ['an unknown wallet', ['alipya'], 'alipay'],
  ['two tasks at once', ['--history', '--forget'], 'at a time'],
  ['an answer that is missing', ['alipay', '--no-input'], '--answer phone-with-me=yes|no|not-sure'],
])('called wrongly with %s', async (_, argv, says) => {
  const { code, err, out } = await home.run(['secure', ...argv], { lang: 'en' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
})

test('the questions are listed with the ids that --answer takes', async () => {
  const { out } = await home.run(['secure', 'paypal', '--list-questions'], { lang: 'en' })
  expect(out).toMatch(/^phone-with-me {9}Do you have your phone with you\?\n/)
  expect(out.trimEnd().split('\n')).toHaveLength(questions('paypal').length)
})
