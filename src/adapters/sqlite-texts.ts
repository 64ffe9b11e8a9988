import type Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { CaseText, TextPlace } from '../core/casebook/search.ts'

const FIELDS = { channel: 'channel', who: 'who', ref: 'ref', said: 'said', promised: 'promised' }
const FACT_FIELDS = { before: 'fact_before', after: 'fact_after' }

/** A number, a text, and up to three columns that say where it stands. */
type Row = readonly [number: number, text: string, a: string, b: string, c: string]

interface Source {
  /** With the condition on the case number. */
  readonly query: (of: string) => string
  readonly place: (a: string, b: string, c: string) => TextPlace
}

/** Of the cases in a JSON list of numbers. */
const SOME = ' AND case_number IN (SELECT value FROM json_each(?))'

const SOURCES: readonly Source[] = [
  {
    query: (of) =>
      `SELECT number, problem FROM cases WHERE true${of.replace('case_number', 'number')}`,
    place: () => ({ kind: 'problem' }),
  },
  {
    query: (of) => `SELECT case_number, problem FROM chapters WHERE true${of}`,
    place: () => ({ kind: 'problem' }),
  },
  {
    query: (of) =>
      `SELECT number, wallet FROM cases WHERE wallet IS NOT NULL${of.replace('case_number', 'number')}`,
    place: () => ({ kind: 'wallet' }),
  },
  {
    query: (of) => `
      SELECT case_number, option, coalesce(chapters.problem, cases.problem), node
      FROM answers
      JOIN cases ON cases.number = answers.case_number
      LEFT JOIN chapters USING (case_number, chapter) WHERE true${of}`,
    place: (problem, node) => ({ kind: 'answer', problem, node }),
  },
  {
    query: (of) =>
      `SELECT case_number, value, name, item FROM facts WHERE true${of} ORDER BY case_number, item, seq`,
    place: (fact, item) => ({ kind: 'fact', fact, item: Number(item) }) as TextPlace,
  },
  ...Object.entries(FIELDS).map(([field, column]): Source => ({
    query: (of) =>
      `SELECT case_number, ${column}, seq FROM timeline WHERE ${column} IS NOT NULL${of}`,
    place: (seq) => ({ kind: 'entry', seq: Number(seq), field }),
  })),
  ...Object.entries(FACT_FIELDS).map(([field, column]): Source => ({
    query: (of) =>
      `SELECT case_number, ${column}, seq, fact FROM timeline WHERE ${column} IS NOT NULL${of}`,
    place: (seq, fact) => ({ kind: 'entry', seq: Number(seq), field, fact }),
  })),
  {
    query: (of) => `SELECT case_number, name, item FROM attachments WHERE true${of}`,
    place: (item) => ({ kind: 'attachment', item }),
  },
]

/** How the texts of some cases are asked for; a test looks at how SQLite goes about it. */
export const TEXT_QUERIES: readonly string[] = SOURCES.map(({ query }) => query(SOME))

/** Everything that was typed or chosen, of all cases or of some, table by table. */
export function* readTexts(db: Database, numbers?: readonly number[]): Generator<CaseText> {
  for (const { query, place } of statementsOf(db, numbers === undefined ? 'all' : 'some')) {
    const rows = numbers === undefined ? query.iterate() : query.iterate(JSON.stringify(numbers))
    for (const [number, text, a, b, c] of rows) yield { number, text, place: place(a, b, c) }
  }
}

type Statement = Pick<Source, 'place'> & { readonly query: Sqlite.Statement<string[], Row> }
const PREPARED = new WeakMap<Database, Partial<Record<'all' | 'some', readonly Statement[]>>>()

/** Prepared once for each open file. */
function statementsOf(db: Database, which: 'all' | 'some'): readonly Statement[] {
  const known = PREPARED.get(db) ?? {}
  PREPARED.set(db, known)
  return (known[which] ??= SOURCES.map(({ query, place }) => ({
    query: db.prepare<string[], Row>(query(which === 'all' ? '' : SOME)).raw(),
    place,
  })))
}
