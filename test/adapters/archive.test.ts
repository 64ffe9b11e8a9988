/** A whole casebook in one file and back: while others write, over damage, in either order. */
import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteArchive } from '../../src/adapters/sqlite-archive.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import type { Case } from '../../src/core/casebook/case.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import { Expected, exitCode } from '../../src/core/errors.ts'
import type { BackupReport, Casebook } from '../../src/ports.ts'
import { scratchFolder } from '../scratch.ts'
import { count } from '../trust/counts.ts'

const SRC = fileURLToPath(new URL('../../src/adapters/', import.meta.url))
const NOW = new Date('2026-11-21T08:00:00Z')
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)
const ABOUT = { force: false, version: '1.2.3', now: NOW }
const AMPLE = count(3_600_000, 60_000)

let folder: string
let here: string
let there: string
let target: string
beforeEach(() => {
  folder = scratchFolder('archive')
  here = join(folder, 'here', 'cases.db')
  there = join(folder, 'there', 'cases.db')
  target = join(folder, 'saved.whb')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function within<T>(db: string, work: (log: Casebook) => T | Promise<T>): Promise<T> {
  const log = openSqliteCasebook(db)
  try {
    return await work(log)
  } finally {
    log.close()
  }
}
async function attach(
  log: Casebook,
  stored: Case,
  name: string,
  data: string | Buffer,
): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, data)
  return log.attach(stored, 'bill-record', await log.files.receive(path), NOW).attachment.sha256
}
/** Two cases, entries and files. */
const fill = (db: string): Promise<void> =>
  within(db, async (log) => {
    const one = log.create({ ...newContent('scam'), facts: { name: '林小满' } }, 'id-1', NOW)
    const two = log.create(newContent('payment-failed'), 'id-2', NOW)
    await attach(log, one, 'a.png', Buffer.alloc(2_500_000, 1))
    await attach(log, two, 'b.txt', 'b')
    await attach(log, two, 'a2.png', Buffer.alloc(2_500_000, 1))
    log.note(1, { kind: 'sent', on: '2026-11-20', office: 'wallet', ref: 'T-1' }, later(1))
    log.note(1, { kind: 'correction', on: '2026-11-21', corrects: 1 }, later(2))
  })
/** Everything that a casebook holds. */
const contents = (db: string): Promise<unknown> =>
  within(db, async (log) => ({
    cases: await Promise.all(
      log.list({}, '2026-11-21').map(async ({ number }) => ({
        stored: log.find(number),
        timeline: log.timeline(number),
        files: await Promise.all(
          log.attachments(number).map(async (it) => [it, await log.files.check(it.sha256)]),
        ),
      })),
    ),
    folder: existsSync(log.files.folder) ? readdirSync(log.files.folder).sort() : [],
  }))
const backup = (db = here, path = target, about = ABOUT): Promise<BackupReport> =>
  openSqliteArchive(db).backup(path, about)
