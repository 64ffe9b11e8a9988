import type { CaseContent, Status } from './case.ts'
import { type Entry, type EntryKind, placeInTime, standing } from './timeline.ts'

/** What a kind of entry does to where a case stands; the SQLite casebook reads these lists too. */
export const EFFECTS = {
  /** An office has the complaint. */
  lodges: ['sent', 'appeal', 'accepted'],
  /** The person's move: what was promised before counts no longer. */
  opens: ['sent', 'appeal'],
  /** Their move: what was promised before is kept. */
  answers: ['answer', 'money'],
  /** Something is awaited after it, from whoever has the complaint. */
  awaits: ['sent', 'appeal', 'reminder', 'accepted', 'extension'],
  /** They have heard of it: not only sent any more. */
  follows: ['contact', 'reminder', 'accepted', 'extension'],
  /** May carry a day by which they promised something (`by`). */
  promises: ['contact', 'sent', 'reminder', 'appeal', 'accepted', 'answer', 'extension'],
  /** The person's decision about the whole case; the one noted last holds. */
  decides: ['closed', 'withdrawn', 'reopened'],
} as const satisfies Readonly<Record<string, readonly EntryKind[]>>
type Effect = keyof typeof EFFECTS

/**
 * Where a case stands; computed whenever it is read. `today` is the person's day ("2026-11-21"),
 * `late` whether a time limit that is theirs has passed without an answer. Only entries that stand
 * count, by day and then as noted; the first line that holds gives the status:
 *
 * | status       | holds when                                                                         |
 * | ------------ | ---------------------------------------------------------------------------------- |
 * | `closed`     | the last decision is `closed`                                                      |
 * | `withdrawn`  | the last decision is `withdrawn`                                                   |
 * | `diagnosing` | nothing is under way, and the diagnosis has no outcome                             |
 * | `solved`     | nothing is under way, and a remedy worked or nothing was left to do                |
 * | `draft`      | nothing is under way                                                               |
 * | `overdue`    | the last promise is a day before today, or `late`; nothing was answered since      |
 * | `answered`   | an answer or money came after all that awaits                                      |
 * | `escalated`  | a second office has the complaint                                                  |
 * | `waiting`    | since it was sent they accepted it, spoke, were reminded or asked for more time    |
 * | `sent`       | it was sent, and that is all                                                       |
 *
 * Under way: anything that awaits, an answer, or a contact with a promised day. A promise is the last
 * one since the complaint was sent or answered: a later one, or an extension, moves it. An answer may
 * itself hold a promise; the case is `answered` until that day has passed. Notes, changed facts and
 * money out of the blue leave a case where it stands.
 */
export function statusOf(
  content: Pick<CaseContent, 'outcome' | 'solved'>,
  timeline: readonly Entry[],
  today: string,
  late = false,
): Status {
  const entries = standing(timeline)
  const decision = entries.filter((it) => has('decides', it)).at(-1)?.kind
  if (decision === 'closed' || decision === 'withdrawn') return decision
  const awaited = last(entries, isAwaiting)
  if (awaited === '' && !entries.some((it) => it.kind === 'answer')) {
    if (content.outcome === undefined) return 'diagnosing'
    return content.solved ? 'solved' : 'draft'
  }
  const promised = openPromise(entries)
  if (late || (promised !== undefined && promised < today)) return 'overdue'
  if (last(entries, (it) => has('answers', it)) > awaited) return 'answered'
  const lodged = entries.filter((it) => has('lodges', it))
  if (new Set(lodged.map((it) => it.office ?? '')).size > 1) return 'escalated'
  const opened = last(entries, (it) => has('opens', it))
  return last(entries, (it) => has('follows', it)) > opened ? 'waiting' : 'sent'
}

/** The day by which they promised something that has not come yet; `entries` are those that stand. */
export function openPromise(entries: readonly Entry[]): string | undefined {
  const promising = entries.filter((it) => it.by !== undefined && has('promises', it))
  const at = last(promising, () => true)
  const settled = last(entries, (it) => has('opens', it) || has('answers', it))
  return at < settled ? undefined : promising.find((it) => placeInTime(it) === at)?.by
}

function isAwaiting(it: Entry): boolean {
  return has('awaits', it) || (it.kind === 'contact' && it.by !== undefined)
}

function has(effect: Effect, { kind }: Entry): boolean {
  return (EFFECTS[effect] as readonly EntryKind[]).includes(kind)
}

/** Place in time of the last such entry, or "" where there is none. */
function last(entries: readonly Entry[], such: (it: Entry) => boolean): string {
  return entries
    .filter(such)
    .map(placeInTime)
    .reduce((latest, it) => (it > latest ? it : latest), '')
}
