/** The index of search: per case the pieces of what was typed about it, of its timeline, and its labels. */
import type { Database } from 'better-sqlite3'
import { gramsOf } from '../core/casebook/search-grams.ts'
import { labelKey, type WantedWord } from '../core/casebook/search-query.ts'
import type { SearchTier } from '../ports.ts'
import { readTexts } from './sqlite-texts.ts'

/** Holds no text, so a case can only be taken out by giving what was put in. */
export const SEARCH_TABLE = `
  CREATE VIRTUAL TABLE search USING fts5 (
    facts, entries, labels, content = '', tokenize = 'ascii', detail = 'column'
  );
`

type SearchParts = ReturnType<typeof searchParts>
const PREPARED = new WeakMap<Database, SearchParts>()

/** Prepared when they are first used: most calls ask for no index. */
function partsOf(db: Database): SearchParts {
  const parts = PREPARED.get(db) ?? searchParts(db)
  PREPARED.set(db, parts)
  return parts
}

function searchParts(db: Database) {
  return {
    addIndexed: db.prepare(
      'INSERT INTO search (rowid, facts, entries, labels) VALUES (?, ?, ?, ?)',
    ),
    removeIndexed: db.prepare(`
      INSERT INTO search (search, rowid, facts, entries, labels) VALUES ('delete', ?, ?, ?, ?)`),
    indexed: db
      .prepare<[string, number, number], number>(
        'SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
      )
      .pluck(),
  }
}

/** Changes a case, and the index with it; to be called inside a transaction. */
export function indexing<T>(db: Database, number: number, change: () => T): T {
  const before = rowOf(db, number)
  if (before) partsOf(db).removeIndexed.run(number, ...before)
  const result = change()
  addToIndex(db, number)
  return result
}

export function addToIndex(db: Database, number: number): void {
  const row = rowOf(db, number)
  if (row) partsOf(db).addIndexed.run(number, ...row)
}

/**
 * Rewrites the index without what was taken out, which otherwise stays in the file until its part of the
 * index is merged: some seconds with 100,000 cases.
 */
export function forgetRemoved(db: Database): void {
  db.exec("INSERT INTO search (search) VALUES ('optimize')")
}

/** Puts every case in; to be called inside a transaction. */
export function fillSearch(db: Database): void {
  const numbers = db.prepare<[], number>('SELECT number FROM cases ORDER BY number').pluck()
  for (const number of numbers.all()) addToIndex(db, number)
}

/** Cases in which all words may occur, the newest first, of those with a number below `before`. */
export function indexedCases(
  db: Database,
  words: readonly WantedWord[],
  tier: SearchTier,
  before: number,
  limit: number,
): number[] {
  return partsOf(db).indexed.all(
    words.map((it) => expression(it, tier)).join(' AND '),
    before,
    limit,
  )
}

const COLUMNS = { facts: '{facts}', typed: '{facts entries}', all: '{facts entries}' } as const

function expression({ grams, labels }: WantedWord, tier: SearchTier): string {
  const pieces = grams.map((forms) => `(${forms.map(quoted).join(' OR ')})`).join(' AND ')
  const typed = `${COLUMNS[tier]} : (${pieces})`
  if (tier !== 'all' || labels.length === 0) return `(${typed})`
  const tokens = labels.map((key) => quoted(labelToken(key))).join(' OR ')
  return `(${typed} OR {labels} : (${tokens}))`
}

function quoted(token: string): string {
  return `"${token}"`
}

/** One word for the tokenizer, which parts words at ASCII signs. */
function labelToken(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, '¯')
}

function rowOf(db: Database, number: number): [string, string, string] | undefined {
  const facts = new Set<string>()
  const entries = new Set<string>()
  const labels = new Set<string>()
  for (const it of readTexts(db, [number])) {
    const { kind } = it.place
    if (kind === 'fact' || kind === 'attachment')
      for (const gram of gramsOf(it.text)) facts.add(gram)
    else if (kind === 'entry') for (const gram of gramsOf(it.text)) entries.add(gram)
    else labels.add(labelToken(labelKey(it)))
  }
  if (labels.size === 0) return undefined
  return [[...facts].join(' '), [...entries].join(' '), [...labels].join(' ')]
}
