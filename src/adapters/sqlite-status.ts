import { EFFECTS } from '../core/casebook/status.ts'
import type { EntryKind } from '../core/casebook/timeline.ts'

/** What the diagnosis alone says; worded like the index on it, or SQLite does not use that. */
export const DIAGNOSED = `CASE WHEN outcome IS NULL THEN 'diagnosing' WHEN solved THEN 'solved' ELSE 'draft' END`

/** Entries that stand, as `standing` says. */
const STANDING = `
  SELECT kind, office, due_by, seq,
         substr(happened_on, 1, 10) || ' ' || printf('%09d', seq) AS place
  FROM timeline AS it
  WHERE it.case_number = cases.number AND kind <> 'correction' AND NOT EXISTS (
    SELECT 1 FROM timeline AS taking
    WHERE taking.case_number = it.case_number AND taking.kind = 'correction'
      AND taking.corrects = it.seq)`

const AWAITS = `${isOneOf(EFFECTS.awaits)} OR (kind = 'contact' AND due_by IS NOT NULL)`

/**
 * `statusOf` in SQL, line by line, for one row of \`cases\`; \`@today\` is the person's day. Each column
 * is the last place in time of such an entry, or ''.
 */
export const STATUS = `(
  SELECT CASE
    WHEN decision IN ('closed', 'withdrawn') THEN decision
    WHEN awaited = '' AND answer = '' THEN ${DIAGNOSED}
    WHEN promise <> '' AND substr(promise, 1, 20) >= settled AND substr(promise, 21) < @today
      THEN 'overdue'
    WHEN answered > awaited THEN 'answered'
    WHEN offices > 1 THEN 'escalated'
    WHEN followed > opened THEN 'waiting'
    ELSE 'sent' END
  FROM (
    SELECT
      substr(${lastOf(isOneOf(EFFECTS.decides), "printf('%09d', seq) || kind")}, 10) AS decision,
      ${lastOf(AWAITS)} AS awaited,
      ${lastOf("kind = 'answer'")} AS answer,
      ${lastOf(isOneOf(EFFECTS.answers))} AS answered,
      ${lastOf(isOneOf(EFFECTS.opens))} AS opened,
      ${lastOf(isOneOf(EFFECTS.follows))} AS followed,
      ${lastOf(isOneOf([...EFFECTS.opens, ...EFFECTS.answers]))} AS settled,
      ${lastOf(`due_by IS NOT NULL AND ${isOneOf(EFFECTS.promises)}`, 'place || due_by')} AS promise,
      count(DISTINCT CASE WHEN ${isOneOf(EFFECTS.lodges)} THEN coalesce(office, '') END) AS offices
    FROM (${STANDING})))`

function isOneOf(kinds: readonly EntryKind[]): string {
  return `kind IN (${kinds.map((it) => `'${it}'`).join(', ')})`
}

function lastOf(such: string, value = 'place'): string {
  return `coalesce(max(CASE WHEN ${such} THEN ${value} END), '')`
}
