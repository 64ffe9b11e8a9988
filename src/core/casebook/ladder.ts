import { addDays, type Day } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type DatedCase, type Deadline, deadlinesOf, readerOf, withOffices } from './deadlines.ts'
import { isFirst, type Rung, rungsOf } from './rungs.ts'
import { EFFECTS, statusOf } from './status.ts'
import { type Entry, inTime, type Office, standing } from './timeline.ts'

/** Why, and from when, a step may be taken. `limit`: the time limit that decides it. */
export interface May {
  readonly why:
    'urgent' | 'first' | 'any-time' | 'contacted' | 'answered' | 'passed' | 'no-limit' | 'later'
  readonly limit: Deadline | undefined
  /** First day on which it may be taken, where that is not yet. */
  readonly from: Day | undefined
}

/** What an earlier office left unresolved. */
export interface Unresolved {
  readonly office: Office
  readonly on: Day
  readonly state: Rung['state']
  readonly reference: string | undefined
  /** A day that passed without what was promised for it. */
  readonly broken: Day | undefined
}

export interface Ladder {
  readonly rungs: readonly Rung[]
  readonly at: Rung | undefined
  readonly next: Rung | undefined
  readonly may: May | undefined
  /** Your own time limit for the next step, if one is running. */
  readonly until: Deadline | undefined
  readonly unresolved: readonly Unresolved[]
  readonly closed: boolean
}

/** Where a case stands on the ladder of its place, and the step that follows. */
export function ladderOf(
  content: DatedCase,
  timeline: readonly Entry[],
  knowledge: Knowledge,
  now: Date,
): Ladder {
  const about = readerOf(content, knowledge)
  const entries = withOffices(inTime(standing(timeline)), about)
  const deadlines = deadlinesOf(content, timeline, knowledge, now)
  const place = knowledge.register.places[content.place ?? 'other']
  const rungs = place ? rungsOf(place, content.problem, about, entries, deadlines) : []
  const taken = rungs.filter((it) => it.state !== 'open')
  const at = taken.findLast((it) => !it.step['any-time']) ?? taken.at(-1)
  const closed = ['closed', 'withdrawn'].includes(statusOf(content, timeline, ''))
  const next = closed ? undefined : nextAfter(rungs, content.problem)
  return {
    rungs,
    at,
    next,
    may: next && mayTake(next, at, content.problem, deadlines),
    until: next && deadlines.find((it) => isYours(it) && !it.overdue && it.office === next.office),
    unresolved: unresolvedOf(entries, deadlines),
    closed,
  }
}

/** What comes before all else, or the first step after the furthest that was taken. */
function nextAfter(rungs: readonly Rung[], problem: string): Rung | undefined {
  const urgent = rungs.find((it) => it.state === 'open' && isFirst(it.step, problem))
  const furthest = rungs.findLastIndex((it) => it.state !== 'open' && !it.step['any-time'])
  return urgent ?? rungs.find((it, index) => index > furthest && it.state === 'open')
}

function mayTake(
  next: Rung,
  at: Rung | undefined,
  problem: string,
  deadlines: readonly Deadline[],
): May {
  const now = (why: May['why'], limit?: Deadline): May => ({ why, limit, from: undefined })
  if (isFirst(next.step, problem)) return now('urgent')
  if (next.step['any-time']) return now('any-time')
  if (!at || at.step['any-time']) return now('first')
  const theirs = deadlines.filter((it) => it.office === at.office && it.kind === 'theirs')
  const passed = theirs.find((it) => it.overdue)
  if (passed) return now('passed', passed)
  if (at.state === 'answered') return now('answered')
  const reminder = deadlines.findLast(
    (it) => it.office === at.office && it.kind === 'rule-of-thumb',
  )
  if (theirs.length === 0 && at.step.how === 'contact') return now('contacted')
  const limit = theirs[0] ?? (reminder?.overdue ? undefined : reminder)
  if (!limit) return now('no-limit')
  return { why: 'later', limit, from: addDays(limit.due.slice(0, 10), 1) }
}

function isYours({ kind }: Deadline): boolean {
  return kind.startsWith('yours')
}

/** Each office that was turned to, in order, with the last number it gave and the promise it broke. */
function unresolvedOf(entries: readonly Entry[], deadlines: readonly Deadline[]): Unresolved[] {
  const turnedTo = entries.filter((it) => ['contact', ...EFFECTS.lodges].includes(it.kind))
  const offices = [...new Set(turnedTo.map((it) => it.office ?? ''))]
  return offices.map((office) => {
    const own = entries.filter((it) => it.office === office)
    const theirs = deadlines.filter((it) => it.office === office && it.kind === 'theirs')
    const broken = theirs.find((it) => it.overdue && (it.rule === 'promise' || it.moved))
    const answers: readonly string[] = EFFECTS.answers
    const answered = answers.includes(
      own.findLast((it) => it.kind !== 'note' && it.kind !== 'changed')?.kind ?? '',
    )
    return {
      office,
      on: turnedTo.find((it) => it.office === office)?.on.slice(0, 10) ?? '',
      state: theirs.some((it) => it.overdue) ? 'overdue' : answered ? 'answered' : 'waiting',
      reference: own.findLast((it) => it.ref !== undefined)?.ref,
      broken: broken?.due.slice(0, 10),
    }
  })
}
