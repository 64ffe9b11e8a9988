/** What the program says when it fails itself, and what it gives to programs that it starts. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { showInPager } from '../../src/adapters/child-pager.ts'
import { Home } from '../world.ts'

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
