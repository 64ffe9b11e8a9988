/** The folder in which the code of a call is kept for the next one. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-code-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function explain(caches: string): { code: number | null; out: string; err: string } {
  const { HOME, PATH } = process.env
  const env = {
    HOME,
    PATH,
    XDG_CACHE_HOME: caches,
    LOCALAPPDATA: caches,
    WALLET_HELP_LANG: 'en',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'explain', '余额不足'], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** Where the code of `explain` was kept. */
function keptIn(caches: string): string {
  const codes = join(caches, 'wallet-help/code')
  return join(codes, readdirSync(codes)[0] ?? '', 'explain')
}

// Elsewhere the folder stands in another place, or modes are not those of Unix.
const onLinux = test.runIf(process.platform === 'linux')

onLinux('what a call used is kept for its owner alone, and the next call says the same', () => {
  const caches = join(folder, 'kept')
  const first = explain(caches)
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(statSync(keptIn(caches)).mode & 0o777).toBe(0o600)
  expect(statSync(join(caches, 'wallet-help')).mode & 0o777).toBe(0o700)
  expect(explain(caches)).toEqual(first)
})

onLinux('code that was cut short or is none does no harm and is made anew', () => {
  const caches = join(folder, 'spoilt')
  const first = explain(caches)
  const kept = keptIn(caches)
  const { size } = statSync(kept)
  truncateSync(kept, size >> 1)
  expect(explain(caches)).toEqual(first)
  expect(statSync(kept).size).toBeGreaterThan(size >> 1)
  writeFileSync(kept, 'no code')
  expect(explain(caches)).toEqual(first)
})

onLinux('a folder that cannot be written to is passed over in silence', () => {
  const file = join(folder, 'no-folder')
  writeFileSync(file, '')
  const expected = explain(join(folder, 'other'))
  expect(explain(file)).toEqual(expected)
  const closed = join(folder, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  expect(explain(closed)).toEqual(expected)
  // Whoever may write everywhere does.
  if (process.getuid?.() !== 0) expect(existsSync(join(closed, 'wallet-help'))).toBe(false)
})
