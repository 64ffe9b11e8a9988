/** What `doctor --recover` knows of a casebook is all that there is: a table that is added must be added there too. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { COLUMNS } from '../../src/adapters/sqlite-rebuild.ts'
import { SALVAGED } from '../../src/adapters/sqlite-salvage.ts'
import { Home } from '../world.ts'

/** Made from the others, and so made anew; or SQLite's own. */
const MADE_ANEW = /^(?:search|dates|sqlite_)/

interface Column {
  readonly name: string
  readonly pk: number
}

let home: Home
let db: Sqlite.Database
beforeAll(() => {
  home = new Home()
  const file = join(home.folder, 'fresh.db')
  openSqliteCasebook(file).close()
  db = new Sqlite(file, { readonly: true })
})
afterAll(() => {
  db.close()
  home.remove()
})

test('every table of a fresh casebook is salvaged, or made anew from those that are', () => {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  expect(names.filter((it) => !MADE_ANEW.test(it))).toEqual([...SALVAGED].sort())
})

test.each(SALVAGED)(
  'all columns of %s are put back, in the order in which the disk has them',
  (table) => {
    const columns = db.pragma(`table_info(${table})`) as Column[]
    const [{ wr: isKeyed } = { wr: 0 }] = db
      .prepare<[string], { wr: number }>('SELECT wr FROM pragma_table_list WHERE name = ?')
      .all(table)
    const keys = columns.filter((it) => it.pk > 0).sort((a, b) => a.pk - b.pk)
    const onDisk = isKeyed ? [...keys, ...columns.filter((it) => it.pk === 0)] : columns
    expect(COLUMNS[table].split(/,\s+/)).toEqual(onDisk.map((it) => it.name))
  },
)
