/** No number that people dial stands in any text of the program unless the register has it. */
import { expect, test } from 'vitest'
import { draftComplaint } from '../src/core/complaint/draft.ts'
import { newContent } from '../src/core/casebook/change.ts'
import type { Knowledge } from '../src/core/knowledge/knowledge.ts'
import { speak } from '../src/core/knowledge/phrases.ts'
import { LANGS, type Text } from '../src/core/text.ts'
import { builtKnowledge } from './world.ts'

const digits = (text: string): string => text.replace(/\D/g, '')

/** Short service numbers, 400/800 lines, international ones, and any run of seven digits or more. */
const DIALED =
  /(?<![\d.,/:-])(?:\+?\d[\d -]{5,}\d|\(\d{3}\) ?\d{3}-\d{4}|(?:9[56]|1[02])\d{3}|110|119|159|101|112|911|999)(?![\d,:/-]|\.\d)/g

function registered(knowledge: Knowledge): ReadonlySet<string> {
  const { wallets, places } = knowledge.register
  const contacts = [
    ...Object.values(wallets).flatMap((it) => it.contacts),
    ...Object.values(places).flatMap((it) => [
      ...it.contacts,
      ...it.bodies.flatMap((body) => body.contacts),
    ]),
  ]
  return new Set(contacts.map((it) => digits(it.value)))
}

/** Every text below a value. */
function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return
  if ('zh' in value && 'en' in value && typeof value.zh === 'string') yield value as Text
  else for (const inner of Object.values(value)) yield* textsIn(inner)
}

function strangersIn(text: string, known: ReadonlySet<string>): string[] {
  const withoutDates = text.replace(/\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}/g, '')
  return (withoutDates.match(DIALED) ?? []).filter((it) => !known.has(digits(it)))
}

const known = registered(builtKnowledge)

test('the pattern sees what people dial, and lets amounts, years and times pass', () => {
  const seen = (text: string): string[] => strangersIn(text, new Set())
  for (const dialed of [
    '打 95188。',
    'call 400-670-0700 now',
    '打 110 报警',
    '+86 571 95017',
    '96110，',
    '1-800-969-1940',
  ])
    expect(seen(dialed), dialed).toHaveLength(1)
  for (const harmless of [
    '1–7 个工作日',
    '2026-11-21',
    '128.50 元',
    '$50',
    '1,000 元',
    '第 57 条',
    '24 小时',
    '14:30',
    '10 分钟',
    '2021 年',
    'PSD2',
  ])
    expect(seen(harmless), harmless).toEqual([])
})

test('in every text of the problems, for every wallet and place, in both languages', () => {
  const strangers = new Set<string>()
  const { register } = builtKnowledge
  for (const { id } of builtKnowledge.problems) {
    for (const text of textsIn(builtKnowledge.problem(id))) {
      for (const wallet of builtKnowledge.wallets) {
        for (const place of register.wallets[wallet.id]?.place
          ? [register.wallets[wallet.id]?.place]
          : Object.keys(register.places)) {
          for (const lang of LANGS) {
            const spoken = speak(text, lang, {
              register,
              wallet: wallet.id,
              place,
              today: '2026-11-21',
              paidOn: undefined,
            })
            for (const it of strangersIn(spoken.text, known))
              strangers.add(`${id} ${wallet.id} ${it}`)
          }
        }
      }
    }
  }
  expect([...strangers]).toEqual([])
})

test('in the register, the evidence and the letters', () => {
  const strangers: string[] = []
  for (const wallet of builtKnowledge.wallets) {
    for (const place of Object.keys(builtKnowledge.register.places)) {
      const content = {
        ...newContent('payment-failed'),
        wallet: wallet.id,
        place,
        facts: { 'next-step': 'yes' },
      }
      for (const lang of LANGS)
        strangers.push(
          ...strangersIn(
            draftComplaint({ ...content, letter: lang }, builtKnowledge, '2026-11-21', lang),
            known,
          ),
        )
    }
  }
  const { wallets, places, evidence } = builtKnowledge.register
  for (const text of textsIn([wallets, places, evidence])) {
    for (const lang of LANGS) strangers.push(...strangersIn(text[lang], known))
  }
  expect(strangers).toEqual([])
})

test('110 and 96110 are for mainland China alone', () => {
  for (const [place, { contacts }] of Object.entries(builtKnowledge.register.places)) {
    const values = contacts.map((it) => it.value)
    expect(values.includes('110') && values.includes('96110'), place).toBe(place === 'cn')
    if (place !== 'cn')
      expect(
        values.filter((it) => ['110', '96110'].includes(it)),
        place,
      ).toEqual([])
  }
})
