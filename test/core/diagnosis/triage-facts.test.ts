/** Facts found in free text, as they are stored. */
import { expect, test } from 'vitest'
import { factsIn } from '../../../src/core/diagnosis/triage-facts.ts'

const NOW = '2026-11-21 20:05'
const found = (text: string) => factsIn(text, NOW, undefined)

test.each([
  ['付了¥128.5没到账', '128.50', 'CNY'],
  ['转了一百二给他', '120.00', undefined],
  ['扣了我128块5', '128.50', 'CNY'],
  ['I sent $40 to him', '40.00', 'USD'],
  ['a payment of {$1,500.00} was declined', '1500.00', 'USD'],
  ['他骗了我三万五', '35000.00', undefined],
  ['共计9200元没了', '9200.00', 'CNY'],
  ['损失1.2万元', '12000.00', 'CNY'],
  ['HK$300 was taken', '300.00', 'HKD'],
  ['it cost 20 dollars', '20.00', 'USD'],
  ['扣了2000', '2000.00', undefined],
])('the amount in “%s”', (text, amount, currency) => {
  expect([found(text).amount, found(text).currency]).toEqual([amount, currency])
})

test.each([
  '扣了2次钱',
  '等了3天',
  '打了10086没人接',
  '三万多被转走',
  '上午10点付的',
  'waited for 3 hours',
  'charged 3 times',
  'took 2 weeks',
  'it was 50% off',
])('“%s” names no amount that could stand in a letter', (text) => {
  expect(found(text).amount).toBeUndefined()
})

test.each([
  ['昨晚八点付的款', '2026-11-20 20:00'],
  ['11月3号转的账', '2026-11-03'],
  ['我上周五下午3点半充的值', '2026-11-13 15:30'],
  ['3天前提现', '2026-11-18'],
  ['paid last Friday by card', '2026-11-20'],
  ['on November 3 I sent money', '2026-11-03'],
  ['it was taken yesterday at 3pm', '2026-11-20 15:00'],
  ['on 2026-11-02 14:30 I paid', '2026-11-02 14:30'],
  ['two days ago it was gone', '2026-11-19'],
])('the time in “%s”', (text, time) => {
  expect(found(text).time).toBe(time)
})

test.each(['前几天付的', 'on XX/XX/2025 I paid', '上次', 'some time ago', '11月31号转的', '明天'])(
  '“%s” names no day that is certain and past',
  (text) => {
    expect(found(text).time).toBeUndefined()
  },
)

test.each([
  ['收款方是幸福超市，我没去过', '幸福超市'],
  ['转给了“张三”', '张三'],
  ['the seller called Blue Sky Shop never shipped', 'Blue Sky Shop'],
  ['I sent it to $coolcat99 by mistake', '$coolcat99'],
  ['转给朋友了', undefined],
  ['the seller is gone', undefined],
  ['someone named XXXX XXXX took it', undefined],
])('the counterparty in “%s”', (text, counterparty) => {
  expect(found(text).counterparty).toBe(counterparty)
})

test('what a screen showed is the error text', () => {
  expect(factsIn('x', NOW, '系统繁忙')).toEqual({ error: '系统繁忙' })
})

test.each([
  ['商家说上周五退了，还没到', undefined, '2026-11-13'],
  ['昨天申请退款', undefined, '2026-11-20'],
  ['the store refunded me on Nov 3', undefined, '2026-11-03'],
  ['the shop says it refunded me on PayPal on Nov 3', undefined, '2026-11-03'],
  ['they refunded my Apple Pay on Nov 3 and nothing came', undefined, '2026-11-03'],
  ['11月3号付的款，11月18号商家退了', '2026-11-03', '2026-11-18'],
  ['I paid on Nov 3 and want a refund', '2026-11-03', undefined],
])('what happened at the times in “%s”', (text, paid, refunded) => {
  expect([found(text).time, found(text)['refund-time']]).toEqual([paid, refunded])
})
