/** Cases as rows: the statements, and the way from a case to its rows and back. */
import type { Database } from 'better-sqlite3'
import type {
  Answers,
  Case,
  CaseContent,
  CaseSummary,
  Chapter,
  EvidenceState,
  Status,
} from '../core/casebook/case.ts'
import type { Lang } from '../core/text.ts'
import type { CaseFilter } from '../ports.ts'
import { attachmentParts } from './sqlite-attachments.ts'
import { prepared } from './sqlite-prepared.ts'
import { isDay, isSoundFact, requireSound } from './sqlite-sound.ts'
import { DIAGNOSED, STATUS } from './sqlite-status.ts'
import { timelineParts } from './sqlite-timeline.ts'

interface CaseRow {
  readonly number: number
  readonly id: string
  readonly problem: string
  readonly wallet: string | null
  readonly place: string | null
  readonly outcome: string | null
  readonly solved: number
  readonly letter: Lang | null
  readonly finished: number
  readonly transactions: number
  readonly createdAt: string
  readonly updatedAt: string
}
type Pair = readonly [string, string]
export type Parts = ReturnType<typeof partsOf>

const CHILDREN = ['chapters', 'answers', 'facts', 'evidence', 'talk']
/** What the statements name, in one, so that a spoilt schema shows before anything is asked of it. */
const EVERYTHING = `
  SELECT cases.number, id, cases.problem, wallet, cases.place, cases.outcome, solved, letter, finished,
         transactions, cases.amount, cases.currency, created_at, updated_at,
         chapters.problem, chapters.outcome, node, option, facts.item, facts.name, value, evidence, state,
         question, answer, said, sha256, urgency, due, dates.place, dates_outdated.case_number
  FROM cases, chapters, answers, facts, evidence, talk, timeline, attachments, dates, dates_outdated`

/** The statements, each prepared when it is first asked for. */
export function partsOf(db: Database) {
  db.prepare(EVERYTHING)
  return prepared({
    idTaken: () => db.prepare<[string]>('SELECT 1 FROM cases WHERE id = ?'),
    insert: () =>
      db.prepare(`
      INSERT INTO cases (id, problem, wallet, place, outcome, solved, letter, finished,
                         transactions, amount, currency, created_at, updated_at)
      VALUES (@id, @problem, @wallet, @place, @outcome, @solved, @letter, @finished,
              @transactions, @amount, @currency, @createdAt, @updatedAt)`),
    update: () =>
      db.prepare(`
      UPDATE cases SET problem = @problem, wallet = @wallet, place = @place, outcome = @outcome,
                       solved = @solved, letter = @letter, finished = @finished,
                       transactions = @transactions, amount = @amount, currency = @currency,
                       updated_at = @updatedAt
      WHERE number = @number AND id = @id`),
    ...timelineParts(db),
    ...attachmentParts(db),
    remove: () => db.prepare<[number, string]>('DELETE FROM cases WHERE number = ? AND id = ?'),
    clear: () => CHILDREN.map((table) => db.prepare(`DELETE FROM ${table} WHERE case_number = ?`)),
    addChapter: () => db.prepare('INSERT INTO chapters VALUES (?, ?, ?, ?)'),
    addAnswer: () => db.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)'),
    addFact: () => db.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?)'),
    addEvidence: () => db.prepare('INSERT INTO evidence VALUES (?, ?, ?, ?)'),
    addTalk: () => db.prepare('INSERT INTO talk VALUES (?, ?, ?, ?)'),
    case: () =>
      db.prepare<[number], CaseRow>(`
      SELECT number, id, problem, wallet, place, outcome, solved, letter, finished, transactions,
             created_at AS createdAt, updated_at AS updatedAt
      FROM cases WHERE number = ?`),
    unfinished: () =>
      db.prepare<[], { number: number }>(`
      SELECT number FROM cases WHERE finished = 0 ORDER BY updated_at DESC, number DESC LIMIT 1`),
    chapters: () =>
      db.prepare<[number], Omit<Chapter, 'answers'>>(
        'SELECT problem, outcome FROM chapters WHERE case_number = ? ORDER BY chapter',
      ),
    answers: () =>
      pairs(db, 'SELECT node, option FROM answers WHERE case_number = ? AND chapter = ?'),
    facts: () => pairs(db, 'SELECT name, value FROM facts WHERE case_number = ? AND item = ?'),
    evidence: () => pairs(db, 'SELECT evidence, state FROM evidence WHERE case_number = ?'),
    talk: () => pairs(db, 'SELECT question, answer FROM talk WHERE case_number = ?'),
  })
}

function pairs(db: Database, query: string) {
  return db.prepare<number[], Pair>(`${query} ORDER BY seq`).raw()
}

export function columnsOf(content: CaseContent) {
  const { problem, wallet, place, outcome, letter, transactions } = content
  return {
    problem,
    wallet: wallet ?? null,
    place: place ?? null,
    outcome: outcome ?? null,
    solved: content.solved ? 1 : 0,
    letter: letter ?? null,
    finished: content.finished ? 1 : 0,
    transactions: transactions.length,
    amount: transactions[0]?.amount ?? null,
    currency: transactions[0]?.currency ?? null,
  }
}

