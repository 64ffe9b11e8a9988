/** `contacts`: the register on screen and as JSON, and what it says of a number. */
import { afterAll, describe, expect, test } from 'vitest'
import { checkNumber, registerEntries } from '../../src/core/knowledge/contacts.ts'
import { readPhone } from '../../src/core/knowledge/phone-number.ts'
import { phrases } from '../../src/core/messages/phrases.ts'
import { LANGS } from '../../src/core/text.ts'
import stringWidth from 'string-width'
import { builtKnowledge, Home } from '../world.ts'

const home = new Home()
afterAll(() => home.remove())
const { register, directory } = builtKnowledge
const entries = registerEntries(register, directory)

/** Digits that could be dialed: what a reader may take for a hotline. */
const PHONE_LIKE =
  /(?<![\d.,:/\w-])(?:\+?[\d(][\d() -]{5,}\d|\d{5,6}|110|119|112|159|999|911)(?![\d.,:\w-]|\s*(?:年|天|日|个|小时|万|元|%|days|hours|yuan|working))/g

describe.each(LANGS)('in %s', (lang) => {
  test('the overview is aligned within 80 columns and ends with the anti-fraud line', async () => {
    const { code, out, err } = await home.run(['contacts'], { lang })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out.replace(/\n/g, lang === 'zh' ? '' : ' ')).toContain(phrases.contactNote[lang])
    expect(out).toMatch(/95188 {2,}alipay/)
  })

  test('each one can be looked at by id, with source and day checked at each contact', async () => {
    for (const { id } of entries) {
      const { code, out, err } = await home.run(['contacts', id], { lang })
      expect({ id, code, err }).toEqual({ id, code: 0, err: '' })
      expect(out).not.toMatch(/\{[a-z]+(:[a-z-]+)?\}|undefined/)
      const shown = entries.filter((it) => it.id === id).flatMap((it) => it.contacts)
      for (const { value, checked } of shown) {
        expect(out).toContain(value)
        expect(out).toContain(checked)
      }
      expect(out.replace(/\n/g, lang === 'zh' ? '' : ' ')).toContain(phrases.contactNote[lang])
    }
  })

  test('every number printed that looks like a phone is in the register', async () => {
    const calls = [['contacts'], ...entries.map((it) => ['contacts', it.id])]
    for (const call of calls) {
      const { out } = await home.run(call, { lang })
      const numbers = out.replace(/\d{4}-\d{2}-\d{2}/g, '').match(PHONE_LIKE) ?? []
      const unknown = numbers.filter((it) => {
        const phone = readPhone(it)
        return phone && checkNumber(phone, entries, directory.falseNumbers).kind !== 'official'
      })
      expect({ call, unknown }).toEqual({ call, unknown: [] })
    }
  })
})

test('a wallet shows its menu paths, and of unsure ones only the word to search for', async () => {
  const { out } = await home.run(['contacts', 'jd'])
  expect(out).toContain('账单：在 App 里搜索“账单”')
  expect((await home.run(['contacts', 'wechat'])).out).toContain('账单：我 > 服务 > 钱包 > 账单')
})

test.each([
  ['2026-11-18T02:00:00Z', '现在在服务时间内（当地 10:00）', 'open'],
  ['2026-11-18T11:00:00Z', '现在不在服务时间（当地 19:00）', 'closed'],
  ['2026-10-01T02:00:00Z', '今天是节假日或调休，可能不开（当地 10:00）', 'unknown'],
])('at %s, a line of weekdays and office hours: %s', async (now, said, openNow) => {
  expect((await home.run(['contacts', 'wechat'], { now })).out).toContain(said)
  const { out } = await home.run(['contacts', 'wechat', '--json'], { now })
  const [wechat] = JSON.parse(out) as { contacts: { openNow: string | null }[] }[]
  expect(wechat?.contacts.map((it) => it.openNow).filter((it) => it !== null)).toEqual([openNow])
})

test('an office shows what must come first and its time limits', async () => {
  const { out } = await home.run(['contacts', 'pboc'])
  expect(out).toContain('先要做什么')
  expect(out).toMatch(/15 天内答复[^]*对方的时限/)
})

