import { numeral } from './chinese-number.ts'

/** Parts of the day, as far as they tell which of two hours is meant. */
export type DayPart = 'before-dawn' | 'morning' | 'noon' | 'afternoon' | 'night'

/** A time of day; `nextDay` where the words name the evening before it (昨晚十二点 is 00:00 of today). */
export interface ClockTime {
  readonly time: string
  readonly nextDay: boolean
}

const PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/^凌晨/, 'before-dawn'],
  [/^(?:今早|早上|早晨|清晨|清早|早间|上午|今晨|早)/, 'morning'],
  [/^(?:中午|正午|午间)/, 'noon'],
  [/^(?:下午|午后|傍晚)/, 'afternoon'],
  [/^(?:晚上|晚间|夜里|夜间|深夜|晚|夜)/, 'night'],
]

/** The part of the day a Chinese text begins with, and what follows it. */
export function dayPartOf(text: string): { part: DayPart | undefined; rest: string } {
  for (const [pattern, part] of PARTS) {
    const match = pattern.exec(text)
    if (match) return { part, rest: text.slice(match[0].length).trim() }
  }
  return { part: undefined, rest: text }
}

const NUMBER = '\\d{1,2}|[零一二两三四五六七八九十]{1,3}'
const WITH_COLON = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?(am|pm|a\.m\.|p\.m\.)?$/i
const HOUR_ALONE = /^(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)$/i
const IN_CHINESE = new RegExp(
  `^(${NUMBER}) ?([点时])(?:钟|整|(半)|([一三])刻|(${NUMBER}) ?分?(?: ?(?:${NUMBER}) ?秒)?)?$`,
)

/**
 * Reads a whole text as a time of day (`14:30`, `2:30pm`, `两点半`). `2:30` and `2 时` are
 * taken as a clock shows them; a spoken hour without its part of the day (`两点`) may be either of
 * two: undefined, unless the time is `rough` and only its day counts.
 */
export function clockTime(
  text: string,
  part: DayPart | undefined,
  rough: boolean,
): ClockTime | undefined {
  const colon = WITH_COLON.exec(text)
  if (colon) return timeOf(Number(colon[1]), Number(colon[2]), meridiem(colon[3]) ?? part)
  const alone = HOUR_ALONE.exec(text)
  if (alone) return timeOf(Number(alone[1]), 0, meridiem(alone[2]))
  const chinese = IN_CHINESE.exec(text)
  if (!chinese) return undefined
  const [, spoken = '', sign, half, quarters, minutes] = chinese
  const hour = numeral(spoken)
  const minute = half ? 30 : quarters ? numeral(quarters) * 15 : minutes ? numeral(minutes) : 0
  const ambiguous = part === undefined && sign === '点' && hour >= 1 && hour <= 11
  return ambiguous && !rough ? undefined : timeOf(hour, minute, part)
}

/** The time of an hour named with its part of the day, or undefined where the two contradict each other. */
export function timeOf(
  hour: number,
  minute: number,
  part: DayPart | undefined,
): ClockTime | undefined {
  if (!(hour <= 23 && minute <= 59)) return undefined
  const time = (hours: number, nextDay = false) => ({
    time: `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    nextDay,
  })
  switch (part) {
    case undefined:
      return time(hour)
    case 'before-dawn':
      return hour === 12 ? time(0) : hour <= 6 ? time(hour) : undefined
    case 'morning':
      return hour === 12 ? time(0) : hour < 12 ? time(hour) : undefined
    case 'noon':
      return hour >= 10 && hour <= 14
        ? time(hour)
        : hour >= 1 && hour <= 2
          ? time(hour + 12)
          : undefined
    case 'afternoon':
      return hour >= 12 ? time(hour) : hour >= 1 ? time(hour + 12) : undefined
    case 'night':
      // 昨晚一点 is after midnight; the evening itself begins at five.
      if (hour === 12 || hour <= 4) return time(hour % 12, true)
      return time(hour < 12 ? hour + 12 : hour)
  }
}

function meridiem(text: string | undefined): DayPart | undefined {
  if (text === undefined) return undefined
  return /^a/i.test(text) ? 'morning' : 'afternoon'
}
