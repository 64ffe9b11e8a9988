/** Several cases as their time limits see them: three statements in all, instead of nine for each. */
import type { Database } from 'better-sqlite3'
import type { Dated } from '../ports.ts'
import { readTimelines, TIMELINES } from './sqlite-timeline.ts'

interface Row {
  readonly number: number
  readonly id: string
  readonly problem: string
  readonly wallet: string | null
  readonly place: string | null
  readonly outcome: string | null
  readonly solved: number
  readonly transactions: number
  readonly createdAt: string
}
type FactRow = readonly [number: number, item: number, name: string, value: string]

const SOME = 'IN (SELECT value FROM json_each(?))'
const CASES = `
  SELECT number, id, problem, wallet, place, outcome, solved, transactions,
         created_at AS createdAt
  FROM cases WHERE number ${SOME}`
const FACTS = `SELECT case_number, item, name, value FROM facts WHERE case_number ${SOME} AND item > 0`
/** A test looks at how SQLite goes about them. */
export const DATED_QUERIES: readonly string[] = [CASES, FACTS, TIMELINES]

export function datedCases(db: Database, numbers: readonly number[]): Map<number, Dated> {
  const list = JSON.stringify(numbers)
  const rows = db.prepare<[string], Row>(CASES)
  const facts = transactionFacts(db, list)
  const timelines = readTimelines(db, list)
  const dated = rows.all(list).map((row): [number, Dated] => {
    const of = {
      ...row,
      wallet: row.wallet ?? undefined,
      place: row.place ?? undefined,
      outcome: row.outcome ?? undefined,
      solved: row.solved === 1,
      transactions: Array.from(
        { length: row.transactions },
        (_, index) => facts.get(`${row.number} ${index + 1}`) ?? {},
      ),
    }
    return [row.number, { of, timeline: timelines.get(row.number) ?? [] }]
  })
  return new Map(dated)
}

/** By the number of the case and that of the transaction. */
function transactionFacts(db: Database, list: string): Map<string, Record<string, string>> {
  const rows = db.prepare<[string], FactRow>(FACTS).raw()
  const found = new Map<string, Record<string, string>>()
  for (const [number, item, name, value] of rows.all(list)) {
    const key = `${number} ${item}`
    const its = found.get(key) ?? {}
    found.set(key, its)
    its[name] = value
  }
  return found
}
