import type { CaseSummary } from '../core/casebook/case.ts'
import { deadlinesOf } from '../core/casebook/deadlines.ts'
import { type ListedCase, MAY_BE_LATE, nextOf, statusNow } from '../core/casebook/status-now.ts'
import type { Casebook, CaseFilter, World } from '../ports.ts'
import { dayHere } from './status-now.ts'

type ListWorld = Pick<World, 'knowledge' | 'now' | 'timeZone'>

/** `due`: only cases in which a date is still to come, the soonest first. */
export interface ListFilter extends CaseFilter {
  readonly due?: boolean | undefined
}

/** What the casebook lists, with the time limits of the knowledge applied. */
export function listNow(
  log: Casebook,
  { due, ...filter }: ListFilter,
  world: ListWorld,
): readonly ListedCase[] {
  const { status, limit, ...others } = filter
  const today = dayHere(world)
  const byRules = status === 'overdue' || (status !== undefined && MAY_BE_LATE.includes(status))
  if (!byRules && !due) return atPresent(log, log.list(filter, today), world)
  const listed = atPresent(log, log.list(byRules ? others : { ...others, status }, today), world)
  const such = listed.filter((it) => !byRules || it.status === status)
  return (due ? bySoonest(such) : such).slice(0, limit)
}

/** Opens the cases that are not at their end, and looks at their time limits. */
export function atPresent(
  log: Casebook,
  listed: readonly CaseSummary[],
  world: ListWorld,
): ListedCase[] {
  const moment = { now: world.now(), today: dayHere(world) }
  const knowledge = world.knowledge()
  return listed.map((it) => {
    const isOver = it.status === 'closed' || it.status === 'withdrawn' || it.status === 'solved'
    const whole = isOver ? undefined : log.find(it.number)
    if (!whole) return { ...it, next: undefined }
    const timeline = log.timeline(it.number)
    const running = deadlinesOf(whole, timeline, knowledge, moment.now)
    const status = statusNow(whole, timeline, knowledge, moment, running)
    return { ...it, status, next: nextOf(running) }
  })
}

function bySoonest(listed: readonly ListedCase[]): ListedCase[] {
  const due = ({ next }: ListedCase): string => next?.due ?? ''
  return listed.filter((it) => it.next).sort((a, b) => (due(a) < due(b) ? -1 : 1))
}
