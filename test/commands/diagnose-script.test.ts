/** `diagnose` without a terminal: every answer by flag, clear words where one is missing. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../src/core/errors.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const CLOSED = [
  'diagnose',
  '--problem',
  'payment-failed',
  '--wallet',
  'alipay',
  '--answer',
  'what-you-see=error-message',
  '--answer',
  'message-about=order-state',
  '--answer',
  'order-message=closed-or-expired',
  '--no-input',
]

test('a complete call prints the draft on standard output, the advice on standard error, and keeps the case', async () => {
  const { code, out, err } = await home.run(CLOSED)
  expect(code).toBe(0)
  expect(out).toMatch(/^# 关于付款失败的投诉\n/)
  expect(err).toMatch(/现在做[\s\S]*已存为第 1 号/)
  expect((await home.run(['list'])).out).toMatch(/^1 +付款失败 +支付宝 /m)
})

test('--json prints the case with its public keys, the same as show --json', async () => {
  const { out } = await home.run([
    ...CLOSED,
    '--json',
    '--fact',
    'amount=128.5',
    '--have',
    'error-screenshot',
  ])
  const shown = JSON.parse(out) as Record<string, unknown>
  expect(shown).toMatchObject({
    case: 1,
    problem: 'payment-failed',
    wallet: 'alipay',
    place: 'cn',
    status: 'draft',
    outcome: 'order-closed',
    answers: {
      'what-you-see': 'error-message',
      'message-about': 'order-state',
      'order-message': 'closed-or-expired',
    },
    facts: { amount: '128.50', currency: 'CNY' },
    evidence: { 'error-screenshot': 'have' },
    createdAt: '2026-11-21T12:05:00.000Z',
  })
  expect(JSON.parse((await home.run(['show', '1', '--json'])).out)).toEqual(shown)
})

test('without a terminal it behaves the same without --no-input', async () => {
  expect((await home.run(CLOSED.slice(0, -1))).code).toBe(0)
})

test.each([
  [
    'no problem',
    ['diagnose', '--no-input'],
    /还差一个回答：发生了什么？[\s\S]*payment-failed \(付款失败\)[\s\S]*--problem ID/,
  ],
  [
    'no answer',
    ['diagnose', '--problem', 'payment-failed', '--wallet', 'alipay', '--no-input'],
    /还差一个回答[\s\S]*error-message \([\s\S]*not-sure[\s\S]*--answer what-you-see=OPTION/,
  ],
  [
    'an unknown problem',
    ['diagnose', '--problem', 'payment-fail', '--no-input'],
    /没有这个问题：payment-fail[\s\S]*您是不是想写：payment-failed/,
  ],
  [
    'an unknown wallet',
    ['diagnose', '--problem', 'payment-failed', '--wallet', 'alipai'],
    /没有这个钱包：alipai[\s\S]*alipay/,
  ],
  [
    'an unknown place',
    ['diagnose', '--problem', 'payment-failed', '--place', 'mars'],
    /没有这个地区：mars[\s\S]*cn/,
  ],
  [
    'an unknown question',
    ['diagnose', '--problem', 'payment-failed', '--answer', 'what-you-saw=x'],
    /没有这个题目：what-you-saw[\s\S]*what-you-see/,
  ],
  [
    'an unknown option',
    ['diagnose', '--problem', 'payment-failed', '--answer', 'what-you-see=error'],
    /没有这个选项[\s\S]*error-message/,
  ],
  [
    'an unknown fact',
    ['diagnose', '--problem', 'payment-failed', '--fact', 'amuont=3'],
    /没有这个事实名：amuont[\s\S]*amount/,
  ],
  [
    'an unknown item of evidence',
    ['diagnose', '--problem', 'payment-failed', '--have', 'error-screen'],
    /没有这个证据名：error-screen[\s\S]*error-screenshot/,
  ],
  [
    'a fact that cannot be read',
    ['diagnose', '--problem', 'payment-failed', '--fact', 'amount=abc'],
    /amount：/,
  ],
  [
    'a flag without its value',
    ['diagnose', '--problem', 'payment-failed', '--fact', 'amount'],
    /名称=值/,
  ],
  [
    'an answer without a problem',
    ['diagnose', '--answer', 'what-you-see=error-message'],
    /--answer 要和 --problem/,
  ],
  [
    'a password as a fact',
    ['diagnose', '--problem', 'payment-failed', '--fact', 'password=hunter2'],
    /密码/,
  ],
  [
    'a password in a field',
    ['diagnose', '--problem', 'payment-failed', '--fact', 'account=密码是 abc123'],
    /密码/,
  ],
])('%s: exit 2, in words that say what to do', async (_, argv, words) => {
  const { code, out, err } = await home.run(argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(words)
  expect((await home.run(['list', '--json'])).out).toBe('[]\n')
})

test('a missing wallet is a blank in the letter, not an error', async () => {
  const { code, out } = await home.run(CLOSED.filter((it) => !['--wallet', 'alipay'].includes(it)))
  expect(code).toBe(0)
  expect(out).toContain('〔待补充：钱包名称〕')
})

test('facts come from a JSON file, several transactions too; a flag corrects the file', async () => {
  const file = join(home.folder, 'facts.json')
  writeFileSync(
    file,
    JSON.stringify({
      amount: 30,
      name: '林小满',
      request: ['refund', 'apology'],
      transactions: [{ transaction: 'A1' }, { amount: '20元', transaction: 'B2' }],
    }),
  )
  const { out } = await home.run([
    ...CLOSED,
    '--json',
    '--facts',
    file,
    '--fact',
    'amount=31',
    '--fact',
    'amount.2=21',
  ])
  expect(JSON.parse(out)).toMatchObject({
    facts: { amount: '31.00', name: '林小满', request: 'refund; apology' },
    transactions: [
      { amount: '31.00', transaction: 'A1' },
      { amount: '21.00', transaction: 'B2' },
    ],
  })
})

test.each([
  ['no JSON', '{', /不是有效的 JSON/],
  ['no object', '[1]', /应为一个对象/],
  ['a value that is no text', '{"amount": {"x": 1}}', /应为文字或数字/],
])('a facts file with %s: exit 2', async (_, text, words) => {
  const { code, err } = await home.run([...CLOSED, '--facts', '-'], { files: { read: () => text } })
  expect(code).toBe(2)
  expect(err).toMatch(words)
})

test('a facts file that is not there: exit 1, with its name', async () => {
  const { code, err } = await home.run([...CLOSED, '--facts', join(home.folder, 'none.json')])
  expect(code).toBe(1)
  expect(err).toContain('none.json')
})

test('if the log cannot be written, the draft is still shown, one line says why, exit 1', async () => {
  const refuse = (): Promise<never> =>
    Promise.reject(new Expected('casebook', { zh: '磁盘满了。', en: 'The disk is full.' }))
  const { code, out, err } = await home.run(CLOSED, { casebook: refuse })
  expect(code).toBe(1)
  expect(out).toContain('# 关于付款失败的投诉')
  expect(err.split('\n').filter((it) => it.includes('磁盘满了')).length).toBeGreaterThanOrEqual(1)
})

test('an answer that was not asked on this way is said, and does no harm', async () => {
  const { code, err } = await home.run([...CLOSED, '--answer', 'whose-limit=not-sure'])
  expect(code).toBe(0)
  expect(err).toContain('--answer whose-limit 没有用到')
})

test('a story keeps its words and loses only the secret', async () => {
  const { out, err } = await home.run([
    ...CLOSED,
    '--json',
    '--fact',
    'story=密码输错 5 次被锁，后来我把验证码 384756 告诉了他。',
  ])
  const { facts } = JSON.parse(out) as { facts: { story: string } }
  expect(facts.story).toContain('密码输错 5 次被锁')
  expect(facts.story).not.toContain('384756')
  expect(err).toMatch(/验证码/)
})

test('--list-facts names every fact', async () => {
  const { out } = await home.run(['diagnose', '--list-facts'])
  for (const name of ['amount', 'merchant-order', 'reply-by', 'story']) expect(out).toContain(name)
})
