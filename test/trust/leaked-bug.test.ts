/** What the program says when it fails itself, and what it gives to programs that it starts. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { showInPager } from '../../src/adapters/child-pager.ts'
import { diagnose } from '../../src/core/messages/diagnose.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { TerminalRun } from '../e2e/terminal.ts'
import { Home } from '../world.ts'
import { callProgram } from './program.ts'

const home = new Home()
const folder = mkdtempSync(join(tmpdir(), 'wallet-help-bug-'))
afterAll(() => {
  home.remove()
  rmSync(folder, { recursive: true })
})

const STORY = '被骗 30000 元，转给了王小明\n    at 王小明 (home:1:1)'

test.each([
  ['an error with the story in its message', new TypeError(`cannot read “${STORY}”`)],
  ['one that was caused by another', new Error(STORY, { cause: new Error(STORY) })],
  ['one that is no error at all', STORY],
])('%s: name and places are told, not a word of the story', async (_, thrown) => {
  const { code, out, err } = await home.run(['list'], {
    casebook: () => {
      // Also what a library throws that is none.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw thrown
    },
  })
  expect(code).toBe(1)
  expect(out).toBe('')
  for (const word of ['30000', '王小明', '被骗']) expect(err).not.toContain(word)
  if (thrown instanceof Error) expect(err).toMatch(/\n {4}at .*leaked-bug\.test\.ts:\d+/)
})

/** Runs inside the program before it does; what it throws, no code of ours can catch. */
function preloaded(name: string, source: string): { NODE_OPTIONS: string } {
  const file = join(folder, `${name}.cjs`)
  writeFileSync(file, `const STORY = ${JSON.stringify(STORY)}\n${source}\n`)
  return { NODE_OPTIONS: `--require ${file}` }
}
const BUG = terminal.bug('').en.split('(')[0] ?? ''

test.each([
  ['thrown', 'setImmediate(() => { throw new TypeError(STORY) })'],
  ['rejected', 'setImmediate(() => void Promise.reject(new TypeError(STORY)))'],
  ['rejected-with-words', 'setImmediate(() => void Promise.reject(STORY))'],
])(
  '%s where nobody catches it: exit code 1 and places, not a word of the story',
  async (name, source) => {
    const env = { ...preloaded(name, source), WALLET_HELP_LANG: 'en' }
    const { code, out, err } = await callProgram(
      ['list'],
      { folder, db: join(folder, 'b.db') },
      env,
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(BUG)
    expect(err).not.toMatch(/30000|王小明|被骗|uncaught|triggered/i)
    if (!name.endsWith('words')) expect(err).toMatch(/TypeError\n {4}at .*\.cjs:\d+/)
  },
)

test('while a question stands, the terminal is given back as well', async () => {
  const env = preloaded('asked', "process.on('SIGUSR2', () => { throw new Error(STORY) })")
  const run = new TerminalRun(['diagnose'], { db: join(folder, 'asked.db'), lang: 'en', env })
  await run.see(diagnose.askProblem.en)
  process.kill(run.pid, 'SIGUSR2')
  expect(await run.exit()).toBe(1)
  await run.see(BUG)
  expect(run.showsCursor).toBe(true)
  expect(run.text).not.toMatch(/30000|王小明|被骗/)
})

test('a pager gets the text through its input, never as an argument or in its surroundings', async () => {
  const less = join(folder, 'less')
  writeFileSync(
    less,
    `#!/bin/sh\necho "$0 $*" > '${folder}/seen'\nenv >> '${folder}/seen'\ncat > '${folder}/text'\n`,
  )
  chmodSync(less, 0o755)
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
  expect(await showInPager(undefined, STORY, env)).toBe(true)
  expect(readFileSync(join(folder, 'seen'), 'utf8')).toMatch(/less -FRX\n/)
  expect(readFileSync(join(folder, 'seen'), 'utf8')).not.toContain('王小明')
  expect(readFileSync(join(folder, 'text'), 'utf8')).toBe(STORY)
})

test('nothing else of the program starts another one', () => {
  const root = join(import.meta.dirname, '../..')
  const sources = ['src', 'bin'].flatMap((it) =>
    readdirSync(join(root, it), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(it, name),
    ),
  )
  const starting = sources.filter(
    (name) =>
      /\.[jt]s$/.test(name) &&
      !name.includes('workshop') &&
      /child_process|node:cluster|worker_threads/.test(readFileSync(join(root, name), 'utf8')),
  )
  expect(starting.sort()).toEqual(['bin/wallet-help.js', 'src/adapters/child-pager.ts'])
})

test('nothing keeps a log: no file is written but those that are named in the threat model', () => {
  const root = join(import.meta.dirname, '../../src')
  const logging = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.startsWith('workshop') &&
      /appendFile|console\.|debuglog|createWriteStream/.test(
        readFileSync(join(root, name), 'utf8'),
      ),
  )
  expect(logging).toEqual(['adapters/yazl-packages.ts'])
})
