/** Backup and restore of a casebook and the folder of evidence files beside it. */
import { resolve } from 'node:path'
import type { Archive } from '../ports.ts'
import { writeBackup } from './sqlite-backup.ts'
import { PATIENCE } from './sqlite-file.ts'
import type { OnMigrated } from './sqlite-former.ts'
import { restoreBackup } from './sqlite-restore.ts'

/** `path`: the casebook; made by `restore` where it is missing. `patience` in milliseconds. */
export function openSqliteArchive(
  path: string,
  patience = PATIENCE,
  migrated?: OnMigrated,
): Archive {
  const file = resolve(path)
  return {
    backup: (target, about, onBytes) =>
      writeBackup(file, target, { ...about, patience, migrated }, onBytes),
    restore: (source, onBytes) => restoreBackup(file, source, patience, onBytes, migrated),
  }
}
