/** Writes a backup: a snapshot of the casebook and its evidence files, verified, then put in its place. */
import { rmSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Expected } from '../core/errors.ts'
import { backupErrors as words, backupHints as hints } from '../core/messages/backup.ts'
import type { BackupReport, OnBytes } from '../ports.ts'
import { interruptible } from './interruptible.ts'
import { placeFile, refuseTarget } from './node-place-file.ts'
import { removeLeftovers, temporaryName } from './node-temporary.ts'
import { pack } from './sqlite-backup-pack.ts'
import { openBackup } from './sqlite-backup-reader.ts'
import { codeOf } from './system-faults.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import type { OnMigrated } from './sqlite-former.ts'
import type { Parts } from './sqlite-rows.ts'
import { withCasebook } from './sqlite-session.ts'

interface About {
  readonly force: boolean
  readonly version: string
  readonly now: Date
  readonly patience: number
  readonly migrated?: OnMigrated | undefined
}

/** Rejects in words; then nothing is written. */
export async function writeBackup(
  file: string,
  path: string,
  about: About,
  onBytes?: { readonly packing: OnBytes; readonly checking: OnBytes },
): Promise<BackupReport> {
  const target = resolve(path)
  refuseTarget(target, path, about.force, file, evidenceFolder(file))
  const temporary = join(dirname(target), temporaryName())
  const write = (db: Database, parts: Parts): Promise<BackupReport> =>
    interruptible(async (signal) => {
      try {
        await begin(temporary, path)
        const packed = await pack(db, parts, file, temporary, about, signal, onBytes?.packing)
        // What was written is read again from the disk, as `restore` will.
        await openBackup(temporary, path, signal, onBytes?.checking).then(
          (it) => it.close(),
          (error: unknown) => {
            throw error instanceof Expected && error.kind === 'cancelled'
              ? error
              : new Expected('failed', words.notVerified(path), [hints.otherDisk], { cause: error })
          },
        )
        const { size, sha256 } = await placeFile(temporary, target, path, about.force)
        return { file: path, size, sha256, ...packed }
      } catch (error) {
        throw inWords(error, path)
      } finally {
        for (const each of [temporary, `${temporary}-journal`]) rmSync(each, { force: true })
      }
    })
  return withCasebook(file, about.patience, write, about.migrated)
}

async function begin(temporary: string, path: string): Promise<void> {
  try {
    removeLeftovers(dirname(temporary))
    writeFileSync(temporary, '', { flag: 'wx', mode: 0o600 })
    await chmod(temporary, 0o600)
  } catch (error) {
    throw inWords(error, path)
  }
}

/** What the target's disk refuses; trouble with the casebook itself is worded by `withCasebook`. */
function inWords(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (error instanceof Expected || code === undefined) return error
  const isOurs = /^(SQLITE_(CANTOPEN|FULL|IOERR|READONLY)|E[A-Z0-9]+$)/.test(code)
  return isOurs
    ? new Expected('failed', words.cannotWrite(path, code), [hints.otherPlace], { cause: error })
    : error
}
