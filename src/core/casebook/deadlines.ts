import { clockIn, type Skipped } from '../knowledge/calendar.ts'
import { deadlineOf, zoneOfLimit } from '../knowledge/deadline.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Rule } from '../knowledge/rules.ts'
import type { Limit } from '../knowledge/schema.ts'
import type { Text } from '../text.ts'
import type { CaseContent, DatedContent } from './case.ts'
import { isFrom, move, promises } from './promises.ts'
import { EFFECTS, statusOf } from './status.ts'
import { type Entry, inTime, type Office, placeInTime, standing } from './timeline.ts'
import { bodyOf, officeOfRule, type Start, startsOf } from './triggers.ts'

/** A time limit that is running in a case. */
export interface Deadline {
  /** Public id of its rule; `promise` where the other side itself named the day. */
  readonly rule: string
  readonly kind: Limit['kind']
  /** Whom it is about: a reader of a letter or the id of a body. */
  readonly office: Office
  readonly says: Text
  /** What it runs from; wall clock, "2026-11-20" or "2026-11-20 14:30". */
  readonly trigger: string
  readonly from: string
  /** A day, or "2026-11-22T14:30" where it is counted in hours, in the rule's zone. */
  readonly due: string
  readonly estimated: boolean
  readonly skipped: readonly Skipped[]
  /** When it was due before they promised a later day or asked for more time. */
  readonly moved: string | undefined
  readonly overdue: boolean
  readonly source: string | undefined
  readonly limit: Pick<Limit, 'amount' | 'unit' | 'calendar'> | undefined
}

export type DatedCase = CaseContent & { readonly createdAt?: string }

/** The more irreversible first. */
export const RANK: readonly Limit['kind'][] = [
  'yours-closes',
  'yours-costs',
  'theirs',
  'rule-of-thumb',
]

/** The more irreversible first; then by date. */
export function byUrgency(a: Deadline, b: Deadline): number {
  return RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)
}

/**
 * The time limits that are running in a case, computed from its facts and timeline. An answer clears
 * what was theirs, a complaint what was yours; a promise or an extension moves what would end before
 * it, and closing the case clears everything.
 */
export function deadlinesOf(
  content: DatedContent & { readonly createdAt?: string },
  timeline: readonly Entry[],
  knowledge: Knowledge,
  now: Date,
): Deadline[] {
  const status = statusOf(content, timeline, '')
  if (status === 'closed' || status === 'withdrawn' || status === 'solved') return []
  const about = readerOf(content, knowledge)
  const entries = withOffices(inTime(standing(timeline)), about)
  const reader = about === 'bank' ? 'bank' : 'wallet'
  const running = knowledge.register.rules
    .filter((rule) => applies(rule, content))
    .flatMap((rule) =>
      startsOf(rule, content, entries, reader)
        .filter((start) => !isMet(rule, start, entries, reader))
        .map((start) => count(rule, start, reader, knowledge)),
    )
  const moved = earliest(running).flatMap((it) => move(it, entries))
  const zone = zoneOfLimit({ calendar: placeOf(content, knowledge) }, knowledge.register)
  return [...moved, ...promises(entries, moved)]
    .map((it) => ({ ...it, overdue: isPast(it, zoneOf(it, zone, knowledge), now) }))
    .sort(byUrgency)
}

/** Whether a time that is theirs by law, rule or promise has passed without an answer. */
export function isLate(deadlines: readonly Deadline[]): boolean {
  return deadlines.some((it) => it.kind === 'theirs' && it.overdue)
}

/** Whom the complaint of a case is about first. */
export function readerOf(
  content: DatedContent,
  knowledge: Knowledge,
): 'wallet' | 'bank' | 'merchant' {
  return knowledge.complainTo[content.problem]?.[content.outcome ?? ''] ?? 'wallet'
}

/** An entry that names nobody is about whoever was named last, or else about the reader of the complaint. */
export function withOffices(entries: readonly Entry[], reader: Office): Entry[] {
  let last = reader
  return entries.map((it) => {
    last = it.office ?? last
    return { ...it, office: last }
  })
}

function applies({ owner, problems }: Rule, content: DatedContent): boolean {
  if (problems && !problems.includes(content.problem)) return false
  return owner.kind === 'wallet' ? owner.wallet === content.wallet : owner.place === content.place
}

/** The place whose calendar a promise of somebody is read by. */
function placeOf({ place, wallet }: DatedContent, { register }: Knowledge): Limit['calendar'] {
  const id = place ?? register.wallets[wallet ?? '']?.place ?? 'eu'
  return id as Limit['calendar']
}

function isMet(
  rule: Rule,
  start: Start,
  entries: readonly Entry[],
  reader: 'wallet' | 'bank',
): boolean {
  const isLater = (it: Entry): boolean => placeInTime(it) > start.place
  if (rule.kind.startsWith('yours')) {
    const office = bodyOf(officeOfRule(rule, reader))
    const meeting = ['sent', 'appeal', ...(rule.met === 'contact' ? ['contact'] : [])]
    return entries.some(
      (it) => meeting.includes(it.kind) && bodyOf(it.office ?? '') === office && isLater(it),
    )
  }
  const heard = rule.met === 'accepted' || rule.kind === 'rule-of-thumb'
  const meeting: string[] = [...EFFECTS.answers, ...(heard ? ['accepted'] : [])]
  return entries.some((it) => meeting.includes(it.kind) && isFrom(it, start.office) && isLater(it))
}

/** What began twice for one office ends when the first of them does. */
function earliest(running: readonly Deadline[]): Deadline[] {
  return running.filter(
    (it, index) =>
      !running.some(
        (other, at) =>
          other.rule === it.rule &&
          other.office === it.office &&
          (other.due < it.due || (other.due === it.due && at < index)),
      ),
  )
}

function count(
  rule: Rule,
  start: Start,
  reader: 'wallet' | 'bank',
  { register }: Knowledge,
): Deadline {
  const { id, kind, says, trigger, source, amount, unit, calendar } = rule
  const { due, estimated, skipped } = deadlineOf(rule, start.from, register)
  return {
    rule: id,
    kind,
    office: kind.startsWith('yours') ? officeOfRule(rule, reader) : start.office,
    says,
    trigger,
    from: start.from,
    due,
    estimated: estimated || start.assumed,
    skipped,
    moved: undefined,
    overdue: false,
    source,
    limit: { amount, unit, calendar },
  }
}

function zoneOf({ limit }: Deadline, own: string, { register }: Knowledge): string {
  return limit ? zoneOfLimit(limit, register) : own
}

function isPast({ due }: Deadline, zone: string, now: Date): boolean {
  return clockIn(zone, now).replace(' ', 'T').slice(0, due.length) > due
}
