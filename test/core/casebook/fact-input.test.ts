import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_FACTS, type FactName, TRANSACTION_FACTS } from '../../../src/core/casebook/case.ts'
import { readFact, refusedFact } from '../../../src/core/casebook/fact-input.ts'

const context = { now: '2026-11-21 20:05', lang: 'zh' } as const
const read = (name: FactName, input: string) => readFact(name, input, context)
const problem = (name: FactName, input: string): string | undefined => {
  const result = read(name, input)
  return 'problem' in result ? result.problem.zh : undefined
}

describe('a fact as typed', () => {
  it.each<[FactName, string, string]>([
    ['amount', ' ¥1,280 ', '1280.00'],
    ['currency', '人民币', 'CNY'],
    ['currency', 'usd', 'USD'],
    ['time', '昨天 14:30', '2026-11-20 14:30'],
    ['refund-time', 'yesterday', '2026-11-20'],
    ['reply-by', '7天后', '2026-11-28'],
    ['email', 'li@example.com', 'li@example.com'],
    ['phone', '+86 138 0013 8000', '+86 138 0013 8000'],
    ['phone', '（０１０）１２３４５６７８', '(010)12345678'],
    ['phone', '400-820-8788 转 12', '400-820-8788 转 12'],
    ['request', '退款，解冻', 'refund; unfreeze'],
    ['request', 'refund, explanation / apology', 'refund; explanation; apology'],
    ['request', '退款、退款', 'refund'],
    ['request', '退款，并在一周内答复；道歉', 'refund; 并在一周内答复; apology'],
    ['request', '如果不能退款，请说明原因', '如果不能退款，请说明原因'],
    ['next-step', '是', 'yes'],
    ['next-step', 'No', 'no'],
    ['name', '  张三\n', '张三'],
    ['name', '张\0三', '张三'],
    ['name', 'a\u001b[31mb', 'a\u001b[31mb'],
    ['account', '6222021234567890128', '尾号 0128'],
    ['payment-method', '招行 6222021234567890127', '招行 尾号 0127'],
    ['account', '6222 0212 3456 7890 127', '尾号 0127'],
    ['account', '13800138000', '13800138000'],
    ['account', 'me@x.com / 13800138000', 'me@x.com / 13800138000'],
    ['account', 'me@x.com / PayPal', 'me@x.com / PayPal'],
    ['account', 'Alipay:zhangsan1990', 'Alipay:zhangsan1990'],
    ['account', '支付宝：zhangsan1990', '支付宝：zhangsan1990'],
    ['account', 'email: me@x.com', 'email: me@x.com'],
    ['account', 'me@x.com / wxid_a1b2c3', 'me@x.com / wxid_a1b2c3'],
    ['account', 'zhangsan1990', 'zhangsan1990'],
    ['name', '张三 110101199003077758', '张三 证件尾号 7758'],
    ['name', '张三 身份证 110101199003077759', '张三 身份证 尾号 7759'],
    ['bank-reference', '110101199003077759', '110101199003077759'],
    ['time', '昨晚8点左右', '2026-11-20'],
    ['reply-by', '月底前', '2026-11-30'],
    ['amount', '2000多', '2000.00'],
    ['payment-method', '招商银行卡 6222 0212 3456 7890 128', '招商银行卡 尾号 0128'],
    [
      'counterparty',
      '李四 6222021234567890128 110101199003074514',
      '李四 6222021234567890128 110101199003074514',
    ],
    ['transaction', '4200001234202611201234567890', '4200001234202611201234567890'],
    ['error', '支付密码错误 6002', '支付密码错误 6002'],
    ['error', '验证码 384756 已失效', '验证码 〔已删除：验证码〕 已失效'],
    [
      'story',
      '第一段。\n\n密码是abc12345，被他看到了。',
      '第一段。\n\n密码是〔已删除：密码〕，被他看到了。',
    ],
  ])('%s “%s” is “%s”', (name, input, value) => {
    expect(read(name, input)).toMatchObject({ value })
  })

  it('an amount brings the currency it names', () => {
    expect(read('amount', 'HK$300')).toEqual({
      value: '300.00',
      notices: [],
      also: { currency: 'HKD' },
    })
    expect(read('amount', '300')).toEqual({ value: '300.00', notices: [] })
  })

  it('says once for each kind what was taken out', () => {
    const result = read(
      'story',
      '密码 135790，后来改成 246810，CVV 123，我的卡 6222021234567890128',
    )
    expect('notices' in result && result.notices.map(({ en }) => en.slice(0, 26))).toEqual([
      'The password in your text ',
      'The card security code in ',
      'Only the last four digits ',
    ])
  })
})

describe('lines about what was kept', () => {
  it.each<[FactName, string, string]>([
    ['time', '昨晚8点左右', '只记下日期；大致时间请写进经过'],
    ['time', '2026-11-20T14:30:00Z', '时间按您写的记下，没有换算时区（Z）'],
    ['amount', '约300', '只记下数字'],
    ['name', '张三 110101199003077758', '您自己的身份证号只保留了后四位。'],
  ])('%s “%s”: %s', (name, input, words) => {
    const result = read(name, input)
    const notices = 'notices' in result ? result.notices.map(({ zh }) => zh) : []
    expect(notices.join().startsWith(words)).toBe(true)
  })

  it('names a password and a code apart', () => {
    const result = read('story', '我没有告诉任何人验证码，我的支付密码是 246810，短信验证码 583920')
    expect('notices' in result && result.notices.map(({ zh }) => zh.slice(0, 8))).toEqual([
      '文字里的密码已删',
      '文字里的验证码已',
    ])
  })
})

