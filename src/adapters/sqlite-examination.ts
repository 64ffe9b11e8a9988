/** Reads a casebook for `doctor` without changing it: no migration, no rights taken away. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { CasebookExamined } from '../core/casebook/health.ts'
import { Expected } from '../core/errors.ts'
import { expectedFrom } from './sqlite-errors.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import { SCHEMA, versionOf } from './sqlite-migrations.ts'

export function examineCasebook(path: string): CasebookExamined {
  const file = resolve(path)
  if (!existsSync(file)) return { kind: 'missing', file }
  let db: Database | undefined
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true })
    return examine(db, file)
  } catch (error) {
    const told = expectedFrom(error, file)
    if (!(told instanceof Expected)) throw error
    return { kind: 'closed', file, why: told.text, hints: told.hints }
  } finally {
    db?.close()
  }
}

function examine(db: Database, file: string): CasebookExamined {
  const format = versionOf(db, file)
  const integrity = db.pragma('integrity_check(10)') as { integrity_check: string }[]
  const faults = integrity.map((it) => it.integrity_check).filter((it) => it !== 'ok')
  const isOurs = format > 0 && faults.length === 0
  return {
    kind: 'read',
    file,
    cases: isOurs ? Number(db.prepare('SELECT count(*) FROM cases').pluck().get()) : 0,
    format,
    newest: SCHEMA,
    faults,
    dangling: isOurs ? (db.pragma('foreign_key_check') as unknown[]).length : 0,
    evidence: isOurs ? examineEvidence(db, evidenceFolder(file)) : NO_EVIDENCE,
  }
}

type EvidenceExamined = Extract<CasebookExamined, { kind: 'read' }>['evidence']
const NO_EVIDENCE: EvidenceExamined = { kept: 0, missing: [], unused: 0 }
const HASH = /^[0-9a-f]{64}$/

function examineEvidence(db: Database, folder: string): EvidenceExamined {
  // Formats before there was evidence have no such table.
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'attachments'").get())
    return NO_EVIDENCE
  const names = new Map(
    db
      .prepare<[], [string, string]>('SELECT sha256, min(name) FROM attachments GROUP BY sha256')
      .raw()
      .all(),
  )
  const there = existsSync(folder) ? readdirSync(folder).filter((it) => HASH.test(it)) : []
  return {
    kept: names.size,
    missing: [...names].flatMap(([hash, name]) => (existsSync(join(folder, hash)) ? [] : [name])),
    unused: there.filter((it) => !names.has(it)).length,
  }
}
