/** Very different cases with everything known, for whole letters to every reader. */
import type { CaseContent } from '../../src/core/casebook/case.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import type { Entry, NewEntry } from '../../src/core/casebook/timeline.ts'
import type { LetterCase } from '../../src/core/complaint/draft.ts'
import type { Attachment } from '../../src/core/casebook/attachment.ts'

export const TODAY = '2026-11-21'

const entries = (...list: NewEntry[]): Entry[] =>
  list.map((it, index) => ({ ...it, seq: index + 1, at: `${it.on.slice(0, 10)}T08:00:00.000Z` }))

const file = (item: string, name: string): Attachment => ({
  item,
  name,
  sha256: '3f5a9c0d1e7b'.padEnd(64, '0'),
  size: 1,
  type: 'image/png',
  addedAt: '2026-11-20T08:00:00.000Z',
})

const caseOf = (
  content: CaseContent,
  timeline: Entry[],
  attachments: Attachment[],
): LetterCase => ({
  content,
  timeline,
  attachments,
})

/** A refund to a bank card that did not arrive; the wallet has promised and not kept it. */
export const refund = caseOf(
  {
    ...newContent('refund-missing'),
    wallet: 'alipay',
    place: 'cn',
    answers: {
      'refund-state': 'shows-refunded',
      'refund-to': 'debit-card',
      'debit-window': 'passed',
      'overdue-shows': 'success',
      'search-card-records': 'not-solved',
      'ask-bank-with-number': 'not-solved',
    },
    outcome: 'refund-overdue',
    facts: {
      name: '林小满',
      phone: '13900001111',
      email: 'lin@example.com',
      account: '139****1111',
      story:
        '10 月 20 日退货，商家当天同意退款。\n商家给了退款成功的截图，银行卡里一直没有这笔钱。',
      request: 'refund; explanation; 请提供这笔退款的银行参考号',
      'reply-by': '2026-12-05',
      'next-step': 'yes',
    },
    transactions: [
      {
        amount: '1280.50',
        currency: 'CNY',
        time: '2026-10-12 14:30',
        'refund-time': '2026-10-20 09:15',
        counterparty: '好好商行',
        transaction: '2026101222001412345678901234',
        'merchant-order': 'HH20261012-0778',
        'payment-method': '招商银行储蓄卡（尾号 4123）',
      },
    ],
    evidence: {
      'bill-record': 'have',
      'refund-notice': 'have',
      'bank-statement': 'missing',
      'support-answer': 'have',
    },
  },
  entries(
    {
      kind: 'contact',
      on: '2026-11-03',
      office: 'merchant',
      channel: '平台聊天',
      said: '钱已经退了，请问支付宝',
    },
    {
      kind: 'sent',
      on: '2026-11-05',
      office: 'wallet',
      channel: '我的客服',
      ref: 'GD20261105889',
      promised: '三天内查清并回电',
      by: '2026-11-08',
    },
    {
      kind: 'answer',
      on: '2026-11-12',
      office: 'bank',
      said: '没有收到这笔入账。',
      ref: 'CMB-66102',
    },
  ),
  [file('bill-record', '账单.png'), file('refund-notice', '退款成功.png')],
)

/** The same shop, which refuses: the complaint is about the merchant. */
export const shop = caseOf(
  {
    ...refund.content,
    answers: { 'refund-state': 'merchant-not-refunding', 'merchant-answer': 'own-rule' },
    outcome: 'refuses-by-own-rule',
    facts: {
      ...refund.content.facts,
      story: '收到的商品有裂缝，当天拍照发给商家，商家说拆封不退。',
    },
  },
  entries(
    { kind: 'sent', on: '2026-11-05', office: 'merchant', channel: '平台聊天' },
    {
      kind: 'answer',
      on: '2026-11-06',
      office: 'merchant',
      said: '拆封不退。',
    },
  ),
  [],
)

