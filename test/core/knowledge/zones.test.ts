import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MONTHS } from '../../../src/core/input/moment-words.ts'
import { clockIn, dayWords, HERE } from '../../../src/core/knowledge/calendar.ts'
import { offsetIn } from '../../../src/core/knowledge/zones.ts'

const BODIES = join(import.meta.dirname, '../../../data/bodies')
const zones = readdirSync(BODIES).flatMap(
  (it) => /^zone: (\S+)/m.exec(readFileSync(join(BODIES, it), 'utf8'))?.[1] ?? [],
)

test.each(zones)(
  '%s shows what Intl shows, at every hour around each change and in every week',
  (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const HOUR = 3_600_000
    for (let at = Date.UTC(2007, 0); at < Date.UTC(2045, 0); at += 7 * 24 * HOUR) {
      expect(offsetIn(zone, new Date(at))).toBeDefined()
      expect(clockIn(zone, new Date(at))).toBe(format.format(at))
      const changes = offsetIn(zone, new Date(at)) !== offsetIn(zone, new Date(at + 7 * 24 * HOUR))
      for (let hour = 0; changes && hour < 7 * 24; hour++) {
        const instant = new Date(at + hour * HOUR)
        expect(clockIn(zone, instant)).toBe(format.format(instant))
      }
    }
  },
)

test('before the law of today Intl is asked', () => {
  expect(offsetIn('America/New_York', new Date('2006-04-05T12:00:00Z'))).toBeUndefined()
  expect(clockIn('America/New_York', new Date('2006-04-05T12:00:00Z'))).toBe('2006-04-05 08:00')
})

test('the clock of this machine is what its dates say', () => {
  const instant = new Date('2026-07-01T12:34:56Z')
  const two = (it: number): string => String(it).padStart(2, '0')
  expect(clockIn(HERE, instant).slice(11)).toBe(
    `${two(instant.getHours())}:${two(instant.getMinutes())}`,
  )
})

test('days and months read as Intl writes them', () => {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2026, month, 3 + month))
    const day = date.toISOString().slice(0, 10)
    expect(dayWords(day, '2026').en).toBe(format.format(date).replace(',', ''))
    const long = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
    expect(MONTHS[month]).toBe(long.format(date))
  }
})
