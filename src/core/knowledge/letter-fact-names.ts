/** Facts that a letter may use beside those of a case. */
import { FACT_NAMES } from './fact-names.ts'

/** What the program adds. `day`: the day of the only transaction; `total`, `count`: of several;
 * `asked`: the requests in one sentence; `first-step`: the first day in the timeline. */
const DERIVED = [
  'wallet',
  'bank',
  'office',
  'subject',
  'asked',
  'today',
  'next-body',
  'day',
  'total',
  'count',
  'first-step',
  'sent',
  'waiting-since',
  'reference',
  'answered',
  'answer',
  'promised',
  'promised-by',
] as const

/** What the clauses of one entry of the timeline may name; `late`: a promised day that has passed. */
const ENTRY = [
  'on',
  'office',
  'channel',
  'who',
  'reference',
  'said',
  'promised',
  'by',
  'late',
  'amount',
] as const

export const LETTER_FACTS: ReadonlySet<string> = new Set([...FACT_NAMES, ...DERIVED])
export const ENTRY_FACTS: ReadonlySet<string> = new Set(ENTRY)
