/** The real program in a real terminal: however it is left, the terminal is as before and the case is kept. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type IPty, spawn } from '@lydell/node-pty'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { VERBS } from '../../src/cli/table.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { count } from './counts.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
const STACK = /^ {4}at /m
let folder = ''
const open: IPty[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-signals-'))
})
afterEach(() => {
  for (const pty of open.splice(0)) pty.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environment = (db: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  TERM: 'xterm-256color',
  WALLET_HELP_LANG: 'en',
  WALLET_HELP_CONFIG: join(folder, 'settings.json'),
  WALLET_HELP_DB: join(folder, db),
})

/** A shell with job control around the program: it writes down the exit code and what the terminal is then. */
function inShell(
  name: string,
  args: string,
): { pty: IPty; said: () => string; note: (it: string) => string } {
  const file = (it: string): string => join(folder, `${name}.${it}`)
  const line = `stty -a >${file('before')}; '${process.execPath}' '${BIN}' ${args}; echo $? >${file('code')}; stty -a >${file('after')}; echo DONE`
  let said = ''
  const pty = spawn('bash', ['--norc', '--noprofile', '-c', `set -m; trap : HUP TERM; ${line}`], {
    cols: 80,
    rows: 50,
    name: 'xterm-256color',
    env: environment(`${name}.db`),
  })
  pty.onData((text) => (said += text))
  open.push(pty)
  const note = (it: string): string =>
    existsSync(file(it)) ? readFileSync(file(it), 'utf8').trim() : ''
  return { pty, said: () => said, note }
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 20_000) throw new Error(`waited in vain for ${what}`)
    await pause(50)
  }
}

/** The program below the shell. */
function childOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return Number(stdout.trim().split('\n')[0])
}

const cursorIsShown = (said: string): boolean =>
  said.lastIndexOf('\x1b[?25h') >= said.lastIndexOf('\x1b[?25l')

type Leave = (pty: IPty) => void
const LEAVES: readonly (readonly [name: string, code: string, leave: Leave])[] = [
  ['Ctrl+C', '130', (pty) => pty.write('\x03')],
  ['Ctrl+D', '130', (pty) => pty.write('\x04')],
  ['SIGTERM', '143', (pty) => process.kill(childOf(pty.pid), 'SIGTERM')],
  ['SIGHUP', '129', (pty) => process.kill(childOf(pty.pid), 'SIGHUP')],
  [
    'Ctrl+C after another width',
    '130',
    (pty) => {
      pty.resize(31, 12)
      pty.resize(120, 40)
      pty.write('\x03')
    },
  ],
]
const MODES = [
  ['drawn', 'diagnose'],
  ['line by line', 'diagnose --plain'],
] as const

describe.each(MODES)('a question %s', (mode, args) => {
  test.each(LEAVES)(
    'is left by %s: %s, the case kept, the terminal as it was',
    async (how, code, leave) => {
      const name = `${mode}-${how}`.replace(/\W/g, '-')
      const { pty, said, note } = inShell(name, args)
      await until(() => said().includes(words.askProblem.en), 'the first question')
      pty.write(args.includes('plain') ? '1\r' : '\r')
      await until(() => said().includes(words.askWallet.en), 'the second question')
      leave(pty)
      await until(() => note('after') !== '', 'the end')
      expect(note('code')).toBe(code)
      expect(note('after')).toBe(
        note('before').replace(
          /rows \d+; columns \d+/,
          /rows \d+; columns \d+/.exec(note('after'))?.[0] ?? '',
        ),
      )
      expect(note('after')).toMatch(/(?<!-)\becho\b/)
      expect(cursorIsShown(said())).toBe(true)
      expect(said()).toContain(words.stopped(1).en)
      expect(said()).not.toMatch(STACK)
    },
  )
})

test('suspended by Ctrl+Z it gives the terminal back, and goes on where it was', async () => {
  let said = ''
  const pty = spawn('bash', ['--norc', '--noprofile', '-i'], {
    cols: 80,
    rows: 50,
    name: 'xterm-256color',
    env: { ...environment('suspended.db'), PS1: 'SHELL$ ', node: process.execPath, bin: BIN },
  })
  pty.onData((text) => (said += text))
  open.push(pty)
  pty.write('"$node" "$bin" diagnose\r')
  await until(() => said.includes(words.askProblem.en), 'the first question')
  pty.write('\x1a')
  await until(() => /Stopped/.test(said), 'the stop')
  const modes = join(folder, 'stopped.modes')
  pty.write(`stty -a >${modes}; echo WRI''TTEN\r`)
  await until(() => said.includes('WRITTEN'), 'the modes')
  expect(readFileSync(modes, 'utf8')).toMatch(/(?<!-)\becho\b/)
  pty.write('fg\r')
  await until(() => /WRITTEN[\s\S]*\bfg\r[\s\S]*diagnose/.test(said), 'the return')
  await pause(300)
  pty.write('\r')
  await until(() => said.includes(words.askWallet.en), 'the second question')
  pty.write('\x03')
  await until(() => said.includes(words.stopped(1).en), 'the end')
  pty.write(`stty -a >${modes}; echo code=$?, EN''DED\r`)
  await until(() => said.includes('ENDED'), 'the shell')
  expect(readFileSync(modes, 'utf8')).toMatch(/(?<!-)\becho\b/)
  expect(cursorIsShown(said)).toBe(true)
})

describe('a reader that has enough', () => {
  const shell = (line: string): { code: number | null; err: string } => {
    const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
      cwd: folder,
      env: { ...environment('pipes.db'), node: process.execPath, bin: BIN },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    return { code: status, err: stderr }
  }
  const begin = ['diagnose', ...walkTo('payment-failed'), '--no-input'].join(' ')
  beforeAll(() => expect(shell(`"$node" "$bin" ${begin} >/dev/null`).code).toBe(0))

  const CALLS = VERBS.flatMap(({ examples = [] }) =>
    examples.flatMap(({ call, asks, connects }) =>
      asks || connects || /&&|delete|close|import|restore|evidence add| -o /.test(call)
        ? []
        : [call],
    ),
  )
  test.each(CALLS.filter((_, at) => at % count(1, 9) === 0))(
    '%s | head -1: no stack, no complaint',
    (call) => {
      const typed = call.replace(/^wallet-help/, '"$node" "$bin"')
      const piped = shell(`${typed} --no-input </dev/null | head -1`)
      expect(piped.err).not.toMatch(STACK)
      expect(piped.err).not.toMatch(/EPIPE/)
      expect([0, 1, 2, 3]).toContain(piped.code)
      expect(shell(`${typed} --no-input <&- | :`).err).not.toMatch(STACK)
    },
  )
})
