/** The file of the casebook: private, ours, and opened so that what is acknowledged stays. */
import { chmodSync, closeSync, existsSync, openSync, readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { casebookErrors } from '../core/messages/casebook.ts'
import { refusal } from './sqlite-errors.ts'
import { keepFormer, type OnMigrated } from './sqlite-former.ts'
import { APPLICATION_ID, damaged, migrate, SCHEMA } from './sqlite-migrations.ts'
import { makeFolder } from './node-folder.ts'
import { codeOf } from './system-faults.ts'

/**
 * How long a call waits for other processes, in milliseconds. SQLite gives the turn to whoever asks at the
 * right moment: among eight that write without a pause, one has been seen to wait for more than five seconds.
 */
export const PATIENCE = 20_000

/** Makes what is missing for its owner alone; takes the others' rights from a file that is there. */
export function makePrivate(file: string): void {
  // Of an empty database SQLite deletes the -wal file, and with it what could still be saved.
  // Evidence beside an empty file says that there was something in it.
  if (isEmptied(file)) throw damaged(file)
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) makeEmpty(file)
  if (!(found ?? statSync(file)).isFile()) throw refusal(casebookErrors.notAFile(file))
  // SQLite makes the files beside it with the mode of the first; these may be left from looser days.
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) tighten(each, file)
}

/** With its mode from the first moment, and never opened by us again: closing a file drops the locks of SQLite on it. */
function makeEmpty(file: string): void {
  makeFolder(dirname(file))
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    // Another process may have been quicker.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function isEmptied(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size !== 0) return false
  const evidence = `${file}.files`
  return (
    sizeOf(`${file}-wal`) > 0 ||
    (existsSync(evidence) && readdirSync(evidence).some((name) => /^[0-9a-f]{64}$/.test(name)))
  )
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function tighten(each: string, file: string): void {
  const mode = statSync(each, { throwIfNoEntry: false })?.mode ?? 0
  if ((mode & 0o077) === 0) return
  try {
    chmodSync(each, mode & 0o700)
  } catch (error) {
    throw refusal(casebookErrors.exposed(file), [], error)
  }
}

/** Tells the file from another one of the same name. */
export function identityOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

/**
 * Opens and, where needed, migrates the file, of which a copy is kept first, unless it is `passing`: a file
 * of the moment. `patience`: milliseconds to wait for other processes.
 */
export function connect(
  file: string,
  patience: number,
  migrated?: OnMigrated | 'passing',
): Database {
  const db = new Sqlite(file, { fileMustExist: true, timeout: patience })
  try {
    // NORMAL would do for a killed process; FULL keeps an answer through a power cut as well, and
    // costs one fsync for each thing a person types.
    db.exec('PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL')
    const head = headOf(db)
    // SQLite reads a last page cut short as if its end were zeros.
    if (sizeOf(file) % head.pageSize > 0) throw damaged(file)
    if (head.application !== APPLICATION_ID || head.version !== SCHEMA) bringUp(db, file, migrated)
    switchToWal(db, patience)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** What the head of the file says; reading it refuses what is not SQLite. */
function headOf(db: Database) {
  const head = db.prepare<[], { version: number; application: number; pageSize: number }>(`
    SELECT user_version AS version, application_id AS application, page_size AS pageSize
    FROM pragma_user_version, pragma_application_id, pragma_page_size`)
  return head.get() ?? { version: 0, application: 0, pageSize: 1 }
}

function bringUp(db: Database, file: string, migrated?: OnMigrated | 'passing'): void {
  if (migrated === 'passing') return migrate(db, file)
  let former: { readonly copy: string; readonly from: number } | undefined
  migrate(db, file, (from) => {
    former = { copy: keepFormer(file, from), from }
  })
  if (former) migrated?.(former.copy, former.from, SCHEMA)
}

/** SQLite does not wait for its turn here: to switch, it needs the file to itself for a moment. */
function switchToWal(db: Database, patience: number): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += 10) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!codeOf(error)?.startsWith('SQLITE_BUSY') || waited >= patience) throw error
      Atomics.wait(pause, 0, 0, 10)
    }
  }
}
