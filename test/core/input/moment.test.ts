import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatMoment } from '../../../src/core/input/moment-words.ts'
import { readMoment } from '../../../src/core/input/moment.ts'

/** A Saturday evening. */
const NOW = '2026-11-21 20:05'

const parseMoment = (input: string, now: string, options: { future: boolean }) => {
  const read = readMoment(input, now, options)
  return 'moment' in read ? read.moment : undefined
}

const PAST: readonly (readonly [string, string])[] = [
  ['2026-11-20 14:30', '2026-11-20 14:30'],
  ['2026-11-20T14:30', '2026-11-20 14:30'],
  ['2026-11-20 14:30:15', '2026-11-20 14:30'],
  ['2026-11-20 2:30 PM', '2026-11-20 14:30'],
  ['２０２６－１１－２０　１４：３０', '2026-11-20 14:30'],
  ['2026/11/20', '2026-11-20'],
  ['2026.11.20', '2026-11-20'],
  ['2026-11-20T14:30:00Z', '2026-11-20 14:30'],
  ['2026-11-20T14:30:00.000+08:00', '2026-11-20 14:30'],
  ['2026-11-20T14:30:00-0500', '2026-11-20 14:30'],
  ['20261120143015', '2026-11-20 14:30'],
  ['11-20 14:30', '2026-11-20 14:30'],
  ['11-05', '2026-11-05'],
  ['20/11/2026', '2026-11-20'],
  ['11/20/2026 14:30', '2026-11-20 14:30'],
  ['5/5/2026', '2026-05-05'],
  ['14:30', '2026-11-21 14:30'],
  ['2pm', '2026-11-21 14:00'],
  ['11月20日 14:30', '2026-11-20 14:30'],
  ['11月20号下午两点半', '2026-11-20 14:30'],
  ['2026年11月20日14时30分', '2026-11-20 14:30'],
  ['2026年11月20日 下午2:30', '2026-11-20 14:30'],
  ['二〇二六年十一月二十日', '2026-11-20'],
  ['11月20日（周五）14:30', '2026-11-20 14:30'],
  ['12月5日', '2025-12-05'],
  ['去年12月5日', '2025-12-05'],
  ['20号', '2026-11-20'],
  ['25号', '2026-10-25'],
  ['上个月20号', '2026-10-20'],
  ['昨天', '2026-11-20'],
  ['昨天 14:30', '2026-11-20 14:30'],
  ['昨天14點半', '2026-11-20 14:30'],
  ['昨天下午三点一刻', '2026-11-20 15:15'],
  ['昨天中午一点', '2026-11-20 13:00'],
  ['昨晚八点', '2026-11-20 20:00'],
  ['昨晚12点', '2026-11-21 00:00'],
  ['昨晚一点', '2026-11-21 01:00'],
  ['今天凌晨两点', '2026-11-21 02:00'],
  ['今天上午9点', '2026-11-21 09:00'],
  ['今晚八点', '2026-11-21 20:00'],
  ['前天', '2026-11-19'],
  ['大前天晚上十点', '2026-11-18 22:00'],
  ['3天前', '2026-11-18'],
  ['三天前', '2026-11-18'],
  ['一周前', '2026-11-14'],
  ['两个月前', '2026-09-21'],
  ['上周五', '2026-11-13'],
  ['上周五下午3点', '2026-11-13 15:00'],
  ['本周五', '2026-11-20'],
  ['周五', '2026-11-20'],
  ['周日', '2026-11-15'],
  ['刚才', NOW],
  ['两小时前', '2026-11-21 18:05'],
  ['21小时前', '2026-11-20 23:05'],
  ['just now', NOW],
  ['2 hours ago', '2026-11-21 18:05'],
  ['half an hour ago', '2026-11-21 19:35'],
  ['yesterday', '2026-11-20'],
  ['yesterday 2:30pm', '2026-11-20 14:30'],
  ['2:30pm yesterday', '2026-11-20 14:30'],
  ['yesterday evening at 7:30', '2026-11-20 19:30'],
  ['last night at 8', '2026-11-20 20:00'],
  ['this morning at 9', '2026-11-21 09:00'],
  ['yesterday noon', '2026-11-20 12:00'],
  ['last Friday', '2026-11-20'],
  ['last Saturday', '2026-11-14'],
  ['Monday', '2026-11-16'],
  ['on Monday at 9am', '2026-11-16 09:00'],
  ['Nov 20, 2026 2:30 PM', '2026-11-20 14:30'],
  ['20 Nov', '2026-11-20'],
  ['20th of November', '2026-11-20'],
  ['Fri, 20 Nov 2026 14:30', '2026-11-20 14:30'],
  ['Nov 22', '2025-11-22'],
  ['3 days ago', '2026-11-18'],
  ['2 days ago at 14:30', '2026-11-19 14:30'],
  ['a week ago', '2026-11-14'],
  ['the day before yesterday', '2026-11-19'],
]
const TO_COME: readonly (readonly [string, string])[] = [
  ['今天', '2026-11-21'],
  ['明天', '2026-11-22'],
  ['明天下午三点', '2026-11-22'],
  ['后天', '2026-11-23'],
  ['12月5日', '2026-12-05'],
  ['11月20日', '2027-11-20'],
  ['明年1月5日', '2027-01-05'],
  ['25号', '2026-11-25'],
  ['20号', '2026-12-20'],
  ['31号', '2026-12-31'],
  ['下个月1号', '2026-12-01'],
  ['7天后', '2026-11-28'],
  ['7天内', '2026-11-28'],
  ['7天', '2026-11-28'],
  ['两周后', '2026-12-05'],
  ['一个月后', '2026-12-21'],
  ['下周一', '2026-11-23'],
  ['下下周三', '2026-12-02'],
  ['周五', '2026-11-27'],
  ['2026-12-05', '2026-12-05'],
  ['12-05', '2026-12-05'],
  ['in 7 days', '2026-11-28'],
  ['within 7 days', '2026-11-28'],
  ['in two weeks', '2026-12-05'],
  ['next Monday', '2026-11-23'],
  ['Friday', '2026-11-27'],
  ['tomorrow at noon', '2026-11-22'],
  ['5 December', '2026-12-05'],
  ['月底', '2026-11-30'],
  ['月底前', '2026-11-30'],
  ['这个月底之前', '2026-11-30'],
  ['下月底', '2026-12-31'],
  ['end of the month', '2026-11-30'],
  ['Nov 20', '2027-11-20'],
]
const NEVER = [
  '',
  '   ',
  '2026',
  'foo',
  '昨',
  'hello yesterday',
  'yesterday yesterday',
  '昨天啊哈',
  '2026-02-30',
  '2026-13-01',
  '2026-11-20 25:00',
  '11月20日25点',
  'yesterday 25:00',
  'Nov 31',
  'feb 30',
  '24:00',
  '上午14点',
  '3/4/2026',
  '11/12',
  '3026-01-01',
  '11月20日周四',
  'Mon 20 Nov 2026',
  'last week',
  'next week',
  'November',
  'a few days ago',
  'Tuesday last week',
  '上周',
  '15个工作日内',
  'Nov 20 to Nov 21',
]
/** Either of two times of the day. */
const AMBIGUOUS = ['两点半', '昨天两点', '昨天3点', 'yesterday at 2']

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('a moment that has passed', () => {
  it.each(PAST)('%s is %s', (input, moment) => {
    expect(parseMoment(input, NOW, { future: false })).toBe(moment)
  })

  it.each([
    ...NEVER,
    ...AMBIGUOUS,
    '明天',
    'tomorrow',
    'in 7 days',
    '今晚九点',
    '21:00',
    '今天 20:06',
    'this Friday',
    '下周一',
    '7天后',
    '2026-11-22',
    '月底',
    '大概明天',
  ])('“%s” is refused', (input) => {
    expect(parseMoment(input, NOW, { future: false })).toBeUndefined()
  })

  it('reads every day in its stored form up to now, none after', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2006-11-22'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const moment = date.toISOString().slice(0, 16).replace('T', ' ')
          expect(parseMoment(moment, NOW, { future: false })).toBe(
            moment <= NOW ? moment : undefined,
          )
        },
      ),
    )
  })

  it('never throws, never gives a later moment', () => {
    const words = fc.constantFrom(
      ...PAST.map(([input]) => input),
      '周',
      '点',
      ' ',
      '3',
      'ago',
      '下',
      ':',
    )
    const input = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(words, { maxLength: 3 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(input, (text) => {
        const moment = parseMoment(text, NOW, { future: false }) ?? NOW
        expect(moment).toMatch(/^20\d\d-\d\d-\d\d(?: \d\d:\d\d)?$/)
        expect(moment <= NOW).toBe(true)
      }),
    )
  })
})

