/** A casebook outlives many versions of the program: each published format goes on with all that is in it. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { SCHEMA } from '../../src/adapters/sqlite-migrations.ts'
import { casebookErrors, casebookNotes } from '../../src/core/messages/casebook.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'
import { callProgram } from './program.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/schema')
const FORMATS = Array.from({ length: SCHEMA }, (_, index) => index + 1)
const OLDER = FORMATS.slice(0, -1)
const fixture = (format: number): string => join(FIXTURES, `format-${format}.db`)

let home: Home
beforeEach(() => {
  home = new Home()
  mkdirSync(dirname(home.db), { mode: 0o700 })
})
afterEach(() => home.remove())

function place(format: number): void {
  copyFileSync(fixture(format), home.db)
  chmodSync(home.db, 0o600)
}
const former = (format: number): string => `${home.db}.format-${format}`

/** Every row of every table of the older format. */
function rowsOf(file: string, tables: readonly string[]): Record<string, unknown[]> {
  const db = new Sqlite(file, { readonly: true })
  try {
    return Object.fromEntries(
      tables.map((it) => [it, db.prepare(`SELECT * FROM ${it} ORDER BY 1, 2`).all()]),
    )
  } finally {
    db.close()
  }
}
const OF_PEOPLE =
  /^(cases|chapters|answers|facts|evidence|talk|timeline|attachments|cards|checkups|checkup_answers)$/
function tablesOf(file: string): string[] {
  const db = new Sqlite(file, { readonly: true })
  try {
    const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return names
      .pluck()
      .all()
      .filter((it) => OF_PEOPLE.test(it))
  } finally {
    db.close()
  }
}
function pragmaOf(file: string, name: string): unknown {
  const db = new Sqlite(file, { readonly: true })
  try {
    return db.pragma(name, { simple: true })
  } finally {
    db.close()
  }
}

test('each published format has its file', () => {
  const files = readdirSync(FIXTURES).filter((it) => it.endsWith('.db'))
  expect(files).toEqual(FORMATS.map((it) => `format-${it}.db`))
  for (const format of FORMATS) expect(pragmaOf(fixture(format), 'user_version')).toBe(format)
})

describe.each(FORMATS)('format %i', (format) => {
  test('comes to the present one with every row, is whole, and is found, listed, shown and added to', async () => {
    place(format)
    const tables = tablesOf(home.db)
    expect(tables.length).toBeGreaterThanOrEqual(6)
    const before = rowsOf(home.db, tables)
    const { out } = await home.run(['list', '--json'])
    expect((JSON.parse(out) as { case: number }[]).map((it) => it.case)).toEqual([4, 2, 1])
    expect(rowsOf(home.db, tables)).toEqual(before)
    expect(pragmaOf(home.db, 'user_version')).toBe(SCHEMA)
    expect(pragmaOf(home.db, 'integrity_check')).toBe('ok')
    expect(pragmaOf(home.db, 'foreign_key_check')).toBeUndefined()
    const shown = (await home.run(['show', '1', '--json'])).out
    expect(JSON.parse(shown)).toMatchObject({
      facts: { name: '林小满', amount: '128.50' },
      transactions: [{ amount: '128.50' }, { amount: '30.00' }],
      earlier: [{ problem: 'limit' }],
      timeline: format >= 2 ? [{ ref: 'T-1' }, { said: '再等等' }] : [],
    })
    for (const words of ['扣了', 'never'])
      expect((await home.run(['search', words])).out).not.toBe('')
    expect((await home.run(['log', '1', '--said', 'later'])).code).toBe(0)
    expect((await home.run(['due'])).code).toBe(0)
  })
})

describe.each(OLDER)('format %i', (format) => {
  test('is kept as it was in a copy for its owner alone, made before', () => {
    place(format)
    const tables = tablesOf(home.db)
    const before = rowsOf(home.db, tables)
    const told: unknown[] = []
    openSqliteCasebook(home.db, 50, (...it) => told.push(it)).close()
    expect(told).toEqual([[former(format), format, SCHEMA]])
    expect(tablesOf(former(format))).toEqual(tables)
    expect(rowsOf(former(format), tables)).toEqual(before)
    expect(pragmaOf(former(format), 'user_version')).toBe(format)
    expect(pragmaOf(former(format), 'application_id')).toBe(pragmaOf(home.db, 'application_id'))
    expect(statSync(former(format)).mode & 0o777).toBe(0o600)
    openSqliteCasebook(home.db, 50, (...it) => told.push(it)).close()
    expect(told).toHaveLength(1)
  })

  test('stays, with all that is in it, where a later step fails', async () => {
    place(format)
    const db = new Sqlite(home.db)
    db.exec('CREATE TABLE checkup_answers (in_the, way)')
    db.close()
    const tables = tablesOf(home.db)
    const before = rowsOf(home.db, tables)
    const { code, err } = await home.run(['list'], { lang: 'en' })
    expect(code).toBe(3)
    expect(err).toContain(home.db)
    expect(pragmaOf(home.db, 'user_version')).toBe(format)
    expect(tablesOf(home.db)).toEqual(tables)
    expect(rowsOf(home.db, tables)).toEqual(before)
  })
})

test('no copy, no new format: where it cannot be made the casebook stays as it was', async () => {
  place(3)
  mkdirSync(former(3))
  writeFileSync(join(former(3), 'in the way'), '')
  const { code, err } = await home.run(['list'], { lang: 'en' })
  expect({ code, bug: err.includes('    at ') }).toEqual({ code: 1, bug: false })
  expect(pragmaOf(home.db, 'user_version')).toBe(3)
})

test('one copy is kept: that of the last time', () => {
  place(6)
  writeFileSync(former(2), 'of long ago')
  openSqliteCasebook(home.db).close()
  expect(readdirSync(dirname(home.db)).filter((it) => it.includes('.format-'))).toEqual([
    'casebook.db.format-6',
  ])
})

test('what is deleted does not live on in the copy', async () => {
  place(6)
  await home.run(['list'])
  expect(readFileSync(former(6)).includes('林小满')).toBe(true)
  expect((await home.run(['delete', '1', '--yes'])).code).toBe(0)
  expect(existsSync(former(6))).toBe(false)
})

test.each(LANGS)('the copy is told once, on standard error, in %s', async (lang) => {
  place(5)
  const first = await callProgram(['list', '--lang', lang, '--json'], home)
  expect(first.err.trim()).toBe(casebookNotes.migrated(former(5), 5, SCHEMA)[lang])
  expect(JSON.parse(first.out)).toHaveLength(3)
  expect((await callProgram(['list', '--lang', lang, '--json'], home)).err).toBe('')
})

test.each(LANGS)('a newer format is refused in words and left as it is, in %s', async (lang) => {
  place(SCHEMA)
  const db = new Sqlite(home.db)
  db.pragma(`user_version = ${SCHEMA + 1}`)
  db.close()
  const before = readFileSync(home.db)
  for (const argv of [
    ['list'],
    ['log', '1', '--said', 'x'],
    ['secure', '--history'],
    ['backup', 'x.whb'],
  ]) {
    const { code, err } = await home.run(argv, { lang })
    expect({ argv, code }).toEqual({ argv, code: 3 })
    expect(err).toContain(casebookErrors.newer(home.db, SCHEMA + 1, SCHEMA)[lang])
  }
  expect(readFileSync(home.db).equals(before)).toBe(true)
})
