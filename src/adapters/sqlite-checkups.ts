/** Check-ups in the file of the casebook. */
import { resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { CheckAnswers, Checkup } from '../core/checkup/checkup.ts'
import type { Checkups } from '../ports.ts'
import { expectedFrom } from './sqlite-errors.ts'
import type { OnMigrated } from './sqlite-former.ts'
import { connect, makePrivate, PATIENCE } from './sqlite-file.ts'

interface CheckupRow {
  readonly id: string
  readonly wallet: string | null
  readonly at: string
  readonly finished: number
}

/** Opens the file for each call, so that nothing has to be closed. `patience` in milliseconds. */
export function openSqliteCheckups(
  path: string,
  patience = PATIENCE,
  migrated?: OnMigrated,
): Checkups {
  const file = resolve(path)
  const within = <T>(work: (db: Database) => T): T => {
    let db: Database | undefined
    try {
      makePrivate(file)
      const opened = connect(file, patience, migrated)
      db = opened
      return opened.transaction(() => work(opened)).immediate()
    } catch (error) {
      throw expectedFrom(error, file)
    } finally {
      db?.close()
    }
  }
  return {
    keep: (checkup) => within((db) => writeCheckup(db, checkup)),
    list: () => within(readCheckups),
    forget: () => within((db) => db.prepare('DELETE FROM checkups').run().changes),
  }
}

/** The earliest first. */
export function readCheckups(db: Database): Checkup[] {
  const answers = db
    .prepare<[string], [string, string]>(
      'SELECT question, answer FROM checkup_answers WHERE checkup = ? ORDER BY seq',
    )
    .raw()
  return db
    .prepare<[], CheckupRow>('SELECT id, wallet, at, finished FROM checkups ORDER BY at, id')
    .all()
    .map(({ id, wallet, at, finished }) => ({
      id,
      wallet: wallet ?? undefined,
      at,
      answers: Object.fromEntries(answers.all(id)) as CheckAnswers,
      finished: finished === 1,
    }))
}

/** Writes a check-up in place of the one of its id. */
export function writeCheckup(db: Database, { id, wallet, at, answers, finished }: Checkup): void {
  db.prepare<[string]>('DELETE FROM checkups WHERE id = ?').run(id)
  db.prepare('INSERT INTO checkups VALUES (?, ?, ?, ?)').run(
    id,
    wallet ?? null,
    at,
    finished ? 1 : 0,
  )
  const add = db.prepare('INSERT INTO checkup_answers VALUES (?, ?, ?, ?)')
  Object.entries(answers).forEach(([question, answer], seq) => add.run(id, seq, question, answer))
}
