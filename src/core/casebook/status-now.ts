import type { Knowledge } from '../knowledge/knowledge.ts'
import type { CaseSummary, DatedContent, Status } from './case.ts'
import { type Deadline, deadlinesOf, isLate, readerOf } from './deadlines.ts'
import { officeOf } from './office.ts'
import { statusOf } from './status.ts'
import type { Entry } from './timeline.ts'

/** What `list` shows of a case, with the date that comes next. */
export interface ListedCase extends CaseSummary {
  readonly next: Deadline | undefined
}

/** Statuses that a time limit, passed without an answer, turns into `overdue`. */
export const MAY_BE_LATE: readonly Status[] = ['sent', 'waiting', 'escalated']

/**
 * Where a case stands by its timeline and by the time limits of the office that has the complaint; those
 * of an office before it count no longer. `today`: the person's day; `running`: from `deadlinesOf`.
 */
export function statusNow(
  content: DatedContent & { readonly createdAt?: string },
  timeline: readonly Entry[],
  knowledge: Knowledge,
  { now, today }: { readonly now: Date; readonly today: string },
  running?: readonly Deadline[],
): Status {
  const status = statusOf(content, timeline, today)
  if (!MAY_BE_LATE.includes(status)) return status
  const office = officeOf(timeline) ?? readerOf(content, knowledge)
  const limits = (running ?? deadlinesOf(content, timeline, knowledge, now)).filter(
    (it) => it.rule !== 'promise' && it.office === office,
  )
  return statusOf(content, timeline, today, isLate(limits))
}

/** The date that comes next: the soonest that has not passed, one that binds before a rule of thumb. */
export function nextOf(running: readonly Deadline[]): Deadline | undefined {
  const open = running.filter((it) => !it.overdue)
  const binding = open.filter((it) => it.kind !== 'rule-of-thumb')
  const among = binding.length > 0 ? binding : open
  return [...among].sort((a, b) => (a.due < b.due ? -1 : 1))[0]
}
