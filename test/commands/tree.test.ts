/** The pictures of a problem: true to the data, readable on narrow terminals and without lines. */
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/core/diagnosis/checks.ts'
import { branchesOf, treeOf, type TreeNode } from '../../src/core/diagnosis/tree.ts'
import type { Problem } from '../../src/core/knowledge/knowledge.ts'
import { diagnose } from '../../src/core/messages/diagnose.ts'
import { tree as words } from '../../src/core/messages/pictures.ts'
import { LANGS } from '../../src/core/text.ts'
import { builtKnowledge, Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const problems = builtKnowledge.problems.map(({ id }): Problem => {
  const problem = builtKnowledge.problem(id)
  if (!problem) throw new Error(`no problem ${id}`)
  return problem
})

/** Every way of a problem, as the data has it. */
const waysOf = ({ nodes }: Problem): string[] =>
  Object.entries(nodes).flatMap(([id, node]) =>
    branchesOf(node).map(([target, options]) => `${id} ${options.join('/')} ${target}`),
  )

function* drawnIn(top: TreeNode): Generator<TreeNode> {
  yield top
  for (const { drawn } of top.branches) if (drawn) yield* drawnIn(drawn)
}

test.each(problems)('the tree of $id has every node once and every way', (problem) => {
  const drawn = [...drawnIn(treeOf(problem, problem.start))]
  expect(drawn.map((it) => it.id).sort()).toEqual(Object.keys(problem.nodes).sort())
  const ways = drawn.flatMap(({ id, branches }) =>
    branches.map((it) => `${id} ${it.options.join('/')} ${it.target}`),
  )
  expect(ways.sort()).toEqual(waysOf(problem).sort())
})

test('what is referred to is marked where it stands, and stands no deeper than what refers to it', () => {
  for (const problem of problems) {
    const drawn = [...drawnIn(treeOf(problem, problem.start))]
    const known = new Map(drawn.map((it) => [it.id, it]))
    for (const { level, branches } of drawn)
      for (const { target } of branches.filter((it) => !it.drawn)) {
        expect(known.get(target)?.shared).toBe(true)
        expect(known.get(target)?.level).toBeLessThanOrEqual(level + 1)
      }
  }
})

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80, 200])(
    'every tree fits %i columns and names its emergencies',
    async (columns) => {
      for (const { id, nodes } of problems) {
        const { out } = await home.run(['tree', id, '--depth', 'all'], { lang, columns })
        expect(out.split('\n').filter((it) => stringWidth(it) > Math.min(columns, 100))).toEqual([])
        const urgent = Object.values(nodes).filter((it) => it.kind === 'outcome' && it.urgent)
        expect(out.split(words.urgent[lang].trim()).length - 1).toBe(urgent.length)
      }
    },
  )

  test.each(problems)('the Mermaid picture of $id reads back as the data', async (problem) => {
    const { out } = await home.run(['tree', problem.id, '--format', 'mermaid'], { lang })
    const { ways, boxes } = readMermaid(out)
    expect(boxes.sort()).toEqual(Object.keys(problem.nodes).sort())
    const wanted = Object.entries(problem.nodes).flatMap(([id, node]) =>
      branchesOf(node).map(([target]) => `${id} ${target}`),
    )
    expect(ways.sort()).toEqual(wanted.sort())
  })

  test('every check and each of its results has words', () => {
    for (const [id, { results }] of Object.entries(CHECKS)) {
      expect(words.checks[id]?.[lang], id).toBeTruthy()
      for (const it of results) expect(words.results[it]?.[lang], `${id} ${it}`).toBeTruthy()
    }
  })
})

/** Stricter than Mermaid: one statement a line, every text in quotes and without what Mermaid reads as markup. */
function readMermaid(text: string): { ways: string[]; boxes: string[] } {
  const [first, ...lines] = text.trimEnd().split('\n')
  expect(first).toBe('flowchart TD')
  const id = String.raw`(?!end\b)[a-z][a-z0-9-]*`
  const words = String.raw`"(?:[^"\`<>&#\n]|#\d+;)+"`
  const box = new RegExp(
    String.raw`^  (${id})(?:\{${words}\}|\[${words}\]|\[\[${words}\]\]|\(\[${words}\]\))$`,
  )
  const way = new RegExp(String.raw`^  (${id}) -->\|${words}\| (${id})$`)
  const style = new RegExp(
    String.raw`^  (classDef urgent [a-z:#0-9,-]+|class ${id}(,${id})* urgent)$`,
  )
  const read = { ways: [] as string[], boxes: [] as string[] }
  for (const line of lines) {
    const [asBox, asWay] = [box.exec(line), way.exec(line)]
    if (asBox) read.boxes.push(asBox[1] ?? '')
    else if (asWay) read.ways.push(`${asWay[1]} ${asWay[2]}`)
    else expect(line).toMatch(style)
  }
  return read
}

const PART = ['tree', 'lost-phone', '--from', 'what-blocks', '--depth', 'all']

