import type { CaseContent, Status } from './case.ts'

/** Where a case stands; computed whenever it is read. The SQLite casebook says the same in SQL. */
export function statusOf(content: Pick<CaseContent, 'outcome' | 'solved'>): Status {
  if (content.outcome === undefined) return 'diagnosing'
  return content.solved ? 'solved' : 'draft'
}
