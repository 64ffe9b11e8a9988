import { addWorkingDays, type Calendar } from '../knowledge/calendar.ts'
import { numeral } from '../input/chinese-number.ts'
import { readMoment } from '../input/moment.ts'
import { simplified } from '../input/plain-text.ts'
import { addDays, addMinutes } from '../input/wall-clock.ts'

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const SPAN = new RegExp(
  `^(?:within |in |最多|最迟|大约|约)?(?:${NUMBER} ?(?:-|–|~|到|至|to) ?)?${NUMBER} ?(?:个)?` +
    '(hours?|hrs?|h|小时|钟头|(?:working|business) days?|工作日|(?:calendar )?days?|天|日)(?:之?内|以内|后|之后)?$',
  'i',
)

/**
 * Reads until when something was promised, said at `on` (a day or a moment): a day, a date in words,
 * or a span such as 48 小时内, 3–5 个工作日, within 2 working days; of two numbers the larger. Gives
 * the last day of it, never one before `on`; undefined where that is not understood.
 */
export function promiseDay(
  typed: string,
  on: string,
  calendar: Calendar | undefined,
): string | undefined {
  const text = simplified(typed.normalize('NFKC'))
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[。.]$/, '')
  const day = on.slice(0, 10)
  const match = SPAN.exec(text)
  if (!match) {
    const bare = text.replace(/^(?:by|until|before) /i, '').replace(/(?:之?前|以前)$/, '')
    const read = readMoment(bare, `${day} 00:00`, { future: true })
    return 'moment' in read ? read.moment : undefined
  }
  const [, least = '0', most = '', unit = ''] = match
  const amount = Math.max(numeral(least), numeral(most))
  if (/^(?:h|小时|钟头)/i.test(unit)) {
    return on.length > 10
      ? addMinutes(on, amount * 60).slice(0, 10)
      : addDays(day, Math.ceil(amount / 24))
  }
  return /^(?:w|b|工)/i.test(unit)
    ? addWorkingDays(day, amount, calendar).day
    : addDays(day, amount)
}
