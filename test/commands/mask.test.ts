/** What is for everybody: `export --for public`, `--mask`, `--hide`, and the question before it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededStrings, signsOf } from '../core/redaction/identifying.ts'
import { Home } from '../world.ts'

let home: Home
const STORY =
  '我叫王小明，11 月 20 日 14:30 付给李建国 128.50 元，他的电话是 139-1234-5678。\n李建国住文三路 478 号 501 室，客服 95188 的张女士让我等 3 天。'
/** Everything that must not be read in public. */
const PRIVATE = [
  '王小明',
  '李建国',
  '张女士',
  '13800138000',
  '13912345678',
  'xm88@example.com',
  '文三路',
  '14:30',
  '2026112022001156',
  'TB-88AB1290',
  '6688',
  'GD20261121AB',
  'bill-wang.png',
]

beforeEach(async () => {
  home = new Home()
  const facts = {
    ...{
      name: '王小明',
      phone: '13800138000',
      email: 'xm88@example.com',
      account: 'xm88@example.com',
    },
    ...{ amount: '128.50', time: '2026-11-20 14:30', counterparty: '李建国', story: STORY },
    ...{ transaction: '2026112022001156781409876543', 'merchant-order': 'TB-88AB1290' },
    ...{ 'payment-method': '招商银行（尾号 6688）', request: 'refund' },
  }
  await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
    ...['--answer', 'order-message=closed-or-expired'],
    ...Object.entries(facts).flatMap(([name, value]) => ['--fact', `${name}=${value}`]),
  ])
  await home.run([
    'log',
    '1',
    '--who',
    '张女士',
    '--ref',
    'GD20261121AB',
    '--said',
    '找李建国',
    '--on',
    '今天 09:12',
  ])
})
afterEach(() => home.remove())

const tells = (text: string): string[] =>
  PRIVATE.filter((it) => signsOf(text).includes(signsOf(it)))

describe('in public', () => {
  test.each([
    [['export', '1', '--for', 'public']],
    [['export', '1', '--for', 'wallet', '--mask']],
    [['export', '1', '--for', 'wallet', '--mask', '--letter-lang', 'en']],
    [['show', '1', '--mask']],
    [['show', '1', '--mask', '--json']],
  ])('%j tells nothing of who is who', async (argv) => {
    const { code, out } = await home.run(argv)
    expect([code, tells(out)]).toEqual([0, []])
    expect(out).toMatch(/128\.5/)
  })

  test('without a mask the same letter keeps every word', async () => {
    const { out } = await home.run(['export', '1', '--for', 'wallet'])
    expect(tells(out)).toEqual(PRIVATE.filter((it) => it !== 'bill-wang.png'))
  })

  test('a private letter is the same, byte for byte, before and after a public one', async () => {
    const letter = () => home.run(['export', '1', '--for', 'wallet'])
    const before = await letter()
    await home.run(['export', '1', '--for', 'public', '--hide', '95188'])
    expect(await letter()).toEqual(before)
  })

  test('what was masked is counted on standard error', async () => {
    const { err } = await home.run(['export', '1', '--for', 'public'])
    expect(err).toBe('已遮盖：对方姓名 5、姓名 1、时刻 1、电话 1、地址 1、其他人姓名 1\n')
  })

  test('--hide takes out what no pattern knows, and turns the mask on', async () => {
    const { out } = await home.run([
      'export',
      '1',
      '--for',
      'wallet',
      '--hide',
      '招商 银行',
      '3 天',
    ])
    expect(out).toContain('【已隐去】（尾号 【号码】）')
    expect(out).toContain('让我等 【已隐去】。')
    expect(tells(out)).toEqual([])
  })

  test('a former value of a fact is masked as well', async () => {
    await home.run([
      'edit',
      '1',
      '--fact',
      'phone=13700137000',
      '--fact',
      'story=打 13800138000 也行',
    ])
    expect(tells((await home.run(['show', '1', '--mask'])).out)).toEqual([])
  })
})

describe('before it is public', () => {
  test('a person is shown it and asked; no writes nothing', async () => {
    const { code, out, err } = await home.run(['export', '1', '--for', 'public'], {
      replies: [['public', 'no']],
    })
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('公开前请看一遍')
    expect(err).toContain('付给【对方】 128.50 元')
    expect(err).toContain('没有输出任何内容。')
  })

  test('yes writes it', async () => {
    const { out } = await home.run(['export', '1', '--for', 'public'], {
      replies: [['public', 'yes']],
    })
    expect(out).toContain('付给【对方】 128.50 元')
  })

  test('--yes does not ask', async () => {
    const { out } = await home.run(['export', '1', '--for', 'public', '--yes'], { replies: [] })
    expect(out).toContain('【对方】')
  })

  test('a private letter is not asked about', async () => {
    const { code } = await home.run(['export', '1', '--for', 'wallet'], {
      replies: [
        ['reply-by-0', ''],
        ['next-step-0', 'no'],
      ],
    })
    expect(code).toBe(0)
  })
})

test('more than three hundred seeded strings: all in the private letter, none in the public one', async () => {
  const seeds = seededStrings(424242, 16)
  for (let at = 0; at < seeds.length; at += 46) {
    const some = seeds.slice(at, at + 46)
    const story = some.map((it) => it.sentence).join('\n\n')
    await home.run(['edit', '1', '--fact', `story=${story}`])
    const kept = (
      JSON.parse((await home.run(['show', '1', '--json'])).out) as { facts: { story: string } }
    ).facts.story
    const private_ = signsOf((await home.run(['export', '1', '--for', 'wallet'])).out)
    const public_ = signsOf((await home.run(['export', '1', '--for', 'public'])).out)
    for (const { traces, kind } of some) {
      // Own cards and identity numbers lose all but four digits before anything is kept.
      const stored = traces.map(signsOf).filter((it) => signsOf(kept).includes(it))
      expect(
        stored.every((it) => private_.includes(it)),
        kind,
      ).toBe(true)
      expect(
        stored.filter((it) => public_.includes(it)),
        kind,
      ).toEqual([])
    }
  }
})

test('search --mask finds what is masked and shows none of it', async () => {
  for (const word of ['李建国', '128.50', '张女士', '客服'])
    for (const form of [[], ['--json']]) {
      const { code, out } = await home.run(['search', word, '--mask', ...form])
      expect(code).toBe(0)
      expect(out).toContain(form.length > 0 ? '"case": 1' : '第 1 号')
      for (const it of PRIVATE) expect(out).not.toContain(it)
    }
  expect((await home.run(['search', '客服', '--mask'])).out).toContain('客服')
  expect((await home.run(['search', '李建国', '--mask'])).out).toContain('（已遮盖）')
  const hidden = await home.run(['search', '客服', '--hide', '95188'])
  expect(hidden.out).not.toContain('95188')
})
