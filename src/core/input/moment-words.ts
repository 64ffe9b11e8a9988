/** Apart from reading moments, which brings a library along. */
import type { Lang } from '../text.ts'
import { numbersOf } from './wall-clock.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A stored moment or day in full: `2026 年 11 月 20 日 14:30`, `20 November 2026, 14:30`. */
export function formatMoment(moment: string, lang: Lang): string {
  const [day = '', time] = moment.split(' ')
  const [year, month, date] = numbersOf(day)
  if (lang === 'zh')
    return `${year} 年 ${month} 月 ${date} 日${time === undefined ? '' : ` ${time}`}`
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}${time === undefined ? '' : `, ${time}`}`
}
