/** Every option of every problem through the real program, in both languages, with all facts given. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, problemFor } from '../../src/core/diagnosis/scope.ts'
import { type Answers, optionsOf, targetOf } from '../../src/core/diagnosis/walk.ts'
import type { Problem } from '../../src/core/knowledge/knowledge.ts'
import { LANGS, type Lang } from '../../src/core/text.ts'
import { isFull } from '../trust/counts.ts'
import { builtKnowledge, Home } from '../world.ts'

let home: Home
beforeAll(() => {
  home = new Home()
})
afterAll(() => home.remove())

const FACTS: Readonly<Record<string, string>> = {
  name: '林小满',
  phone: '13900001111',
  email: 'lin@example.com',
  account: '139****1111',
  transaction: '2026112022001400001234567890',
  'merchant-order': 'M-2026-778',
  'bank-reference': 'REF 9981',
  amount: '1,280.5',
  time: '2026-11-20 14:30',
  'refund-time': '2026-11-20',
  'payment-method': '尾号 1234 的储蓄卡',
  counterparty: '好好商行',
  error: '交易存在风险',
  story: '付款后店家说没有收到。',
  request: 'refund, explanation',
  'reply-by': '2026-12-05',
  'next-step': 'yes',
}

/** How each fact reads in a Chinese letter. */
const IN_LETTER = [
  '林小满',
  '13900001111',
  'lin@example.com',
  '2026112022001400001234567890',
  'M-2026-778',
  'REF 9981',
  '1,280.50',
  '2026 年 11 月 20 日 14:30',
  '尾号 1234 的储蓄卡',
  '好好商行',
  '交易存在风险',
  '付款后店家说没有收到。',
  '2026 年 12 月 5 日',
]

/** Everybody with a wallet, somewhere; the walks of the first are walked whole, of the others what they add. */
const PEOPLE = ['alipay', ...builtKnowledge.wallets.map((it) => it.id)].flatMap(
  (wallet): Person[] => {
    const { wallets, places } = builtKnowledge.register
    const own = wallets[wallet]?.place
    return (own === undefined ? Object.keys(places) : [own]).map((place) => ({ wallet, place }))
  },
)

/** For each option one complete walk through it, each walk once, by somebody to whom it is offered. */
function walksOfEverybody(
  problem: Problem,
): { answers: Answers; end: string; wallet: string; place: string }[] {
  const walks = new Map<string, ReturnType<typeof walksOfEverybody>[number]>()
  for (const { wallet = '', place = '' } of PEOPLE)
    for (const walk of walksThroughEveryOption(problemFor(problem, { wallet, place }))) {
      const name = JSON.stringify(walk.answers)
      if (!walks.has(name)) walks.set(name, { ...walk, wallet, place })
    }
  return [...walks.values()]
}

function walksThroughEveryOption(problem: Problem): { answers: Answers; end: string }[] {
  const wayTo = new Map<string, Answers>([[problem.start, {}]])
  const queue = [problem.start]
  const walks = new Map<string, { answers: Answers; end: string }>()
  const finish = (at: string, answers: Answers): { answers: Answers; end: string } => {
    const node = problem.nodes[at]
    const option = node && optionsOf(node)[0]
    return node && option !== undefined
      ? finish(targetOf(node, option) ?? '', { ...answers, [at]: option })
      : { answers, end: at }
  }
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const node = problem.nodes[at]
    if (!node) continue
    for (const option of optionsOf(node)) {
      const target = targetOf(node, option) ?? ''
      const answers = { ...wayTo.get(at), [at]: option }
      const walk = finish(target, answers)
      walks.set(JSON.stringify(walk.answers), walk)
      if (!wayTo.has(target)) {
        wayTo.set(target, answers)
        queue.push(target)
      }
    }
  }
  return [...walks.values()]
}

describe.each(builtKnowledge.problems.map((it) => it.id))('%s', (id) => {
  const walks = walksOfEverybody(builtKnowledge.problem(id) as Problem)

  test('reaches each outcome and drafts a letter with every fact, on screens of both languages', async () => {
    const facts = Object.entries(FACTS).flatMap(([name, value]) => ['--fact', `${name}=${value}`])
    for (const [{ answers, end, wallet, place }, lang] of inLanguages(walks)) {
      const given = Object.entries(answers).flatMap(([node, option]) => [
        '--answer',
        `${node}=${option}`,
      ])
      const { code, out, err } = await home.run(
        [
          'diagnose',
          '--problem',
          id,
          '--wallet',
          wallet,
          '--place',
          place,
          '--letter-lang',
          'zh',
          ...given,
          ...facts,
          '--no-input',
          '--json',
        ],
        { lang },
      )
      expect(code, err).toBe(0)
      const shown = JSON.parse(out) as {
        outcome: string
        status: string
        draft: string
        facts: object
        answers: object
      }
      expect(shown.outcome).toBe(end)
      expect(shown.answers).toEqual(answers)
      expect(['draft', 'solved']).toContain(shown.status)
      for (const words of IN_LETTER) expect(shown.draft, `${end}: ${words}`).toContain(words)
      expect(shown.draft, end).not.toMatch(/待补充：(?!银行名称)|\{|undefined/)
    }
  })
})

/**
 * Each walk in both languages when all is tried, else every second one, in one of them by turns: that each
 * way ends where it should is proved of all of them without the program.
 */
function inLanguages<T>(walks: readonly T[]): [T, Lang][] {
  return walks.flatMap((walk, index) =>
    LANGS.filter((_, at) => isFull || index % 4 === 2 * at).map((lang): [T, Lang] => [walk, lang]),
  )
}