export function writeChildren(parts: Parts, number: number, content: CaseContent): void {
  content.earlier.forEach(({ problem, outcome }, index) => {
    parts.addChapter.run(number, index + 1, problem, outcome)
  })
  const chapters: readonly Answers[] = [content.answers, ...content.earlier.map((c) => c.answers)]
  chapters.forEach((answers, chapter) => {
    inOrder(answers, (seq, node, option) => parts.addAnswer.run(number, chapter, seq, node, option))
  })
  const items = [content.facts, ...content.transactions]
  items.forEach((facts, item) => {
    inOrder(facts, (seq, name, value) => parts.addFact.run(number, item, seq, name, value))
  })
  inOrder(content.evidence, (seq, id, state) => parts.addEvidence.run(number, seq, id, state))
  inOrder(content.talk, (seq, id, answer) => parts.addTalk.run(number, seq, id, answer))
}

function inOrder(
  record: Readonly<Record<string, string>>,
  add: (seq: number, key: string, value: string) => void,
): void {
  Object.entries(record).forEach(([key, value], seq) => add(seq, key, value))
}

export function caseOf(row: CaseRow, parts: Parts): Case {
  const { number, id, problem, createdAt, updatedAt } = row
  requireSound(isDay(createdAt) && isDay(updatedAt))
  return {
    number,
    id,
    problem,
    wallet: row.wallet ?? undefined,
    place: row.place ?? undefined,
    answers: Object.fromEntries(parts.answers.all(number, 0)),
    outcome: row.outcome ?? undefined,
    solved: row.solved === 1,
    earlier: parts.chapters.all(number).map(({ problem, outcome }, index) => ({
      problem,
      answers: Object.fromEntries(parts.answers.all(number, index + 1)),
      outcome,
    })),
    facts: factsOf(parts, number, 0),
    transactions: Array.from({ length: row.transactions }, (_, index) =>
      factsOf(parts, number, index + 1),
    ),
    evidence: Object.fromEntries(parts.evidence.all(number)) as Record<string, EvidenceState>,
    talk: Object.fromEntries(parts.talk.all(number)),
    letter: row.letter ?? undefined,
    finished: row.finished === 1,
    createdAt,
    updatedAt,
  }
}

function factsOf(parts: Parts, number: number, item: number): Readonly<Record<string, string>> {
  const facts = parts.facts.all(number, item)
  for (const [name, value] of facts) requireSound(isSoundFact(name, value))
  return Object.fromEntries(facts)
}

interface SummaryRow {
  readonly number: number
  readonly id: string
  readonly problem: string
  readonly wallet: string | null
  readonly outcome: string | null
  readonly status: Status
  readonly amount: string | null
  readonly currency: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** The query of `list` for a filter; its parameters are the filter's own names and `today`. */
export function listQuery({ status, problem, wallet, numbers }: CaseFilter): string {
  const isDiagnosed = status === 'diagnosing' || status === 'solved' || status === 'draft'
  const where = [
    'number > 0',
    // A case of such a status stands in the index under it, together with some that moved on.
    ...(isDiagnosed ? [`${DIAGNOSED} = @status`] : []),
    ...(status === undefined ? [] : [`${STATUS} = @status`]),
    ...(problem === undefined ? [] : ['problem = @problem']),
    ...(wallet === undefined ? [] : ['wallet = @wallet']),
    ...(numbers === undefined ? [] : ['number IN (SELECT value FROM json_each(@numbers))']),
  ]
  return `
    SELECT number, id, problem, wallet, outcome, ${STATUS} AS status, amount, currency,
           created_at AS createdAt, updated_at AS updatedAt
    FROM cases WHERE ${where.join(' AND ')} ORDER BY number DESC LIMIT @limit`
}

/** The cases that a filter lets through, the newest first. */
export function listCases(db: Database, filter: CaseFilter, today: string): CaseSummary[] {
  const query = db.prepare<object, SummaryRow>(listQuery(filter))
  const numbers = JSON.stringify(filter.numbers)
  return query.all({ ...filter, numbers, today, limit: filter.limit ?? -1 }).map((row) => {
    requireSound(isDay(row.createdAt) && isDay(row.updatedAt))
    return {
      ...row,
      wallet: row.wallet ?? undefined,
      outcome: row.outcome ?? undefined,
      amount: row.amount ?? undefined,
      currency: row.currency ?? undefined,
    }
  })
}

export function countCases(db: Database, { problem, wallet }: CaseFilter): number {
  const where = [
    ...(problem === undefined ? [] : ['problem = @problem']),
    ...(wallet === undefined ? [] : ['wallet = @wallet']),
  ]
  const such = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
  const query = db.prepare<object, number>(`SELECT count(*) FROM cases${such}`).pluck()
  return query.get({ problem, wallet }) ?? 0
}