describe('a rough time', () => {
  it.each([
    ['昨天晚上9点多', '2026-11-20'],
    ['大概昨晚8点', '2026-11-20'],
    ['昨晚8点左右', '2026-11-20'],
    ['昨天下午两点左右', '2026-11-20'],
    ['昨天3点多', '2026-11-20'],
    ['昨天大概3点', '2026-11-20'],
    ['11月20日约14:30', '2026-11-20'],
    ['2026-11-20 14:30左右', '2026-11-20'],
    ['around 2pm', '2026-11-21'],
    ['yesterday around 2pm', '2026-11-20'],
    ['yesterday around 2', '2026-11-20'],
    ['about 2 hours ago', '2026-11-21'],
    ['yesterday at about 2pm', '2026-11-20'],
    ['around 2pm yesterday', '2026-11-20'],
    ['yesterday 2pm or so', '2026-11-20'],
    ['yesterday 2pm-ish', '2026-11-20'],
    ['~2pm yesterday', '2026-11-20'],
  ])('%s keeps the day only, %s', (input, day) => {
    expect(readMoment(input, NOW, { future: false })).toMatchObject({ moment: day, rough: true })
  })

  it.each([
    '大概昨天',
    '昨天左右',
    '11月20日前后',
    'around Nov 20',
    'about 3 days ago',
    '今晚9点左右',
  ])('“%s” names no sure day that has passed', (input) => {
    expect(parseMoment(input, NOW, { future: false })).toBeUndefined()
  })

  it('is said only of what was rough', () => {
    expect(readMoment('昨天 14:30', NOW, { future: false })).toEqual({ moment: '2026-11-20 14:30' })
  })
})

