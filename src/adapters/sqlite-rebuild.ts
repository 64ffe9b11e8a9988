/** Puts salvaged rows into a new casebook; a case whose own row is lost is made again from what belongs to it. */
import type { Database, Statement } from 'better-sqlite3'
import type { Recovered } from '../core/casebook/recovered.ts'
import type { Row, Value } from './sqlite-cells.ts'
import { sha256Of } from './sqlite-backup-format.ts'
import { codeOf } from './system-faults.ts'
import { type Salvage, SALVAGED, type SalvagedTable } from './sqlite-salvage.ts'
import { isDay, isSoundFact } from './sqlite-sound.ts'
import { fillSearch } from './sqlite-search.ts'

export interface Rebuilding {
  /** The damaged file, as the person calls it. */
  readonly from: string
  readonly now: Date
  readonly newId: () => string
  /** The problem to which answered questions belong, or what stands for it. */
  readonly problemOf: (nodes: readonly string[]) => string
}
export type Written = Pick<Recovered, 'rebuilt' | 'gone' | 'entriesLost' | 'rowsLost'>

/** In the order in which they stand in a row on the disk: those of the key first. */
export const COLUMNS: Readonly<Record<SalvagedTable, string>> = {
  cases: `number, id, problem, wallet, place, outcome, solved, letter, finished, transactions,
    amount, currency, created_at, updated_at`,
  chapters: 'case_number, chapter, problem, outcome',
  answers: 'case_number, chapter, node, seq, option',
  facts: 'case_number, item, name, seq, value',
  evidence: 'case_number, evidence, seq, state',
  talk: 'case_number, question, seq, answer',
  timeline: `case_number, seq, at, kind, happened_on, office, channel, who, ref, said, promised, due_by,
    amount, currency, outcome, corrects, fact, fact_before, fact_after`,
  attachments: 'case_number, item, sha256, name, size, type, added_at',
  cards: 'sha256, json, added_at',
  checkups: 'id, wallet, at, finished',
  checkup_answers: 'checkup, question, seq, answer',
}
const CHILDREN = SALVAGED.slice(1, 8)

/** To be called inside a transaction. */
export function writeSalvaged(
  db: Database,
  { rows, broken, numbers }: Salvage,
  about: Rebuilding,
): Written {
  let refused = 0
  const prepared = new Map<SalvagedTable, Statement<Value[]>>()
  const statement = (table: SalvagedTable): Statement<Value[]> => {
    const names = COLUMNS[table]
    const made =
      prepared.get(table) ??
      db.prepare<Value[]>(`INSERT INTO ${table} (${names}) VALUES (${names.replace(/\w+/g, '?')})`)
    prepared.set(table, made)
    return made
  }
  const insert = (table: SalvagedTable, values: readonly Value[]): void => {
    if (!isSound(table, values)) refused += 1
    try {
      if (table === 'facts' && !isSound(table, values)) return
      if (table === 'cards' && sha256Of(String(values[1])) !== values[0]) refused += 1
      else statement(table).run(...mended(table, values, about.now))
    } catch (error) {
      // A value that was damaged, or a row that is there twice; the table's own checks know.
      if (!codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) throw error
      refused += 1
    }
  }
  for (const { number, values } of rows.cases) insert('cases', [number ?? 0, ...values.slice(1)])
  const have = new Set(db.prepare<[], number>('SELECT number FROM cases').pluck().all())
  const rebuilt = orphansIn(rows, have, numbers)
  for (const number of rebuilt) insert('cases', rowFor(number, rows, about))
  for (const table of SALVAGED.slice(1)) for (const { values } of rows[table]) insert(table, values)
  const gone = [...numbers].filter((it) => it > 0 && !have.has(it) && !rebuilt.includes(it))
  keepNumbers(db, Math.max(0, ...have, ...rebuilt, ...gone))
  fillSearch(db)
  return { rebuilt, gone, entriesLost: gapsIn(db), rowsLost: broken + refused }
}

