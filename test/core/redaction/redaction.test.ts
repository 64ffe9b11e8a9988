import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialNames } from '../../../src/core/knowledge/official-names.ts'
import {
  type Known,
  marksIn,
  maskPublic,
  NOTHING_KNOWN,
  publicMask,
} from '../../../src/core/redaction/mask.ts'
import { wrap } from '../../../src/core/screens/layout.ts'
import { builtKnowledge } from '../../world.ts'
import { HARMLESS } from './harmless.ts'
import { seededStrings, signsOf } from './identifying.ts'
import { NASTY } from './nasty.ts'

const OFFICIAL: Known = { ...NOTHING_KNOWN, ...officialNames(builtKnowledge) }
const masked = (text: string, known: Partial<Known> = {}): string =>
  maskPublic(text, { ...OFFICIAL, ...known }).text

/** Whether a trace, or five digits of it in a row, can still be read. */
function leaks(text: string, traces: readonly string[]): boolean {
  const left = signsOf(text)
  return traces.map(signsOf).some((trace) => {
    const pieces = [...trace.matchAll(/(?=(\d{5}))/g)].map((it) => it[1] ?? '')
    return [trace, ...(trace.length >= 8 ? pieces : [])].some((it) => left.includes(it))
  })
}

describe('an identifying string in a sentence, with nothing known', () => {
  const seeds = seededStrings(20261121, 24)

  it('there are more than three hundred different ones', () => {
    expect(new Set(seeds.map((it) => it.written)).size).toBeGreaterThan(300)
  })

  it.each(seeds.map((it) => [it.kind, JSON.stringify(it.sentence), it] as const))(
    '%s: %s',
    (_kind, _sentence, { sentence, traces }) => {
      expect(traces.some((it) => signsOf(sentence).includes(signsOf(it)))).toBe(true)
      expect(leaks(masked(sentence), traces), masked(sentence)).toBe(false)
    },
  )
})

describe('a harmless text', () => {
  it('there are more than two hundred', () => {
    expect(new Set(HARMLESS).size).toBeGreaterThan(200)
  })

  it.each(HARMLESS)('survives: %s', (text) => {
    expect(masked(text)).toBe(text)
  })
})

describe('a nasty string', () => {
  it.each(NASTY.map((it) => [it.text, it] as const))('%s', (_text, { text, traces, known }) => {
    expect(leaks(masked(text, known), traces), masked(text, known)).toBe(false)
  })
})

describe('what the case names', () => {
  const known: Partial<Known> = {
    persons: [
      { kind: 'name', names: ['王小明'] },
      { kind: 'payee', names: ['John Michael Smith'] },
    ],
    values: [
      { kind: 'phone', value: '+86 138 0013 8000' },
      { kind: 'account', value: 'xm_wang88' },
      { kind: 'reference', value: 'W4821' },
    ],
  }
  it.each([
    ['王小明', '【姓名】'],
    ['王 小 明来电', '【姓名】来电'],
    ['王\n小明来电', '【姓名】来电'],
    ['王先生来电', '【姓名】来电'],
    ['小明来电', '【姓名】来电'],
    ['王*明来电', '【姓名】来电'],
    ['老王不退', '【姓名】不退'],
    ['王总结束了通话', '【姓名】结束了通话'],
    ['１３８００１３８０００ 打来', '【电话】 打来'],
    ['138.0013.8000 打来', '【电话】 打来'],
    ['+86-13800138000 打来', '【电话】 打来'],
    ['the seller john smith', 'the seller [payee]'],
    ['by Smith, John', 'by [payee]'],
    ['JOHN M. SMITH said so', '[payee] said so'],
    ['J. Smith said so', '[payee] said so'],
    ['Smith blocked me', '[payee] blocked me'],
    ['from JohnSmith99 online', 'from [payee] online'],
    ['account XM_WANG88 is locked', 'account [account] is locked'],
    ['ticket w-4821 is open', 'ticket [reference] is open'],
  ])('%s', (text, public_) => {
    expect(masked(text, known)).toBe(public_)
  })

  it('is one mark for one person, another for another', () => {
    expect(masked('转给张三，张三又转给李四。张三不认。', known)).toBe(
      '转给【某人】，【某人】又转给【某人2】。【某人】不认。',
    )
  })

  it('is found in every text of a paper, though only one says that it is a name', () => {
    const texts = ['转给李建国 500 元', '李建国没有回答']
    const mask = publicMask(OFFICIAL, texts)
    expect(texts.map((it) => mask(it).text)).toEqual(['转给【某人】 500 元', '【某人】没有回答'])
  })

  it('what is to be hidden is hidden in any spacing and width', () => {
    const hide = ['Blue Door', '蓝门', 'ab', '☎']
    expect(masked('The BLUE-DOOR shop, ａｂ, cab ☎', { hide })).toBe(
      'The [removed] shop, [removed], cab [removed]',
    )
    expect(masked('店名是蓝 门', { hide })).toBe('店名是【已隐去】')
  })
})

describe('marks', () => {
  it('say what was there and where', () => {
    const { text, marks } = maskPublic('电话 13912345678，订单号 TB-88AB12', OFFICIAL)
    expect(text).toBe('电话 【电话】，订单号 【单号】')
    expect(marks).toEqual([
      { start: 3, end: 7, kind: 'phone' },
      { start: 12, end: 16, kind: 'reference' },
    ])
  })

  const words = fc.constantFrom(
    ...seededStrings(7, 6).map((it) => it.sentence),
    ...HARMLESS.slice(0, 60),
    '【姓名】',
    '[phone]',
    '转给',
    '\n',
    '  ',
    '、',
    ' to ',
  )
  const texts = fc.oneof(
    fc
      .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
      .map((it) => it.join('')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )

  it('masked once is masked for good, and any text is taken', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = masked(text)
        expect(masked(once)).toBe(once)
      }),
      { numRuns: 400 },
    )
  })

  it('stay whole when lines are wrapped', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 12, max: 60 }), (a, b, width) => {
        const { text, marks } = maskPublic(`${a} ${b}`, OFFICIAL)
        const wrapped = marksIn(wrap(text, width)).map((it) => it.kind)
        expect(wrapped).toEqual(marks.map((it) => it.kind))
      }),
      { numRuns: 200 },
    )
  })

  it('are the same whatever the width of letters and digits', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    const numbers = seededStrings(11, 8).filter((it) =>
      /mobile|identity|card|passport/.test(it.kind),
    )
    for (const { sentence, written } of numbers) {
      const kinds = (text: string): string[] =>
        maskPublic(text, OFFICIAL).marks.map((it) => it.kind)
      expect(kinds(sentence.replace(written, wide(written)))).toEqual(kinds(sentence))
    }
  })
})

describe('time', () => {
  it('takes a thousand texts of 300 characters in a moment, and a long one too', () => {
    const parts = seededStrings(5, 10).map((it) => it.sentence)
    const texts = Array.from({ length: 1000 }, (_, at) =>
      parts
        .slice(at % 150)
        .concat(HARMLESS)
        .join('。')
        .slice(0, 300),
    )
    const mask = publicMask(OFFICIAL)
    const started = process.cpuUsage()
    for (const text of texts) mask(text)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(SLOWEST)
    for (const part of ['1', '1 ', '王', 'John ', 'a@', '12:', '路1', '*', '\n', '转给', 'A1-']) {
      const long = process.cpuUsage()
      mask(part.repeat(20_000 / part.length))
      expect(process.cpuUsage(long).user / 1000, part).toBeLessThan(SLOWEST)
    }
  })
})

/** Milliseconds of computing; room for a slow machine. */
const SLOWEST = 4_000
