/** Whether a line is open at a moment, and whether many call it then. */
import { addDays, type Calendar, type Day, dayOff, isEstimated } from './calendar.ts'
import type { OpenHours } from './schema.ts'

/**
 * `clock`: "2026-11-21 20:05" where the line is. On a public holiday, a weekend that is worked, or a year
 * whose holidays are not published, a line of certain weekdays may differ: `unknown`.
 */
export function openAt(
  { days, from, to }: OpenHours,
  clock: string,
  calendar: Calendar | undefined,
): 'open' | 'closed' | 'unknown' {
  const day = clock.slice(0, 10)
  const weekday = weekdayOf(day)
  if (days.length < 7) {
    if (isEstimated(day, calendar)) return 'unknown'
    const off = dayOff(day, calendar) !== undefined
    if (off !== weekday >= 6) return 'unknown'
  }
  const time = clock.slice(11)
  return days.includes(weekday) && from <= time && time < to ? 'open' : 'closed'
}

/** Shopping festivals named after their date, with the days beside them, as month and day. */
const FESTIVALS: Readonly<Record<string, readonly string[]>> = {
  cn: ['06-18', '11-11', '12-12'],
}

/**
 * Whether many are likely to call on a day, by our judgement: a shopping festival, the first three days of
 * a month, the first working day after days off other than a weekend.
 */
export function isPeak(
  day: Day,
  place: string | undefined,
  calendar: Calendar | undefined,
): boolean {
  const near = [-1, 0, 1].map((it) => addDays(day, it).slice(5))
  if (FESTIVALS[place ?? '']?.some((it) => near.includes(it))) return true
  if (Number(day.slice(8)) <= 3) return true
  return dayOff(day, calendar) === undefined && endsHoliday(addDays(day, -1), calendar)
}

function endsHoliday(day: Day, calendar: Calendar | undefined): boolean {
  const why = dayOff(day, calendar)
  if (why === undefined) return false
  return why !== 'weekend' || endsHoliday(addDays(day, -1), calendar)
}

/** 1 is Monday, 7 Sunday. */
function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}