test('a part of a tree: lines, shared outcomes drawn once, emergencies in words', async () => {
  const { out } = await home.run(PART, { lang: 'en', columns: 80 })
  expect(out).toMatchInlineSnapshot(`
    "My phone is lost or stolen · 1 question, 3 remedies, 6 outcomes (1 urgent)

    Where are you stuck?  [what-blocks]
    ├─ The code doesn’t reach me / Not sure
    │  Try: Choose another check on the sign-in page  [another-check]
    │  ├─ Yes, solved
    │  │  → The number or the sign-in is back. Go on in order and check as you go.
    │  │    [restore-in-order]
    │  └─ Tried, not solved / Skip this
    │     Try: Have support check your identity  [support-checks-identity]
    │     ├─ Yes, solved → see [restore-in-order]
    │     └─ Tried, not solved / Skip this
    │        Try: Get a new SIM at the carrier’s shop  [replace-the-sim]
    │        ├─ Yes, solved → see [restore-in-order]
    │        └─ Tried, not solved / Skip this
    │           → Another check, a new SIM, and support did not get you in. The
    │             account still exists; you just can’t pass the identity check yet.
    │             (goes on with “Support does not answer”: no-response)
    ├─ The number is gone, or someone else’s now
    │  → The account is still tied to a number you can’t get back. Change it soon;
    │    someone else may be using it.
    ├─ It wants a tap or a scan on the old phone
    │  → Signing in needs a confirmation on the old phone, which is gone. The sign-
    │    in page usually has other ways.
    ├─ It says the account is frozen
    │  → You (or the system) froze the account; to unfreeze it, you have to pass a
    │    check. Make sure it is safe first.
    └─ My password no longer works; someone changed it
       → Urgent: Whoever has the phone is entering your accounts and changing
         passwords; they receive your codes. (goes on with “Account stolen, or
         payments I did not make”: unauthorized)
    "
  `)
})

test('without lines: a numbered outline in ASCII', async () => {
  const { out } = await home.run(PART, { lang: 'en', columns: 60, plain: true })
  expect(out).toMatchInlineSnapshot(`
    "My phone is lost or stolen · 1 question, 3 remedies, 6
    outcomes (1 urgent)

    Where are you stuck?  [what-blocks]
    1. The code doesn’t reach me / Not sure
      Try: Choose another check on the sign-in page
      [another-check]
      1.1. Yes, solved
        -> The number or the sign-in is back. Go on in order and
           check as you go. [restore-in-order]
      1.2. Tried, not solved / Skip this
        Try: Have support check your identity
        [support-checks-identity]
        1.2.1. Yes, solved -> see [restore-in-order]
        1.2.2. Tried, not solved / Skip this
          Try: Get a new SIM at the carrier’s shop
          [replace-the-sim]
          1.2.2.1. Yes, solved -> see [restore-in-order]
          1.2.2.2. Tried, not solved / Skip this
            -> Another check, a new SIM, and support did not get
               you in. The account still exists; you just can’t
               pass the identity check yet. (goes on with
               “Support does not answer”: no-response)
    2. The number is gone, or someone else’s now
      -> The account is still tied to a number you can’t get
         back. Change it soon; someone else may be using it.
    3. It wants a tap or a scan on the old phone
      -> Signing in needs a confirmation on the old phone, which
         is gone. The sign-in page usually has other ways.
    4. It says the account is frozen
      -> You (or the system) froze the account; to unfreeze it,
         you have to pass a check. Make sure it is safe first.
    5. My password no longer works; someone changed it
      -> Urgent: Whoever has the phone is entering your accounts
         and changing passwords; they receive your codes. (goes
         on with “Account stolen, or payments I did not make”:
         unauthorized)
    "
  `)
})

test('a long tree begins as an overview that says how to go on', async () => {
  const { out, err } = await home.run(['tree', 'payment-failed'], { lang: 'en', columns: 80 })
  expect(out.split('\n').length).toBeLessThanOrEqual(41)
  expect(out).toContain('below: --from message-about')
  expect(err).toContain('wallet-help tree payment-failed --from QUESTION')
  const deeper = await home.run(['tree', 'payment-failed', '--depth', '2'], { lang: 'en' })
  expect(deeper.out).toContain('[message-about]')
  expect(deeper.out.length).toBeGreaterThan(out.length)
})

test.each([
  [['tree', 'scam', '--from', 'nowhere'], 'Unknown question: nowhere'],
  [['tree', 'scam', '--depth', '0'], '--depth takes'],
  [['tree', 'scam', '--depth', '2', '--json'], '--depth goes with'],
  [['tree', '--from', 'x'], 'need a problem'],
])('%j is refused in words', async (argv, said) => {
  const { code, err } = await home.run(argv, { lang: 'en' })
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('a step on the way is drawn as one, not as a cure', async () => {
  for (const lang of LANGS)
    for (const format of [
      ['--format', 'mermaid'],
      ['--depth', 'all'],
    ]) {
      const { out } = await home.run(['tree', 'unauthorized', ...format], { lang })
      expect(out).toContain(diagnose.stepOptions.solved[lang])
    }
})
