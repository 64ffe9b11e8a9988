import { numeral } from './chinese-number.ts'
import { clockTime, dayPartOf, type DayPart } from './clock-time.ts'
import { simplified } from './plain-text.ts'
import { englishMoment, type DayAndTime } from './moment-en.ts'
import { chineseDay } from './moment-zh.ts'
import { addDays, addMinutes, addMonths, dayOf, dayWithoutYear } from './wall-clock.ts'

/** What became of a moment as typed. */
export type MomentRead =
  | {
      /** "2026-11-20" or "2026-11-20 14:30", wall clock without zone. */
      readonly moment: string
      /** The time was only about right, so the day alone is given. */
      readonly rough?: true
      /** The zone written with it ("Z", "+08:00"), which is not converted. */
      readonly zone?: string
    }
  | { readonly why: 'too-early' | 'needs-year' | 'rough-day' | 'working-days' | undefined }

/**
 * Reads a moment as people say it. `now` is the person's wall clock ("2026-11-21 20:05"). The past is
 * expected and the future refused or, with `future`, the other way round; then the result is a day.
 * Refused unless every word is understood and means one day only.
 */
export function readMoment(
  input: string,
  now: string,
  { future }: { future: boolean },
): MomentRead {
  const typed = simplified(input.normalize('NFKC'))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[。.]$/, '')
  if (typed === '' || typed.length > 60) return { why: undefined }
  if (future && WORKING_DAYS.test(typed)) return { why: 'working-days' }
  const [, unzoned = typed, zone] = WITH_ZONE.exec(typed) ?? []
  const text = withoutRoughness(unzoned)
  const rough = text !== unzoned
  const today = now.slice(0, 10)
  const reading =
    (future ? undefined : justNow(text, now)) ??
    numericMoment(text, today, { future, rough }) ??
    chineseMoment(text, today, { future, rough }) ??
    englishMoment(text, today, { future, rough })
  if (reading === undefined) return { why: needsYear(text) ? 'needs-year' : undefined }
  if (rough && reading.time === undefined) return { why: 'rough-day' }
  return placed(reading, now, { future, rough, zone })
}

function placed(
  reading: DayAndTime,
  now: string,
  { future, rough, zone }: { future: boolean; rough: boolean; zone: string | undefined },
): MomentRead {
  const today = now.slice(0, 10)
  if (future) return reading.day >= today ? { moment: reading.day } : { why: undefined }
  const day = reading.time?.nextDay ? addDays(reading.day, 1) : reading.day
  const moment = reading.time ? `${day} ${reading.time.time}` : day
  if (moment > (reading.time ? now : today)) return { why: undefined }
  if (day < addMonths(today, -EARLIEST)) return { why: 'too-early' }
  return {
    moment: rough ? day : moment,
    ...(rough ? { rough } : {}),
    ...(zone === undefined || rough ? {} : { zone }),
  }
}

/** Twenty years, in months: a day before that is a slip of the year. */
const EARLIEST = 240

const WORKING_DAYS = /工作日|(?:working|business) days?\b/i
const WITH_ZONE =
  /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i

/** 大概昨晚8点, 9点多, around 2pm: without the words that say it is only about right. */
function withoutRoughness(text: string): string {
  return text
    .replace(/大概|大约|差不多|将近|接近|约(?=[\d零一二两三四五六七八九十昨今前上下])/, '')
    .replace(/不到(?=[\d零一二两三四五六七八九十])/, '')
    .replace(/(?<=[点时分钟刻半天日号\d]) ?(?:左右|前后|上下|许)$/, '')
    .replace(/(?<=[点时])(?:钟)?(?:多钟?|来钟|出头|过后?|过一点)$/, '')
    .replace(
      /(?:\bat )?(?:\b(?:around|about|approximately|approx\.?|roughly|circa)|~) ?(?=\d{1,2}$)/i,
      'at ',
    )
    .replace(/\b(?:around|about|approximately|approx\.?|roughly|circa) |~ ?/i, '')
    .replace(/ or so$|(?<=m)-?ish$/i, '')
    .trim()
}

