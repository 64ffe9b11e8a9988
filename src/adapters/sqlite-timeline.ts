/** The timeline as rows. */
import type { Database } from 'better-sqlite3'
import type { Entry, NewEntry } from '../core/casebook/timeline.ts'
import type { Prepared } from './sqlite-prepared.ts'
import { isDay, requireSound } from './sqlite-sound.ts'

/** Columns of the table, by the name an entry has for each. */
const COLUMNS = {
  seq: 'seq',
  at: 'at',
  kind: 'kind',
  on: 'happened_on',
  office: 'office',
  channel: 'channel',
  who: 'who',
  ref: 'ref',
  said: 'said',
  promised: 'promised',
  by: 'due_by',
  amount: 'amount',
  currency: 'currency',
  outcome: 'outcome',
  corrects: 'corrects',
  fact: 'fact',
  before: 'fact_before',
  after: 'fact_after',
} as const satisfies Readonly<Record<keyof Entry, string>>
const NAMES = Object.keys(COLUMNS) as (keyof Entry)[]

type Row = Readonly<Record<keyof Entry, string | number | null>>
export type TimelineParts = Prepared<ReturnType<typeof timelineParts>>

const SELECTED = NAMES.map((name) => `${COLUMNS[name]} AS "${name}"`).join(', ')

export function timelineParts(db: Database) {
  return {
    entries: () =>
      db.prepare<[number], Row>(
        `SELECT ${SELECTED} FROM timeline WHERE case_number = ? ORDER BY seq`,
      ),
    nextSeq: () =>
      db
        .prepare<[number], number>(
          'SELECT coalesce(max(seq), 0) + 1 FROM timeline WHERE case_number = ?',
        )
        .pluck(),
    addEntry: () =>
      db.prepare(`
      INSERT INTO timeline (case_number, ${Object.values(COLUMNS).join(', ')})
      VALUES (@number, ${NAMES.map((name) => `@${name}`).join(', ')})`),
    touch: () => db.prepare<[string, number]>('UPDATE cases SET updated_at = ? WHERE number = ?'),
  }
}

/** The entries of a case, in the order in which they were noted. */
export function readEntries(parts: TimelineParts, number: number): Entry[] {
  return parts.entries.all(number).map((row) => {
    requireSound(isDay(row.at) && isDay(row.on) && (row.by === null || isDay(row.by)))
    return entryOf(row)
  })
}

export const TIMELINES = `
  SELECT case_number AS number, ${SELECTED} FROM timeline
  WHERE case_number IN (SELECT value FROM json_each(?)) ORDER BY case_number, seq`

/** The entries of several cases by their numbers, given as a JSON list. */
export function readTimelines(db: Database, numbers: string): Map<number, Entry[]> {
  const rows = db.prepare<[string], Row & { readonly number: number }>(TIMELINES)
  const timelines = new Map<number, Entry[]>()
  for (const row of rows.all(numbers)) {
    const entries = timelines.get(row.number) ?? []
    timelines.set(row.number, entries)
    entries.push(entryOf(row))
  }
  return timelines
}

/** Appends an entry under the next number; to be called inside a transaction. */
export function appendEntry(
  parts: TimelineParts,
  number: number,
  entry: NewEntry,
  at: string,
): Entry {
  const noted = entryOf({ ...emptyRow, ...entry, seq: parts.nextSeq.get(number) ?? 1, at })
  parts.addEntry.run({ ...emptyRow, ...noted, number })
  return noted
}

const emptyRow = Object.fromEntries(NAMES.map((name) => [name, null])) as Row

/** What is not known is left out. */
function entryOf(row: Readonly<Record<keyof Entry, unknown>>): Entry {
  const known: Partial<Record<keyof Entry, unknown>> = {}
  for (const name of NAMES) {
    const value = row[name]
    if (value !== null && value !== undefined) known[name] = value
  }
  return known as unknown as Entry
}
