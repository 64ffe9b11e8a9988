/** `config`, and what the settings change elsewhere. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { preferences as words } from '../../src/core/messages/preferences.ts'
import { PREFERENCES } from '../../src/core/preferences.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const stored = (): unknown => JSON.parse(readFileSync(home.settings, 'utf8'))
function writeSettings(text: string): void {
  mkdirSync(dirname(home.settings), { recursive: true })
  writeFileSync(home.settings, text)
}

describe.each(LANGS)('in %s', (lang) => {
  test('shows every setting, set or not, within 60 columns', async () => {
    await home.run(['config', 'wallet', 'alipay'])
    const { code, out } = await home.run(['config'], { lang, columns: 60 })
    expect(code).toBe(0)
    for (const key of PREFERENCES) expect(out).toContain(`  ${key} `)
    expect(out).toContain('alipay')
    expect(out).toContain(words.unset[lang])
  })

  test('a setting that is none is refused with those there are', async () => {
    const { code, err } = await home.run(['config', 'walet', 'alipay'], { lang })
    expect(code).toBe(2)
    expect(err).toMatch(/wallet\b[^]*place/)
    expect(existsSync(home.settings)).toBe(false)
  })
})

test.each([
  ['lang', ['en'], 'en'],
  ['wallet', ['支付宝'], 'alipay'],
  ['place', ['hk'], 'hk'],
  ['name', ['Lin', 'Xiaoman'], 'Lin Xiaoman'],
  ['phone', ['13900001111'], '13900001111'],
  ['email', ['lin@example.com'], 'lin@example.com'],
  ['plain', ['yes'], 'yes'],
])('%s %j is kept as %s, and taken away again', async (key, typed, value) => {
  expect(await home.run(['config', key, ...typed])).toMatchObject({ code: 0, out: '' })
  expect(stored()).toEqual({ [key]: value })
  expect(await home.run(['config', key])).toMatchObject({ code: 0, out: `${value}\n` })
  expect(await home.run(['config', key, '--json'])).toMatchObject({ code: 0 })
  expect((await home.run(['config', key, '--unset'])).code).toBe(0)
  expect(stored()).toEqual({})
  expect((await home.run(['config', key])).code).toBe(1)
})

test.each([
  [['lang', 'fr']],
  [['wallet', '某某宝']],
  [['place', 'mars']],
  [['phone', 'call me']],
  [['email', 'lin at example']],
  [['plain', 'maybe']],
  [['name', 'my password is hunter2secret']],
  [['name', '验证码 482913']],
  [['password', 'hunter2']],
  [['验证码', '482913']],
  [['name', ' ']],
  [['--unset']],
  [['name', 'x', '--unset']],
])('%j is refused, and nothing is written', async (args) => {
  const { code, err } = await home.run(['config', ...args])
  expect(code).toBe(2)
  expect(err).not.toMatch(/hunter2secret|482913/)
  expect(existsSync(home.settings)).toBe(false)
})

test('the file and its folder are the owner’s alone', async () => {
  await home.run(['config', 'name', 'Lin'])
  expect(statSync(home.settings).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(home.settings)).mode & 0o777).toBe(0o700)
  chmodSync(home.settings, 0o644)
  await home.run(['config', 'name', 'Chen'])
  expect(statSync(home.settings).mode & 0o777).toBe(0o600)
})

describe.each([
  ['no JSON', '{"lang": '],
  ['a list', '[]'],
  ['a key that is none', '{"colour": "red"}'],
  ['a value that is none', '{"lang": "fr"}'],
  ['a number', '{"name": 5}'],
])('a file with %s', (_, text) => {
  test('is never written over, and says what to do', async () => {
    writeSettings(text)
    const { code, err } = await home.run(['config', 'lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain(home.settings)
    expect(readFileSync(home.settings, 'utf8')).toBe(text)
    expect((await home.run(['config'])).code).toBe(3)
  })

  test('stops no other command, which says so in a line', async () => {
    writeSettings(text)
    const { code, err } = await home.run(['list'])
    expect(code).toBe(0)
    expect(err).toContain('没有采用')
    expect(err).toContain(home.settings)
  })
})

const ANSWERED = [...walkTo('payment-failed').filter((it) => it !== '--wallet' && it !== 'alipay')]

test('without a terminal the settings answer what the flags leave open', async () => {
  for (const [key, value] of [
    ['wallet', 'paypal'],
    ['place', 'uk'],
    ['name', 'Lin Xiaoman'],
    ['email', 'lin@example.com'],
  ] as const)
    await home.run(['config', key, value])
  const call = ['diagnose', ...ANSWERED, '--no-input', '--json']
  const bySettings = JSON.parse((await home.run(call)).out) as Record<string, unknown>
  expect(bySettings).toMatchObject({
    wallet: 'paypal',
    place: 'uk',
    facts: { name: 'Lin Xiaoman', email: 'lin@example.com' },
  })
  const flags = [...call, '--wallet', 'alipay', '--fact', 'name=陈木']
  const byFlags = JSON.parse((await home.run(flags)).out) as Record<string, unknown>
  expect(byFlags).toMatchObject({
    wallet: 'alipay',
    place: 'cn',
    facts: { name: '陈木', email: 'lin@example.com' },
  })
})

test('settings that knowledge no longer knows, or that are no such fact, count as not set', async () => {
  writeSettings('{"wallet": "gone", "place": "gone", "phone": "x"}')
  const call = ['diagnose', ...walkTo('payment-failed'), '--no-input', '--json']
  const { code, out } = await home.run(call)
  expect(code).toBe(0)
  expect((JSON.parse(out) as { facts: object }).facts).not.toHaveProperty('phone')
  expect((await home.run(['guide', 'scam-call'])).code).toBe(0)
})