const restore = (db = there, path = target) => openSqliteArchive(db).restore(path)

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    expect(error.hints.length, 'says what to do next').toBeGreaterThan(0)
    return `${exitCode(error.kind)} ${error.text.en.replaceAll(folder, '~')}`
  }
  return 'not refused'
}
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('a backup', () => {
  it('brings everything back into an empty place, numbers included', async () => {
    await fill(here)
    const report = await backup()
    expect(report).toMatchObject({ cases: 2, files: 2, leftOut: [] })
    expect(report.size).toBe(statSync(target).size)
    const merged = await restore()
    expect(merged.map((it) => [it.what, it.from, it.record.stored.number])).toEqual([
      ['added', 1, 1],
      ['added', 2, 2],
    ])
    expect(await contents(there)).toEqual(await contents(here))
  })

  it('restored twice, or where it came from, changes nothing', async () => {
    await fill(here)
    await backup()
    await restore()
    for (const db of [here, there]) {
      const before = await contents(db)
      expect((await restore(db)).map((it) => it.what)).toEqual(['unchanged', 'unchanged'])
      expect(await contents(db)).toEqual(before)
    }
  })

  it.each([0o000, 0o077])(
    'is for its owner alone under umask %o, and leaves nothing else',
    async (mask) => {
      await fill(here)
      const before = process.umask(mask)
      try {
        await backup()
        await restore()
      } finally {
        process.umask(before)
      }
      expect(modeOf(target)).toBe('600')
      expect(readdirSync(dirname(here)).sort()).toEqual(['cases.db', 'cases.db.files'])
      expect([there, `${there}.files`, dirname(there)].map(modeOf)).toEqual(['600', '700', '700'])
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      expect(left.filter((it) => it.includes('unfinished'))).toEqual([])
      for (const sha256 of readdirSync(`${there}.files`))
        expect(modeOf(join(`${there}.files`, sha256))).toBe('600')
    },
  )

  it('of an empty casebook is a backup too', async () => {
    expect(await backup()).toMatchObject({ cases: 0, files: 0 })
    expect(await restore()).toEqual([])
  })

  it('never replaces a file unless told to, and then as a whole', async () => {
    await fill(here)
    writeFileSync(target, 'mine')
    expect(await refusalOf(backup())).toBe('1 ~/saved.whb exists already; it was left alone.')
    expect(readFileSync(target, 'utf8')).toBe('mine')
    await backup(here, target, { ...ABOUT, force: true })
    expect(await restore()).toHaveLength(2)
    expect(modeOf(target)).toBe('600')
  })

  it.each<[string, () => string, string]>([
    [
      'the casebook',
      () => here,
      '2 ~/here/cases.db belongs to the casebook itself; nothing else can be written there.',
    ],
    [
      'the casebook by another name',
      () => {
        symlinkSync(here, join(folder, 'link'))
        return join(folder, 'link')
      },
      '2 ~/link belongs to the casebook itself; nothing else can be written there.',
    ],
    [
      'its write-ahead log',
      () => `${here}-wal`,
      '2 ~/here/cases.db-wal belongs to the casebook itself; nothing else can be written there.',
    ],
    [
      'the folder of evidence',
      () => join(`${here}.files`, 'x'),
      '2 ~/here/cases.db.files/x belongs to the casebook itself; nothing else can be written there.',
    ],
    ['a folder', () => folder, '1 ~ is not a regular file.'],
    ['a device', () => '/dev/full', '1 /dev/full is not a regular file.'],
    [
      'a folder that is not there',
      () => join(folder, 'no', 'x'),
      "1 The backup can't be written to ~/no/x: ENOENT",
    ],
  ])('is not written over %s, even when forced', async (_what, make, words) => {
    await fill(here)
    const path = make()
    const before = await contents(here)
    expect(await refusalOf(backup(here, path, { ...ABOUT, force: true }))).toBe(words)
    expect(await contents(here)).toEqual(before)
  })

  it('names the evidence that is changed or gone, and holds all the rest', async () => {
    await fill(here)
    const [a = '', b = ''] = await within(here, (log) =>
      [1, 2].map((n) => log.attachments(n).find((it) => it.name !== 'a2.png')?.sha256 ?? ''),
    )
    writeFileSync(join(`${here}.files`, a), 'changed')
    rmSync(join(`${here}.files`, b))
    const { leftOut, files } = await backup()
    expect(files).toBe(0)
    expect(leftOut.map((it) => [it.case, it.name, it.state])).toEqual([
      [1, 'a.png', 'changed'],
      [2, 'a2.png', 'changed'],
      [2, 'b.txt', 'missing'],
    ])
    expect(await restore()).toHaveLength(2)
  })

  it(
    'is consistent while another process writes and deletes',
    async () => {
      await within(here, (log) => void log.create(newContent('scam'), 'id-0', NOW))
      writeFileSync(join(folder, 'source'), 'x')
      // Each case is made with two facts that agree, and every second one is deleted again with its file.
      const body = `
        import { writeFileSync } from 'node:fs'
        import { openSqliteCasebook as open } from ${JSON.stringify(join(SRC, 'sqlite-casebook.ts'))}
        const log = open(${JSON.stringify(here)}, 20000)
        const content = log.find(1)
        process.stdout.write('ready')
        for (let i = 1; ; i++) {
          const path = ${JSON.stringify(join(folder, 'source-'))} + i % 5
          writeFileSync(path, String(i))
          let own = log.create({ ...content, facts: { name: '' + i, story: '' + i } }, 'id-' + i, new Date())
          log.attach(own, 'bill-record', await log.files.receive(path), new Date())
          if (i % 2) log.remove(own)
          else log.save(log.find(own.number), { ...log.find(own.number), facts: { name: 'n' + i, story: 'n' + i } }, new Date())
        }`
      const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise((resolve) => child.once('close', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      try {
        for (let round = 0; round < count(40, 3); round++) {
          await setTimeout(60)
          const path = join(folder, `saved-${round}`)
          const { leftOut, cases } = await openSqliteArchive(here, 20_000).backup(path, ABOUT)
          expect(leftOut).toEqual([])
          const place = join(folder, `place-${round}`, 'cases.db')
          expect(await restore(place, path)).toHaveLength(cases)
          await within(place, async (log) => {
            for (const { number } of log.list({}, '')) {
              const { name, story } = log.find(number)?.facts ?? {}
              expect(name).toBe(story)
              for (const it of log.attachments(number))
                expect(await log.files.check(it.sha256)).toBe('whole')
            }
          })
        }
      } finally {
        child.kill('SIGKILL')
        await ended
      }
    },
    AMPLE,
  )

  it(
    'killed at any moment leaves no half backup and no change; the next one cleans up',
    async () => {
      await fill(here)
      await within(here, async (log) => {
        const stored = log.find(1)
        if (stored) await attach(log, stored, 'big', Buffer.alloc(20_000_000, 3))
      })
      const before = await contents(here)
      const body = `
        import { openSqliteArchive as open } from ${JSON.stringify(join(SRC, 'sqlite-archive.ts'))}
        process.stdout.write('ready')
        await open(${JSON.stringify(here)}).backup(${JSON.stringify(target)}, { force: true, version: '1', now: new Date() })`
      const rounds = count(60, 10)
      let left = 0
      for (let round = 0; round < rounds; round++) {
        const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        const ended = new Promise((resolve) => child.once('close', resolve))
        await new Promise((resolve) => child.stdout.once('data', resolve))
        await setTimeout((round * 37) % 180)
        child.kill('SIGKILL')
        await ended
        left += readdirSync(folder).filter((it) => it.includes('unfinished')).length
        if (existsSync(target))
          expect(await restore(join(folder, `r${round}`, 'x.db'))).toHaveLength(2)
        if (round >= count(59, 4) && left > 0) break
      }
      expect(left, 'some were killed half-way').toBeGreaterThan(0)
      await within(here, (log) => void log.sweep())
      await backup(here, target, { ...ABOUT, force: true })
      expect(readdirSync(folder).filter((it) => it.includes('unfinished'))).toEqual([])
      expect(await contents(here)).toEqual(before)
    },
    AMPLE,
  )
})

describe('a backup that cannot be trusted is refused, and nothing is changed', () => {
  const alter = (sql: string): void => {
    const db = new Sqlite(target)
    db.exec(sql)
    db.close()
  }
  const damaged = '3 The backup ~/saved.whb is damaged. Nothing was changed.'
  const notOurs = '3 ~/saved.whb is not a wallet-help backup. Nothing was changed.'
  it.each<[string, () => void, string]>([
    ['text', () => writeFileSync(target, 'Dear diary,\n'.repeat(500)), notOurs],
    ['an empty file', () => writeFileSync(target, ''), notOurs],
    [
      "another program's database",
      () => (rmSync(target), alter('CREATE TABLE pieces (x)')),
      notOurs,
    ],
    ['one cut short', () => truncateSync(target, statSync(target).size - 100_000), damaged],
    ['one cut within its first page', () => truncateSync(target, 3000), damaged],
    [
      'one with a piece less',
      () => alter("DELETE FROM pieces WHERE name LIKE 'files/%' AND seq = 1"),
      damaged,
    ],
    [
      'one with a piece more',
      () => alter("INSERT INTO pieces VALUES ('files/x', 0, x'00')"),
      damaged,
    ],
    [
      'one with a piece that was changed',
      () => alter("UPDATE pieces SET data = x'00' WHERE seq = 2"),
      damaged,
    ],
    [
      'one with another manifest',
      () => alter("UPDATE manifest SET json = replace(json, '1.2.3', '1.2.4')"),
      damaged,
    ],
    ['one without a manifest', () => alter('DELETE FROM manifest'), damaged],
    ['one without its tables', () => alter('DROP TABLE pieces'), damaged],
    [
      'one of a newer format',
      () => alter('PRAGMA user_version = 9'),
      '3 The backup ~/saved.whb was written by a newer wallet-help. Nothing was changed.',
    ],
    ['none at all', () => rmSync(target), '1 There is no file ~/saved.whb.'],
    [
      'a casebook',
      () => writeFileSync(target, readFileSync(here)),
      '3 ~/saved.whb is a casebook, not a backup. Nothing was changed.',
    ],
    ['a folder', () => (rmSync(target), mkdirSync(target)), '1 ~/saved.whb is not a regular file.'],
  ])('%s', async (_what, spoil, words) => {
    await fill(here)
    await backup()
    spoil()
    expect(await refusalOf(restore())).toBe(words)
    expect(existsSync(there), 'no casebook is made').toBe(false)
    const before = await contents(here)
    expect(await refusalOf(restore(here))).toBe(words)
    expect(await contents(here)).toEqual(before)
  })

  it('a byte changed anywhere is either found or does no harm', async () => {
    await fill(here)
    await backup()
    const whole = readFileSync(target)
    const original = await contents(here)
    let seed = 5
    const rounds = count(600, 10)
    let found = 0
    for (let round = 0; round < rounds; round++) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      const place = seed % (round % 2 === 0 ? 4096 : whole.length)
      const flipped = Buffer.from(whole)
      flipped[place] = (flipped[place] ?? 0) ^ (1 + (seed % 255))
      writeFileSync(target, flipped)
      const fresh = join(folder, `fresh-${round}`, 'cases.db')
      const said = await refusalOf(restore(fresh))
      if (said === 'not refused') expect(await contents(fresh)).toEqual(original)
      else {
        found += 1
        expect(existsSync(fresh)).toBe(false)
      }
    }
    expect(found).toBeGreaterThan(rounds / 3)
  })

  it('one whose names lead out of the folder', async () => {
    await fill(here)
    const db = new Sqlite(here)
    const name = `../../${'x'.repeat(58)}`
    db.prepare('UPDATE attachments SET sha256 = ? WHERE case_number = 1').run(name)
    db.close()
    await backup()
    expect(await refusalOf(restore())).toBe(damaged)
  })
})

describe('two casebooks', () => {
  /** The same two cases on two computers, each gone its own way, and one case of each alone. */
  async function part(): Promise<void> {
    await fill(here)
    await backup(here, join(folder, 'start'))
    await restore(there, join(folder, 'start'))
    await within(here, async (log) => {
      const one = log.find(1)
      if (!one) throw new Error('no case')
      log.save(one, { ...one, facts: { name: '林小满', phone: '139' } }, later(10))
      log.note(1, { kind: 'contact', on: '2026-11-21', said: 'here' }, later(11))
      await attach(log, log.create(newContent('scam'), 'id-here', later(12)), 'here.txt', 'here')
    })
    await within(there, async (log) => {
      const one = log.find(1)
      if (!one) throw new Error('no case')
      await attach(log, one, 'there.txt', 'there')
      log.note(1, { kind: 'contact', on: '2026-11-21', said: 'there' }, later(5))
      log.save(one, { ...one, facts: { name: '林晓满' } }, later(20))
      log.create(newContent('scam'), 'id-there', later(12))
    })
  }

  it('merged in either order hold the same, with what gave way in the timeline', async () => {
    await part()
    await backup(here, join(folder, 'from-here'))
    await backup(there, join(folder, 'from-there'))
    const inHere = await restore(here, join(folder, 'from-there'))
    const inThere = await restore(there, join(folder, 'from-here'))
    expect(inHere.map((it) => [it.what, it.from, it.record.stored.number])).toEqual([
      ['changed', 1, 1],
      ['unchanged', 2, 2],
      ['added', 3, 4],
    ])
    for (const merged of [inHere, inThere])
      expect(merged.flatMap((it) => it.conflicts)).toEqual([
        { field: 'name', kept: '林晓满', lost: '林小满' },
      ])
    const byId = async (db: string) =>
      within(db, async (log) =>
        Promise.all(
          [...log.list({}, '')]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(async ({ number }) => ({
              stored: { ...log.find(number), number: 0 },
              timeline: log.timeline(number),
              files: await Promise.all(
                log.attachments(number).map(async (it) => [it, await log.files.check(it.sha256)]),
              ),
            })),
        ),
      )
    const merged = await byId(here)
    expect(merged).toEqual(await byId(there))
    expect(merged).toHaveLength(4)
    expect(merged[0]?.timeline.map((it) => it.said ?? it.kind)).toEqual(
      expect.arrayContaining(['sent', 'correction', 'here', 'there', 'changed']),
    )
    expect(merged[0]?.files.map((it) => it[1])).toEqual(['whole', 'whole'])
  })

  it('a file that was damaged here is mended from a backup', async () => {
    await fill(here)
    await backup()
    const [first] = readdirSync(`${here}.files`)
    writeFileSync(join(`${here}.files`, first ?? ''), 'damaged')
    await restore(here)
    await within(here, async (log) => expect(await log.files.check(first ?? '')).toBe('whole'))
  })

  it('a place that may not be written is named, and stays as it is', async () => {
    await fill(here)
    await backup()
    await fill(there)
    const other = new Sqlite(there)
    other.exec('BEGIN IMMEDIATE')
    expect(await refusalOf(openSqliteArchive(there, 50).restore(target))).toBe(
      '1 The casebook ~/there/cases.db is in use by another program.',
    )
    other.exec('ROLLBACK')
    other.close()
    expect(readdirSync(`${there}.files`).filter((it) => it.startsWith('.'))).toEqual([])
    chmodSync(target, 0o600)
  })
})
