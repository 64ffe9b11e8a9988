/** What happened to a case, entry by entry. Append-only: a mistake is corrected by a new entry that says so. */

export const ENTRY_KINDS = [
  /** Spoke or wrote with somebody; may hold a promise until a day. */
  'contact',
  /** The complaint went out: where to, when, receipt number. */
  'sent',
  /** A reminder (催办) to the same office. */
  'reminder',
  /** A second complaint or an appeal to the same office. */
  'appeal',
  /** They accepted the complaint (受理) and told so. */
  'accepted',
  /** They answered; `final` in `said` is not needed: a later answer follows as its own entry. */
  'answer',
  /** They asked for more time, until `by`. */
  'extension',
  'money',
  'note',
  /** Takes back the entry of number `corrects`; the right one follows as an entry of its own. */
  'correction',
  /** A fact was changed: `fact`, `before`, `after`. */
  'changed',
  'closed',
  'withdrawn',
  'reopened',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Who an entry is about: a reader of a letter, or the id of a body in the place's file. */
export type Office = string

/** What a person notes. `on` is their wall clock, "2026-11-20" or "2026-11-20 14:30"; `by` a day. */
export interface NewEntry {
  readonly kind: EntryKind
  readonly on: string
  readonly office?: Office | undefined
  readonly channel?: string | undefined
  readonly who?: string | undefined
  /** Ticket, receipt or case number they gave. */
  readonly ref?: string | undefined
  readonly said?: string | undefined
  readonly promised?: string | undefined
  readonly by?: string | undefined
  /** Decimal, as a fact's amount. */
  readonly amount?: string | undefined
  readonly currency?: string | undefined
  readonly outcome?: CloseOutcome | undefined
  readonly corrects?: number | undefined
  readonly fact?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** An entry as stored: its number within the case, from 1, and when it was noted (ISO 8601, UTC). */
export interface Entry extends NewEntry {
  readonly seq: number
  readonly at: string
}

export const CLOSE_OUTCOMES = ['solved', 'partly', 'refused', 'no-answer', 'gave-up'] as const
/** What came of a case that is closed. Public: never renamed. */
export type CloseOutcome = (typeof CLOSE_OUTCOMES)[number]

/** The entries that stand: without corrections and what they took back. */
export function standing(entries: readonly Entry[]): Entry[] {
  const taken = new Set(entries.filter((it) => it.kind === 'correction').map((it) => it.corrects))
  return entries.filter((it) => it.kind !== 'correction' && !taken.has(it.seq))
}

/** Orders entries by day and, within a day, as they were noted: compare the texts. */
export function placeInTime({ on, seq }: Pick<Entry, 'on' | 'seq'>): string {
  return `${on.slice(0, 10)} ${String(seq).padStart(9, '0')}`
}

/** The entries by the day on which they happened. */
export function inTime(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => {
    const [day, other] = [a.on.slice(0, 10), b.on.slice(0, 10)]
    return day === other ? a.seq - b.seq : day < other ? -1 : 1
  })
}
