/** `choose`: the worksheet with and without answers, its result, and what it leaves behind. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { BACK } from '../../src/ports.ts'
import { builtKnowledge, Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const JUDGED = [
  'choose --wallets alipay,paypal --present alipay',
  '--weight security=5 support=4 fees=2',
  '--mark alipay.security=4 alipay.support=2 alipay.fees=3',
  '--mark paypal.security=4 paypal.support=4 paypal.fees=1',
]
  .join(' ')
  .split(' ')
const all = builtKnowledge.wallets.map((it) => it.id).join(',')

describe.each(LANGS)('in %s', (lang) => {
  test('the worksheet of all wallets reads whole, within 60 and 80 columns', async () => {
    for (const columns of [60, 80]) {
      const argv = ['choose', '--wallets', all, '--present', 'wechat']
      const { code, out } = await home.run(argv, { lang, columns })
      expect(code).toBe(0)
      expect(out).not.toMatch(/\{[a-z]+(:[a-z0-9-]+)?\}|undefined/)
      // An address stays in one, so that it can be opened.
      const wide = out.split('\n').filter((it) => stringWidth(it) > columns && !it.includes('://'))
      expect(wide).toEqual([])
      for (const { name } of builtKnowledge.choosing.criteria) expect(out).toContain(name[lang])
    }
  })
})

test('the result says who is first, what decided it, what would turn it, and what that means', async () => {
  const { out, code } = await home.run(JUDGED, { lang: 'en' })
  expect(code).toBe(0)
  expect(out).toContain('· PayPal: 3.45 of 5\n  · Alipay: 3.09 of 5\n')
  expect(out).toContain('Not counted (weight 0, or not marked for each): Functions, Ease of use,')
  expect(out).toContain('“Support” made most of the difference, 0.73 points')
  expect(out).toContain('Change “Security” of Alipay from 4 to 5, and another comes first.')
  expect(out).toMatch(/Whether to leave Alipay\n {2}It’s close/)
  expect(out).toMatch(/Before you leave, in this order\n {2}1\. Open cases/)
})

test('what the register knows stands with its source and day, and nothing is made up', async () => {
  const { out } = await home.run(['choose', '--wallets', 'alipay,venmo', '--json'], { lang: 'en' })
  const { criteria, result } = JSON.parse(out) as {
    criteria: {
      id: string
      weight: number | null
      known: Record<string, { says: string; source: string; checked: string }[]>
    }[]
    result: unknown
  }
  expect(result).toBeNull()
  const support = criteria.find((it) => it.id === 'support')
  expect(support?.known['alipay']?.[0]).toEqual({
    what: 'Alipay customer line for freezing an account, stolen money and payment problems',
    says: '95188',
    source: builtKnowledge.register.sources['alipay-openapi-errors']?.title.en,
    checked: '2026-11-21',
  })
  const own = builtKnowledge.register.sources['own-judgement']?.title.en
  for (const it of criteria) {
    expect(it.weight).toBeNull()
    for (const fact of Object.values(it.known).flat()) {
      expect(fact.source).not.toBe(own)
      expect(fact.checked).toMatch(/^\d{4}(-\d{2}){0,2}$/)
    }
  }
  for (const id of ['fees', 'reputation'])
    expect(criteria.find((it) => it.id === id)?.known).toEqual({ alipay: [], venmo: [] })
})

test('--json gives weights, marks, result and verdict', async () => {
  const { out } = await home.run([...JUDGED, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    wallets: ['alipay', 'paypal'],
    present: 'alipay',
    result: {
      criteria: ['security', 'support', 'fees'],
      ranked: [{ wallet: 'paypal' }, { wallet: 'alipay' }],
      first: ['paypal'],
      decided: { criterion: 'support' },
      flip: { kind: 'mark', wallet: 'alipay', criterion: 'security', from: 4, to: 5 },
    },
    verdict: 'close',
  })
})

test('who comes first has no reason to leave, and gets no list for leaving', async () => {
  const argv = JUDGED.map((it) => (it === 'alipay.security=4' ? 'alipay.security=5' : it))
  const { out } = await home.run(argv, { lang: 'zh' })
  expect(out).toContain('现在用的排第一，没有换的理由')
  expect(out).not.toContain('离开之前')
})

describe('-o', () => {
  test('writes the worksheet as markdown, and nothing else is left anywhere', async () => {
    const file = join(home.folder, 'sheet.md')
    const { out, err, code } = await home.run([...JUDGED, '-o', file], { lang: 'en' })
    expect({ out, err, code }).toEqual({ out: '', err: `Written to ${file}\n`, code: 0 })
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^# Choosing a wallet/)
    expect(text).toContain('## Security: If the phone is lost')
    expect(text).toContain('- Weight: 5\n- Alipay: 4\n- PayPal: 4\n')
    expect(existsSync(home.db)).toBe(false)
    expect((await home.run([...JUDGED, '-o', file])).code).toBe(1)
    expect((await home.run([...JUDGED, '-o', file, '--force'])).code).toBe(0)
  })

  test('- prints it', async () => {
    expect((await home.run([...JUDGED, '-o', '-'])).out).toMatch(/^# 选钱包/)
  })
})

test('asked on a terminal: only what is open, only marks that count, with a way back', async () => {
  const { out, err, code } = await home.run(
    ['choose', '--weight', 'functions=0', 'ease=0', 'fees=0', 'reputation=0'],
    {
      lang: 'en',
      replies: [
        ['wallets', []],
        ['wallets', ['alipay', 'paypal']],
        ['present', 'none'],
        ['weight.security', '5'],
        ['mark.security.alipay', '2'],
        ['mark.security.paypal', BACK],
        ['mark.security.alipay', '4'],
        ['mark.security.paypal', '3'],
        ['weight.support', '1'],
        ['mark.support.alipay', '4'],
        ['mark.support.paypal', 'not-sure'],
      ],
    },
  )
  expect(code).toBe(0)
  expect(out).toContain('· Alipay: 4.00 of 5\n  · PayPal: 3.00 of 5\n')
  expect(out).not.toContain('What to look for')
  expect(out).not.toContain('Before you leave')
  expect(err.match(/What to look for/g)).toHaveLength(2)
})

test.each<[string, string[], string]>([
  ['no wallet', ['--no-input'], '--wallets alipay,wechat'],
  ['an unknown wallet', ['--wallets', 'alipya'], 'alipay'],
  ['an unknown criterion', ['--wallets', 'alipay', '--weight', 'looks=3'], 'security'],
  ['a weight over 5', ['--wallets', 'alipay', '--weight', 'fees=6'], 'from 0 to 5'],
  ['a mark without a wallet', ['--wallets', 'alipay', '--mark', 'fees=3'], 'alipay.security=4'],
  [
    'a mark for a wallet that is not compared',
    ['--wallets', 'alipay', '--mark', 'paypal.fees=3'],
    'not among --wallets',
  ],
])('called wrongly with %s', async (_, argv, says) => {
  const { code, err, out } = await home.run(['choose', ...argv], { lang: 'en' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
})
