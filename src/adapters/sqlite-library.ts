/** Case cards of others, in the file of the casebook. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { canonical } from '../core/casebook/canonical.ts'
import type { CaseCard } from '../core/casebook/card.ts'
import type { Library } from '../ports.ts'
import { expectedFrom } from './sqlite-errors.ts'
import type { OnMigrated } from './sqlite-former.ts'
import { connect, makePrivate, PATIENCE } from './sqlite-file.ts'

/** Opened for each call, since a command asks once. Throws `casebook` and `data` errors in words. */
export function openSqliteLibrary(
  path: string,
  patience = PATIENCE,
  migrated?: OnMigrated,
): Library {
  const file = resolve(path)
  const opened = <T>(work: (db: Database) => T): T => {
    let db: Database | undefined
    try {
      makePrivate(file)
      db = connect(file, patience, migrated)
      return work(db)
    } catch (error) {
      throw expectedFrom(error, file)
    } finally {
      db?.close()
    }
  }
  return {
    add: (cards, now) =>
      opened((db) => {
        const take = db.prepare('INSERT OR IGNORE INTO cards VALUES (?, ?, ?)')
        const takeAll = db.transaction(() =>
          cards.map((card) => {
            const json = canonical(card)
            return take.run(sha256Of(json), json, now.toISOString()).changes > 0
          }),
        )
        return takeAll.immediate()
      }),
    remove: (sha256s) =>
      opened((db) => {
        const drop = db.prepare('DELETE FROM cards WHERE sha256 = ?')
        const dropAll = db.transaction(() =>
          sha256s.reduce((sum, it) => sum + drop.run(it).changes, 0),
        )
        return dropAll.immediate()
      }),
    cards: () =>
      opened((db) => {
        const rows = db.prepare<[], { sha256: string; json: string }>(
          'SELECT sha256, json FROM cards ORDER BY sha256',
        )
        return rows
          .all()
          .map(({ sha256, json }) => ({ sha256, card: JSON.parse(json) as CaseCard }))
      }),
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Brings the cards of a backup in; to be called inside a transaction. */
export function takeCards(db: Database, cards: readonly CardRow[]): void {
  const take = db.prepare('INSERT OR IGNORE INTO cards VALUES (@sha256, @json, @addedAt)')
  for (const card of cards) take.run(card)
}

export interface CardRow {
  readonly sha256: string
  readonly json: string
  readonly addedAt: string
}

export function readCards(db: Database): CardRow[] {
  return db
    .prepare<[], CardRow>('SELECT sha256, json, added_at AS addedAt FROM cards ORDER BY sha256')
    .all()
}
