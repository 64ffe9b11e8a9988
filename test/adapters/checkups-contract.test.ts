/** What keeping check-ups means, in memory and in the file of the casebook. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteArchive } from '../../src/adapters/sqlite-archive.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { openSqliteCheckups } from '../../src/adapters/sqlite-checkups.ts'
import type { Checkup } from '../../src/core/checkup/checkup.ts'
import type { Checkups } from '../../src/ports.ts'
import { openMemoryCheckups } from '../memory-checkups.ts'
import { scratchFolder } from '../scratch.ts'

let folder = ''
beforeEach(() => {
  folder = scratchFolder('checkups')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const db = (name = 'casebook.db'): string => join(folder, name)

const FIRST: Checkup = {
  id: 'b',
  wallet: 'alipay',
  at: '2026-11-01T08:00:00.000Z',
  answers: { 'sim-pin': 'no', alerts: 'not-sure', 'a-question-that-is-gone': 'yes' },
  finished: true,
}
const SECOND: Checkup = { ...FIRST, id: 'a', wallet: undefined, at: '2026-11-21T08:00:00.000Z' }

const BACKENDS: Record<string, () => Checkups> = {
  'in memory': openMemoryCheckups,
  'in a SQLite file': () => openSqliteCheckups(db()),
}

describe.each(Object.entries(BACKENDS))('check-ups %s', (_, open) => {
  test('come back as they were kept, the earliest first', () => {
    const kept = open()
    expect(kept.list()).toEqual([])
    kept.keep(SECOND)
    kept.keep(FIRST)
    expect(kept.list()).toEqual([FIRST, SECOND])
    expect(Object.keys(kept.list()[0]?.answers ?? {})).toEqual(Object.keys(FIRST.answers))
  })

  test('an unfinished one is replaced when it is kept again', () => {
    const kept = open()
    kept.keep({ ...FIRST, finished: false, answers: { alerts: 'no' } })
    kept.keep(FIRST)
    expect(kept.list()).toEqual([FIRST])
  })

  test('all of them can be removed', () => {
    const kept = open()
    kept.keep(FIRST)
    kept.keep(SECOND)
    expect(kept.forget()).toBe(2)
    expect(kept.list()).toEqual([])
    expect(kept.forget()).toBe(0)
  })
})

test('the cases of the file stay, and nothing of a removed check-up', () => {
  const log = openSqliteCasebook(db())
  const kept = openSqliteCheckups(db())
  kept.keep({ ...FIRST, answers: { 'a-very-rare-word': 'yes' } })
  kept.forget()
  log.close()
  expect(readFileSync(db(), 'latin1')).not.toContain('a-very-rare-word')
})

test('a backup brings them back; what is finished here stays as it is', async () => {
  const kept = openSqliteCheckups(db())
  kept.keep(FIRST)
  kept.keep(SECOND)
  const about = { force: false, version: '0.0.0', now: new Date('2026-11-22T00:00:00Z') }
  await openSqliteArchive(db()).backup(db('all.backup'), about)
  const other = openSqliteCheckups(db('other.db'))
  const own = { ...FIRST, answers: { alerts: 'yes' } as const }
  other.keep(own)
  other.keep({ ...SECOND, finished: false, answers: {} })
  await openSqliteArchive(db('other.db')).restore(db('all.backup'))
  expect(other.list()).toEqual([own, SECOND])
})