/** Two payments that a thief made through PayPal in the United States. */
export const thief = caseOf(
  {
    ...newContent('unauthorized'),
    wallet: 'paypal',
    place: 'us',
    answers: {
      'now-state': 'stopped',
      'support-said': 'not-asked',
      'how-happened': 'shared-code',
      'who-confirmed': 'not-me',
    },
    outcome: 'code-given-thief-paid',
    facts: {
      name: 'Dana Whitfield',
      phone: '+1 415 555 0123',
      email: 'dana@example.com',
      account: 'dana@example.com',
      story:
        'A caller said he was from PayPal and asked for the code I had just received.\n\nI read it out. Minutes later two payments left my account.',
      request: 'refund; explanation',
      'reply-by': '2026-12-07',
      'next-step': 'yes',
    },
    transactions: [
      {
        amount: '499.99',
        currency: 'USD',
        time: '2026-11-17 18:42',
        counterparty: 'QuickGift Inc.',
        transaction: '8XK22911LM0034517',
        'payment-method': 'PayPal balance',
      },
      {
        amount: '350.00',
        currency: 'USD',
        time: '2026-11-17 18:47',
        counterparty: 'QuickGift Inc.',
        transaction: '5RT80417NV0091126',
        'payment-method': 'PayPal balance',
      },
    ],
    evidence: { 'bill-record': 'have', 'sms-notices': 'have' },
  },
  entries(
    {
      kind: 'sent',
      on: '2026-11-17 19:30',
      office: 'wallet',
      channel: 'Resolution Center',
      ref: 'PP-R-10234-88120',
    },
    {
      kind: 'answer',
      on: '2026-11-20',
      office: 'wallet',
      said: 'The payments were confirmed with a code, so we consider them authorized.',
    },
  ),
  [],
)

/** A payment by bank transfer in the United Kingdom under deception; the bank has refused. */
export const deceived = caseOf(
  {
    ...newContent('scam'),
    wallet: 'other',
    place: 'uk',
    answers: {
      'how-it-stands': 'answer-came',
      'what-they-said': 'provider-refused',
      'who-pressed-refused': 'me-refused',
    },
    outcome: 'provider-refused',
    facts: {
      name: 'Priya Nair',
      phone: '07700 900123',
      story:
        'I was told that the landlord had changed bank accounts. The email address was one letter off.',
      request: 'refund; apology',
    },
    transactions: [
      {
        amount: '2400.00',
        currency: 'GBP',
        time: '2026-10-30 10:05',
        counterparty: 'M. Holt',
        'bank-reference': 'FP-20261030-7741',
        'payment-method': 'Faster Payment from my current account',
      },
    ],
    evidence: { 'chat-record': 'have', 'bank-statement': 'have' },
  },
  entries(
    {
      kind: 'contact',
      on: '2026-10-30',
      office: 'wallet',
      channel: 'phone',
      who: 'agent 12',
      promised: 'a call back',
      by: '2026-11-02',
    },
    {
      kind: 'sent',
      on: '2026-11-02',
      office: 'wallet',
      channel: 'secure message',
      ref: 'C-558210',
    },
    {
      kind: 'answer',
      on: '2026-11-18',
      office: 'wallet',
      said: 'You made the payment yourself, so we will not refund it.',
    },
  ),
  [file('chat-record', 'emails.pdf')],
)

/** Money sent to the wrong person, who keeps it. */
export const keptByPayee = caseOf(
  {
    ...newContent('wrong-recipient'),
    wallet: 'wechat',
    place: 'cn',
    answers: {
      'what-happened': 'wrong-person',
      'money-state': 'completed',
      'know-payee': 'known',
      'known-says': 'refuses',
    },
    outcome: 'known-keeps-it',
    facts: {
      name: '周启明',
      phone: '13800002222',
      story: '本来要转给装修师傅，选错了联系人。',
      request: 'refund',
      'reply-by': '2026-12-01',
    },
    transactions: [
      {
        amount: '3000.00',
        currency: 'CNY',
        time: '2026-11-10 20:16',
        counterparty: '王某',
        transaction: '1000050001202611100099',
        'payment-method': '零钱',
      },
    ],
    evidence: { 'bill-record': 'have', 'chat-record': 'have' },
  },
  entries({ kind: 'sent', on: '2026-11-12', office: 'merchant', channel: '聊天窗口' }),
  [],
)

export const CASES: Readonly<Record<string, LetterCase>> = {
  refund,
  shop,
  thief,
  deceived,
  keptByPayee,
}
