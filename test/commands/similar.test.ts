/** `similar`: the solved cases most like one, of one's own and of others, with what worked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseCard } from '../../src/core/casebook/card.ts'
import { aCard } from '../a-card.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

async function openCase(wallet = 'alipay', facts: readonly string[] = []): Promise<void> {
  const { code, err } = await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', wallet],
    ...['--place', 'cn', '--answer', 'what-you-see=error-message'],
    ...['--answer', 'message-about=order-state', '--answer', 'order-message=closed-or-expired'],
    ...facts.flatMap((it) => ['--fact', it]),
  ])
  expect(code, err).toBe(0)
}
async function take(...cards: readonly CaseCard[]): Promise<void> {
  const files = cards.map((card, index) => {
    const file = join(home.folder, `${index}.json`)
    writeFileSync(file, JSON.stringify(card))
    return file
  })
  expect((await home.run(['import', ...files])).code).toBe(0)
}
interface Row {
  readonly case: number | null
  readonly card: string | null
  readonly shared: string[]
  readonly days: number | null
  readonly worked: string[]
}
async function similar(...words: readonly string[]): Promise<Row[]> {
  const { out, code, err } = await home.run(['similar', ...words, '--json'])
  expect(code, err).toBe(0)
  return JSON.parse(out) as Row[]
}

test('without a solved case like it that is said, and where they come from', async () => {
  await openCase()
  const { code, out, err } = await home.run(['similar', '1'], { lang: 'en' })
  expect([code, out]).toEqual([0, ''])
  expect(err).toContain('There is no solved case like it.')
  expect(err).toContain('import')
})

describe('like a case', () => {
  test('the most alike comes first: cause and wallet count, then place and answers', async () => {
    await openCase()
    await take(
      aCard({ days: 1, cause: 'shop-cannot-be-paid', answers: [], wallet: 'wechat-pay' }),
      aCard({ days: 2, wallet: 'wechat-pay' }),
      aCard({ days: 3 }),
      aCard({ days: 4, place: 'hk' }),
      aCard({ days: 5, problem: 'lost-phone', cause: null, answers: [] }),
    )
    const found = await similar('1')
    expect(found.map((it) => it.days)).toEqual([3, 4, 2, 1])
    expect(found[0]?.shared).toEqual(['problem', 'cause', 'wallet', 'answers', 'place'])
    expect(found[3]?.shared).toEqual(['problem', 'place'])
  })

  test('of two that are equally alike the quicker one comes first', async () => {
    await openCase()
    await take(aCard({ days: 9 }), aCard({ days: 2 }), aCard({ days: null }))
    expect((await similar('1')).map((it) => it.days)).toEqual([2, 9, null])
  })

  test('words on the screen bring two problems together', async () => {
    await openCase('alipay', ['error=该账户存在风险，暂时无法收款'])
    const error = [{ about: 'error' as const, text: '账户存在风险，暂时无法收款' }]
    await take(aCard({ problem: 'frozen', cause: null, answers: [], notes: error }))
    expect((await similar('1'))[0]?.shared).toContain('error')
  })

  test('one’s own solved cases count, but never the case itself or one that goes on', async () => {
    for (let at = 0; at < 3; at++) await openCase()
    await home.run(['close', '1', '--outcome', 'solved'])
    await home.run(['close', '2', '--outcome', 'solved'])
    expect((await similar('1')).map((it) => it.case)).toEqual([2])
    expect((await similar('3')).map((it) => it.case)).toEqual([1, 2])
  })

  test('one that ended without success is none to learn from', async () => {
    await openCase()
    await take(
      aCard({ result: 'refused' }),
      aCard({ result: 'gave-up' }),
      aCard({ result: 'partly' }),
    )
    expect(await similar('1')).toHaveLength(1)
  })

  test('a card of one’s own that came back stands once', async () => {
    await openCase()
    await home.run(['close', '1', '--outcome', 'solved'])
    const file = join(home.folder, 'own.json')
    await home.run(['share', '1', '-o', file, '--include-note', '打了 95188'])
    await home.run(['import', file])
    await openCase()
    expect((await similar('2')).map((it) => [it.case, it.card])).toEqual([[1, null]])
  })
})

describe('on the screen', () => {
  beforeEach(() => openCase())

  test('it says what they have in common, what worked and how long it took', async () => {
    await take(aCard({ notes: [{ about: 'note', text: '第二次打电话就办了' }] }))
    const { out } = await home.run(['similar', '1'])
    expect(out).toContain('1. 付款失败 · 支付宝 · 解决了 · 案例库 ')
    expect(out).toContain('相同：问题、原因、钱包、多数回答、地区')
    expect(out).toContain('结束前的最后一步：第 1 天：寄出投诉，支付宝（在线客服），2 天后答复')
    expect(out).toContain('一共用时：4 天')
    expect(out).toContain('第二次打电话就办了')
    expect(out).toContain('没有核实过')
  })

  test('a remedy that solved it is named as what worked', async () => {
    const remedy = { problem: 'payment-failed', remedy: 'reopen-app', result: 'solved' as const }
    await take(aCard({ tried: [remedy] }))
    expect((await similar('1'))[0]?.worked).toEqual(['reopen-app'])
    const { out } = await home.run(['similar', '1'], { lang: 'en' })
    expect(out).toContain('What worked: ')
  })

  test('ids that this version does not know stand for themselves', async () => {
    await take(aCard({ wallet: 'new-wallet', cause: 'new-cause', place: 'xx' }))
    const { out } = await home.run(['similar', '1'])
    expect(out).toContain('new-wallet')
  })
})

describe('like words', () => {
  beforeEach(async () => {
    await take(
      aCard({ days: 1 }),
      aCard({ days: 2, problem: 'lost-phone', cause: 'open-phone-gone', answers: [] }),
    )
  })

  test.each([
    ['订单已关闭', 1],
    ['the order was closed', 1],
    ['手机丢了', 2],
    ['lost my phone', 2],
  ])('%s finds the case that is about it first', async (words, days) => {
    expect((await similar(...words.split(' ')))[0]?.days).toBe(days)
  })

  test('words that stand nowhere find nothing', async () => {
    expect(await similar('xylophone')).toEqual([])
  })

  test('what was typed in one’s own case is looked through as well', async () => {
    await openCase('alipay', ['story=在蓝鲸书店扫码'])
    await home.run(['close', '1', '--outcome', 'solved'])
    expect((await similar('蓝鲸书店'))[0]?.case).toBe(1)
  })

  test('no words at all are refused', async () => {
    expect((await home.run(['similar', ' '])).code).toBe(2)
  })

  test('a number that is no case is refused', async () => {
    expect((await home.run(['similar', '7'])).code).toBe(1)
  })
})
