import type { CaseSummary, Status } from '../core/casebook/case.ts'
import { deadlinesOf } from '../core/casebook/deadlines.ts'
import { type ListedCase, MAY_BE_LATE, nextOf, statusNow } from '../core/casebook/status-now.ts'
import type { Casebook, CaseFilter, World } from '../ports.ts'
import { pagesOf } from './pages-of.ts'
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
  return [...pagesOf(listed)].flatMap((page) => {
    const open = page.filter(({ status }) => !OVER.includes(status)).map(({ number }) => number)
    const dated = log.dated(open)
    return page.map((it) => {
      const found = dated.get(it.number)
      if (!found) return { ...it, next: undefined }
      const running = deadlinesOf(found.of, found.timeline, knowledge, moment.now)
      const status = statusNow(found.of, found.timeline, knowledge, moment, running)
      return { ...it, status, next: nextOf(running) }
    })
  })
}

const OVER: readonly Status[] = ['closed', 'withdrawn', 'solved']

function bySoonest(listed: readonly ListedCase[]): ListedCase[] {
  const due = ({ next }: ListedCase): string => next?.due ?? ''
  return listed.filter((it) => it.next).sort((a, b) => (due(a) < due(b) ? -1 : 1))
}
