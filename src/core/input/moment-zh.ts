import { numeral } from './chinese-number.ts'
import { dayPartOf, type DayPart } from './clock-time.ts'
import {
  addDays,
  addMonths,
  dayOf,
  dayWithoutYear,
  endOfMonth,
  numbersOf,
  weekdayOf,
} from './wall-clock.ts'

/** A day at the beginning of a text, the part of the day said with it, and the text after it. */
export interface LeadingDay {
  readonly day: string
  readonly part: DayPart | undefined
  readonly rest: string
}

const NUMBER = '\\d{1,3}|[零一二两三四五六七八九十百]{1,5}'
const WEEKDAY = '(?:周|星期|礼拜)([一二三四五六日天])'
const NEAR: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
}
const NEAR_DAY = /^(大前|前|昨|今|明|大后|后)(?:天|日|(?=[晚早夜晨]))/
const AWAY = new RegExp(
  `^(${NUMBER}) ?(天|日|周|个星期|星期|个礼拜|礼拜|个月) ?(?:(?:之|以)?(前|后|内)|(?<!日)$)`,
)
const OF_WEEK = new RegExp(`^(上上|上|这|本|下下|下)?个?${WEEKDAY}`)
const OF_YEAR = new RegExp(
  `^(?:(\\d{4}|[二〇零一三四五六七八九]{4})年|(去|今|明)年)? ?(${NUMBER}) ?月 ?(${NUMBER}) ?(?:[日号]|(?![\\d点时:]))`,
)
/** 月底, 下月底前: only a day to come is meant by it. */
const END_OF_MONTH = /^(?:(这|本|当|下)个?)?月[底末](?:(?:之|以)?前)?$/
const OF_MONTH = new RegExp(`^(?:(上|这|本|下)个?月)?(${NUMBER}) ?[日号]`)
const SAME_WEEKDAY = new RegExp(`^[ ,(]*${WEEKDAY}\\)?`)

/** Reads the day a Chinese text begins with; without one, today. */
export function chineseDay(text: string, today: string, future: boolean): LeadingDay | undefined {
  const found = nearDay(text, today) ??
    dayOfYear(text, today, future) ??
    away(text, today, future) ??
    dayOfWeek(text, today, future) ??
    dayOfMonth(text, today, future) ??
    (future ? endOfMonthIn(text, today) : undefined) ?? [today, text]
  const [day, after] = found
  if (day === undefined) return undefined
  const weekday = SAME_WEEKDAY.exec(after)
  if (weekday && day !== today && weekdayNumber(weekday[1]) !== weekdayOf(day) % 7) return undefined
  const rest = weekday && day !== today ? after.slice(weekday[0].length) : after
  return { day, ...dayPartOf(rest.replace(/^[ ,的]+/, '')) }
}

/** The day and the text after it; the day is undefined where it was named but does not exist. */
type Found = readonly [string | undefined, string] | undefined

function nearDay(text: string, today: string): Found {
  const match = NEAR_DAY.exec(text)
  return match
    ? [addDays(today, NEAR[match[1] ?? ''] ?? 0), text.slice(match[0].length)]
    : undefined
}

function dayOfYear(text: string, today: string, future: boolean): Found {
  const match = OF_YEAR.exec(text)
  if (!match) return undefined
  const [whole, written, relative, month = '', date = ''] = match
  const rest = text.slice(whole.length)
  const [m, d] = [numeral(month), numeral(date)]
  const [thisYear] = numbersOf(today)
  if (relative) return [dayOf(thisYear + { 去: -1, 今: 0, 明: 1 }[relative as '去'], m, d), rest]
  if (written) return [dayOf(yearNumber(written), m, d), rest]
  return [dayWithoutYear(m, d, today, future), rest]
}

function away(text: string, today: string, future: boolean): Found {
  const match = AWAY.exec(text)
  // “7 天” alone is a time limit, not a day gone by.
  if (!match || (match[3] === undefined && !future)) return undefined
  const [whole, count = '', unit = '', direction] = match
  const number = numeral(count) * (direction === '前' ? -1 : 1)
  const rest = text.slice(whole.length)
  if (!(Math.abs(number) <= 999)) return [undefined, rest]
  if (unit === '个月') return [addMonths(today, number), rest]
  return [addDays(today, unit === '天' || unit === '日' ? number : number * 7), rest]
}

/** Weeks begin on Monday: 上周五 is the Friday of the week before this one. */
function dayOfWeek(text: string, today: string, future: boolean): Found {
  const match = OF_WEEK.exec(text)
  if (!match) return undefined
  const [whole, which, name] = match
  const rest = text.slice(whole.length)
  const fromToday = ((weekdayNumber(name) + 6) % 7) - ((weekdayOf(today) + 6) % 7)
  if (which === undefined) {
    const nearest = future ? (fromToday + 7) % 7 : -((7 - fromToday) % 7)
    return [addDays(today, nearest), rest]
  }
  const weeks = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }[which as '上']
  return [addDays(today, fromToday + weeks * 7), rest]
}

function dayOfMonth(text: string, today: string, future: boolean): Found {
  const match = OF_MONTH.exec(text)
  if (!match) return undefined
  const [whole, which, date = ''] = match
  const rest = text.slice(whole.length)
  const months =
    which === undefined
      ? future
        ? [0, 1, 2]
        : [0, -1, -2]
      : [{ 上: -1, 这: 0, 本: 0, 下: 1 }[which as '上']]
  for (const count of months) {
    const [year, month] = numbersOf(addMonths(`${today.slice(0, 8)}01`, count))
    const day = dayOf(year, month, numeral(date))
    if (day !== undefined && (which !== undefined || (future ? day >= today : day <= today)))
      return [day, rest]
  }
  return [undefined, rest]
}

function endOfMonthIn(text: string, today: string): Found {
  const match = END_OF_MONTH.exec(text)
  return match
    ? [endOfMonth(addMonths(`${today.slice(0, 8)}01`, match[1] === '下' ? 1 : 0)), '']
    : undefined
}

function weekdayNumber(name: string | undefined): number {
  const number = '日一二三四五六'.indexOf(name ?? '')
  return number < 0 ? 0 : number
}

function yearNumber(text: string): number {
  return Number(
    text.replace(/[^\d]/g, (char) =>
      String('零一二三四五六七八九'.indexOf(char.replace('〇', '零'))),
    ),
  )
}
