/** Every text that the data knows is found, however it was copied; what is only alike comes after it. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold, formsOf } from '../../../src/core/knowledge/error-likeness.ts'
import { explainText } from '../../../src/core/knowledge/error-texts.ts'
import { explain as words } from '../../../src/core/messages/explain.ts'
import { count } from '../../trust/counts.ts'
import { readData } from '../../../src/workshop/read-data.ts'
import { NO_MESSAGE, PASTED } from './pasted-sentences.ts'

const { errors } = readData(join(import.meta.dirname, '../../../data'))
const all = errors.flatMap((system) => system.entries.map((entry) => ({ system, entry })))

const found = (query: string, wallet?: string): string[] =>
  explainText(query, errors, wallet).map((it) => `${it.how} ${it.system.system} ${it.entry.shown}`)

describe('what people paste', () => {
  describe.each(Object.entries(PASTED))('of the family %s', (family, sentences) => {
    test.each(sentences)('is found: %s', (sentence) => {
      expect(explainText(sentence, errors)[0]?.entry.category).toBe(family)
    })
  })

  test.each(NO_MESSAGE)('is no message: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('our own wordings', () => {
  const worded = all.flatMap(({ system, entry }) =>
    entry.also.map((words) => ({ system, entry, words })),
  )

  test('each leads to its entry first among those of its system, and is never called exact', () => {
    const missed = worded.filter(({ system, entry, words: wording }) => {
      const [best] = explainText(wording, [system])
      return best?.entry !== entry || best.how !== 'near'
    })
    expect(missed.map((it) => it.words)).toEqual([])
  })

  test('none is what its own system shows already, and none stands twice in one entry', () => {
    const told = worded.filter(
      ({ system, entry, words: wording }) =>
        system.entries.some((it) =>
          formsOf(it.shown).some((form) => fold(form) === fold(wording)),
        ) || entry.also.filter((it) => fold(it) === fold(wording)).length > 1,
    )
    expect(told.map((it) => it.words)).toEqual([])
  })

  test('of equally good ones the first says nothing of a wallet', () => {
    expect(explainText('Your card has expired', errors).map((it) => it.system.wallet)).toEqual([
      undefined,
      'paypal',
    ])
  })

  test('a word that stands in many of them tells nothing', () => {
    expect(found('please')).toEqual([])
    expect(found('insufficient')).toEqual(['near generic_text 余额不足'])
  })
})

describe('all texts of the data', () => {
  test('there are as many as the fact sheet has', () => {
    expect(all.length).toBeGreaterThanOrEqual(366)
  })

  test('each is its own best match', () => {
    const missed = all.filter(({ entry }) => {
      const explained = explainText(entry.shown, errors)
      const [best] = explained
      const own = explained.find((it) => it.entry === entry)
      return own?.how !== 'exact' || best?.score !== own.score || best.entry.shown !== entry.shown
    })
    expect(missed.map((it) => it.entry.shown)).toEqual([])
  })

  const some = all.filter((_, at) => at % count(1, 3) === 0)
  const wide = (text: string): string =>
    text
      .replace(/[!-~]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))
      .replace(/ /g, '\u3000')
  test.each([
    ['in full width', wide],
    ['with a full stop at the end', (text: string) => `${text}。`],
    ['with spaces between all characters', (text: string) => ` ${[...text].join(' ')} `],
    [
      'in small letters with other punctuation',
      (text: string) => text.toLowerCase().replace(/[,，]/g, '、'),
    ],
  ])('each is found %s', (_, copied) => {
    const missed = some.filter(({ entry }) => {
      const same = explainText(copied(entry.shown), errors).filter(
        (it) => it.how === 'exact' || it.how === 'folded',
      )
      return !same.some((it) => it.entry === entry)
    })
    expect(missed.map((it) => it.entry.shown)).toEqual([])
  })

  test('each with its wallet comes first from that wallet', () => {
    const missed = all.filter(({ system, entry }) => {
      const [best] = explainText(entry.shown, errors, system.wallet)
      return best?.system.wallet !== system.wallet
    })
    expect(missed.map((it) => it.entry.shown)).toEqual([])
  })

  test('an unknown result says first what to check and not to do', () => {
    const wrong = all.filter(
      ({ entry }) =>
        entry.unknown &&
        !(
          entry.do.zh.startsWith(words.unknownFirst.zh) &&
          entry.do.en.startsWith(words.unknownFirst.en)
        ),
    )
    expect(wrong.map((it) => it.entry.shown)).toEqual([])
  })
})

test.each([
  [
    'a code with two meanings gives both',
    '61',
    ['exact bankcard_pos_iso8583 61', 'exact unionpay_online 61'],
  ],
  [
    'a code without its prefix is the code',
    'payment_request_has_risk',
    ['exact alipay_openapi ACQ.PAYMENT_REQUEST_HAS_RISK'],
  ],
  [
    'one of two alternatives is the text',
    '网络连接失败',
    ['exact generic_text 网络异常 / 网络连接失败'],
  ],
  [
    'the same code of a refund is a meaning of its own',
    'NOTENOUGH',
    ['exact wechat_v2 NOTENOUGH', 'exact wechat_refund NOTENOUGH(退款)'],
  ],
  [
    'a code in brackets inside a sentence',
    '交易失败[51]，请重试',
    ['contains bankcard_pos_iso8583 51'],
  ],
  ['a code after the word for it', '返回码：6001', ['contains alipay_sdk 6001']],
  [
    'a long code inside a sentence',
    '支付失败 ORDERPAID 请联系商家',
    ['contains wechat_v2 ORDERPAID'],
  ],
  [
    'the English words of a screen',
    'Could not add card',
    ['exact apple_pay 无法添加卡 / 无法添加卡片 / Could Not Add Card'],
  ],
  [
    'the English words of a screen with another apostrophe',
    'Your phone doesn’t meet security requirements',
    [
      "folded google_wallet 设备未通过认证(已 root) / Your device doesn't meet security requirements / Your phone doesn't meet security requirements",
    ],
  ],
  [
    'a sentence inside a longer one',
    '交易存在风险，已为您拦截',
    ['contains alipay_text 交易存在风险'],
  ],
  ['a mistyped code', 'ORDERPAYD', ['near wechat_v2 ORDERPAID']],
])('%s', (_, query, expected) => {
  expect(found(query)).toEqual(expected)
})

test.each([
  [
    'a sentence with another word',
    '为了保障账户安全，本次付款被拦截',
    '为保障账户安全,本次支付被拦截',
  ],
  ['an English sentence by its meaning', 'too many attempts', '操作过于频繁'],
  ['a part of a sentence', '收款功能已被限制', '此商家的收款功能已被限制,暂无法支付'],
])('%s comes near', (_, query, shown) => {
  expect(explainText(query, errors)[0]?.entry.shown).toBe(shown)
})

test.each([
  '今天天气怎么样',
  'hello world',
  '充值 5000 元',
  '?',
  '。',
  '',
  'zzzzzz',
  '13812345678',
  '60 61 62',
])('nothing is like “%s”', (query) => {
  expect(found(query)).toEqual([])
})

test.each([
  [
    'its own systems come first',
    'CARD_EXPIRED',
    'paypal',
    ['exact paypal CARD_EXPIRED', 'exact antom_alipayplus CARD_EXPIRED'],
  ],
  [
    "another wallet's meaning is left out",
    'CARD_EXPIRED',
    'wechat',
    ['exact antom_alipayplus CARD_EXPIRED'],
  ],
  [
    'its own spelling is preferred',
    'SYSTEM_ERROR',
    'alipay',
    ['exact alipay_openapi ACQ.SYSTEM_ERROR'],
  ],
  [
    "what is surely like it stands before another wallet's same words",
    '系统繁忙,请稍后重试',
    'alipay',
    ['near generic_text 系统繁忙,请稍后再试', 'exact wechat_text 系统繁忙,请稍后重试'],
  ],
  [
    "another wallet's meaning stays where there is no other",
    'ORDERPAID',
    'alipay',
    ['exact wechat_v2 ORDERPAID'],
  ],
])('with a wallet %s', (_, query, wallet, expected) => {
  expect(found(query, wallet)).toEqual(expected)
})
