import { MONTHS } from '../input/moment-words.ts'
import type { Text } from '../text.ts'
import { offsetIn } from './zones.ts'

/** A calendar day, "2026-11-21". */
export type Day = string

const DAY_MS = 86_400_000

export function addDays(day: Day, amount: number): Day {
  return new Date(Date.parse(day) + amount * DAY_MS).toISOString().slice(0, 10)
}

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, amount: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfTarget = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + amount, Math.min(date, lastOfTarget)))
    .toISOString()
    .slice(0, 10)
}

/** The day that it is at an instant, in a time zone. */
export function dayIn(zone: string, instant: Date): Day {
  return clockIn(zone, instant).slice(0, 10)
}

/** Kept by zone: making a format takes far longer than using it. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>()

/** Stands for the time zone of this machine, whose offset a date knows by itself. */
export const HERE = 'here'

/** Wall clock at an instant in a time zone, "2026-11-21 20:05". */
export function clockIn(zone: string, instant: Date): string {
  const offset = zone === HERE ? -instant.getTimezoneOffset() : offsetIn(zone, instant)
  if (offset !== undefined) {
    const shown = new Date(instant.getTime() + offset * 60_000)
    return shown.toISOString().slice(0, 16).replace('T', ' ')
  }
  let format = CLOCKS.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
    CLOCKS.set(zone, format)
  }
  return format.format(instant)
}

/** The instant at which a wall clock in a time zone shows "2026-11-21 20:05"; of an hour shown twice the first. */
export function instantOf(zone: string, clock: string): Date {
  const wanted = Date.parse(`${clock.replace(' ', 'T')}:00Z`)
  const shownAt = (instant: number): number =>
    Date.parse(`${clockIn(zone, new Date(instant)).replace(' ', 'T')}:00Z`)
  const first = wanted - (shownAt(wanted) - wanted)
  return new Date(first - (shownAt(first) - wanted))
}

/** Which days are off. `published`: the years that are known and not only computed. */
export interface Calendar {
  readonly published: { readonly from: number; readonly to: number }
  readonly off: Readonly<Record<Day, Text>>
  /** Days of a weekend on which people work (调休). */
  readonly working: readonly Day[]
}
export type Calendars = Readonly<Partial<Record<string, Calendar>>>

/** A day that did not count, and why. */
export interface Skipped {
  readonly date: Day
  readonly why: 'weekend' | Text
}

/** Why nobody works on a day, or undefined. Without a calendar: Saturday and Sunday. */
export function dayOff(day: Day, calendar: Calendar | undefined): Skipped['why'] | undefined {
  const holiday = calendar?.off[day]
  if (holiday) return holiday
  const weekday = new Date(Date.parse(day)).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  return weekend && !calendar?.working.includes(day) ? 'weekend' : undefined
}

/** Whether the days off of a day's year are not published, but computed or unknown. */
export function isEstimated(day: Day, calendar: Calendar | undefined): boolean {
  const year = Number(day.slice(0, 4))
  return !calendar || year < calendar.published.from || year > calendar.published.to
}

/** The day after `amount` working days, the first day not counted, and the days between that did not count. */
export function addWorkingDays(
  day: Day,
  amount: number,
  calendar: Calendar | undefined,
): { day: Day; estimated: boolean; skipped: Skipped[] } {
  const skipped: Skipped[] = []
  let at = day
  let estimated = false
  for (let left = amount; left > 0;) {
    at = addDays(at, 1)
    estimated ||= isEstimated(at, calendar)
    const why = dayOff(at, calendar)
    if (why === undefined) left -= 1
    else skipped.push({ date: at, why })
  }
  return { day: at, estimated, skipped }
}

const WEEKDAYS_ZH = '日一二三四五六'
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** A day as people read it: "11 月 25 日（周三）" / "Wed 25 Nov"; with the year where it is not `thisYear`. */
export function dayWords(day: Day, thisYear: string): Text {
  const date = new Date(Date.parse(day))
  const otherYear = day.slice(0, 4) !== thisYear.slice(0, 4)
  const year = otherYear
    ? { zh: `${day.slice(0, 4)} 年 `, en: ` ${day.slice(0, 4)}` }
    : { zh: '', en: '' }
  const [weekday = '', month = ''] = [WEEKDAYS[date.getUTCDay()], MONTHS[date.getUTCMonth()]]
  return {
    zh: `${year.zh}${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日（周${WEEKDAYS_ZH[date.getUTCDay()]}）`,
    en: `${weekday} ${date.getUTCDate()} ${month.slice(0, month === 'September' ? 4 : 3)}${year.en}`,
  }
}
