/** A long article on a real terminal goes through the person’s pager; a short one, or one in a file, doesn’t. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TerminalRun, type TerminalOptions } from './terminal.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
const MARK = 'sed s/^/P:/'
const base = { db: '/nonexistent/casebook.db', lang: 'en' } as const

async function read(args: readonly string[], options: Partial<TerminalOptions>): Promise<string> {
  const run = new TerminalRun(['guide', ...args], { ...base, ...options })
  expect(await run.exit()).toBe(0)
  return run.text.replaceAll('\r\n', '\n')
}

test('through PAGER where it is longer than the screen', async () => {
  const text = await read(['scam-call'], { rows: 20, env: { PAGER: MARK } })
  expect(text).toMatch(/^P:A scam call/)
  expect(text).toMatch(/\nP:Checked on /)
})

test.each<[string, string[], Partial<TerminalOptions>]>([
  ['where it fits on the screen', [], { rows: 200, env: { PAGER: MARK } }],
  ['with --no-input', ['--no-input'], { rows: 20, env: { PAGER: MARK } }],
  ['on a dumb terminal', [], { rows: 20, env: { PAGER: MARK, TERM: 'dumb' } }],
  ['with an empty PAGER', [], { rows: 20, env: { PAGER: '' } }],
  ['where there is no such pager', [], { rows: 20, env: { PAGER: 'no-such-pager-here' } }],
  ['where nobody has a pager', [], { rows: 20, env: { PATH: '/nonexistent' } }],
  ['as markdown', ['--format', 'md'], { rows: 20, env: { PAGER: MARK } }],
])('printed as it is %s', async (_, args, options) => {
  const text = await read(['scam-call', ...args], options)
  expect(text).not.toMatch(/^P:/m)
  expect(text).toMatch(/A scam call: how to tell[^]*Sources: /)
})

test('less is left with q, and the program ends well', async () => {
  const run = new TerminalRun(['guide', 'scam-call'], { ...base, rows: 20 })
  await run.see('Still on the call')
  run.press('q')
  expect(await run.exit()).toBe(0)
})

test('a file gets the article as it is', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [BIN, 'guide', 'scam-call', '--lang', 'en'],
    {
      encoding: 'utf8',
      env: { ...process.env, PAGER: MARK },
    },
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/^A scam call: how to tell/)
})
