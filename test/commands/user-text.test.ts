/** What people write themselves, in any script, on screens of any width. */
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'

const TEXTS = {
  name: 'محمد عبد الله بن عبد العزيز الأنصاري',
  counterparty: 'חנות הפרחים של רבקה 🌷🏳️‍🌈 שירות לקוחות',
  story: `He said 👨‍👩‍👧‍👦 ${'ééa̐ö̲'.repeat(12)} ${'ไม่ได้รับเงินคืน'.repeat(8)} ${'आदेश'.repeat(20)} ثم لم يرد أحد على الهاتف منذ أسبوعين كاملين ولم يصل أي مبلغ إلى الحساب`,
  error: '💳❌ paiement refusé — القيمة غير صالحة ⚠️ 失败',
}
let home: Home
beforeAll(async () => {
  home = new Home()
  const facts = Object.entries(TEXTS).flatMap(([name, value]) => ['--fact', `${name}=${value}`])
  await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input', ...facts])
  await home.run(['log', '1', '--who', TEXTS.name, '--said', TEXTS.story, '--no-input'])
})
afterAll(() => home.remove())

const plain = (text: string): string => text.replace(/\s/g, '')

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80, 200])('fits into %i columns, and nothing of it is lost', async (columns) => {
    for (const call of [['list'], ['show', '1'], ['search', '💳❌'], ['due'], ['next', '1']]) {
      const { code, out } = await home.run(call, { lang, columns })
      expect(code).toBe(0)
      expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([])
    }
    const { out } = await home.run(['show', '1'], { lang, columns })
    for (const it of [TEXTS.name, TEXTS.story, TEXTS.error]) expect(plain(out)).toContain(plain(it))
  })
})