describe('what is wrong with a fact', () => {
  it.each<[FactName, string, string]>([
    ['amount', 'abc', '看不懂这个金额。'],
    ['amount', '0', '看不懂这个金额。'],
    ['currency', 'foo', '看不懂这个币种。'],
    ['time', 'foo', '看不懂这个时间。请写成 2026-11-20 14:30，或“昨天 14:30”。'],
    ['time', '明天', '这个时间还没有到。'],
    ['reply-by', 'foo', '看不懂这个日期。请写成 2026-11-28，'],
    ['reply-by', '昨天', '这一天已经过去。'],
    ['reply-by', '2020-01-01', '这一天已经过去。'],
    ['reply-by', '7个工作日内', '工作日'],
    ['time', '1999-01-01', '这一天太早了'],
    ['time', '2月29日', '请写上年份'],
    ['time', '大概昨天', '这个日期只是大概'],
    ['email', 'li@example', '这不像邮箱地址。'],
    ['phone', '12', '这不像电话号码。'],
    ['phone', '没有', '这不像电话号码。'],
    ['next-step', '也许', '请回答“是”或“否”。'],
    ['name', 'a'.repeat(501), '太长了，最多 500 个字。'],
    ['story', '字'.repeat(20_001), '太长了，最多 20000 个字。'],
  ])('%s “%s”: %s', (name, input, words) => {
    expect(problem(name, input)?.startsWith(words)).toBe(true)
  })

  it('counts characters, not their parts', () => {
    expect(problem('name', '😀'.repeat(500))).toBeUndefined()
    expect(problem('story', '字'.repeat(20_000))).toBeUndefined()
  })

  it.each<[FactName, string, string]>([
    ['account', 'zhangsan 密码 135790', '这里面有密码。'],
    ['counterparty', '李四，验证码 384756', '这里面有验证码。'],
    ['payment-method', '信用卡 CVV 123', '这里面有卡片安全码（CVV）。'],
    ['name', 'my PIN is 4821', '这里面有密码。'],
    ['payment-method', '4111 1111 1111 1111 12/27 123', '这里面有卡片安全码（CVV）。'],
    ['account', 'me@x.com / hunter2', '这像是账号加密码。'],
    ['account', 'me@x.com:sunshine', '这像是账号加密码。'],
    ['account', 'zhangsan1990:abc12345', '这像是账号加密码。'],
    ['account', 'user:pass', '这像是账号加密码。'],
    ['account', '13800138000 / Abc@123', '这像是账号加密码。'],
  ])('a secret is refused in %s: %s', (name, input, words) => {
    expect(problem(name, input)?.startsWith(words)).toBe(true)
  })
})

describe('any input', () => {
  it('gives a value or a problem, in both languages, and never throws', () => {
    const names = fc.constantFrom<FactName>(...CASE_FACTS, ...TRANSACTION_FACTS)
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary', maxLength: 60 }), (name, input) => {
        const result = read(name, input)
        if ('problem' in result)
          expect(result.problem.en.length * result.problem.zh.length).toBeGreaterThan(0)
        else expect(result.value).not.toContain('\0')
      }),
      { numRuns: 1000 },
    )
  })

  it.each<[FactName, string]>([
    ['amount', '1280.50'],
    ['time', '2026-11-20 14:30'],
    ['reply-by', '2026-12-05'],
    ['request', 'refund; 请当面说明, 谢谢; apology'],
    ['next-step', 'yes'],
  ])('a stored %s is read again as it is', (name, value) => {
    expect(read(name, value)).toMatchObject({ value })
  })
})

describe('facts that do not exist', () => {
  it.each([
    ['password', '密码从不保存'],
    ['密码', '密码从不保存'],
    ['支付密码', '密码从不保存'],
    ['passcode', '密码从不保存'],
    ['PIN', '密码从不保存'],
    ['login_password', '密码从不保存'],
    ['cvv', '卡片安全码（CVV）从不保存'],
    ['cvc', '卡片安全码（CVV）从不保存'],
    ['安全码', '卡片安全码（CVV）从不保存'],
    ['code', '验证码从不保存'],
    ['otp', '验证码从不保存'],
    ['验证码', '验证码从不保存'],
    ['verification-code', '验证码从不保存'],
    ['one-time-password', '验证码从不保存'],
  ])('%s is refused with the reason', (name, words) => {
    expect(refusedFact(name)?.zh.startsWith(words)).toBe(true)
  })

  it.each(['error', 'error-code', 'zip-code', 'amount', 'spin', 'transaction', ''])(
    '“%s” is no secret',
    (name) => {
      expect(refusedFact(name)).toBeUndefined()
    },
  )
})
