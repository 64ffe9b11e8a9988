/** Standard input and output as shells, pipes and full disks really give them. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkTo } from './walk-to.ts'
import { scratchFolder } from '../scratch.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
let folder = ''
beforeAll(() => {
  folder = scratchFolder('streams')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DIAGNOSE = ['diagnose', ...walkTo('payment-failed'), '--no-input']
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  WALLET_HELP_DB: join(folder, 'casebook.db'),
  WALLET_HELP_LANG: 'en',
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a line of shell; `$node` and `$bin` start the program, `$@` are the arguments. */
function shell(line: string, ...args: string[]): Ended {
  const done = spawnSync('bash', ['-c', `set -o pipefail; ${line}`, 'bash', ...args], {
    env: { ...environment(), node: process.execPath, bin: BIN },
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Feeds the program through a pipe, one part after another. */
function feed(
  parts: readonly (string | Buffer)[],
  pause: number,
  args: readonly string[],
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { env: environment() })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  child.stdin.on('error', () => undefined)
  const next = (left: readonly (string | Buffer)[]): void => {
    const [part, ...others] = left
    if (part === undefined) return void child.stdin.end()
    child.stdin.write(part)
    setTimeout(() => next(others), pause)
  }
  setTimeout(() => next(parts), pause)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}

describe('facts from standard input', () => {
  const FROM_STDIN = [...DIAGNOSE, '--facts', '-']

  test('a slow writer is waited for', () => {
    const { code, out, err } = shell(
      `(sleep 1; echo '{"amount": "5"}') | "$node" "$bin" "$@"`,
      ...FROM_STDIN,
    )
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(out).toContain('5.00')
  })

  test('a pipe that somebody told not to wait is waited for all the same', () => {
    const line = `(sleep 1; echo '{"amount": "5"}') | ("$node" -e 'process.stdin.pause()'; "$node" "$bin" "$@")`
    expect(shell(line, ...FROM_STDIN)).toMatchObject({ code: 0 })
  })

  test('a text that comes in halves, in the middle of a character, is read to its end', async () => {
    const whole = Buffer.from('{"amount": "5", "story": "付款后店家说没有收到"}')
    const half = whole.indexOf('款') + 1
    const { code, out } = await feed(
      [whole.subarray(0, half), whole.subarray(half)],
      300,
      FROM_STDIN,
    )
    expect(code).toBe(0)
    expect(out).toContain('付款后店家说没有收到')
  })

  test('one megabyte arrives whole', async () => {
    const text = JSON.stringify({ amount: '5', padding: 'x'.repeat(1_000_000) })
    const { code, err } = await feed([text.slice(0, 400_000), text.slice(400_000)], 100, FROM_STDIN)
    expect(code).toBe(2)
    expect(err).toContain('padding')
  })

  test.each([
    ['a writer that stops half-way', `printf '{"amount": ' |`, ''],
    ['an input that is closed', '', '<&-'],
    ['an empty input', '', '</dev/null'],
  ])('%s is said in words', (_name, before, after) => {
    const { code, err } = shell(`${before} "$node" "$bin" "$@" ${after}`, ...FROM_STDIN)
    expect(code).toBe(2)
    expect(err).toContain('Can’t read standard input: it isn’t valid JSON.')
  })

  test('a folder as standard input is said in words', () => {
    const { code, err } = shell(`"$node" "$bin" "$@" </`, ...FROM_STDIN)
    expect(code).toBe(1)
    expect(err).toContain('Can’t read standard input: it is a folder.')
  })
})

describe('an output that cannot take the draft', () => {
  test('closed: one line, exit 1, and the case is kept', () => {
    const { code, err } = shell(`"$node" "$bin" "$@" >&-`, ...DIAGNOSE)
    expect(code).toBe(1)
    expect(err).toMatch(/wallet-help export \d+ -o complaint\.md\n/)
    expect(err).toContain('Can’t write standard output: it is closed.\n')
    expect(err).not.toMatch(/^ {4}at /m)
  })

  test.skipIf(!existsSync('/dev/full'))('full: one line, exit 1', () => {
    const { code, err } = shell(`"$node" "$bin" "$@" >/dev/full`, ...DIAGNOSE)
    expect(code).toBe(1)
    expect(err).toContain('Can’t write standard output: the disk is full.\n')
  })

  test('thrown away on purpose is no failure', () => {
    expect(shell(`"$node" "$bin" "$@" >/dev/null`, ...DIAGNOSE).code).toBe(0)
    const silent = spawnSync(process.execPath, [BIN, 'contacts'], {
      stdio: 'ignore',
      env: environment(),
    })
    expect(silent.status).toBe(0)
  })

  test('a reader that has enough is no failure, and nothing is said', () => {
    expect(shell(`"$node" "$bin" contacts --json | head -1`)).toEqual({
      code: 0,
      out: '[\n',
      err: '',
    })
  })

  test('advice that nobody takes does not keep the draft back', () => {
    const full = existsSync('/dev/full') ? '2>/dev/full' : '2>&-'
    const { code, out } = shell(`"$node" "$bin" "$@" ${full}`, ...DIAGNOSE)
    expect(code).toBe(0)
    expect(out).toContain('#')
  })
})

test.skipIf(!existsSync('/proc/self'))(
  'a casebook below /proc is refused, not tried for ever',
  () => {
    const refusal = /The casebook \/proc\/.*: the file or its folder isn't there\./
    const run = (env: NodeJS.ProcessEnv, ...args: string[]) =>
      spawnSync(process.execPath, [BIN, '--lang', 'en', ...args, 'list'], {
        encoding: 'utf8',
        timeout: 10_000,
        env: { PATH: process.env['PATH'], ...env },
      })
    for (const { status, stderr } of [
      run({}, '--db', '/proc/x/y.db'),
      run({ HOME: '/proc/1/zz' }),
    ]) {
      expect(stderr).toMatch(refusal)
      expect(status).toBe(1)
    }
  },
)
