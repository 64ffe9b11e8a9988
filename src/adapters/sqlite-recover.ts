/** Saves what can be read of a damaged casebook into a new one; the old one is only read. */
import { existsSync, linkSync, rmSync } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Recovered } from '../core/casebook/recovered.ts'
import { Expected } from '../core/errors.ts'
import { backupErrors, backupHints } from '../core/messages/backup.ts'
import { casebookErrors } from '../core/messages/casebook.ts'
import { recovery as words } from '../core/messages/recovery.ts'
import { isHash } from './node-evidence-files.ts'
import { openEvidenceFolder } from './node-evidence-folder.ts'
import { refuseTarget } from './node-place-file.ts'
import { temporaryName } from './node-temporary.ts'
import { expectedFrom, refusal } from './sqlite-errors.ts'
import { evidenceFolder } from './sqlite-evidence.ts'
import { connect, makePrivate } from './sqlite-file.ts'
import { openPages } from './sqlite-pages.ts'
import { readRecords } from './sqlite-records.ts'
import { type Rebuilding, writeSalvaged, type Written } from './sqlite-rebuild.ts'
import { partsOf } from './sqlite-rows.ts'
import { type Salvage, salvage } from './sqlite-salvage.ts'
import { codeOf } from './system-faults.ts'

/** `to`: the new file, else one beside the old. Rejects in words where nothing is found or the new file is there. */
export async function recoverCasebook(
  path: string,
  to: string | undefined,
  about: Rebuilding,
): Promise<Recovered> {
  const file = resolve(path)
  if (!existsSync(file)) throw refusal(casebookErrors.missing(file))
  const target = to === undefined ? freeName(file) : resolve(to)
  refuseTarget(target, to ?? target, false, file, evidenceFolder(file))
  const found = read(file)
  const made = build(target, found, about)
  const evidence = await copyEvidence(made.records, file, target)
  return { from: file, file: target, ...made, ...evidence, pagesLost: found.pagesLost }
}

function freeName(file: string): string {
  const { dir, name, ext } = parse(file)
  for (let nth = 1; ; nth += 1) {
    const free = join(dir, `${name}-recovered${nth === 1 ? '' : `-${nth}`}${ext}`)
    if (!existsSync(free) && !existsSync(evidenceFolder(free))) return free
  }
}

function read(file: string): Salvage {
  try {
    const pages = openPages(file)
    try {
      return salvage(pages)
    } finally {
      pages.close()
    }
  } catch (error) {
    throw expectedFrom(error, file)
  }
}

/** Beside its place first, so that a killed process leaves no half casebook under the name. */
function build(
  target: string,
  found: Salvage,
  about: Rebuilding,
): Written & Pick<Recovered, 'records'> {
  const temporary = join(dirname(target), temporaryName())
  let db: Database | undefined
  try {
    makePrivate(temporary)
    db = connect(temporary, 0, 'passing')
    const opened = db
    const written = opened.transaction(() => writeSalvaged(opened, found, about)).immediate()
    const records = readRecords(opened, partsOf(opened))
    if (records.length === 0) throw new Expected('data', words.nothing(about.from), [words.backup])
    opened.pragma('journal_mode = DELETE')
    opened.close()
    place(temporary, target)
    return { ...written, records }
  } catch (error) {
    throw expectedFrom(error, target)
  } finally {
    db?.close()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(temporary + end, { force: true })
  }
}

function place(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new Expected('exists', backupErrors.exists(target), [backupHints.otherPlace])
  }
}

/** Each content once, and only if it is as it was when it was kept. */
async function copyEvidence(
  records: Recovered['records'],
  file: string,
  target: string,
): Promise<Pick<Recovered, 'evidenceSaved' | 'evidenceLost'>> {
  const files = openEvidenceFolder(evidenceFolder(target))
  const kept = records.flatMap((it) => it.attachments)
  const names = new Map(kept.map((it) => [it.sha256, it.name]))
  const lost: string[] = []
  for (const [sha256, name] of names) {
    const old = join(evidenceFolder(file), sha256)
    const received =
      isHash(sha256) && existsSync(old)
        ? await files.receive(old).catch(() => undefined)
        : undefined
    if (received?.sha256 === sha256) received.settle()
    else {
      received?.drop()
      lost.push(name)
    }
  }
  return { evidenceSaved: names.size - lost.length, evidenceLost: lost }
}
