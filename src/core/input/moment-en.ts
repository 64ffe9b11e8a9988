import { casual } from 'chrono-node/en'
import { clockTime, timeOf, type ClockTime, type DayPart } from './clock-time.ts'
import { addDays, dayOf, dayWithoutYear, endOfMonth, numbersOf, weekdayOf } from './wall-clock.ts'

/** A day and, where it was said, a time on it. */
export interface DayAndTime {
  readonly day: string
  readonly time: ClockTime | undefined
}

const CLOCK =
  '\\d{1,2}[:h]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?|\\d{1,2} ?(?:[ap]m|[ap]\\.m\\.)|noon|midday'
const TIME_LAST = new RegExp(`^(.*?)(?:^|[ ,]+)(?:(?:at|@) ?)?(${CLOCK})$`)
const TIME_FIRST = new RegExp(`^(?:at )?(${CLOCK})[ ,]+(?:on )?(.*)$`)
const BARE_HOUR_LAST = /^(.*?)[ ,]+at (\d{1,2})$/
const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'night',
  night: 'night',
}
const WEEKDAY = /^(?:on )?(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\.?$/
const MONTHS_AWAY =
  /^(?:in |within )?(?:an?|\d+|one|two|three|six) months?(?: ago| from now| later)?$/
const END_OF_MONTH = /^(?:by |before )?(?:the )?end of (?:the |this )?month$/
/** Words that leave the day open, though chrono would choose one. */
const VAGUE =
  /\b(?:few|couple|some|several)\b|\b(?:last|this|next|past) (?:week|month|year|quarter)|weekend/

/** Reads a whole English text; chrono knows the words for days, the hours are read here. */
export function englishMoment(
  text: string,
  today: string,
  { future, rough }: { readonly future: boolean; readonly rough: boolean },
): DayAndTime | undefined {
  const { phrase, clock, bareHour } = withoutTime(text.toLowerCase())
  const { day: words, part } = withoutPart(phrase)
  const day =
    words === ''
      ? today
      : future && END_OF_MONTH.test(words)
        ? endOfMonth(today)
        : dayInWords(words.replace(/^day (?=before|after)/, 'the day '), today, future)
  if (day === undefined) return undefined
  if (clock === undefined && bareHour === undefined)
    return words === '' && part === undefined ? undefined : { day, time: undefined }
  const time =
    clock === undefined
      ? hourOf(bareHour, part, rough)
      : /[nd]/.test(clock)
        ? timeOf(12, 0, undefined)
        : clockTime(clock.replace('h', ':'), part, rough)
  return time && { day, time }
}

function withoutTime(text: string): {
  phrase: string
  clock?: string | undefined
  bareHour?: number
} {
  const last = TIME_LAST.exec(text)
  if (last) return { phrase: (last[1] ?? '').trim(), clock: last[2] }
  const first = TIME_FIRST.exec(text)
  if (first) return { phrase: (first[2] ?? '').trim(), clock: first[1] }
  const bare = BARE_HOUR_LAST.exec(text)
  return bare ? { phrase: (bare[1] ?? '').trim(), bareHour: Number(bare[2]) } : { phrase: text }
}

/** `yesterday evening`, `last night`, `this morning`, `2:30 in the afternoon`. */
function withoutPart(phrase: string): { day: string; part: DayPart | undefined } {
  if (phrase === 'tonight') return { day: 'today', part: 'night' }
  const match = /^(.*?)(?:^| )(?:(?:in the|at) )?(morning|afternoon|evening|night)$/.exec(phrase)
  const part = PARTS[match?.[2] ?? '']
  if (!match || part === undefined) return { day: phrase, part: undefined }
  const day = (match[1] ?? '').trim()
  if (day === 'last' && part === 'night') return { day: 'yesterday', part }
  return { day: day === 'this' ? 'today' : day, part }
}

/** Two o'clock alone may be either; with a part of the day, or after noon, it is one. */
function hourOf(
  hour: number | undefined,
  part: DayPart | undefined,
  rough: boolean,
): ClockTime | undefined {
  if (hour === undefined || (part === undefined && hour < 13 && !rough)) return undefined
  return timeOf(hour, 0, part)
}

function dayInWords(words: string, today: string, future: boolean): string | undefined {
  if (!/[a-z]/.test(words) || !/^[a-z0-9 ,.']+$/.test(words) || VAGUE.test(words)) return undefined
  // chrono counts on the machine's clock. At noon there, no zone and no change of clocks moves the day.
  const [thisYear, thisMonth, thisDay] = numbersOf(today)
  const noon = new Date(thisYear, thisMonth - 1, thisDay, 12)
  const [result, ...more] = casual.parse(words, noon, { forwardDate: future })
  if (result === undefined || more.length > 0 || result.end || result.text !== words)
    return undefined
  const { start } = result
  if (start.isCertain('hour') && !/\b(?:ago|now)\b/.test(words)) return undefined
  const [year, month, date] = [start.get('year'), start.get('month'), start.get('day')]
  if (year === null || month === null || date === null) return undefined
  if (!start.isCertain('day')) {
    if (start.isCertain('weekday')) return nearest(words, dayOf(year, month, date), today, future)
    return MONTHS_AWAY.test(words) ? dayOf(year, month, date) : undefined
  }
  const day = start.isCertain('year')
    ? dayOf(year, month, date)
    : dayWithoutYear(month, date, today, future)
  // A wrong weekday beside a date: one of the two is a slip, so neither is taken.
  const agrees =
    !start.isCertain('weekday') || day === undefined || weekdayOf(day) === start.get('weekday')
  return agrees ? day : undefined
}

/** chrono takes a bare weekday as the nearest; here it lies before or after today as the question asks. */
function nearest(
  words: string,
  day: string | undefined,
  today: string,
  future: boolean,
): string | undefined {
  if (day === undefined || !WEEKDAY.test(words)) return day
  if (future) return day < today ? addDays(day, 7) : day
  return day > today ? addDays(day, -7) : day
}
