/** Merges a backup into the casebook: files first, then rows and names of files in one transaction. */
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { withoutSecrets } from '../core/casebook/clean-record.ts'
import { type CaseRecord, mergeCasebooks, type MergedCase } from '../core/casebook/merge.ts'
import type { Checkup } from '../core/checkup/checkup.ts'
import { Expected } from '../core/errors.ts'
import { backupErrors as words, backupHints as hints } from '../core/messages/backup.ts'
import type { OnBytes, Received } from '../ports.ts'
import { interruptible } from './interruptible.ts'
import { isHash, makeEvidenceFolder, receivePieces } from './node-evidence-files.ts'
import { openEvidenceFolder } from './node-evidence-folder.ts'
import { temporaryName } from './node-temporary.ts'
import { CASEBOOK } from './sqlite-backup-format.ts'
import { type BackupReader, damagedBackup, openBackup } from './sqlite-backup-reader.ts'
import { expectedFrom } from './sqlite-errors.ts'
import { codeOf } from './system-faults.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import { readCheckups, writeCheckup } from './sqlite-checkups.ts'
import { connect } from './sqlite-file.ts'
import type { OnMigrated } from './sqlite-former.ts'
import { type CardRow, readCards, takeCards } from './sqlite-library.ts'
import { lastNumber, readRecords, writeMerged } from './sqlite-records.ts'
import { type Parts, partsOf } from './sqlite-rows.ts'
import { withCasebook } from './sqlite-session.ts'

/** Nothing is touched before the whole backup has been verified. */
export function restoreBackup(
  file: string,
  path: string,
  patience: number,
  onBytes?: OnBytes,
  migrated?: OnMigrated,
): Promise<MergedCase[]> {
  return interruptible(async (signal) => {
    const source = resolve(path)
    refuseUnlessFile(source, path)
    const backup = await openBackup(source, path, signal, onBytes)
    try {
      return await withCasebook(
        file,
        patience,
        (db, parts) => merge(db, parts, backup, evidenceFolder(file), path),
        migrated,
      )
    } finally {
      backup.close()
    }
  })
}

async function merge(
  db: Database,
  parts: Parts,
  backup: BackupReader,
  folder: string,
  path: string,
): Promise<MergedCase[]> {
  const { records: theirs, cards, checkups } = readCasebook(backup, folder, path)
  const received = await receiveFiles(theirs, backup, folder)
  try {
    const write = db.transaction(() => {
      const merged = mergeCasebooks(
        readRecords(db, parts).map(withoutSecrets),
        theirs,
        lastNumber(db),
      )
      writeMerged(db, parts, merged)
      takeCards(db, cards)
      mergeCheckups(db, checkups)
      for (const it of received) it.settle()
      return merged
    })
    return write.immediate()
  } finally {
    for (const it of received) it.drop()
  }
}

/** What a backup holds besides files. */
interface Restored {
  readonly records: CaseRecord[]
  readonly cards: CardRow[]
  readonly checkups: Checkup[]
}

/** Check-ups are never changed once they are finished: those that are missing or unfinished here are added. */
function mergeCheckups(db: Database, theirs: readonly Checkup[]): void {
  const here = new Map(readCheckups(db).map((it) => [it.id, it]))
  for (const it of theirs) if (!here.get(it.id)?.finished) writeCheckup(db, it)
}

/** What the backup holds, brought to the present tables in a copy that goes away again. */
function readCasebook(backup: BackupReader, folder: string, path: string): Restored {
  makeEvidenceFolder(folder)
  const copy = join(folder, temporaryName())
  try {
    writeFileSync(copy, '', { flag: 'wx', mode: 0o600 })
    for (const piece of backup.pieces(CASEBOOK)) writeFileSync(copy, piece, { flag: 'a' })
    return readCopy(copy, path)
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
  }
}

function readCopy(copy: string, path: string): Restored {
  let db: Database | undefined
  try {
    db = connect(copy, 0, 'passing')
    const records = readRecords(db, partsOf(db))
    // A name that leads out of the folder would be somebody's trick.
    if (!records.every((it) => it.attachments.every(({ sha256 }) => isHash(sha256))))
      throw damagedBackup(path)
    return {
      records: records.map(withoutSecrets),
      cards: readCards(db),
      checkups: readCheckups(db),
    }
  } catch (error) {
    // Its hash was right, so it was no casebook of ours when it was packed.
    const told = expectedFrom(error, copy)
    throw told instanceof Expected && told.kind === 'data' ? damagedBackup(path) : error
  } finally {
    db?.close()
  }
}

/** Copies in the files that are not here whole already, under names that nobody refers to yet. */
async function receiveFiles(
  theirs: readonly CaseRecord[],
  backup: BackupReader,
  folder: string,
): Promise<Received[]> {
  const files = openEvidenceFolder(folder)
  const hashes = new Set(theirs.flatMap((it) => it.attachments.map(({ sha256 }) => sha256)))
  const inside = new Set(backup.manifest.entries.map((it) => it.name))
  const received: Received[] = []
  try {
    for (const sha256 of hashes) {
      if (!inside.has(`files/${sha256}`) || (await files.check(sha256)) === 'whole') continue
      const file = await receivePieces(folder, sha256, backup.pieces(`files/${sha256}`))
      if (file.sha256 === sha256) received.push(file)
      else file.drop()
    }
    return received
  } catch (error) {
    for (const it of received) it.drop()
    throw error
  }
}

function refuseUnlessFile(source: string, path: string): void {
  try {
    if (!statSync(source).isFile())
      throw new Expected('failed', words.notAFile(path), [hints.checkName])
  } catch (error) {
    const code = codeOf(error)
    if (error instanceof Expected || code === undefined) throw error
    const text = code === 'ENOENT' ? words.notFound(path) : words.cannotRead(path, code)
    throw new Expected('failed', text, [hints.checkName], { cause: error })
  }
}
