import {
  addDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  clockIn,
  type Day,
  dayOff,
  instantOf,
  isEstimated,
  type Skipped,
} from './calendar.ts'
import type { Register } from './knowledge.ts'
import type { Limit } from './schema.ts'

/**
 * When a time limit ends: `due` a day, or "2026-11-22T14:30" where the unit is hours, on the wall clock
 * of the rule's place. `estimated`: its holidays are not published, or the time of day was not known.
 */
export interface Due {
  readonly due: string
  readonly estimated: boolean
  readonly skipped: readonly Skipped[]
}

type Counted = Pick<Limit, 'amount' | 'unit' | 'calendar' | 'kind' | 'rolls'>

/**
 * Counts a limit from a day, or a moment "2026-11-20 14:30" on the wall clock of the rule's place. The
 * first day does not count. What is yours never moves to a later day.
 */
export function deadlineOf(
  limit: Counted,
  from: string,
  register: Pick<Register, 'places' | 'calendars'>,
): Due {
  const day = from.slice(0, 10)
  const calendar = register.calendars[limit.calendar]
  switch (limit.unit) {
    case 'hours':
      return afterHours(limit, from, zoneOfLimit(limit, register))
    case 'working-days': {
      const { day: due, estimated, skipped } = addWorkingDays(day, limit.amount, calendar)
      return { due, estimated, skipped }
    }
    case 'calendar-days':
      return rolled(limit, addDays(day, limit.amount), calendar)
    case 'months':
      return rolled(limit, addMonths(day, limit.amount), calendar)
  }
}

/** The time zone whose days and hours a limit counts, never the machine's. */
export function zoneOfLimit(
  { calendar }: Pick<Limit, 'calendar'>,
  { places }: Pick<Register, 'places'>,
): string {
  return places[calendar]?.zone ?? 'UTC'
}

/** Without a time of day the whole first day is theirs, and none of it is yours. */
function afterHours({ amount, kind }: Counted, from: string, zone: string): Due {
  const exact = from.length > 10
  const midnight = `${kind.startsWith('yours') ? from : addDays(from.slice(0, 10), 1)} 00:00`
  const start = instantOf(zone, exact ? from : midnight)
  const end = new Date(start.getTime() + amount * 3_600_000)
  return { due: clockIn(zone, end).replace(' ', 'T'), estimated: !exact, skipped: [] }
}

function rolled({ rolls, kind }: Counted, end: Day, calendar: Calendar | undefined): Due {
  const skipped: Skipped[] = []
  let due = end
  let estimated = false
  if (rolls && kind === 'theirs') {
    for (let why = dayOff(due, calendar); why !== undefined; why = dayOff(due, calendar)) {
      skipped.push({ date: due, why })
      due = addDays(due, 1)
    }
    estimated = isEstimated(due, calendar)
  }
  return { due, estimated, skipped }
}
