import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { Expected } from '../core/errors.ts'
import { backupErrors as words, backupHints as hints } from '../core/messages/backup.ts'
import { casebookHints } from '../core/messages/casebook.ts'
import type { OnBytes } from '../ports.ts'
import { BACKUP_ID, CASEBOOK, FORMAT, type Manifest, sha256Of } from './sqlite-backup-format.ts'
import { codeOf } from './system-faults.ts'
import { APPLICATION_ID, SCHEMA } from './sqlite-migrations.ts'

export interface BackupReader {
  readonly manifest: Manifest
  /** The content of an entry, piece by piece. */
  readonly pieces: (name: string) => Generator<Uint8Array>
  close(): void
}

/**
 * Opens a backup and recomputes every hash. Rejects with a `data` error where it is damaged, somebody
 * else's or newer, with a `failed` error where it cannot be read. `file` is what the person calls it.
 */
export async function openBackup(
  path: string,
  file: string,
  signal: AbortSignal,
  onBytes?: OnBytes,
): Promise<BackupReader> {
  let db: Database | undefined
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    refuseUnlessOurs(db, file)
    const reader = readerOf(db, file)
    await verify(db, reader, file, signal, onBytes)
    return reader
  } catch (error) {
    db?.close()
    throw inWords(error, file)
  }
}

function refuseUnlessOurs(db: Database, file: string): void {
  const application = db.pragma('application_id', { simple: true })
  if (application === APPLICATION_ID)
    throw new Expected('data', words.casebook(file), [hints.useDb(file)])
  if (application !== BACKUP_ID)
    throw new Expected('data', words.notABackup(file), [hints.checkName])
  if (Number(db.pragma('user_version', { simple: true })) > FORMAT) throw newer(file)
}

function readerOf(db: Database, file: string): BackupReader {
  const row = db.prepare<[], { json: unknown; sha256: unknown }>('SELECT * FROM manifest').get()
  if (typeof row?.json !== 'string' || sha256Of(row.json) !== row.sha256) throw damagedBackup(file)
  const manifest = parse(row.json)
  if (!manifest) throw damagedBackup(file)
  if (manifest.schema > SCHEMA) throw newer(file)
  const piece = db
    .prepare<[string, number]>('SELECT data FROM pieces WHERE name = ? AND seq = ?')
    .pluck()
  return {
    manifest,
    *pieces(name) {
      for (let seq = 0; ; seq += 1) {
        const data = piece.get(name, seq)
        if (data === undefined) return
        // SQLite keeps what it is given, whatever the column says.
        if (!(data instanceof Uint8Array)) throw damagedBackup(file)
        yield data
      }
    },
    close: () => void db.close(),
  }
}

async function verify(
  db: Database,
  { manifest, pieces }: BackupReader,
  file: string,
  signal: AbortSignal,
  onBytes?: OnBytes,
): Promise<void> {
  const total = manifest.entries.reduce((sum, it) => sum + it.size, 0)
  let [done, count] = [0, 0]
  for (const { name, size, sha256 } of manifest.entries) {
    const hash = createHash('sha256')
    const before = done
    for (const piece of pieces(name)) {
      hash.update(piece)
      count += 1
      done += piece.length
      onBytes?.(done, total)
      // Lets a progress line move and Ctrl+C come through.
      await setImmediate()
      signal.throwIfAborted()
    }
    if (done - before !== size || hash.digest('hex') !== sha256) throw damagedBackup(file)
  }
  const stored = db.prepare<[], number>('SELECT count(*) FROM pieces').pluck().get()
  if (stored !== count || !manifest.entries.some((it) => it.name === CASEBOOK))
    throw damagedBackup(file)
}

export function damagedBackup(file: string): Expected {
  return new Expected('data', words.damaged(file), [hints.otherBackup])
}

function newer(file: string): Expected {
  return new Expected('data', words.newer(file), [casebookHints.update()])
}

function inWords(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (error instanceof Expected || code === undefined) return error
  const options = { cause: error }
  if (code === 'SQLITE_NOTADB')
    return new Expected('data', words.notABackup(file), [hints.checkName], options)
  if (/^SQLITE_(CANTOPEN|IOERR|PERM|AUTH|BUSY|LOCKED)/.test(code) || /^E[A-Z0-9]+$/.test(code))
    return new Expected('failed', words.cannotRead(file, code), [hints.checkName], options)
  return code.startsWith('SQLITE_') ? damagedBackup(file) : error
}

function parse(json: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(json)
    return isManifest(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  const { schema, entries } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>
  const isEntry = (it: unknown): boolean =>
    typeof it === 'object' && it !== null && 'name' in it && typeof it.name === 'string'
  return typeof schema === 'number' && Array.isArray(entries) && entries.every(isEntry)
}
