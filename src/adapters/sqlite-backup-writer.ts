import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { BACKUP_ID, type Entry, FORMAT, type Manifest, sha256Of } from './sqlite-backup-format.ts'
import { SCHEMA } from './sqlite-migrations.ts'

/** A backup under construction. */
export interface BackupWriter {
  /** Puts a file in; gives its hash. Where `pieces` fails, nothing of it stays. */
  add(name: string, pieces: AsyncIterable<Uint8Array>): Promise<string>
  /** Takes a file out again. */
  remove(name: string): void
  finish(about: Omit<Manifest, 'entries' | 'schema'>): void
  close(): void
}

/** Begins a backup in an empty file. */
export function createBackup(file: string): BackupWriter {
  const db = new Sqlite(file, { fileMustExist: true })
  db.pragma('journal_mode = MEMORY')
  db.pragma(`application_id = ${BACKUP_ID}`)
  db.pragma(`user_version = ${FORMAT}`)
  db.exec(`
    CREATE TABLE manifest (json TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
    CREATE TABLE pieces (name TEXT NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (name, seq)) STRICT;
    BEGIN`)
  const addPiece = db.prepare('INSERT INTO pieces VALUES (?, ?, ?)')
  const clear = db.prepare('DELETE FROM pieces WHERE name = ?')
  const entries = new Map<string, Entry>()
  return {
    async add(name, pieces) {
      const hash = createHash('sha256')
      let [seq, size] = [0, 0]
      try {
        for await (const piece of pieces) {
          hash.update(piece)
          addPiece.run(name, seq++, piece)
          size += piece.length
        }
      } catch (error) {
        clear.run(name)
        throw error
      }
      const sha256 = hash.digest('hex')
      entries.set(name, { name, size, sha256 })
      return sha256
    },
    remove(name) {
      clear.run(name)
      entries.delete(name)
    },
    finish(about) {
      const json = JSON.stringify({ ...about, schema: SCHEMA, entries: [...entries.values()] })
      db.prepare('INSERT INTO manifest VALUES (?, ?)').run(json, sha256Of(json))
      db.exec('COMMIT')
    },
    close: () => void db.close(),
  }
}
