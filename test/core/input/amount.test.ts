import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount, minorUnits, parseAmount } from '../../../src/core/input/amount.ts'

const READ: readonly (readonly [string, string, string | undefined])[] = [
  ['128.5', '128.50', undefined],
  ['1280', '1280.00', undefined],
  ['0.01', '0.01', undefined],
  ['.5', '0.50', undefined],
  ['00012', '12.00', undefined],
  ['123456789012', '123456789012.00', undefined],
  ['¥1,280', '1280.00', 'CNY'],
  ['￥1280.00', '1280.00', 'CNY'],
  ['¥1,280.50元', '1280.50', 'CNY'],
  ['1280元', '1280.00', 'CNY'],
  ['１，２８０．５元', '1280.50', 'CNY'],
  ['1280元整', '1280.00', 'CNY'],
  ['人民币壹仟贰佰捌拾元整', '1280.00', 'CNY'],
  ['128块5', '128.50', 'CNY'],
  ['128块5毛', '128.50', 'CNY'],
  ['128块5毛3', '128.53', 'CNY'],
  ['128块零5分', '128.05', 'CNY'],
  ['128元5角3分', '128.53', 'CNY'],
  ['5毛', '0.50', 'CNY'],
  ['一块五', '1.50', 'CNY'],
  ['128块钱', '128.00', 'CNY'],
  ['RMB 50', '50.00', 'CNY'],
  ['1,280.50 CNY', '1280.50', 'CNY'],
  ['$40', '40.00', 'USD'],
  ['US$40', '40.00', 'USD'],
  ['40 dollars', '40.00', 'USD'],
  ['$40 CAD', '40.00', 'CAD'],
  ['HK$ 300', '300.00', 'HKD'],
  ['300元港币', '300.00', 'HKD'],
  ['S$20', '20.00', 'SGD'],
  ['€12,50', '12.50', 'EUR'],
  ['12.50 EUR', '12.50', 'EUR'],
  ['£9.99', '9.99', 'GBP'],
  ['JPY 1280.00', '1280', 'JPY'],
  ['¥500 JPY', '500', 'JPY'],
  ['50000韩元', '50000', 'KRW'],
  ['KWD 1.234', '1.234', 'KWD'],
  ['1,280', '1280.00', undefined],
  ['12,50', '12.50', undefined],
  ['1.280,50', '1280.50', undefined],
  ['1.280.000', '1280000.00', undefined],
  ['1 280,50', '1280.50', undefined],
  ["1'280.50", '1280.50', undefined],
  ['1,23,456.50', '123456.50', undefined],
  ['1.2万', '12000.00', undefined],
  ['1万2', '12000.00', undefined],
  ['3万5千', '35000.00', undefined],
  ['1万零500', '10500.00', undefined],
  ['1.23456万', '12345.60', undefined],
  ['一百二十', '120.00', undefined],
  ['一百二', '120.00', undefined],
  ['两千三', '2300.00', undefined],
  ['三万五', '35000.00', undefined],
  ['三万零五', '30005.00', undefined],
  ['一千零五十元', '1050.00', 'CNY'],
]
const REFUSED = [
  '',
  ' ',
  'abc',
  '元',
  '¥',
  '0',
  '0.00',
  '¥0',
  '零',
  '-5',
  '−5',
  '+5',
  '(5)',
  '1e5',
  '0x10',
  '5.',
  '1.5.',
  '1..5',
  '12.345',
  '12.345.6',
  '1.280',
  '0.001',
  '0,128',
  '1,2345',
  '1,280,5',
  '12 34',
  '1234567890123',
  '约',
  '左右',
  '多',
  '5多6',
  '约40左右吧',
  '40 foo',
  '$40 CNY',
  '¥40 美元',
  'JPY 12.5',
  '1.2万5',
  '1万50000',
  '万',
  '1万千',
  '128块5块',
  'NaN',
  'Infinity',
]

describe('an amount as people write it', () => {
  it.each(READ)('%s is %s %s', (input, amount, currency) => {
    expect(parseAmount(input)).toEqual({ amount, currency })
  })

  it.each(REFUSED)('“%s” is refused', (input) => {
    expect(parseAmount(input)).toBeUndefined()
  })

  it('reads its own stored form, with any currency', () => {
    const cents = fc.integer({ min: 1, max: 99_999_999_999 })
    fc.assert(
      fc.property(cents, fc.constantFrom('CNY', 'USD', 'EUR', 'HKD'), (units, currency) => {
        const amount = `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`
        expect(parseAmount(formatAmount(amount, currency, 'en'))).toEqual({ amount, currency })
        expect(minorUnits(amount, currency)).toBe(units)
      }),
    )
  })

  it('never throws and never invents a currency', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (input) => {
        expect(parseAmount(input)?.amount ?? '1').toMatch(/^\d+(?:\.\d{2,3})?$/)
      }),
    )
  })
})

describe('a rough amount', () => {
  it.each([
    ['约300', '300.00', undefined],
    ['300左右', '300.00', undefined],
    ['2000多', '2000.00', undefined],
    ['大概300多块钱', '300.00', 'CNY'],
    ['1万多元', '10000.00', 'CNY'],
    ['一百多', '100.00', undefined],
    ['about $300', '300.00', 'USD'],
    ['around 300 USD', '300.00', 'USD'],
    ['~300', '300.00', undefined],
    ['$40 or so', '40.00', 'USD'],
  ])('%s is about %s %s', (input, amount, currency) => {
    expect(parseAmount(input)).toEqual({ amount, currency, about: true })
  })
})

describe('an amount in a letter', () => {
  it.each([
    ['128.50', 'CNY', '128.50 元', 'CNY 128.50'],
    ['1280.00', 'CNY', '1,280.00 元', 'CNY 1,280.00'],
    ['40.00', 'USD', '40.00 美元', 'USD 40.00'],
    ['1280', 'JPY', '1,280 日元', 'JPY 1,280'],
    ['1280.00', 'JPY', '1,280 日元', 'JPY 1,280'],
    ['1234567.80', undefined, '1,234,567.80', '1,234,567.80'],
  ])('%s %s is %s and %s', (amount, currency, zh, en) => {
    expect([formatAmount(amount, currency, 'zh'), formatAmount(amount, currency, 'en')]).toEqual([
      zh,
      en,
    ])
  })

  it.each([
    ['128.50', 'CNY', 12850],
    ['1280', 'JPY', 1280],
    ['1280.00', 'JPY', 1280],
    ['1.234', 'KWD', 1234],
    ['12.50', 'KWD', 12500],
    ['12.50', undefined, 1250],
  ])('%s %s is %i minor units', (amount, currency, units) => {
    expect(minorUnits(amount, currency)).toBe(units)
  })
})
