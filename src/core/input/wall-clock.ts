/** Days are "2026-11-20", moments "2026-11-20 14:30": what a calendar and a clock on the wall show, without a zone. */

/** The day, or undefined where the calendar has no such day or it lies outside 1900–2099. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2099) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? isoDay(date) : undefined
}

/** The day `count` calendar days later, or earlier where negative. */
export function addDays(day: string, count: number): string {
  return isoDay(new Date(Date.parse(day) + count * 86_400_000))
}

/** Calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The same day of another month; the last day of a month that is too short for it. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = numbersOf(day)
  const last = new Date(Date.UTC(year, month + count, 0))
  return isoDay(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last.getUTCDate()))))
}

/** The moment `count` minutes later, or earlier where negative. */
export function addMinutes(moment: string, count: number): string {
  const date = new Date(Date.parse(`${moment.replace(' ', 'T')}:00Z`) + count * 60_000)
  return date.toISOString().slice(0, 16).replace('T', ' ')
}

/** The last day of the month of a day. */
export function endOfMonth(day: string): string {
  const [year, month] = numbersOf(day)
  return isoDay(new Date(Date.UTC(year, month, 0)))
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay()
}

/**
 * The latest such day of a year that is not after today or, looking ahead, the first not before it.
 * Undefined for a 29 February farther away than a year: nobody means one without saying its year.
 */
export function dayWithoutYear(
  month: number,
  day: number,
  today: string,
  future: boolean,
): string | undefined {
  const [year] = numbersOf(today)
  const [from, to] = future ? [today, addDays(today, 366)] : [addDays(today, -366), today]
  return [0, 1]
    .map((away) => dayOf(year + (future ? away : -away), month, day))
    .find((found) => found !== undefined && found >= from && found <= to)
}

/** Year, month (from 1) and day of a day. */
export function numbersOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