/** Places of days in an entry: when it was noted, when it happened, until when something was promised. */
const [AT, ON, BY] = [2, 4, 11]
/** Places of days in a case: when it was made, when it was changed last. */
const [MADE, CHANGED] = [12, 13]

function isSound(table: SalvagedTable, values: readonly Value[]): boolean {
  if (table === 'facts') return isSoundFact(values[2], values[4])
  if (table === 'cases') return isDay(values[MADE]) && isDay(values[CHANGED])
  if (table !== 'timeline') return true
  return isDay(values[AT]) && isDay(values[ON]) && (values[BY] === null || isDay(values[BY]))
}

/**
 * An entry whose day is damaged keeps its words, under the day on which it was noted; a promise without its day
 * has none. A case takes the one of its two days that is left for the other.
 */
function mended(table: SalvagedTable, values: readonly Value[], now: Date): readonly Value[] {
  if (isSound(table, values)) return values
  if (table === 'cases') {
    const left = [values[MADE], values[CHANGED]].find(isDay) ?? now.toISOString()
    return [MADE, CHANGED].reduce((it, at) => (isDay(it[at]) ? it : it.with(at, left)), values)
  }
  const on = [values[ON], values[AT]].find(isDay) ?? '1970-01-01'
  const at = isDay(values[AT]) ? values[AT] : `${on.slice(0, 10)}T00:00:00.000Z`
  const by = isDay(values[BY]) ? values[BY] : null
  return values
    .with(AT, at)
    .with(ON, on.slice(0, 16))
    .with(BY, by ?? null)
}

/** Numbers that rows refer to and that have no case: known to the index of search, or to several rows. */
function orphansIn(
  rows: Salvage['rows'],
  have: ReadonlySet<number>,
  numbers: ReadonlySet<number>,
): number[] {
  const counts = new Map<number, number>()
  for (const { values } of CHILDREN.flatMap((it) => rows[it])) {
    const number = Number(values[0])
    if (!have.has(number)) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  const isReal = (number: number, count: number): boolean =>
    Number.isInteger(number) && number > 0 && number < 1e9 && (numbers.has(number) || count > 1)
  return [...counts].flatMap(([number, count]) => (isReal(number, count) ? [number] : []))
}

/** What the case knew besides is lost: it is open again, and so can be gone through once more. */
function rowFor(
  number: number,
  rows: Salvage['rows'],
  { now, newId, problemOf }: Rebuilding,
): Value[] {
  const mine = (list: readonly Row[]): (readonly Value[])[] =>
    list.filter((it) => it.values[0] === number).map((it) => it.values)
  const facts = mine(rows.facts)
  const items = facts.map((it) => Number(it[1]))
  const ofFirst = (name: string): Value =>
    facts.find((it) => it[1] === 1 && it[2] === name)?.[4] ?? null
  const nodes = mine(rows.answers).flatMap((it) => (it[1] === 0 ? [String(it[2])] : []))
  const times = mine(rows.timeline)
    .map((it) => String(it[AT]))
    .filter(isDay)
  const stamp = times.sort()[0] ?? now.toISOString()
  return [
    ...[number, newId(), problemOf(nodes), null, null, null, 0, null, 0, Math.max(0, ...items)],
    ...[ofFirst('amount'), ofFirst('currency'), stamp, now.toISOString()],
  ]
}

/** So that a number of a case that is lost is not given to another one. */
function keepNumbers(db: Database, last: number): void {
  db.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'cases'").run(last)
}

/** A timeline has no gaps of its own: entries are never taken out. */
function gapsIn(db: Database): number {
  const query =
    'SELECT sum(last - entries) FROM (SELECT max(seq) AS last, count(*) AS entries FROM timeline GROUP BY case_number)'
  return db.prepare<[], number | null>(query).pluck().get() ?? 0
}
