import type { Text } from '../text.ts'
import { addDays, addMonths, addWorkingDays, type Calendars, type Day } from './calendar.ts'
import type { Register } from './knowledge.ts'
import type { Place, Window } from './schema.ts'

/** A normal time span of this wallet, or the cautious one of any wallet. */
export function windowOf(
  register: Register,
  wallet: string | undefined,
  id: string,
): { window: Window; own: boolean } {
  const own = wallet === undefined ? undefined : register.wallets[wallet]?.windows[id]
  const window = own ?? register.wallets['other']?.windows[id]
  if (!window) throw new Error(`no window ${id}`)
  return { window, own: own !== undefined }
}

/** The day on which a window that opened on `from` ends, and whether public holidays may move it. */
export function endOfWindow(
  window: Window,
  from: Day,
  place: string | undefined,
  calendars: Calendars,
): { day: Day; estimated: boolean } {
  switch (window.unit) {
    case 'minutes':
      return { day: addDays(from, Math.ceil(window.most / 1440)), estimated: false }
    case 'hours':
      return { day: addDays(from, Math.ceil(window.most / 24)), estimated: false }
    case 'calendar-days':
      return { day: addDays(from, window.most), estimated: false }
    case 'months':
      return { day: addMonths(from, window.most), estimated: false }
    case 'working-days':
      return addWorkingDays(from, window.most, calendars[place ?? 'other'])
  }
}

const UNITS: Record<Window['unit'], { one: Text; many: Text }> = {
  minutes: { one: { zh: '分钟', en: 'minute' }, many: { zh: '分钟', en: 'minutes' } },
  hours: { one: { zh: '小时', en: 'hour' }, many: { zh: '小时', en: 'hours' } },
  'calendar-days': {
    one: { zh: '个自然日', en: 'calendar day' },
    many: { zh: '个自然日', en: 'calendar days' },
  },
  'working-days': {
    one: { zh: '个工作日', en: 'working day' },
    many: { zh: '个工作日', en: 'working days' },
  },
  months: { one: { zh: '个月', en: 'month' }, many: { zh: '个月', en: 'months' } },
}

/** "1–3 个工作日" / "1–3 working days". */
export function windowWords(window: Window): Text {
  const { least, most } = window
  const span = least !== undefined && least > 0 && least !== most ? `${least}–${most}` : `${most}`
  const words = UNITS[window.unit][most === 1 ? 'one' : 'many']
  const within = span === `${most}` && least !== most
  return {
    zh: `${span} ${words.zh}${within ? '内' : ''}`,
    en: `${within ? 'up to ' : ''}${span} ${words.en}`,
  }
}

/** Time zone of a place; of the person where the place has no single one. */
export function zoneOf(place: Place | undefined, own: string): string {
  return place?.zone ?? own
}
