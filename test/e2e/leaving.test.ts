/** How a question ends when the program is told to, or when its terminal goes away. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type IPty, spawn } from '@lydell/node-pty'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { TerminalRun } from './terminal.ts'
import { walkTo } from './walk-to.ts'
import { scratchFolder } from '../scratch.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
const STACK = /^ {4}at /m
let folder = ''
const left: (() => void)[] = []
beforeEach(() => {
  folder = scratchFolder('leaving')
})
afterEach(() => {
  for (const end of left.splice(0)) end()
  rmSync(folder, { recursive: true, force: true })
})

const ALL_BUT_THE_STORY = [
  'name=A',
  'phone=13900001111',
  'email=a@example.com',
  'account=a',
  'error=x',
  'request=refund',
  'amount=1',
  'currency=CNY',
  'time=2026-11-20 14:30',
  'payment-method=balance',
  'counterparty=B',
  'transaction=1',
  'merchant-order=2',
  'bank-reference=3',
].flatMap((it) => ['--fact', it])

describe.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)('%s at a question', (signal, code) => {
  const start = (...args: string[]): TerminalRun => {
    const run = new TerminalRun(args, { db: join(folder, 'casebook.db'), lang: 'en' })
    left.push(() => run.kill())
    return run
  }

  test(`with a case kept: says how to go on, shows the cursor, ends with ${code}`, async () => {
    const run = start('diagnose')
    await run.see(words.askProblem.en)
    run.press('\r')
    await run.see(words.askWallet.en)
    process.kill(run.pid, signal)
    expect(await run.exit()).toBe(code)
    expect(run.text).toContain(words.stopped(1).en)
    expect(run.text).not.toMatch(STACK)
    expect(run.raw.lastIndexOf('\x1b[?25h')).toBeGreaterThan(run.raw.lastIndexOf('\x1b[?25l'))
  })

  test(`while a story is written: the same, ${code}`, async () => {
    const run = start('diagnose', ...walkTo('payment-failed'), ...ALL_BUT_THE_STORY)
    await run.see(`❯ ${words.yes.en}`)
    run.press('\r')
    await run.see(words.askMore.en)
    run.press('\r')
    await run.see(words.askStory.en)
    run.press('first line\r')
    await run.see('first line')
    process.kill(run.pid, signal)
    expect(await run.exit()).toBe(code)
    expect(run.text).toContain(words.stopped(1).en)
    expect(run.text).not.toMatch(STACK)
  })
})

/** A shell line in a terminal of its own. */
function inTerminal(file: string, args: string[]): { pty: IPty; said: () => string } {
  let said = ''
  const pty = spawn(file, args, {
    cols: 80,
    rows: 70,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TERM: 'xterm-256color',
      WALLET_HELP_LANG: 'en',
      PROGRAM: `'${process.execPath}' '${BIN}' diagnose`,
      FOLDER: folder,
    },
    name: 'xterm-256color',
  })
  pty.onData((text) => (said += text))
  left.push(() => pty.kill('SIGKILL'))
  return { pty, said: () => said }
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 15_000) throw new Error('waited in vain')
    await pause(50)
  }
}

const fileOf = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim() : ''
/** Runs the program and writes down its exit code. */
const KEEPING_CODE = 'eval "$PROGRAM"; echo $? >"$FOLDER/code"'

describe('a terminal that goes away', () => {
  test('is closed: 129, and no stack', async () => {
    const { pty, said } = inTerminal('sh', ['-c', `trap : HUP; ${KEEPING_CODE}`])
    await until(() => said().includes(words.askProblem.en))
    pty.kill('SIGHUP')
    ;(pty as unknown as { destroy?: () => void }).destroy?.()
    await until(() => fileOf('code') !== '')
    expect(fileOf('code')).toBe('129')
    expect(said()).not.toMatch(STACK)
  })

  test('is taken by the shell when the parent is killed, as under npm start: 129, and no stack', async () => {
    writeFileSync(join(folder, 'run.sh'), KEEPING_CODE)
    const { pty, said } = inTerminal('bash', ['--norc', '--noprofile', '-i'])
    pty.write(`sh -c "echo \\$\\$ >$FOLDER/parent; sh $FOLDER/run.sh; true"\r`)
    await until(() => said().includes(words.askProblem.en))
    process.kill(Number(fileOf('parent')), 'SIGKILL')
    // Shell and program both wait for the key; the program hears of it where the shell is not quicker.
    await until(() => {
      pty.write('\r')
      return fileOf('code') !== ''
    })
    expect(fileOf('code')).toMatch(/^(129|130)$/)
    expect(said()).not.toMatch(STACK)
  })
})
