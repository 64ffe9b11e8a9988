/** What is kept is readable by its owner alone, whatever the person's umask, from the first moment on. */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  readdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Home } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'wallet-help-modes-'))
let umask = 0
beforeAll(() => {
  umask = process.umask(0)
})
afterAll(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true })
})

const CASE = [
  ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
  ...['--answer', 'what-you-see=error-message', 'message-about=order-state'],
  ...['order-message=closed-or-expired', '--fact', 'amount=128.5', 'story=Tulip lost 30000 郁金香'],
]

/** Everything that writes; `out` is a folder of the person. */
const WRITING = (out: string): readonly (readonly string[])[] => [
  CASE,
  ['log', '1', '--said', 'wait', '--promised', 'money', '--by', '2026-11-30'],
  ['evidence', 'add', '1', 'bill-record', join(folder, 'bill.png')],
  ['edit', '1', '--fact', 'amount=99'],
  ['config', 'wallet', 'alipay'],
  ...['md', 'html', 'txt', 'json', 'zip'].map((it) => ['export', '1', '-o', join(out, `a.${it}`)]),
  ['due', '--ics', join(out, 'due.ics')],
  ['close', '1', '--outcome', 'solved'],
  ['share', '1', '--yes', '--format', 'json', '-o', join(out, 'card.json')],
  ['import', join(out, 'card.json')],
  ['backup', join(out, 'a.backup')],
  ['restore', join(out, 'a.backup')],
]

/** Whatever below a folder others could open; modes are Unix's. */
function openToOthers(below: string): string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const { mode } = statSync(join(below, name))
    return (mode & 0o077) === 0 ? [] : [`${name} ${(mode & 0o777).toString(8)}`]
  })
}

const onUnix = describe.runIf(process.platform !== 'win32')

onUnix('under a umask that forbids nothing', () => {
  const home = new Home()
  const out = join(home.folder, 'out')
  beforeAll(async () => {
    writeFileSync(join(folder, 'bill.png'), 'a bill')
    mkdirSync(out, { mode: 0o700 })
    for (const argv of WRITING(out)) {
      const { code, err } = await home.run(argv)
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' })
    }
  })
  afterAll(() => home.remove())

  test('casebook, evidence, settings, exports, calendar, card and backup are the owner’s alone', () => {
    expect(readdirSync(out)).toHaveLength(8)
    expect(openToOthers(home.folder)).toEqual([])
  })

  test('what others were let into before is closed by the next call', async () => {
    const loose = new Home()
    await loose.run(CASE)
    spawnSync('chmod', ['-R', 'go+rw', loose.db])
    await loose.run(['log', '1', '--said', 'x'])
    expect(openToOthers(join(loose.folder, 'data'))).toEqual([])
    loose.remove()
  })

  test('a deleted case leaves no word of it in any byte', async () => {
    await home.run(['log', '1', '--kind', 'note', '--said', 'Hyacinth 30000 风信子'])
    await home.run(['delete', '1', '--yes'])
    const kept = readdirSync(join(home.folder, 'data'), { recursive: true, withFileTypes: true })
    for (const it of kept.filter((entry) => entry.isFile())) {
      const bytes = readFileSync(join(it.parentPath, it.name))
      expect(bytes.toString('latin1')).not.toMatch(/tulip|hyac|yaci|cint/i)
      // The index keeps of each piece only what the one before it has not: a single character stays whole.
      for (const sign of '郁金香风信子') expect(bytes.includes(sign), sign).toBe(false)
    }
  })
})

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace)
  console.error('strace is not here: files that are there for a moment are not looked at')

/** What was made with rights for others; only the first opening of a name makes it, later ones find it. */
function madeLoose(lines: readonly string[]): string[] {
  const known = new Set<string>()
  return lines.filter((line) => {
    const made = /"([^"]+)".*(?:O_CREAT.*, (0\d+)\)| (0\d+)\) = 0)/.exec(line)
    const [, path = '', file, folderMode] = made ?? []
    if (made === null || known.has(path)) return false
    known.add(path)
    return (Number.parseInt(file ?? folderMode ?? '0', 8) & 0o077) !== 0
  })
}

test.runIf(hasStrace)(
  'the program makes no file and no folder that others could open, not even for a moment',
  () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      WALLET_HELP_LANG: 'en',
    }
    writeFileSync(join(folder, 'bill.png'), 'a bill')
    const program = [process.execPath, join(import.meta.dirname, '../../bin/wallet-help.js')]
    const trace = join(folder, 'trace')
    const calls = ['-f', '-qq', '-A', '-o', trace, '-e', 'trace=openat,open,creat,mkdir,mkdirat']
    for (const argv of WRITING(out)) {
      const { status, stderr } = spawnSync('strace', [...calls, ...program, ...argv], {
        env,
        encoding: 'utf8',
        input: '',
      })
      expect({ argv, status, stderr: status === 0 ? '' : stderr }).toEqual({
        argv,
        status: 0,
        stderr: '',
      })
    }
    const lines = readFileSync(trace, 'utf8').split('\n')
    expect(lines.filter((it) => it.includes('O_CREAT')).length).toBeGreaterThan(10)
    expect(madeLoose(lines)).toEqual([])
    for (const kept of ['data', 'config', 'cache'])
      expect(openToOthers(join(folder, kept))).toEqual([])
    // The evidence that was there before the program came is left as it was.
    expect(openToOthers(out)).toEqual([])
  },
)