describe('a moment with a zone', () => {
  it('stays as written and is said to be so', () => {
    expect(readMoment('2026-11-20T14:30:00Z', NOW, { future: false })).toEqual({
      moment: '2026-11-20 14:30',
      zone: 'Z',
    })
  })
})

describe('why a moment is refused', () => {
  it.each([
    ['1999-01-01', 'too-early'],
    ['2005年1月1日', 'too-early'],
    ['Jan 1, 1998', 'too-early'],
    ['2月29日', 'needs-year'],
    ['二月二十九日 14:30', 'needs-year'],
    ['Feb 29', 'needs-year'],
    ['29 February', 'needs-year'],
    ['02-29', 'needs-year'],
    ['大概昨天', 'rough-day'],
    ['around Nov 20', 'rough-day'],
    ['foo', undefined],
    ['2026-02-29', undefined],
  ])('%s: %s', (input, why) => {
    expect(readMoment(input, NOW, { future: false })).toEqual({ why })
  })

  it('a leap day of the last twelve months needs no year', () => {
    expect(parseMoment('2月29日', '2028-03-05 12:00', { future: false })).toBe('2028-02-29')
    expect(parseMoment('2月29日', '2027-11-21 12:00', { future: true })).toBe('2028-02-29')
  })

  it.each(['三个工作日内', '7个工作日内', '7个工作日', 'within 5 business days', '3 working days'])(
    'working days cannot be counted: %s',
    (input) => {
      expect(readMoment(input, NOW, { future: true })).toEqual({ why: 'working-days' })
    },
  )
})

describe('a day to come', () => {
  it.each(TO_COME)('%s is %s', (input, day) => {
    expect(parseMoment(input, NOW, { future: true })).toBe(day)
  })

  it.each([...NEVER, '昨天', 'yesterday', '3 days ago', '刚才', '上周五', '2026-11-20'])(
    '“%s” is refused',
    (input) => {
      expect(parseMoment(input, NOW, { future: true })).toBeUndefined()
    },
  )
})

describe('the time zone of the machine', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'America/Santiago'])(
    '%s changes nothing',
    (name) => {
      process.env['TZ'] = name
      for (const [input, moment] of PAST)
        expect(parseMoment(input, NOW, { future: false })).toBe(moment)
      for (const [input, day] of TO_COME)
        expect(parseMoment(input, NOW, { future: true })).toBe(day)
    },
  )

  it('has clocks that skip an hour, which still can be named', () => {
    process.env['TZ'] = 'America/New_York'
    const now = '2026-03-08 03:10'
    expect(parseMoment('Mar 8, 2026 2:30 AM', now, { future: false })).toBe('2026-03-08 02:30')
    expect(parseMoment('today 2:30am', now, { future: false })).toBe('2026-03-08 02:30')
    expect(parseMoment('2 hours ago', now, { future: false })).toBe('2026-03-08 01:10')
  })
})

describe('a moment in a letter', () => {
  it.each([
    ['2026-11-20 14:30', '2026 年 11 月 20 日 14:30', '20 November 2026, 14:30'],
    ['2026-01-02', '2026 年 1 月 2 日', '2 January 2026'],
  ])('%s is %s and %s', (moment, zh, en) => {
    expect([formatMoment(moment, 'zh'), formatMoment(moment, 'en')]).toEqual([zh, en])
  })
})
