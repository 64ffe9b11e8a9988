/** Whole cases, with timeline and files, out of a casebook and into it. */
import type { Database } from 'better-sqlite3'
import type { CaseRecord, MergedCase } from '../core/casebook/merge.ts'
import { caseOf, columnsOf, type Parts, writeChildren } from './sqlite-rows.ts'
import { indexing } from './sqlite-search.ts'
import { appendEntry, readEntries } from './sqlite-timeline.ts'

/** Every case, by number; to be called inside a transaction. */
export function readRecords(db: Database, parts: Parts): CaseRecord[] {
  const numbers = db.prepare<[], number>('SELECT number FROM cases ORDER BY number').pluck()
  return numbers.all().flatMap((number) => {
    const row = parts.case.get(number)
    return row
      ? [
          {
            stored: caseOf(row, parts),
            timeline: readEntries(parts, number),
            attachments: parts.attachments.all(number),
          },
        ]
      : []
  })
}

/** The highest number ever given. */
export function lastNumber(db: Database): number {
  const query = "SELECT seq FROM sqlite_sequence WHERE name = 'cases'"
  return db.prepare<[], number>(query).pluck().get() ?? 0
}

/** Writes what came in; to be called inside a transaction. */
export function writeMerged(db: Database, parts: Parts, merged: readonly MergedCase[]): void {
  const insert = db.prepare(`
    INSERT INTO cases (number, id, problem, wallet, place, outcome, solved, letter, finished,
                       transactions, amount, currency, created_at, updated_at)
    VALUES (@number, @id, @problem, @wallet, @place, @outcome, @solved, @letter, @finished,
            @transactions, @amount, @currency, @createdAt, @updatedAt)`)
  const born = db.prepare('UPDATE cases SET created_at = ? WHERE number = ?')
  const clear = ['timeline', 'attachments'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE case_number = ?`),
  )
  for (const { what, record } of merged) {
    if (what === 'unchanged') continue
    const { stored, timeline, attachments } = record
    const { number, id, createdAt, updatedAt } = stored
    const change = (): void => {
      if (what === 'added') insert.run({ ...columnsOf(stored), number, id, createdAt, updatedAt })
      else {
        parts.update.run({ ...columnsOf(stored), number, id, updatedAt })
        born.run(createdAt, number)
      }
      for (const each of [...parts.clear, ...clear]) each.run(number)
      writeChildren(parts, number, stored)
      for (const entry of timeline) appendEntry(parts, number, entry, entry.at)
      for (const attachment of attachments) parts.addAttachment.run({ ...attachment, number })
    }
    indexing(db, number, change)
  }
}
