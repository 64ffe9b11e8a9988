import type { Database } from 'better-sqlite3'
import type { CaseText, TextPlace } from '../core/casebook/search.ts'

const FIELDS = { channel: 'channel', who: 'who', ref: 'ref', said: 'said', promised: 'promised' }
const FACT_FIELDS = { before: 'fact_before', after: 'fact_after' }

/** A number, a text, and up to three columns that say where it stands. */
type Row = readonly [number: number, text: string, a: string, b: string, c: string]

interface Source {
  readonly query: string
  readonly place: (a: string, b: string, c: string) => TextPlace
}

const SOURCES: readonly Source[] = [
  { query: 'SELECT number, problem FROM cases', place: () => ({ kind: 'problem' }) },
  {
    query: 'SELECT case_number, problem FROM chapters',
    place: () => ({ kind: 'problem' }),
  },
  {
    query: 'SELECT number, wallet FROM cases WHERE wallet IS NOT NULL',
    place: () => ({ kind: 'wallet' }),
  },
  {
    query: `
      SELECT answers.case_number, option, coalesce(chapters.problem, cases.problem), node
      FROM answers
      JOIN cases ON cases.number = answers.case_number
      LEFT JOIN chapters USING (case_number, chapter)`,
    place: (problem, node) => ({ kind: 'answer', problem, node }),
  },
  {
    query: 'SELECT case_number, value, name, item FROM facts ORDER BY case_number, item, seq',
    place: (fact, item) => ({ kind: 'fact', fact, item: Number(item) }) as TextPlace,
  },
  ...Object.entries(FIELDS).map(([field, column]): Source => ({
    query: `SELECT case_number, ${column}, seq FROM timeline WHERE ${column} IS NOT NULL`,
    place: (seq) => ({ kind: 'entry', seq: Number(seq), field }),
  })),
  ...Object.entries(FACT_FIELDS).map(([field, column]): Source => ({
    query: `SELECT case_number, ${column}, seq, fact FROM timeline WHERE ${column} IS NOT NULL`,
    place: (seq, fact) => ({ kind: 'entry', seq: Number(seq), field, fact }),
  })),
  {
    query: 'SELECT case_number, name, item FROM attachments',
    place: (item) => ({ kind: 'attachment', item }),
  },
]

/** Everything that was typed or chosen, table by table, without holding it all at once. */
export function* readTexts(db: Database): Generator<CaseText> {
  for (const { query, place } of SOURCES) {
    for (const [number, text, a, b, c] of db.prepare<[], Row>(query).raw().iterate()) {
      yield { number, text, place: place(a, b, c) }
    }
  }
}
