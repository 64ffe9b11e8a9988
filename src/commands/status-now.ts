import type { Status } from '../core/casebook/case.ts'
import type { DatedCase } from '../core/casebook/deadlines.ts'
import { statusNow as statusAt } from '../core/casebook/status-now.ts'
import type { Entry } from '../core/casebook/timeline.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import type { World } from '../ports.ts'

type StatusWorld = Pick<World, 'knowledge' | 'now' | 'timeZone'>

/** Today where the person is: promises are days on their calendar. */
export function dayHere({ now, timeZone }: Pick<World, 'now' | 'timeZone'>): string {
  return dayIn(timeZone, now())
}

/** Where a case stands now. */
export function statusNow(
  content: DatedCase,
  timeline: readonly Entry[],
  world: StatusWorld,
): Status {
  const moment = { now: world.now(), today: dayHere(world) }
  return statusAt(content, timeline, world.knowledge(), moment)
}
