import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/** More than anybody reads through. */
const MOST = 200

/** The newest case numbers, straight from the file; none where it cannot be read. Nothing is changed. */
export function readCaseNumbers(file: string): number[] {
  if (!existsSync(file)) return []
  try {
    const db = new Sqlite(file, { readonly: true, timeout: 200 })
    try {
      return db
        .prepare<[number], number>('SELECT number FROM cases ORDER BY number DESC LIMIT ?')
        .pluck()
        .all(MOST)
    } finally {
      db.close()
    }
  } catch {
    // A shell that completes a word is no place for errors.
    return []
  }
}
