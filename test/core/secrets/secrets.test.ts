import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskCounterparty } from '../../../src/core/secrets/mask-counterparty.ts'
import { looksSecret, removeSecrets } from '../../../src/core/secrets/secrets.ts'
import { count } from '../../trust/counts.ts'
import { HARMLESS } from './harmless-sentences.ts'
import { SECRET } from './secret-sentences.ts'

/** Room for a slow machine under load; before names were looked up once each, this took 15 s. */
const LONGEST = 6_000
const REMOVED =
  /〔已删除：(?:密码|验证码|安全码|助记词或私钥)〕|\[(?:password|code|security code|recovery phrase or key) removed\]/g

/** Milliseconds of work, whatever else the machine does. */
function timeOf(text: string): number {
  const start = process.cpuUsage()
  removeSecrets(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A sentence without its brackets, and the same with … for each secret. */
function withAndWithout(marked: string): { text: string; story: string } {
  return { text: marked.replace(/[⟦⟧]/g, ''), story: marked.replace(/⟦[^⟧]*⟧/g, '…') }
}

describe('a sentence with a secret', () => {
  describe.each(Object.entries(SECRET))('(%s)', (kind, sentences) => {
    it.each(sentences)('%s', (marked) => {
      const { text, story } = withAndWithout(marked)
      const { text: kept, removed } = removeSecrets(text)
      expect(kept.replace(REMOVED, '…')).toBe(story)
      if (kind !== 'several') expect(removed).toEqual([kind])
      expect(looksSecret(text)).toBe(removed[0])
    })
  })

  it.each([
    ['验证码是384756，钱没了', '验证码是〔已删除：验证码〕，钱没了'],
    ['He said hello. My PIN is 4821.', 'He said hello. My PIN is [password removed].'],
    ['他说：my PIN is 4821', '他说：my PIN is 〔已删除：密码〕'],
    ['安全码 123。CVV 456', '安全码 〔已删除：安全码〕。CVV [security code removed]'],
  ])('is told in its own language: %s', (text, kept) => {
    expect(removeSecrets(text).text).toBe(kept)
  })
})

describe('a sentence without a secret', () => {
  it.each(HARMLESS)('%s', (text) => {
    expect(removeSecrets(text)).toEqual({ text, removed: [] })
    expect(looksSecret(text)).toBeUndefined()
  })
})

describe('whatever the words between', () => {
  const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'))
  const names = [
    '验证码',
    '短信验证码',
    '动态密码',
    'OTP',
    'verification code',
    '支付密码',
    '登录密码',
    'PIN',
    'passcode',
    '驗證碼',
  ]
  const links = [
    '',
    ' ',
    '是',
    '为',
    '：',
    ': ',
    '=',
    ' is ',
    ' was ',
    '，就是',
    '（',
    '“',
    ' (',
    '告诉他了，是',
    ', which was ',
    ' he asked for is ',
  ]
  const ends = [
    '',
    '。',
    '，钱没了',
    '，被扣 99.00 元',
    ' and he took it.',
    '）',
    '，订单号 20990066009900660099006600',
  ]

  it('no code or password survives', () => {
    const parts = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom(...links),
      code,
      fc.constantFrom(...ends),
    )
    fc.assert(
      fc.property(parts, ([name, link, secret, end]) => {
        const { text, removed } = removeSecrets(name + link + secret + end)
        expect(text.startsWith(name + link)).toBe(true)
        expect(text.endsWith(end)).toBe(true)
        expect(text.slice(name.length, text.length - end.length)).not.toContain(secret)
        expect(removed.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('what was cleaned once stays as it is, any text is taken', () => {
    const words = fc.constantFrom(
      ...names,
      ...links,
      ...ends,
      '384756',
      'hunter2',
      '我的卡',
      '6222021234567890128',
      '对方',
    )
    const text = fc.oneof(
      fc
        .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
        .map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    )
    fc.assert(
      fc.property(text, (story) => {
        const once = removeSecrets(story).text
        expect(removeSecrets(once)).toEqual({ text: once, removed: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a megabyte in a second or two, and four times the text little more than four times as long', () => {
    const size = count(1_000_000, 100_000)
    for (const part of [
      '密码',
      'code ',
      '验证码是 384756，',
      '我的密码是 135790。\n',
      '1 ',
      '卡 ',
    ]) {
      const quarter = timeOf(part.repeat(size / 4 / part.length))
      const whole = timeOf(part.repeat(size / part.length))
      expect(whole).toBeLessThan(LONGEST)
      expect(whole, part).toBeLessThan(10 * quarter + 50)
    }
  })

  it('takes a whole novel in a moment', () => {
    const started = performance.now()
    for (const part of ['密码', '1 ', 'code ', '卡', '验证码是', 'sent to ', '"', 'password is "'])
      removeSecrets(part.repeat(20_000 / part.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('two secrets of two kinds', () => {
  it.each([
    [
      '我没有告诉任何人验证码，我的支付密码是 246810，短信验证码 583920',
      '我没有告诉任何人验证码，我的支付密码是 〔已删除：密码〕，短信验证码 〔已删除：验证码〕',
      ['password', 'code'],
    ],
    [
      'I never told anyone the OTP, my PIN is 4821, the OTP was 583920',
      'I never told anyone the OTP, my PIN is [password removed], the OTP was [code removed]',
      ['password', 'code'],
    ],
    [
      'my card 4111 1111 1111 1111 12/27 123',
      'my card ending in 1111 12/27 [security code removed]',
      ['cvv', 'card'],
    ],
    [
      '卡 4111111111111111，有效期 12/27，123，钱没了',
      '卡 尾号 1111，有效期 12/27，〔已删除：安全码〕，钱没了',
      ['cvv', 'card'],
    ],
  ])('each has its own name: %s', (text, kept, kinds) => {
    expect(removeSecrets(text)).toEqual({ text: kept, removed: kinds })
  })
})

describe('the person’s own numbers', () => {
  it.each([
    ['我的卡 6222021234567890128 被扣了', '我的卡 尾号 0128 被扣了'],
    ['银行卡号是6222 0212 3456 7890 128', '银行卡号是尾号 0128'],
    ['卡号6222-0212-3456-7890-128', '卡号尾号 0128'],
    ['卡号 ６２２２０２１２３４５６７８９０１２８', '卡号 尾号 0128'],
    ['卡 6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8', '卡 尾号 0128'],
    ['2026-11-20 6222021234567890128 被盗刷', '2026-11-20 尾号 0128 被盗刷'],
    ['4111 1111 1111 1111 扣 2000 元', '尾号 1111 扣 2000 元'],
    ['My card 4111 1111 1111 1111 was charged $40', 'My card ending in 1111 was charged $40'],
    ['卡号 6222021234567890127', '卡号 尾号 0127'],
    ['我的银行卡是 6222 0212 3456 7890 127。', '我的银行卡是 尾号 0127。'],
    [
      '储蓄卡6222021234567890127，信用卡：4111-1111-1111-1112',
      '储蓄卡尾号 0127，信用卡：尾号 1112',
    ],
    ['my card 4111 1111 1111 1112 was charged', 'my card ending in 1112 was charged'],
    ['Card number: 4111111111111112', 'Card number: ending in 1112'],
    ['card no. 378282246310006', 'card no. ending in 0006'],
    ['卡号：6222021234567890127 2026-11-20 14:30', '卡号：尾号 0127 2026-11-20 14:30'],
    ['Amex 3782 822463 10005', 'Amex ending in 0005'],
    [
      '卡 6222021234567890128 和 6217851234567890123 都是我的',
      '卡 尾号 0128 和 尾号 0123 都是我的',
    ],
    ['他用我的卡 6222021234567890128 消费', '他用我的卡 尾号 0128 消费'],
    ['骗子让我把银行卡号 6222021234567890128 告诉他', '骗子让我把银行卡号 尾号 0128 告诉他'],
    ['对方不回消息。银行卡：6222021234567890128', '对方不回消息。银行卡：尾号 0128'],
    ['转到我的卡6222021234567890128', '转到我的卡尾号 0128'],
    ['退款应退到 6222021234567890128', '退款应退到 尾号 0128'],
    [
      'I paid $40 to Netflix with card 4111111111111111',
      'I paid $40 to Netflix with card ending in 1111',
    ],
    ['身份证110101199003074514', '身份证尾号 4514'],
    ['身份证号码是110101199003074514', '身份证号码是尾号 4514'],
    ['张三 110101199003074514', '张三 证件尾号 4514'],
    ['身份证号 110101199003077759 被人冒用', '身份证号 尾号 7759 被人冒用'],
    ['身份证：110101 19900307 002X，电话13800138000', '身份证：尾号 002X，电话13800138000'],
    ['老身份证 110101900307451', '老身份证 尾号 7451'],
    ['my ID is 110101199003074514', 'my ID is ending in 4514'],
  ])('%s', (text, kept) => {
    expect(removeSecrets(text).text).toBe(kept)
  })

  it('are told in the language asked for where there are no words', () => {
    expect(removeSecrets('6222021234567890128', 'zh').text).toBe('尾号 0128')
    expect(removeSecrets('6222021234567890128', 'en').text).toBe('ending in 0128')
  })
})

describe('numbers that stay whole', () => {
  it.each([
    '转给6222021234567890128',
    '对方卡号6222021234567890128',
    '收款人李四，卡号 6222021234567890128',
    '收款人：李四\n开户行：工商银行\n卡号：6222021234567890128',
    '骗子的卡 6222 0212 3456 7890 128',
    '钱打到 6222021234567890128 李四',
    '转给李四 工商银行 6222021234567890128',
    '从我的卡转到对方的 6222021234567890128',
    '他的身份证号 110101199003074514',
    '她的卡 6222021234567890128',
    '6222021234567890128（对方账户）',
    '6222021234567890128 是骗子的卡',
    'sent to 4111111111111111',
    'I transferred $500 to account 4111111111111111',
    'I sent $500 from my card to 6222021234567890128',
    'his card 4111 1111 1111 1111',
    'payee: Li Si, 6222021234567890128',
    'the scammer’s account 6222021234567890128',
    '交易单号 6222021234567890128',
    '订单号：4111111111111111',
    '流水号6222021234567890128',
    'order 4111111111111111',
    'reference no. 4111111111111111',
    'ticket #4111111111111111',
    '4200001234202611201234567890',
    '4200 0012 3420 2611 2012 3456 7890',
    '20261120 143015',
    '13800138000 95188',
    '6222021234567890127',
    '骗子的银行卡 6222021234567890127',
    '对方卡号6222021234567890127',
    '银行卡付款，订单号 6222021234567890127',
    '银行卡被扣，流水号：6222021234567890127',
    '礼品卡 6222021234567890127 用不了',
    'gift card 6006491234567890127 is empty',
    '银行卡 20261120143015 扣款',
    '我的卡，手机 13800138000',
    'paid by card, transaction 4200001234202611',
    'user 110101199003077759',
    'https://help.example.com/articles/4111111111111111',
  ])('%s', (text) => {
    expect(removeSecrets(text)).toEqual({ text, removed: [] })
  })
})

describe('the other side on a screen', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['阿凡提', '阿**'],
    ['收款人张三', '收款人张*'],
    ['6222021234567890128', '622****0128'],
    ['138 0013 8000', '138****8000'],
    ['138-0013-8000', '138****8000'],
    ['12345678', '123****5678'],
    ['1234567', '****4567'],
    ['123456', '123456'],
    ['zhang.san@163.com', 'z***@163.com'],
    ['13800138000@qq.com', '1***@qq.com'],
    ['张三 6222 0212 3456 7890 128 工商银行', '张* 622****0128 工商银行'],
    ['张三（支付宝 13800138000）', '张*（支付宝 138****8000）'],
    ['北京某某科技有限公司', '北京某某科技有限公司'],
    ['便利店', '便利店'],
    ['张记商行', '张记商行'],
    ['王五超市', '王五超市'],
    ['星巴克', '星巴克'],
    ['John Smith, 4155552671', 'John Smith, 415****2671'],
  ])('%s is %s', (text, masked) => {
    expect(maskCounterparty(text)).toBe(masked)
  })
})
