/** What is read without commander is read as commander reads it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildProgram, type Call } from '../../src/cli/build-program.ts'
import { GLOBAL } from '../../src/cli/common.ts'
import { quickCall } from '../../src/cli/quick-call.ts'
import { GROUPS } from '../../src/cli/table.ts'
import type { Verb, VerbGroup } from '../../src/cli/verb.ts'
import type { World } from '../../src/ports.ts'

let given: unknown[] = []
const recording = (verb: Verb): Verb => ({
  ...verb,
  ...(verb.verbs && { verbs: verb.verbs.map(recording) }),
  load: async () =>
    ((...all: unknown[]) => {
      given = all.slice(0, -1)
      return 0
    }) as never,
})
const groups: VerbGroup[] = GROUPS.map((it) => ({ ...it, verbs: it.verbs.map(recording) }))
const verbs = groups.flatMap((it) => it.verbs)
/** Commands that record what they are given ask nothing more of it. */
const world = {
  lang: 'en',
  version: '1',
  terminal: { columns: 80, out: () => undefined },
} as unknown as World

async function heard(call: Call): Promise<object> {
  given = []
  await call.act(world)
  return { settings: { ...call.settings }, given }
}

async function byCommander(argv: readonly string[]): Promise<object | 'refused'> {
  let call: Call | undefined
  try {
    await buildProgram(groups, world, (it) => (call = it)).parseAsync(argv, { from: 'user' })
  } catch {
    return 'refused'
  }
  return call ? heard(call) : 'refused'
}

const everyFlag = [GLOBAL, ...verbs.map((it) => it.options ?? {})]
  .flatMap((it) => Object.keys(it))
  .flatMap((it) => it.match(/--?[a-z][a-z-]*/g) ?? [])
const word = fc.oneof(
  fc.constantFrom('zh', 'en', '1', 'x', 'first', '', '-', '--', '-1', '--limit=2', '--lang=zh'),
  fc.constantFrom('-h', '--help', 'help', '-qo', '-ofile', '--json=1', '--no-such'),
  fc.constantFrom(...everyFlag),
  fc.constantFrom(...verbs.map((it) => it.name)),
)

test('whatever is typed, what is read quickly is what commander reads', async () => {
  const name = fc.constantFrom(...verbs.map((it) => it.name))
  const typed = fc.tuple(fc.array(word, { maxLength: 2 }), name, fc.array(word, { maxLength: 4 }))
  let quickly = 0
  await fc.assert(
    fc.asyncProperty(typed, async ([before, called, after]) => {
      const argv = [...before, called, ...after]
      const quick = quickCall(argv, verbs)
      if (!quick) return
      quickly += 1
      expect(await heard(quick)).toEqual(await byCommander(argv))
    }),
    { numRuns: 1500, seed: 9 },
  )
  expect(quickly).toBeGreaterThan(100)
})

test('every example of the table is read as commander reads it, most of them quickly', async () => {
  const all = verbs.flatMap((it) => it.examples ?? [])
  const calls = all.map(({ call }) =>
    (call.match(/"[^"]*"|\S+/g) ?? []).slice(1).map((it) => it.replace(/^"|"$/g, '')),
  )
  const quick = calls.flatMap((argv) => {
    const call = quickCall(argv, verbs)
    return call ? [{ argv, call }] : []
  })
  for (const { argv, call } of quick) expect(await heard(call)).toEqual(await byCommander(argv))
  expect(quick.length).toBeGreaterThan(calls.length / 2)
})
