/**
 * A backup: one SQLite file that holds other files in pieces, and a manifest with the SHA-256 of each.
 * `casebook.db` is the casebook, `files/<sha256>` an evidence file.
 */
import { createHash } from 'node:crypto'

/** "WHbu" */
export const BACKUP_ID = 0x57486275
export const FORMAT = 1
export const PIECE = 1024 * 1024
export const CASEBOOK = 'casebook.db'

export interface Entry {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}
export interface Manifest {
  /** Version of the program, and of the casebook's tables. */
  readonly version: string
  readonly schema: number
  readonly createdAt: string
  readonly entries: readonly Entry[]
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
