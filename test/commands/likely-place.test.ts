import { expect, test } from 'vitest'
import { likelyPlace } from '../../src/commands/preferred.ts'
import { builtKnowledge } from '../world.ts'

const at = (timeZone: string, lang: 'zh' | 'en'): string | undefined =>
  likelyPlace({
    lang,
    timeZone,
    now: () => new Date('2026-11-22T12:00:00Z'),
    knowledge: () => builtKnowledge,
  })

test.each([
  ['America/New_York', 'us'],
  ['America/Los_Angeles', 'us'],
  ['Europe/London', 'uk'],
  ['Europe/Berlin', 'eu'],
  ['Asia/Shanghai', 'cn'],
  ['Pacific/Auckland', undefined],
])('in English, a clock as in %s begins the list of places at %s', (zone, place) => {
  expect(at(zone, 'en')).toBe(place)
})

test('in Chinese the list begins at its top, wherever the clock is', () => {
  expect(at('America/New_York', 'zh')).toBeUndefined()
})
