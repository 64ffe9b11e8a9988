/** What triage learns from, and that it learns the same each time. */
import { expect, test } from 'vitest'
import { createTriage } from '../../src/core/diagnosis/triage.ts'
import { learn, type Said } from '../../src/workshop/learn.ts'
import { laidOut } from '../../src/workshop/triage-knowledge.ts'
import { readTexts } from '../../src/workshop/eval-texts.ts'
import { reportOn } from '../../src/workshop/eval-report.ts'

const phrases: Readonly<Record<string, readonly string[]>> = {
  limit: ['over the limit', 'limit too low', 'raise my limit', 'limit reached'],
  fees: ['hidden fee', 'fee too high', 'why this fee', 'fee taken'],
  other: ['great app', 'love it', 'dark mode please', 'how does it work'],
}
const said = Object.entries(phrases).flatMap(([problem, texts]) =>
  texts.map((text): Said => ({ text, problem, lang: 'en', weight: 1 })),
)
const around = { zh: ['请帮忙'], en: ['please help', 'I called them'] }
const triage = createTriage({
  model: laidOut(learn(said, around)),
  wallets: [],
  shown: [['TOO_MUCH', 'limit']],
})
const firstOf = (text: string): string | undefined => triage(text).ranking[0]?.problem

test('a phrase in new company leads to its problem', () => {
  expect(firstOf('they say I am over my limit, please help')).toBe('limit')
  expect(firstOf('I called them about a fee')).toBe('fees')
  expect(firstOf('I love it in dark mode')).toBe('other')
})

test('what stands around every problem speaks for none', () => {
  const topOf = (text: string): number => triage(text).ranking[0]?.score ?? 0
  expect(topOf('please help, I called them')).toBeLessThan(topOf('hidden fee'))
})

test('a code of a screen speaks for its problem', () => {
  const scoreOf = (text: string): number =>
    triage(text).ranking.find((it) => it.problem === 'limit')?.score ?? 0
  expect(scoreOf('it said TOO_MUCH')).toBeGreaterThan(scoreOf('it said NOTHING'))
  expect(triage('it said TOO_MUCH_MORE').shown).toBeUndefined()
})

test('the same phrases teach the same, to the byte', () => {
  expect(learn(said, around)).toEqual(learn(said, around))
})

test.each([
  ['with a heading', 'text,accept\n"a, b",limit|fees\n'],
  ['without one', '"a, b",limit|fees\n'],
  ['with the language first and no heading', 'en,"a, b",limit|fees,label\n'],
  ['with columns in another order', 'accept,lang,text\nlimit|fees,en,"a, b"\n'],
  [
    'with a byte order mark and Windows ends of lines',
    '\ufefftext,accept\r\n"a, b",limit|fees\r\n',
  ],
])('texts to measure by are read %s', (_, csv) => {
  expect(readTexts(csv)).toEqual([{ text: 'a, b', accept: ['limit', 'fees'], lang: 'en' }])
})

test('the report counts what is right and names what was taken for what', () => {
  const texts = readTexts('fee too high,fees\nlimit reached,fees\n')
  const report = reportOn(
    'en',
    texts.map((it) => ({ ...it, ...triage(it.text) })),
    true,
  )
  expect(report).toMatch(/right problem first +50\.0 % +1\/2/)
  expect(report).toMatch(/1 {2}fees -> limit/)
  expect(report).toMatch(/fees <- limit .*: limit reached/)
})
