import { createReadStream, rmSync, writeFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { FileState } from '../core/casebook/attachment.ts'
import type { CaseRecord } from '../core/casebook/merge.ts'
import type { BackupReport, BrokenFile, OnBytes } from '../ports.ts'
import { makeEvidenceFolder } from './node-evidence-files.ts'
import { temporaryName } from './node-temporary.ts'
import { CASEBOOK, PIECE } from './sqlite-backup-format.ts'
import { type BackupWriter, createBackup } from './sqlite-backup-writer.ts'
import { codeOf } from './system-faults.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import { damaged } from './sqlite-migrations.ts'
import { readRecords } from './sqlite-records.ts'
import { type Parts, partsOf } from './sqlite-rows.ts'

/** How often a case may be deleted while its files are packed. */
const ATTEMPTS = 10

type Packed = Pick<BackupReport, 'cases' | 'files' | 'leftOut'>

/** Fills a backup with a state of the casebook and the files it refers to. */
export async function pack(
  db: Database,
  parts: Parts,
  file: string,
  temporary: string,
  { version, now }: { readonly version: string; readonly now: Date },
  signal: AbortSignal,
  onBytes?: OnBytes,
): Promise<Packed> {
  const writer = createBackup(temporary)
  try {
    for (let attempt = 1; ; attempt += 1) {
      const records = await packCasebook(db, file, writer, signal)
      const broken = await packFiles(records, file, writer, signal, onBytes)
      // A case that was deleted meanwhile took its files along: what stands in the snapshot is the past.
      const isPast = broken.some((it) => parts.isReferred.get(it.sha256) === undefined)
      if (isPast && attempt < ATTEMPTS) continue
      writer.finish({ version, createdAt: now.toISOString() })
      const hashes = new Set(filesOf(records).map((it) => it.sha256))
      const lost = new Set(broken.map((it) => it.sha256))
      return { cases: records.length, files: hashes.size - lost.size, leftOut: broken }
    }
  } finally {
    writer.close()
  }
}

/** A snapshot, made in one go so that no writer can hold it up, and put into the backup. */
async function packCasebook(
  db: Database,
  file: string,
  writer: BackupWriter,
  signal: AbortSignal,
): Promise<CaseRecord[]> {
  const folder = evidenceFolder(file)
  makeEvidenceFolder(folder)
  const copy = join(folder, temporaryName())
  try {
    writeFileSync(copy, '', { flag: 'wx', mode: 0o600 })
    await chmod(copy, 0o600)
    await db.backup(copy, { progress: () => 0x7fffffff })
    const opened = new Sqlite(copy)
    try {
      opened.pragma('journal_mode = DELETE')
      if (opened.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged(file)
      const records = readRecords(opened, partsOf(opened))
      writer.remove(CASEBOOK)
      await writer.add(CASEBOOK, piecesOf(copy, signal))
      return records
    } finally {
      opened.close()
    }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
  }
}

/** Puts in each content once; gives the files that are not as they were, which stay out. */
async function packFiles(
  records: readonly CaseRecord[],
  file: string,
  writer: BackupWriter,
  signal: AbortSignal,
  onBytes?: OnBytes,
): Promise<BrokenFile[]> {
  const files = filesOf(records)
  const contents = new Map(files.map((it) => [it.sha256, it]))
  const total = [...contents.values()].reduce((sum, it) => sum + it.size, 0)
  const states = new Map<string, FileState>()
  let done = 0
  for (const { sha256 } of contents.values()) {
    const pieces = piecesOf(join(evidenceFolder(file), sha256), signal, (count) => {
      done += count
      onBytes?.(done, total)
    })
    states.set(sha256, await packOne(writer, sha256, pieces))
  }
  return files.flatMap((it) => {
    const state = states.get(it.sha256) ?? 'whole'
    return state === 'whole' ? [] : [{ ...it, state }]
  })
}

async function packOne(
  writer: BackupWriter,
  sha256: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<FileState> {
  const name = `files/${sha256}`
  writer.remove(name)
  try {
    if ((await writer.add(name, pieces)) === sha256) return 'whole'
    writer.remove(name)
    return 'changed'
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined || code.startsWith('SQLITE_')) throw error
    return code === 'ENOENT' ? 'missing' : 'unreadable'
  }
}

function filesOf(records: readonly CaseRecord[]): Omit<BrokenFile, 'state'>[] {
  return records.flatMap(({ stored, attachments }) =>
    attachments.map((it) => ({ ...it, case: stored.number })),
  )
}

async function* piecesOf(
  path: string,
  signal: AbortSignal,
  onRead?: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    signal.throwIfAborted()
    onRead?.((piece as Uint8Array).length)
    yield piece as Uint8Array
  }
}
