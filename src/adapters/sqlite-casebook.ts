import { resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Case } from '../core/casebook/case.ts'
import { Expected } from '../core/errors.ts'
import { casebookErrors, casebookHints } from '../core/messages/casebook.ts'
import type { Casebook } from '../ports.ts'
import { openEvidenceFolder } from './node-evidence-folder.ts'
import { datedCases } from './sqlite-dated.ts'
import { datesIn } from './sqlite-dates.ts'
import { expectedFrom, refusal } from './sqlite-errors.ts'
import { evidenceFolder, evidenceIn } from './sqlite-evidence.ts'
import { forgetFormer, type OnMigrated } from './sqlite-former.ts'
import { connect, identityOf, makePrivate, PATIENCE } from './sqlite-file.ts'
import { addToIndex, forgetRemoved, indexedCases, indexing } from './sqlite-search.ts'
import {
  caseOf,
  columnsOf,
  countCases,
  listCases,
  type Parts,
  partsOf,
  writeChildren,
} from './sqlite-rows.ts'
import { readTexts } from './sqlite-texts.ts'
import { appendEntry, readEntries } from './sqlite-timeline.ts'

/**
 * The casebook in one SQLite file, made where it is missing, readable by its owner alone. Throws
 * `casebook` errors where the file cannot be used and `data` errors where it holds something else.
 * `patience`: how long a call waits for other processes, in milliseconds.
 */
export function openSqliteCasebook(
  path: string,
  patience = PATIENCE,
  migrated?: OnMigrated,
): Casebook {
  // Absolute, because SQLite takes ":memory:" and "file:..." for more than names.
  const file = resolve(path)
  const inWords = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw expectedFrom(error, file)
    }
  }
  const { db, parts, identity } = inWords(() => {
    makePrivate(file)
    const opened = connect(file, patience, migrated)
    return { db: opened, parts: prepare(opened), identity: identityOf(file) }
  })

  // Made once: to make one takes longer than to run it.
  const whole = db.transaction((work: () => unknown) => work())
  const read = <T>(work: () => T): T => inWords(() => whole(work) as T)
  const write = <T>(work: () => T): T =>
    inWords(() => {
      // SQLite would go on writing to a deleted file and call it done.
      if (identityOf(file) !== identity) throw refusal(casebookErrors.moved(file))
      return whole.immediate(work) as T
    })
  const files = openEvidenceFolder(evidenceFolder(file))
  return casebookIn(
    { db, parts, read, write, inWords },
    evidenceIn({ db, parts, read, write }, files),
  )
}

/** An open file: `read` and `write` are transactions, and every failure comes out in words. */
interface Session {
  readonly db: Database
  readonly parts: Parts
  readonly read: <T>(work: () => T) => T
  readonly write: <T>(work: () => T) => T
  readonly inWords: <T>(work: () => T) => T
}

function casebookIn(session: Session, evidence: ReturnType<typeof evidenceIn>): Casebook {
  const { db, parts, read, write, inWords } = session
  const findNow = (number: number): Case | undefined => {
    const row = parts.case.get(number)
    return row && caseOf(row, parts)
  }
  return {
    ...evidence,
    ...timelineIn(session),
    dates: datesIn(session),
    create(content, id, now) {
      const stamp = now.toISOString()
      const number = write(() => {
        if (parts.idTaken.get(id)) {
          throw new Expected('casebook', casebookErrors.idTaken(id), [casebookHints.listCases()])
        }
        const columns = { ...columnsOf(content), id, createdAt: stamp, updatedAt: stamp }
        const next = Number(parts.insert.run(columns).lastInsertRowid)
        writeChildren(parts, next, content)
        addToIndex(db, next)
        return next
      })
      return { ...content, number, id, createdAt: stamp, updatedAt: stamp }
    },
    save({ number, id, createdAt }, content, now, entries = []) {
      const updatedAt = now.toISOString()
      const change = (): void => {
        const found = parts.update.run({ ...columnsOf(content), number, id, updatedAt })
        if (found.changes === 0) throw gone(number)
        for (const clear of parts.clear) clear.run(number)
        writeChildren(parts, number, content)
        for (const entry of entries) appendEntry(parts, number, entry, updatedAt)
      }
      write(() => indexing(db, number, change))
      return { ...content, number, id, createdAt, updatedAt }
    },
    find: (number) => read(() => findNow(number)),
    list: (filter, today) => inWords(() => listCases(db, filter, today)),
    count: (filter) => inWords(() => countCases(db, filter)),
    remove({ number, id }) {
      write(() => {
        indexing(db, number, () => {
          if (parts.remove.run(number, id).changes === 0) throw gone(number)
        })
        forgetRemoved(db)
      })
      evidence.sweep()
      inWords(() => forgetDeleted(db))
    },
    texts: (numbers) => read(() => [...readTexts(db, numbers)]),
    indexed: (words, tier, before, limit) =>
      read(() => indexedCases(db, words, tier, before, limit)),
    unfinished: () =>
      read(() => {
        const last = parts.unfinished.get()
        return last && findNow(last.number)
      }),
    close: () => void inWords(() => db.close()),
  }
}

/** What was deleted stands in the -wal file until that is written back, and in a copy from before. */
function forgetDeleted(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
  forgetFormer(db.name)
}

function timelineIn({
  db,
  parts,
  read,
  write,
  inWords,
}: Session): Pick<Casebook, 'timeline' | 'dated' | 'note'> {
  return {
    dated: (numbers) => read(() => datedCases(db, numbers)),
    timeline: (number) => inWords(() => readEntries(parts, number)),
    note(number, entry, now) {
      const at = now.toISOString()
      return write(() => {
        if (parts.touch.run(at, number).changes === 0) throw gone(number)
        return indexing(db, number, () => appendEntry(parts, number, entry, at))
      })
    },
  }
}

function gone(number: number): Expected {
  return new Expected('casebook', casebookErrors.gone(number), [casebookHints.listCases()])
}

/** A spoilt schema shows here, before anything is asked of it. */
function prepare(db: Database): Parts {
  try {
    return partsOf(db)
  } catch (error) {
    db.close()
    throw error
  }
}
