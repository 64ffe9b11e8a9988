/** The folder in which the code of a call, and knowledge, are kept for the next one. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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

/** Calls until the code of what a call uses is kept: the first keeps the parts, the second their code. */
function settle(caches: string): ReturnType<typeof explain> {
  explain(caches)
  return explain(caches)
}

onLinux('code that was cut short, changed or is none does no harm and is made anew', () => {
  const caches = join(folder, 'spoilt')
  const said = settle(caches)
  const whole = readFileSync(keptIn(caches))
  const changed = Buffer.from(whole)
  changed[whole.length >> 2] = (whole[whole.length >> 2] ?? 0) ^ 0x40
  for (const spoilt of [changed, whole.subarray(0, whole.length >> 1), Buffer.from('no code')]) {
    writeFileSync(keptIn(caches), spoilt)
    expect(explain(caches)).toEqual(said)
    expect(readFileSync(keptIn(caches)).equals(spoilt)).toBe(false)
  }
})

onLinux('knowledge that was cut short or changed is not used, and is unpacked anew', () => {
  const caches = join(folder, 'knowledge')
  const said = settle(caches)
  const packs = join(caches, 'wallet-help/knowledge')
  const wholes = readdirSync(packs).map(
    (it) => [join(packs, it), readFileSync(join(packs, it))] as const,
  )
  expect(wholes.length).toBeGreaterThan(0)
  const spoilings: ((whole: Buffer) => Buffer)[] = [
    (whole) => whole.subarray(0, whole.length - 1),
    // Some letter of every word.
    (whole) =>
      Buffer.from(whole.map((byte, at) => (at < whole.length / 2 && byte === 101 ? 97 : byte))),
  ]
  for (const spoil of spoilings) {
    for (const [path, whole] of wholes) writeFileSync(path, spoil(whole))
    expect(explain(caches)).toEqual(said)
    for (const [path, whole] of wholes) expect(readFileSync(path).equals(whole)).toBe(true)
  }
})

onLinux('what others may write to is not used', () => {
  const caches = join(folder, 'open')
  const said = settle(caches)
  const kept = keptIn(caches)
  // It would say something else.
  const planted = Buffer.from(readFileSync(kept).toString('latin1').replaceAll('"', "'"), 'latin1')
  writeFileSync(kept, planted)
  chmodSync(kept, 0o666)
  expect(explain(caches)).toEqual(said)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  chmodSync(join(kept, '..'), 0o777)
  writeFileSync(kept, planted)
  expect(explain(caches)).toEqual(said)
  expect(readFileSync(kept).equals(planted)).toBe(true)
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
