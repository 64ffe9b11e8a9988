/** Hours and busy days, by the wall clock and the calendar of the line's own place. */
import { describe, expect, test } from 'vitest'
import { isPeak, openAt } from '../../../src/core/knowledge/opening.ts'
import { builtKnowledge } from '../../world.ts'

const cn = builtKnowledge.register.calendars['cn']
const DAILY = { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '22:00' }
const OFFICE = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }

describe('a line that is open daily from 9 to 22', () => {
  test.each([
    ['2026-11-21 08:59', 'closed'],
    ['2026-11-21 09:00', 'open'],
    ['2026-11-21 21:59', 'open'],
    ['2026-11-21 22:00', 'closed'],
    ['2026-10-01 12:00', 'open'],
    ['2031-01-01 12:00', 'open'],
  ])('at %s is %s', (clock, state) => {
    expect(openAt(DAILY, clock, cn)).toBe(state)
  })
})

describe('a line that is open on weekdays', () => {
  test.each([
    ['2026-11-20 12:00', 'open', 'a Friday'],
    ['2026-11-20 18:00', 'closed', 'a Friday evening'],
    ['2026-11-21 12:00', 'closed', 'a Saturday'],
    ['2026-10-01 12:00', 'unknown', 'a public holiday on a Thursday'],
    ['2026-10-10 12:00', 'unknown', 'a Saturday that is worked'],
    ['2031-11-20 12:00', 'unknown', 'a year without published holidays'],
  ])('at %s is %s: %s', (clock, state) => {
    expect(openAt(OFFICE, clock, cn)).toBe(state)
  })
})

test('a line that never closes is open at the last minute of a day', () => {
  expect(openAt({ ...DAILY, from: '00:00', to: '24:00' }, '2026-11-21 23:59', cn)).toBe('open')
})

test.each([
  ['2026-11-12', true, 'the day after 11.11'],
  ['2026-11-13', false, 'a Friday without a reason'],
  ['2026-09-02', true, 'the start of a month'],
  ['2026-10-08', true, 'the first day of work after the National Day holiday'],
  ['2026-11-23', false, 'a Monday after a plain weekend'],
])('%s is busy: %s, %s', (day, busy) => {
  expect(isPeak(day, 'cn', cn)).toBe(busy)
})

test('shopping festivals of mainland China make no day elsewhere busy', () => {
  expect(isPeak('2026-11-11', 'uk', builtKnowledge.register.calendars['uk'])).toBe(false)
})