/** A 29 February without its year, in a year that has none near. */
function needsYear(text: string): boolean {
  return (
    /^(?:0?2-29|2\/29)\b|^(?:0?2|二) ?月 ?(?:29|二十九|廿九)|\bfeb\w*\.? 29|\b29(?:th)?(?: of)? feb/i.test(
      text,
    ) && !/\d{4}/.test(text)
  )
}

const SHORT_AGO =
  /^(?:(\d{1,3}|[一二两三四五六七八九十]{1,3}|an?|half an|半) ?(?:个)?(半)? ?(minutes?|mins?|分钟|hours?|hrs?|小时|钟头) ?(?:ago|之?前|以前))$/i

/** 刚才, just now, 2 hours ago: counted in minutes from now. */
function justNow(text: string, now: string): DayAndTime | undefined {
  const at = (moment: string) => ({
    day: moment.slice(0, 10),
    time: { time: moment.slice(11), nextDay: false },
  })
  if (/^(?:刚才|刚刚|刚|方才|现在|此刻|just now|right now|now|a moment ago)$/i.test(text))
    return at(now)
  const match = SHORT_AGO.exec(text)
  if (!match) return undefined
  const [, count = '', half, unit = ''] = match
  const number = /^half an$|^半$/i.test(count) ? 0.5 : /^an?$/i.test(count) ? 1 : numeral(count)
  const minutes = (number + (half ? 0.5 : 0)) * (/^(?:m|分)/i.test(unit) ? 1 : 60)
  return at(addMinutes(now, -Math.round(minutes)))
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T ,]+(?=.))/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:$|[T ]?(\d\d):?(\d\d)(?::?\d\d)?$)/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:$|[ ,]+)/
const NO_YEAR = /^(\d{1,2})([-/])(\d{1,2})(?:$|[ ,]+)/

/** Whether a day to come is read, and whether the time is only about right. */
interface Sense {
  readonly future: boolean
  readonly rough: boolean
}

/** Days in digits. Day and month are told apart only where that is certain: 3/4/2026 is not. */
function numericMoment(
  text: string,
  today: string,
  { future, rough }: Sense,
): DayAndTime | undefined {
  const compact = COMPACT.exec(text)
  if (compact) {
    const [, year, month, date, hour, minute] = compact
    return withTime(
      dayOf(Number(year), Number(month), Number(date)),
      hour === undefined ? '' : `${hour}:${minute ?? ''}`,
      rough,
    )
  }
  const first = YEAR_FIRST.exec(text)
  if (first)
    return withTime(
      dayOf(Number(first[1]), Number(first[3]), Number(first[4])),
      text.slice(first[0].length),
      rough,
    )
  const last = YEAR_LAST.exec(text)
  const short = last ? null : NO_YEAR.exec(text)
  const match = last ?? short
  if (!match) return undefined
  const [whole, one = '', sign, two = '', year] = match
  // Bills show 11-05 without a year: month and day.
  const asOnBills =
    year === undefined &&
    sign === '-' &&
    /^\d\d$/.test(one) &&
    /^\d\d$/.test(two) &&
    Number(one) <= 12
  const monthFirst = asOnBills || Number(two) > 12 || one === two
  if (!monthFirst && Number(one) <= 12) return undefined
  const [month, date] = monthFirst ? [Number(one), Number(two)] : [Number(two), Number(one)]
  const day =
    year === undefined
      ? dayWithoutYear(month, date, today, future)
      : dayOf(Number(year), month, date)
  return withTime(day, text.slice(whole.length), rough)
}

function chineseMoment(
  text: string,
  today: string,
  { future, rough }: Sense,
): DayAndTime | undefined {
  const leading = chineseDay(text, today, future)
  return leading && withTime(leading.day, leading.rest, rough, leading.part)
}

function withTime(
  day: string | undefined,
  text: string,
  rough: boolean,
  said?: DayPart,
): DayAndTime | undefined {
  if (day === undefined) return undefined
  const { part, rest } =
    said === undefined ? dayPartOf(text.trim()) : { part: said, rest: text.trim() }
  if (rest === '') return { day, time: undefined }
  const time = clockTime(rest, part, rough)
  return time && { day, time }
}
