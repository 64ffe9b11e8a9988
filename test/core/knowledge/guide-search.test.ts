/** Questions as people put them find the article that answers them. */
import { expect, test } from 'vitest'
import { searchGuides, tokensOf } from '../../../src/core/knowledge/guide-search.ts'
import { builtKnowledge } from '../../world.ts'

const { guides } = builtKnowledge
const found = (typed: string): string[] => searchGuides(guides, typed).map((it) => it.id)

test.each([
  ['有人打电话说我百万保障要到期扣钱', 'scam-call'],
  ['我的支付宝被盗刷了怎么办', 'stolen-account'],
  ['客服问我要验证码，能给吗', 'what-wallets-may-ask'],
  ['扫码付不了钱是怎么回事', 'payment-failures'],
  ['商家答应退款可是一直没到账', 'money-not-returned'],
  ['打不通客服电话，没人理我', 'support-silent'],
  ['这个客服电话是不是真的', 'official-contacts'],
  ['投诉信要写些什么', 'complaint-contents'],
  ['投诉以后一般几天有结果', 'handling-times'],
  ['想去法院告他们，小额诉讼怎么弄', 'when-nothing-helps'],
  ['机器人一直绕，怎么转人工', 'talking-to-support'],
  ['对处理结果不满意怎么申诉', 'complaint-handling'],
  ['想注销换一个钱包', 'switching-wallets'],
  ['举报和投诉有什么不一样', 'kinds-of-complaints'],
])('“%s” finds %s first', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

test.each([
  ['the caller wants me to share my screen', 'scam-call'],
  ['someone stole money out of my account', 'stolen-account'],
  ['why was my payment declined', 'payment-failures'],
  ['still waiting for my refund', 'money-not-returned'],
  ['how do I talk to a real human', 'talking-to-support'],
  ['nobody answers the phone at support', 'support-silent'],
  ['what should I write in my complaint', 'complaint-contents'],
  ['which regulator or ombudsman do I go to', 'complaint-channels'],
  ['how many days until they answer', 'handling-times'],
  ['can I take them to small claims court', 'when-nothing-helps'],
  ['the app crashes and says system busy', 'technical-trouble'],
  ['is it safe to use a digital wallet', 'wallet-risks'],
  ['which wallet should I choose', 'choosing-a-wallet'],
  ['what compensation will I get', 'when-it-succeeds'],
])('“%s” finds %s first', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

test('a small slip of the fingers still finds it', () => {
  expect(found('complaintt leter')).toContain('complaint-contents')
})

test('what no article speaks of finds nothing', () => {
  expect(found('怎么养猫')).toEqual([])
  expect(found('zebra')).toEqual([])
})

test('words lose case and plural, Chinese becomes pairs, empty words go', () => {
  expect(tokensOf('My Refunds')).toEqual(['refund'])
  expect(tokensOf('没到账')).toEqual(['没到', '到账'])
  expect(tokensOf('access address')).toEqual(['access', 'address'])
})
