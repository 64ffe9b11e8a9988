/** Whatever the documents speak of that this project began with has a place in it: the table in data/README.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtKnowledge, Home } from '../world.ts'

/** The headings of the four documents, each document in its order. */
const HEADINGS = [
  '如何有效利用聚投诉数字钱包解决支付问题',
  '一、聚投诉数字钱包概述',
  '二、聚投诉数字钱包的功能',
  '三、如何有效使用聚投诉数字钱包解决支付问题',
  '四、相关的常见问题',
  '1. 数字钱包支付失败的原因是什么?',
  '2. 如何处理账户被盗的问题?',
  '3. 聚投诉数字钱包的处理速度如何?',
  '4. 选择数字钱包时应考虑哪些因素?',
  '5. 如何提升数字钱包的使用安全性?',
  '如何有效投诉数字钱包服务问题?',
  '什么是数字钱包?',
  '投诉数字钱包的必要性',
  '常见的数字钱包投诉问题',
  '如何投诉数字钱包?',
  '1. 官方客服渠道',
  '2. 社交媒体与论坛',
  '3. 投诉平台',
  '4. 留下反馈与评论',
  '常见问题解答（投诉）',
  '投诉时需要提供哪些信息?',
  '数字钱包会如何处理投诉?',
  '如何确保我的投诉不会被忽视?',
  '投诉成功后会有什么后果?',
  '如果投诉无果,我该怎么办?',
  '数字钱包不还怎么办?全面解析及解决方案',
  '数字钱包不还的常见原因',
  '如何处理数字钱包不还的问题',
  '常见问题解析',
  '如何与数字钱包客服沟通?',
  '如何进行投诉?',
  '如何防止数字钱包不还的问题发生?',
  '数字钱包支付时有哪些风险?',
  '数字钱包未来的发展趋势是什么?',
  '数字钱包客服无人响应?解决方案与常见问题解',
  '引言',
  '数字钱包的普及与重要性',
  '为何数字钱包客服会出现无人响应的情况?',
  '如何解决数字钱包客服无人响应的问题?',
  '常见问题解答（客服）',
  '如何找到数字钱包的客服联系方式?',
  '数字钱包的自助服务能解决哪些常见问题?',
  '如果选择的数字钱包服务差,是否有换平台的必要?',
  '数字钱包遇到其他技术问题时该怎么办?',
  '总结',
]

const ROW = /^\| ([^|]+) \| ((?:`[a-z]+(?: [a-z-]+)*`(?:, )?)+) \|$/gm
const readme = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8')
const [, table = ''] = readme.split('<!-- headings -->')
const rows = [...table.matchAll(ROW)].map(([, heading = '', targets = '']) => ({
  heading,
  targets: [...targets.matchAll(/`([^`]+)`/g)].map((it) => it[1] ?? ''),
}))

test('each heading stands in the table once, in its order', () => {
  expect(rows.map((it) => it.heading)).toEqual(HEADINGS)
})

test('what each leads to exists: a guide, a problem or a command', async () => {
  const home = new Home()
  try {
    for (const target of new Set(rows.flatMap((it) => it.targets))) {
      const [kind = '', id = ''] = target.split(' ')
      if (kind === 'guide' && id !== '')
        expect(
          builtKnowledge.guides.map((it) => it.id),
          target,
        ).toContain(id)
      else if (kind === 'problem')
        expect(
          builtKnowledge.problems.map((it) => it.id),
          target,
        ).toContain(id)
      else expect((await home.run([kind, '--help'])).code, target).toBe(0)
    }
  } finally {
    home.remove()
  }
})

test('every guide on the documents’ topics is somewhere in the table', () => {
  const own = ['scam-call', 'what-wallets-may-ask']
  const targets = new Set(rows.flatMap((it) => it.targets))
  const missing = builtKnowledge.guides
    .map((it) => it.id)
    .filter((id) => !targets.has(`guide ${id}`) && !own.includes(id))
  expect(missing).toEqual([])
})
