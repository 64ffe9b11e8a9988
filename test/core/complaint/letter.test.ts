import { describe, expect, test } from 'vitest'
import type { CaseContent } from '../../../src/core/casebook/case.ts'
import { newContent } from '../../../src/core/casebook/change.ts'
import { draftComplaint } from '../../../src/core/complaint/draft.ts'
import { escapeMarkdown } from '../../../src/core/complaint/markdown.ts'
import { builtKnowledge } from '../../world.ts'

const TODAY = '2026-11-21'
const content: CaseContent = {
  ...newContent('payment-failed'),
  wallet: 'alipay',
  place: 'cn',
  answers: {
    'what-you-see': 'error-message',
    'message-about': 'order-state',
    'order-message': 'closed-or-expired',
  },
  outcome: 'order-closed',
  facts: {
    name: '林小满',
    phone: '13900001111',
    account: '139****1111',
    error: '订单已关闭',
    story: '第一段。\n第二段。',
    request: 'refund; 请当面说明',
    'reply-by': '2026-12-05',
    'next-step': 'yes',
  },
  transactions: [
    {
      amount: '1280.50',
      currency: 'CNY',
      time: '2026-11-20 14:30',
      counterparty: '好好商行',
      transaction: '20261120',
      'payment-method': '余额',
    },
  ],
  evidence: { 'error-screenshot': 'have', 'order-page': 'missing' },
}
const draft = (more: Partial<CaseContent> = {}, lang: 'zh' | 'en' = 'zh'): string =>
  draftComplaint({ ...content, ...more }, builtKnowledge, TODAY, lang)

test('a whole letter', async () => {
  await expect(draft()).toMatchFileSnapshot('letters/payment-failed.zh.md')
})

test('the same letter for an English reader', async () => {
  await expect(
    draft({ wallet: 'cash-app', place: 'us', letter: undefined }, 'zh'),
  ).toMatchFileSnapshot('letters/payment-failed.en.md')
})

test('a letter that is not about a payment has no blanks for one', () => {
  const locked = { ...newContent('locked-out'), outcome: 'owner-check-refused' }
  const letter = draftComplaint(locked, builtKnowledge, TODAY, 'zh')
  expect(letter).toContain('待补充')
  expect(letter).not.toContain('交易单号')
  const withPayment = { ...locked, transactions: [{ transaction: '20261120' }] }
  expect(draftComplaint(withPayment, builtKnowledge, TODAY, 'zh')).toContain('20261120')
})

test('a letter of which nothing is known says nothing and shows its blanks', async () => {
  const bare = { ...newContent('payment-failed'), outcome: 'order-closed' }
  await expect(draftComplaint(bare, builtKnowledge, TODAY, 'zh')).toMatchFileSnapshot(
    'letters/bare.zh.md',
  )
})

describe('a sentence stands only if its fact is known', () => {
  const given: [string, Partial<CaseContent>, string][] = [
    ['reply-by', { facts: { ...content.facts, 'reply-by': '' } }, '前书面答复'],
    ['next-step', { facts: { ...content.facts, 'next-step': 'no' } }, '我将向'],
    ['error', { facts: { ...content.facts, error: '' } }, '页面提示'],
    ['story', { facts: { ...content.facts, story: '' } }, '第一段'],
    ['the transaction', { transactions: [] }, '好好商行'],
    ['the payment method', { transactions: [{ amount: '1' }] }, '付款方式'],
    ['evidence that is not there', { evidence: {} }, '附件'],
  ]
  test.each(given)('%s', (_, without, words) => {
    const cleaned = {
      ...without,
      ...(without.facts
        ? { facts: Object.fromEntries(Object.entries(without.facts).filter(([, it]) => it !== '')) }
        : {}),
    }
    expect(draft()).toContain(words)
    expect(draft(cleaned)).not.toContain(words)
  })
})

test('without a currency the amount stands alone, and nothing is made up', () => {
  expect(draft({ transactions: [{ amount: '30.00' }] })).toMatch(/\| 金额 \| 30\.00 \|/)
})

test('a letter follows its reader: PayPal in the United States is written to in English from a Chinese screen', () => {
  expect(draft({ wallet: 'paypal', place: 'us' }, 'zh')).toMatch(/^# Complaint: payment failed/)
  expect(draft({ wallet: 'paypal', place: 'us', letter: 'zh' }, 'en')).toMatch(
    /^# 关于付款失败的投诉/,
  )
})

test.each([
  ['emphasis', '*a* **b** _c_ ~~d~~'],
  ['links and images', '[a](http://x) ![b](c) <http://d>'],
  ['bare addresses', 'http://evil.example www.evil.example'],
  ['HTML', '<script>alert(1)</script> &lt;b&gt;'],
  ['a table border', 'a | b'],
  ['a heading', '# a\n## b'],
  ['lists', '- a\n+ b\n1. c\n2) d'],
  ['a rule and an underlined heading', 'a\n===\nb\n---'],
  ['code', '`a` ```b```'],
])('typed %s is plain text in the letter', (_, typed) => {
  const escaped = escapeMarkdown(typed)
  expect(escaped).not.toMatch(/(?<!\\)[*[\]<>|`~]/)
  expect(escaped).not.toMatch(/https?:|www\.|^\s*(#+|[-+]|\d+[.)])\s|&lt;|^(=|-)/m)
})

test('ordinary text, an account with an underscore and a mail address stay as they are', () => {
  for (const typed of [
    'user_name@example.com',
    '付款 128.5 元（已扣）！',
    'M-2026-778',
    'a 1. b',
    '3.5 折',
  ])
    expect(escapeMarkdown(typed)).toBe(typed)
})

test('the mark of a removed secret stays readable, and cannot be made a link', () => {
  expect(escapeMarkdown('it was [password removed].')).toBe('it was [password removed].')
  expect(escapeMarkdown('[code removed](x)')).toBe('\\[code removed\\](x)')
})

test('control characters become visible, turns of direction vanish', () => {
  expect(escapeMarkdown('a\x1b[31mb\u202ec\0')).toBe('a␛\\[31mbc␀')
})
