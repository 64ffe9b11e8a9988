/** Evidence on a real disk: who may read it, what a killed process leaves, what changed behind our back. */
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import type { Casebook } from '../../src/ports.ts'
import { scratchFolder } from '../scratch.ts'
import { count } from '../trust/counts.ts'

const ADAPTER = fileURLToPath(new URL('../../src/adapters/sqlite-casebook.ts', import.meta.url))
const NOW = new Date('2026-11-21T08:00:00Z')
const AMPLE = count(3_600_000, 60_000)

let folder: string
let db: string
let files: string
beforeEach(() => {
  folder = scratchFolder('evidence')
  db = join(folder, 'cases.db')
  files = `${db}.files`
})
afterEach(() => rmSync(folder, { recursive: true }))

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const file = (name: string, data: string | Buffer): string => {
  writeFileSync(join(folder, name), data)
  return join(folder, name)
}
async function withCase(work: (log: Casebook) => Promise<void>): Promise<void> {
  const log = openSqliteCasebook(db)
  try {
    if (!log.find(1)) log.create(newContent('payment-failed'), 'id', NOW)
    await work(log)
  } finally {
    log.close()
  }
}
async function add(log: Casebook, path: string, item = 'bill-record'): Promise<string> {
  const stored = log.find(1)
  if (!stored) throw new Error('no case')
  return log.attach(stored, item, await log.files.receive(path), NOW).attachment.sha256
}

describe('privacy', () => {
  it.each([0o000, 0o022, 0o077, 0o777])('keeps all to its owner under umask %o', async (mask) => {
    const path = file('x', 'secret')
    await withCase(async (log) => {
      const before = process.umask(mask)
      try {
        const sha256 = await add(log, path)
        expect([modeOf(files), modeOf(join(files, sha256))]).toEqual(['700', '600'])
      } finally {
        process.umask(before)
      }
    })
  })

  it('takes the rights of others from a folder that is there', async () => {
    mkdirSync(files)
    chmodSync(files, 0o777)
    await withCase(async (log) => {
      await add(log, file('x', 'x'))
    })
    expect(modeOf(files)).toBe('700')
  })
})

describe('what is kept', () => {
  it('is told from what was changed, taken away or made unreadable', async () => {
    await withCase(async (log) => {
      const sha256 = await add(log, file('x', Buffer.alloc(3_000_000, 7)))
      const kept = join(files, sha256)
      expect(await log.files.check(sha256)).toBe('whole')
      const bytes = readFileSync(kept)
      bytes[2_999_999] = 8
      writeFileSync(kept, bytes)
      expect(await log.files.check(sha256)).toBe('changed')
      truncateSync(kept, 100)
      expect(await log.files.check(sha256)).toBe('changed')
      rmSync(kept)
      expect(await log.files.check(sha256)).toBe('missing')
      mkdirSync(kept)
      expect(await log.files.check(sha256)).toBe('unreadable')
    })
  })

  it('is mended by adding the same file again', async () => {
    await withCase(async (log) => {
      const sha256 = await add(log, file('x', 'whole'))
      writeFileSync(join(files, sha256), 'broken')
      await add(log, file('y', 'whole'))
      expect(await log.files.check(sha256)).toBe('whole')
      expect(log.attachments(1)).toHaveLength(1)
    })
  })

  it('stands once on the disk, however many items and cases refer to it', async () => {
    await withCase(async (log) => {
      await add(log, file('x', 'same'))
      await add(log, file('y', 'same'), 'order-page')
      log.attach(
        log.create(newContent('scam'), 'id-2', NOW),
        'a',
        await log.files.receive(file('z', 'same')),
        NOW,
      )
      expect(readdirSync(files)).toHaveLength(1)
    })
  })
})

describe('a file that is refused leaves nothing', () => {
  it('because it grows while it is copied', async () => {
    await withCase(async (log) => {
      const path = file('growing', Buffer.alloc(5_000_000))
      await expect(log.files.receive(path, () => appendFileSync(path, 'x'))).rejects.toThrow(
        'changed while it was copied',
      )
      expect(readdirSync(files)).toEqual([])
    })
  })

  it('because Ctrl+C came', async () => {
    await withCase(async (log) => {
      const path = file('big', Buffer.alloc(5_000_000))
      await expect(
        log.files.receive(path, () => void process.emit('SIGINT')),
      ).rejects.toMatchObject({ kind: 'cancelled' })
      expect(readdirSync(files)).toEqual([])
      expect(process.listenerCount('SIGINT')).toBe(0)
    })
  })

  it('because the folder is a file', async () => {
    writeFileSync(files, '')
    await withCase(async (log) => {
      await expect(add(log, file('x', 'x'))).rejects.toMatchObject({ kind: 'casebook' })
    })
  })
})

