/** What the check finds in the articles, and where. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

const DATA = join(import.meta.dirname, '../../data')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-guides-'))
  cpSync(DATA, join(folder, 'data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FIRST_LINE = '# yaml-language-server: $schema=../schemas/guides.json\n'

/** An article as `data/guides/trial.yaml` below its first line, and its faults as `line:column what`. */
function faultsOf(text: string): string[] {
  writeFileSync(join(folder, 'data/guides/trial.yaml'), FIRST_LINE + text)
  return readData(join(folder, 'data'))
    .faults.filter((it) => it.file === join('data', 'guides/trial.yaml'))
    .map((it) => `${it.line - 1}:${it.column} ${it.what}`)
}

const HEAD = `id: trial
group: money
order: 9000
title: { zh: 试, en: Trial }
summary: { zh: 试, en: A trial }
problems: [scam]
sources: [own-judgement]
sections:
  - heading: { zh: 一, en: One }
    body:
`

test('a sound article has no fault', () => {
  const body =
    `      - { zh: 打开 {wallet}，等 {window:refund-debit}。, en: "Open {wallet}, wait {window:refund-debit}." }
      - steps: [{ zh: 看账单：{task:bill}。, en: "Look: {task:bill}." }]
      - { places: [cn], text: { zh: 打 {contact:police}。, en: "Call {contact:police}." } }
`.replaceAll(/zh: ([^,}]*(?:\{[^}]*\}[^,}]*)*)(?=, en)/g, 'zh: "$1"')
  expect(faultsOf(HEAD + body)).toEqual([])
})

test('each fault of what it says is named where it stands', () => {
  const body = `      - { zh: "打 95188。", en: "Call 95188." }
      - { zh: "{task:dance}", en: "{task:dance}" }
      - { zh: "{until:refund-debit}", en: "{until:refund-debit}" }
      - { zh: "{contact:police}", en: "{contact:police}" }
      - { places: [cn, moon], text: { zh: "{contact:nobody}", en: "{contact:nobody}" } }
      - { zh: "{wallet}", en: none }
`
  expect(faultsOf(HEAD.replace('[scam]', '[scum]') + body)).toEqual([
    '6:12 there is no problem "scum"',
    '11:9 "95188" looks like a phone number: name it by a blank, such as {task:support}',
    '12:9 there is no task "dance"',
    '13:9 a guide knows no dates: write {window:…}',
    '14:9 {contact:police} stands only in a line with places',
    '15:9 the place "cn" has no contact "nobody"',
    '15:9 the place "moon" has no contact "nobody"',
    '15:24 there is no place "moon"',
    '16:9 the languages have different blanks: zh {wallet}, en none',
  ])
})

test('what a paragraph, a list or a line of places lacks is named, not the forms it might have had', () => {
  const bodies = [
    '      - { zh: 只有中文 }\n',
    '      - list:\n          - { zh: 只有中文 }\n',
    '      - hello\n',
    '      - { places: [], text: { zh: 甲, en: A } }\n',
  ]
  bodies.forEach((body, index) =>
    writeFileSync(join(folder, `data/guides/trial-${index}.yaml`), FIRST_LINE + HEAD + body),
  )
  const { faults } = readData(join(folder, 'data'))
  expect(faults.map((it) => `${it.line - 1}:${it.column} ${it.what}`)).toEqual([
    '11:9 sections.0.body.0.en: missing',
    '12:13 sections.0.body.0.list.0.en: missing',
    '11:9 sections.0.body.0: give both languages: { zh: …, en: … }',
    '11:11 sections.0.body.0.places: Too small: expected array to have >=1 items',
  ])
})

test('a place in the list is taken once', () => {
  const body = '      - { zh: 甲, en: A }\n'
  expect(faultsOf(HEAD.replace('9000', '10') + body)).toEqual([
    '3:1 the order 10 is that of "scam-call"',
  ])
})

test('an unknown shelf, source and name are found', () => {
  const body = '      - { zh: 甲, en: A }\n'
  expect(faultsOf(HEAD.replace('money', 'attic') + body)[0]).toMatch(/^2:1 group: Invalid option/)
  expect(
    faultsOf(HEAD.replace('own-judgement', 'hearsay').replace('id: trial', 'id: other') + body),
  ).toEqual(['1:1 the id must be the file\'s name, "trial"', '7:11 there is no source "hearsay"'])
})

test('an outcome that leads to an article that is not there is a fault', () => {
  const path = join(folder, 'data/outcomes.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('guide: scam-call', 'guide: nowhere'))
  const faults = readData(join(folder, 'data')).faults.filter(
    (it) => it.file === 'data/outcomes.yaml',
  )
  expect(faults.map((it) => it.what)).toEqual(['there is no guide "nowhere"'])
})

/** Five digits or more, hotlines, and the short numbers of police and consumer lines. */
const PHONE =
  /(?<![\d.,-])(?:\d{5,}|\+\d[\d -]{6,}|\d{3,4}-\d{3,4}-\d{3,4}|110|119|12\d{3}|9[56]\d{3}|159|999|911|112)(?![\d.,])/

test('no article holds the digits of a phone number', () => {
  for (const file of readdirSync(join(DATA, 'guides'))) {
    const text = readFileSync(join(DATA, 'guides', file), 'utf8')
    expect(text.replace(/^order: \d+$|\d{4}-\d{2}-\d{2}/gm, '').match(PHONE), file).toBeNull()
  }
})
