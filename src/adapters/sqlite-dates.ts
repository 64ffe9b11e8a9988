/** An index of running time limits, in which what is due is found without opening every case. */
import type { Database } from 'better-sqlite3'
import type { DateIndex, DateRow } from '../ports.ts'
import { caseOf, type Parts } from './sqlite-rows.ts'
import { readEntries } from './sqlite-timeline.ts'

interface Session {
  readonly db: Database
  readonly parts: Parts
  readonly read: <T>(work: () => T) => T
  readonly write: <T>(work: () => T) => T
}

/** Cases counted anew in one transaction, so that nobody waits long for the file. */
const AT_ONCE = 500

export function datesIn({ db, parts, read, write }: Session): DateIndex {
  const count = (table: string): number =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  return {
    outdated: (build) =>
      read(() => (madeBy(db) === build ? count('dates_outdated') : count('cases'))),
    refresh(build, datesOf, onCases) {
      if (madeBy(db) !== build) write(() => outdateAll(db, build))
      for (let done = 0; ;) {
        const some = write(() => refreshSome(db, parts, datesOf))
        if (some === 0) return
        onCases?.((done += some))
      }
    },
    all: () => read(() => inOrder(db).all()),
    mostUrgent: (kinds, before, limit) => read(() => mostUrgent(db, kinds, before, limit)),
    soonest: (before) => read(() => byDay(db).all(before)),
    count: () => read(() => count('dates')),
  }
}

function madeBy(db: Database): string | undefined {
  return db.prepare<[], string>('SELECT build FROM dates_made').pluck().get()
}

function outdateAll(db: Database, build: string): void {
  db.exec('DELETE FROM dates_made; INSERT OR IGNORE INTO dates_outdated SELECT number FROM cases')
  db.prepare('INSERT INTO dates_made VALUES (?)').run(build)
}

function refreshSome(
  db: Database,
  parts: Parts,
  datesOf: Parameters<DateIndex['refresh']>[1],
): number {
  const numbers = db
    .prepare<[number], number>('SELECT case_number FROM dates_outdated ORDER BY 1 LIMIT ?')
    .pluck()
    .all(AT_ONCE)
  const clear = db.prepare('DELETE FROM dates WHERE case_number = ?')
  const insert = db.prepare('INSERT INTO dates VALUES (?, ?, ?, ?)')
  const settle = db.prepare('DELETE FROM dates_outdated WHERE case_number = ?')
  for (const number of numbers) {
    clear.run(number)
    settle.run(number)
    const row = parts.case.get(number)
    if (!row) continue
    datesOf(caseOf(row, parts), readEntries(parts, number)).forEach(({ urgency, due }, place) =>
      insert.run(urgency, due, number, place),
    )
  }
  return numbers.length
}

const COLUMNS = 'case_number AS number, place'

function inOrder(db: Database) {
  return db.prepare<[], DateRow>(
    `SELECT ${COLUMNS} FROM dates ORDER BY urgency, due, case_number, place`,
  )
}

function byDay(db: Database) {
  return db.prepare<[string], DateRow>(
    `SELECT ${COLUMNS} FROM dates WHERE due < ? ORDER BY due, case_number, place`,
  )
}

const SIDES = ['<', '>='] as const

/** Of one kind, what ends before a day or after it. */
export function urgentQuery(side: (typeof SIDES)[number]): string {
  return `SELECT ${COLUMNS} FROM dates WHERE urgency = ? AND due ${side} ?
    ORDER BY due, case_number, place LIMIT ?`
}

/** What ends before a day goes first; of each, kind after kind, read through the index alone. */
function mostUrgent(db: Database, kinds: number, before: string, limit: number): DateRow[] {
  const found: DateRow[] = []
  for (const side of SIDES) {
    const query = db.prepare<[number, string, number], DateRow>(urgentQuery(side))
    for (let kind = 0; kind < kinds && found.length < limit; kind++)
      found.push(...query.all(kind, before, limit - found.length))
  }
  return found
}