describe('what is not ours stays, what a dead process left goes', () => {
  const host = hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const unfinished = (at: string, pid: number): string =>
    `.wallet-help-unfinished-${at}-${pid}-0123456789ab`
  it.each([
    ['a note of the person', 'readme.txt', 0, true],
    ['a copy of a process that runs', unfinished(host, process.pid), 0, true],
    ['a copy of a process that is gone', unfinished(host, 4_194_303), 0, false],
    ['a fresh copy of another computer', unfinished('elsewhere', 1), 0, true],
    [
      'a copy of another computer from the day before yesterday',
      unfinished('elsewhere', 1),
      2,
      false,
    ],
    ['a content that no case refers to', 'a'.repeat(64), 0, false],
  ])('%s', async (_what, name, days, stays) => {
    await withCase(async (log) => {
      mkdirSync(files)
      writeFileSync(join(files, name), 'x')
      const then = Date.now() / 1000 - days * 24 * 3600
      utimesSync(join(files, name), then, then)
      expect(log.sweep()).toBe(stays ? 0 : 1)
      expect(existsSync(join(files, name))).toBe(stays)
    })
  })
})

it(
  'a process killed at any moment leaves casebook and folder clean once it is swept',
  async () => {
    await withCase(() => Promise.resolve())
    const sources = [1, 2, 3, 4].map((n) => file(`source-${n}`, Buffer.alloc(n * 4_000_000, n)))
    const body = `
      import { appendFileSync } from 'node:fs'
      import { openSqliteCasebook as open } from ${JSON.stringify(ADAPTER)}
      const log = open(${JSON.stringify(db)})
      process.stdout.write('ready')
      for (let round = 0; ; round++) {
        for (const path of ${JSON.stringify(sources)}) {
          appendFileSync(path, process.pid + ' ' + round)
          log.attach(log.find(1), 'item-' + (round % 3), await log.files.receive(path), new Date())
        }
      }`
    let leftovers = 0
    let kept = 0
    for (let round = 0; round < count(100, 40); round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await setTimeout(5 + ((round * 37) % 120) + (round > 10 ? round * 10 : 0))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      await withCase(async (log) => {
        leftovers += log.sweep()
        const rows = log.attachments(1)
        expect([...new Set(rows.map((it) => it.sha256))].sort()).toEqual(
          existsSync(files) ? readdirSync(files).sort() : [],
        )
        for (const { sha256 } of rows.slice(kept))
          expect(await log.files.check(sha256)).toBe('whole')
        kept = rows.length
      })
      // A slow machine needs more of them until it has shown both.
      if (round >= count(99, 5) && leftovers > 0 && kept > 0) break
      // Enough to see; the disk is finite.
      if (kept > count(400, 60)) break
    }
    expect(leftovers, 'some were killed while they copied').toBeGreaterThan(0)
    expect(kept, 'some came to their end').toBeGreaterThan(0)
    const opened = new Sqlite(db)
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(opened.pragma('foreign_key_check')).toEqual([])
    opened.close()
  },
  AMPLE,
)

it(
  'processes that add and remove the same content at once never lose one that is referred to',
  async () => {
    await withCase(() => Promise.resolve())
    const path = file('shared', Buffer.alloc(300_000, 1))
    const body = `
      import { openSqliteCasebook as open } from ${JSON.stringify(ADAPTER)}
      const log = open(${JSON.stringify(db)}, 20000)
      const content = log.find(1)
      for (let i = 0; i < ${count(100, 10)}; i++) {
        const own = log.create(content, process.pid + '-' + i, new Date())
        log.attach(own, 'bill-record', await log.files.receive(${JSON.stringify(path)}), new Date())
        if (await log.files.check(log.attachments(own.number)[0].sha256) !== 'whole') process.exit(7)
        log.remove(own)
      }`
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
          stdio: 'inherit',
        })
        return new Promise((resolve) => child.once('close', resolve))
      }),
    )
    expect(codes).toEqual([0, 0, 0, 0])
    expect(readdirSync(files)).toEqual([])
  },
  AMPLE,
)
