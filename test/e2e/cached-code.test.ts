/** The folder in which the code of a call, and knowledge, are kept for the next one. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
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

/** Where the code of what a call uses is kept already: the first call keeps the parts, the second their code. */
function settle(caches: string): ReturnType<typeof explain> {
  const settled = join(folder, 'settled')
  if (!existsSync(settled)) explain(settled)
  said ??= explain(settled)
  cpSync(settled, caches, { recursive: true })
  return said
}
let said: ReturnType<typeof explain> | undefined

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

/** Code that ends at once and keeps its length: where it is run, nothing is said. */
function planted(kept: Buffer): Buffer {
  const own = '({get "./main.js"(){process.exit(9)},get "main.js"(){process.exit(9)}})'
  const text = Buffer.alloc(kept.length / 2, ' ')
  text.writeBigUInt64LE(0n)
  text.write(own, 8, 'latin1')
  return Buffer.concat([text, text])
}

onLinux('what others may write to is not used', () => {
  const caches = join(folder, 'open')
  const said = settle(caches)
  const kept = keptIn(caches)
  const bytes = planted(readFileSync(kept))
  writeFileSync(kept, bytes)
  chmodSync(kept, 0o666)
  expect(explain(caches)).toEqual(said)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  chmodSync(join(kept, '..'), 0o777)
  writeFileSync(kept, bytes)
  expect(explain(caches)).toEqual(said)
  expect(readFileSync(kept).equals(bytes)).toBe(true)
})

onLinux('a file that leads elsewhere, or is a pipe, is not read', () => {
  const caches = join(folder, 'linked')
  const said = settle(caches)
  const kept = keptIn(caches)
  const elsewhere = join(folder, 'elsewhere')
  // It would say something else, and is ours.
  writeFileSync(elsewhere, planted(readFileSync(kept)), { mode: 0o600 })
  for (const plant of [
    () => symlinkSync(elsewhere, kept),
    () => void spawnSync('mkfifo', ['-m', '600', kept]),
  ]) {
    rmSync(kept)
    plant()
    expect(explain(caches)).toEqual(said)
    expect(lstatSync(kept).isFile()).toBe(true)
  }
  const packs = join(caches, 'wallet-help/knowledge')
  for (const name of readdirSync(packs)) {
    const pack = join(packs, name)
    const bytes = readFileSync(pack)
    rmSync(pack)
    const spoilt = join(folder, name)
    writeFileSync(spoilt, Buffer.from(bytes.map((byte) => (byte === 101 ? 97 : byte))), {
      mode: 0o600,
    })
    symlinkSync(spoilt, pack)
  }
  expect(explain(caches)).toEqual(said)
  for (const name of readdirSync(packs)) expect(lstatSync(join(packs, name)).isFile()).toBe(true)
})

// Only who is root may give a file away.
const asRoot = test.runIf(process.platform === 'linux' && process.getuid?.() === 0)
const NOBODY = 65_534

asRoot.each(['', 'wallet-help/code', 'wallet-help/code/BUILD', 'wallet-help/knowledge', 'FILE'])(
  'what belongs to somebody else is not used: %s',
  (part) => {
    const caches = join(folder, `foreign-${part.replaceAll('/', '-')}`)
    const said = settle(caches)
    const kept = keptIn(caches)
    const bytes = planted(readFileSync(kept))
    writeFileSync(kept, bytes)
    const packs = join(caches, 'wallet-help/knowledge')
    for (const name of readdirSync(packs)) {
      const pack = readFileSync(join(packs, name))
      writeFileSync(join(packs, name), Buffer.from(pack.map((byte) => (byte === 101 ? 97 : byte))))
    }
    const own = part.includes('knowledge') ? 'knowledge' : 'code'
    // Of the two only one is spoilt.
    if (own === 'code') rmSync(packs, { recursive: true })
    else rmSync(kept)
    const given = {
      '': join(caches, 'wallet-help'),
      'wallet-help/code/BUILD': join(kept, '..'),
      FILE: kept,
    }[part]
    lchownSync(given ?? join(caches, part), NOBODY, NOBODY)
    expect(explain(caches)).toEqual(said)
    if (own === 'code' && part !== 'FILE') expect(readFileSync(kept).equals(bytes)).toBe(true)
  },
)

asRoot(
  'a link that somebody else put in place of the folder leads nowhere: nothing is written or removed behind it',
  () => {
    const caches = join(folder, 'planted')
    const own = join(folder, 'own')
    const old = new Date(2000, 0)
    for (const name of ['code/my-work', 'code/1-v24.0.0-x64', 'knowledge/notes']) {
      mkdirSync(join(own, name), { recursive: true, mode: 0o700 })
      utimesSync(join(own, name), old, old)
    }
    mkdirSync(caches)
    symlinkSync(own, join(caches, 'wallet-help'))
    lchownSync(join(caches, 'wallet-help'), NOBODY, NOBODY)
    expect(explain(caches)).toEqual(explain(join(folder, 'other')))
    expect(readdirSync(own, { recursive: true }).sort()).toEqual([
      'code',
      'code/1-v24.0.0-x64',
      'code/my-work',
      'knowledge',
      'knowledge/notes',
    ])
  },
)

onLinux(
  'through a link of one’s own it is kept, and of what is old only what is named as ours is removed',
  () => {
    const caches = join(folder, 'moved')
    const own = join(folder, 'moved-to')
    const old = new Date(2000, 0)
    for (const name of ['code/my-work', 'code/1-v24.0.0-x64', 'knowledge']) {
      mkdirSync(join(own, name), { recursive: true, mode: 0o700 })
      utimesSync(join(own, name), old, old)
    }
    writeFileSync(join(own, 'knowledge/notes-2020'), '')
    utimesSync(join(own, 'knowledge/notes-2020'), old, old)
    mkdirSync(caches)
    symlinkSync(own, join(caches, 'wallet-help'))
    const said = explain(caches)
    expect(existsSync(join(own, 'code/my-work'))).toBe(true)
    expect(existsSync(join(own, 'knowledge/notes-2020'))).toBe(true)
    expect(existsSync(join(own, 'code/1-v24.0.0-x64'))).toBe(false)
    expect(readdirSync(join(own, 'code'))).toHaveLength(2)
    expect(explain(caches)).toEqual(said)
  },
)

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
