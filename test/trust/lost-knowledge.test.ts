/** Knowledge goes on while cases are open: what a case refers to may be gone, the case is not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Knowledge, Node, Problem } from '../../src/core/knowledge/knowledge.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { builtKnowledge, Home, LEAVE, type TestWorldOptions } from '../world.ts'

const PROBLEM = 'payment-failed'
const [, , , , ...flags] = walkTo(PROBLEM)
/** As the case has it: the second question, its answer, and the outcome. */
const [question = '', answer = ''] = (flags[3] ?? '').split('=')
const outcome = 'paid-shop-unaware'

let home: Home
beforeEach(async () => {
  home = new Home()
  const facts = ['--fact', 'amount=128.50', '--fact', 'story=It never came.']
  await home.run(['diagnose', ...walkTo(PROBLEM), ...facts, '--no-input'])
  await home.run(['log', '1', '--kind', 'sent', '--office', 'wallet', '--on', '2026-11-01'])
})
afterEach(() => home.remove())

/** The knowledge of a later version, in which the problem reads otherwise or is gone. */
function later(change: (problem: Problem) => Problem | undefined): Knowledge {
  const problem = (id: string): Problem | undefined => {
    const known = builtKnowledge.problem(id)
    return known && id === PROBLEM ? change(known) : known
  }
  const problems = builtKnowledge.problems.filter((it) => problem(it.id))
  return { ...builtKnowledge, build: 'a later one', problems, problem }
}

/** Without a node; what led there leads to another one. */
const without = (gone: string, instead: string): Knowledge =>
  later((problem) => ({
    ...problem,
    nodes: Object.fromEntries(
      Object.entries(problem.nodes)
        .filter(([id]) => id !== gone)
        .map(([id, node]) => [id, ledElsewhere(node, gone, instead)]),
    ),
  }))

function ledElsewhere(node: Node, gone: string, instead: string): Node {
  if (node.kind === 'outcome') return node
  const options = Object.entries<{ goto: string }>(node.options).map(([id, it]) => [
    id,
    { ...it, goto: it.goto === gone ? instead : it.goto },
  ])
  return { ...node, options: Object.fromEntries(options) as never }
}

const withoutOption = later((problem) => {
  const node = problem.nodes[question]
  if (node?.kind !== 'question') throw new Error(`${question} is no question`)
  const { [answer]: _, ...options } = node.options
  return { ...problem, nodes: { ...problem.nodes, [question]: { ...node, options } } }
})

const { alipay: _, ...otherWallets } = builtKnowledge.register.wallets
const withoutWallet: Knowledge = {
  ...builtKnowledge,
  build: 'a later one',
  wallets: builtKnowledge.wallets.filter((it) => it.id !== 'alipay'),
  register: { ...builtKnowledge.register, wallets: otherWallets },
}

const CHANGES: readonly [what: string, knowledge: Knowledge, named: string][] = [
  ['the problem is gone, or has another id', later(() => undefined), PROBLEM],
  ['a question is gone', without(question, 'bill-after-busy'), question],
  ['an option is gone', withoutOption, question],
  ['the outcome is gone', without(outcome, 'result-unknown'), outcome],
  ['the wallet is gone', withoutWallet, 'alipay'],
]

describe.each(CHANGES)('%s', (_what, knowledge, named) => {
  const run = async (argv: string[], options: TestWorldOptions = {}) =>
    home.run(argv, { knowledge, lang: 'en', ...options })

  test.each(LANGS)('show, export, next and edit say so, in %s', async (lang) => {
    for (const argv of [
      ['show', '1'],
      ['export', '1'],
      ['export', '1', '--list'],
      ['next', '1'],
      ['diagnose', '--resume', '1'],
      ['edit', '1', '--fact', 'name=Lin Xiaoman'],
    ]) {
      const { code, err } = await run(argv, { lang })
      expect({ argv, code }).toEqual({ argv, code: 0 })
      expect(err, argv.join(' ')).toContain(named)
    }
  })

  test('a case that stands as it did is told nothing of it', async () => {
    expect((await home.run(['show', '1'])).err).not.toContain(named)
  })

  test('show and export keep every word of the person, and no answer falls away', async () => {
    const stored = (await run(['show', '1', '--json'])).out
    expect(JSON.parse(stored)).toMatchObject({
      answers: { [question]: answer },
      facts: { story: 'It never came.', amount: '128.50' },
    })
    const { out } = await run(['show', '1'])
    expect(out).toContain('It never came.')
    if (named === question) expect(out).toContain(`${question}: ${answer}`)
    const letter = (await run(['export', '1', '--for', 'wallet'])).out
    expect(letter).toContain('It never came.')
    expect(letter).toContain('128.50')
    expect(letter).not.toContain(PROBLEM)
  })

  test('the case goes on: it is listed, found, due, changed, noted, closed and opened again', async () => {
    for (const argv of [
      ['list'],
      ['search', 'never'],
      ['due'],
      ['deadline', '1'],
      ['stats'],
      ['evidence', '1'],
      ['show', '1', '--mask'],
      ['export', '1', '--for', 'public', '--yes'],
      ['edit', '1', '--fact', 'amount=130'],
      ['log', '1', '--said', 'they asked for the number'],
      ['close', '1', '--outcome', 'solved'],
      ['similar', '1'],
      ['share', '1', '--yes'],
      ['reopen', '1'],
    ]) {
      const { code, err } = await run(argv)
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' })
    }
    expect((await run(['list'])).out).toMatch(/^\D*1 /)
    expect((await run(['deadline', '1'])).out).not.toBe('')
  })

  test('an unfinished conversation goes on, and keeps what was told', async () => {
    const begun = ['diagnose', '--problem', PROBLEM, '--wallet', 'alipay', ...flags.slice(0, 2)]
    const first = [...begun, '--fact', 'story=Begun before.']
    await home.run(first, {
      replies: [
        [question, answer],
        ['bill-after-busy', LEAVE],
      ],
    })
    const asked = ['problem', 'wallet', 'bill-after-busy', question]
    const codes = await Promise.all(
      asked.map((id) =>
        run(['diagnose', '--resume', '2'], { replies: [[id, LEAVE]] }).then(
          ({ code }) => code,
          (error: unknown) => String(error),
        ),
      ),
    )
    expect(codes, 'one of the questions that may come next').toContain(130)
    expect((await run(['show', '2'])).out).toContain('Begun before.')
  })
})

test('a problem that is gone: the conversation goes on with another one, and all facts stay', async () => {
  const begun = ['diagnose', '--problem', PROBLEM, '--wallet', 'alipay', '--fact', 'amount=7']
  await home.run(begun, {
    replies: [
      ['what-you-see', 'error-message'],
      [question, LEAVE],
    ],
  })
  const replies = [
    ['problem', 'not-arrived'],
    [builtKnowledge.problem('not-arrived')?.start ?? '', LEAVE],
  ] as const
  const { code } = await home.run(['diagnose', '--resume', '2'], {
    knowledge: later(() => undefined),
    replies,
  })
  expect(code).toBe(130)
  const { out } = await home.run(['show', '2', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    problem: 'not-arrived',
    facts: { amount: '7.00' },
    earlier: [{ problem: PROBLEM, answers: { 'what-you-see': 'error-message' } }],
  })
})
