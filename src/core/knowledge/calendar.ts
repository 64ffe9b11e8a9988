import chineseDays from 'chinese-days'
import type { Text } from '../text.ts'

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

/** Wall clock at an instant in a time zone, "2026-11-21 20:05". */
export function clockIn(zone: string, instant: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return format.format(instant)
}

/**
 * The day after `amount` working days, the first day not counted. Mainland China by its published
 * calendar with 调休; elsewhere Monday to Friday, which public holidays can move: `estimated`.
 */
export function addWorkingDays(
  day: Day,
  amount: number,
  place: string,
): { day: Day; estimated: boolean } {
  let at = day
  let estimated = place !== 'cn'
  for (let left = amount; left > 0;) {
    at = addDays(at, 1)
    if (place === 'cn' && Number(at.slice(0, 4)) > LAST_CN_YEAR) estimated = true
    if (isWorkingDay(at, place)) left -= 1
  }
  return { day: at, estimated }
}

/** The last year whose holidays the State Council had published when the package was made. */
const LAST_CN_YEAR = 2026

function isWorkingDay(day: Day, place: string): boolean {
  if (place === 'cn') return chineseDays.isWorkday(day)
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

const WEEKDAYS_ZH = '日一二三四五六'

/** A day as people read it: "11 月 25 日（周三）" / "Wed 25 Nov"; with the year where it is not `thisYear`. */
export function dayWords(day: Day, thisYear: string): Text {
  const date = new Date(Date.parse(day))
  const otherYear = day.slice(0, 4) !== thisYear.slice(0, 4)
  const year = otherYear
    ? { zh: `${day.slice(0, 4)} 年 `, en: ` ${day.slice(0, 4)}` }
    : { zh: '', en: '' }
  const en = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return {
    zh: `${year.zh}${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日（周${WEEKDAYS_ZH[date.getUTCDay()]}）`,
    en: `${en.format(date).replace(',', '')}${year.en}`,
  }
}
