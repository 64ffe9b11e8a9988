/** The public holidays of each calendar as a compact table, from the packages that keep them. */
import chineseDays from 'chinese-days'
import Holidays from 'date-holidays'
import { addDays, type Calendar, type Calendars, type Day } from '../core/knowledge/calendar.ts'
import type { CalendarId, CalendarSources } from '../core/knowledge/schema.ts'
import type { Text } from '../core/text.ts'
import type { DataFile, FileFault } from './read-file.ts'

const YEARS = { from: 2024, to: 2030 }

/** Where date-holidays keeps a calendar. */
const REGIONS: Partial<Record<CalendarId, readonly [country: string, state?: string]>> = {
  us: ['US'],
  uk: ['GB', 'ENG'],
  hk: ['HK'],
  sg: ['SG'],
}

interface Found {
  readonly day: Day
  readonly name: string
  /** It stands for a holiday that fell on another day. */
  readonly substitute: boolean
}

/** Every calendar of `data/calendars.yaml`; a holiday without a name there is a fault. */
export function compileCalendars(file: DataFile<CalendarSources>): {
  calendars: Calendars
  faults: FileFault[]
} {
  const calendars: Record<string, Calendar> = {}
  const faults: FileFault[] = []
  for (const [id, source] of Object.entries(file.value ?? {}) as Entries) {
    const { published, drop, add, names } = source
    if (id === 'cn') {
      calendars[id] = { published, ...chineseCalendar(published) }
      continue
    }
    const found = holidaysOf(id).filter((it) => !drop.includes(it.day))
    for (const name of new Set(found.map((it) => it.name)))
      if (!names[name]) faults.push(file.fault([id, 'names'], `names: missing "${name}"`))
    const off = found.map(({ day, name, substitute }): [Day, Text] => {
      const text = names[name] ?? { zh: name, en: name }
      return [day, substitute ? substituteOf(text) : text]
    })
    calendars[id] = {
      published,
      off: Object.fromEntries([...off, ...Object.entries(add)]),
      working: [],
    }
  }
  return { calendars, faults }
}

type Entries = [CalendarId, NonNullable<CalendarSources[CalendarId]>][]

function substituteOf({ zh, en }: Text): Text {
  return { zh: `${zh}补假`, en: `${en} (substitute day)` }
}

const known = new Map<CalendarId, readonly Found[]>()

/** Computed once: a test reads the data many times. */
function holidaysOf(id: CalendarId): readonly Found[] {
  const found = known.get(id) ?? computeHolidays(id)
  known.set(id, found)
  return found
}

function computeHolidays(id: CalendarId): Found[] {
  const region = REGIONS[id]
  if (!region) return []
  const [country, state] = region
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state)
  const found: Found[] = []
  for (let year = YEARS.from; year <= YEARS.to; year += 1) {
    for (const it of holidays.getHolidays(year, 'en')) {
      if (it.type !== 'public') continue
      const name = it.name.replace(' (substitute day)', '')
      found.push({ day: it.date.slice(0, 10), name, substitute: name !== it.name })
    }
  }
  return found
}

/** chinese-days names a holiday "Spring Festival,春节,4"; any other day is named by its weekday. */
function chineseCalendar({ from, to }: Calendar['published']): Omit<Calendar, 'published'> {
  const off: Record<Day, Text> = {}
  const working: Day[] = []
  for (let day = `${from}-01-01`; day <= `${to}-12-31`; day = addDays(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day)
    const [en = '', zh = ''] = name.split(',')
    if (zh === '') continue
    if (work) working.push(day)
    else
      off[day] = chineseDays.isInLieu(day)
        ? { zh: `${zh}调休`, en: `${en} (day in lieu)` }
        : { zh, en }
  }
  return { off, working }
}
