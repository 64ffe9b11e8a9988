import type { Database } from 'better-sqlite3'
import { expectedFrom } from './sqlite-errors.ts'
import { connect, makePrivate } from './sqlite-file.ts'
import type { OnMigrated } from './sqlite-former.ts'
import { type Parts, partsOf } from './sqlite-rows.ts'

/** Opens the casebook while `work` runs; every failure comes out in words about it. */
export async function withCasebook<T>(
  file: string,
  patience: number,
  work: (db: Database, parts: Parts) => T | Promise<T>,
  migrated?: OnMigrated,
): Promise<T> {
  let db: Database | undefined
  try {
    makePrivate(file)
    db = connect(file, patience, migrated)
    return await work(db, partsOf(db))
  } catch (error) {
    throw expectedFrom(error, file)
  } finally {
    db?.close()
  }
}