test('contacts checked more than 180 days ago say so', async () => {
  const fresh = await home.run(['contacts', 'alipay'], { now: '2026-12-01T00:00:00Z' })
  const stale = await home.run(['contacts', 'alipay'], { now: '2027-07-01T00:00:00Z' })
  expect(fresh.out).not.toContain('180 天')
  expect(stale.out).toContain('2026-11-21')
  expect(stale.out).toContain('180 天')
})

test('an unknown name is refused with the nearest', async () => {
  const { code, out, err } = await home.run(['contacts', 'alipey'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('您是不是想写：alipay\n')
})

test('a number in place of a name leads to --check', async () => {
  const { code, err } = await home.run(['contacts', '95188'])
  expect(code).toBe(2)
  expect(err).toContain('wallet-help contacts --check 95188')
})

test('--json prints the entries', async () => {
  const { code, out } = await home.run(['contacts', '--json'])
  const list = JSON.parse(out) as { id: string; kind: string; contacts: object[] }[]
  expect(code).toBe(0)
  expect(list.map((it) => it.id)).toEqual(entries.map((it) => it.id))
  expect(new Set(list.map((it) => it.kind))).toEqual(
    new Set(['wallet', 'place', 'body', 'bank', 'carrier']),
  )
  const [alipay] = JSON.parse((await home.run(['contacts', '支付宝', '--json'])).out) as typeof list
  expect(alipay).toMatchObject({
    id: 'alipay',
    kind: 'wallet',
    place: 'cn',
    name: { zh: '支付宝', en: 'Alipay' },
  })
  expect(Object.keys(alipay?.contacts[0] ?? {})).toEqual([
    'kind',
    'value',
    'for',
    'hours',
    'openNow',
    'source',
    'quality',
    'checked',
  ])
})

describe('--check', () => {
  const check = async (
    number: string,
    lang: 'zh' | 'en' = 'zh',
  ): Promise<Record<string, unknown>> => {
    const { code, out, err } = await home.run(['contacts', '--check', number, '--json'], { lang })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return JSON.parse(out) as Record<string, unknown>
  }

  test.each([
    ['95188', 'official', '支付宝'],
    ['+86 95188', 'official', '支付宝'],
    ['４００－８８８－８８８８', 'known-false', null],
    ['13812345678', 'unknown', null],
  ])('%s as JSON', async (number, verdict, owner) => {
    expect(await check(number)).toEqual({
      number: expect.any(String) as string,
      verdict,
      owner,
      note: expect.any(String) as string,
    })
    expect(await check(number)).toMatchObject({ verdict, owner })
  })

  test('the owner is named in the language of the screen', async () => {
    expect(await check('95188', 'en')).toMatchObject({ owner: 'Alipay' })
  })

  test('an official number may still be forged on a call', async () => {
    const { out } = await home.run(['contacts', '--check', '95188'])
    expect(out).toMatch(/^95188 是官方号码，属于：支付宝。/)
    expect(out).toContain('伪造')
  })

  test('an emergency number belongs to its place', async () => {
    const { out } = await home.run(['contacts', '--check', '110', '--lang', 'en'])
    expect(out).toContain('For use only in: mainland China.')
  })

  test('the anti-fraud line behind an area code is real', async () => {
    const { out } = await home.run(['contacts', '--check', '010-96110'])
    expect(out).toContain('区号 + 96110')
  })

  test('a known false number is not to be called', async () => {
    const { out } = await home.run(['contacts', '--check', '96633'])
    expect(out).toMatch(/^96633 是已知的假号码，不要拨打。\n有人说它是“微信支付客服”/)
  })

  test.each([
    ['no number at all', ['contacts', '--check', 'hello'], /“hello”不是一个电话号码/],
    ['a name and a number', ['contacts', 'alipay', '--check', '95188'], /要分开/],
    ['nothing to check', ['contacts', '--check'], /--check/],
  ])('refuses %s', async (_, call, words) => {
    const { code, out, err } = await home.run(call)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(words)
  })
})
