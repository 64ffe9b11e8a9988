/** Color as the environment asks for it, in a terminal and in a pipe. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TerminalRun } from './terminal.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
const ESCAPE = '\x1b['
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-color-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function onTerminal(env: Readonly<Record<string, string>>): Promise<string> {
  const run = new TerminalRun(['explain', '余额不足', '--no-input'], {
    db: join(folder, 'casebook.db'),
    lang: 'zh',
    env,
  })
  expect(await run.exit()).toBe(0)
  return run.raw
}

test.each([
  ['a terminal shows color', {}, true],
  ['NO_COLOR takes it away', { NO_COLOR: '1' }, false],
  ['a dumb terminal has none', { TERM: 'dumb' }, false],
  ['FORCE_COLOR=0 takes it away', { FORCE_COLOR: '0' }, false],
] as const)('%s', async (_, env, colored) => {
  expect((await onTerminal(env)).includes(ESCAPE)).toBe(colored)
})

test.each([
  ['a pipe gets no color', {}, false],
  ['FORCE_COLOR colors a pipe too', { FORCE_COLOR: '1' }, true],
] as const)('%s', (_, more, colored) => {
  const { HOME, PATH } = process.env
  const env = { HOME, PATH, TERM: 'xterm-256color', WALLET_HELP_LANG: 'zh', ...more }
  const { stdout } = spawnSync(process.execPath, [BIN, 'explain', '余额不足'], {
    env,
    encoding: 'utf8',
  })
  expect(stdout.includes(ESCAPE)).toBe(colored)
})
