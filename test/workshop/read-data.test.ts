/** The check names every fault at once, where it stands. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-data-'))
  cpSync(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PROBLEM = 'problems/payment-failed.yaml'

/** Replaces the first match in a file; gives the line on which it stands, counted from 1. */
function damage(file: string, find: RegExp, replacement: string): number {
  const path = join(folder, 'data', file)
  const text = readFileSync(path, 'utf8')
  const at = text.search(find)
  if (at === -1) throw new Error(`${String(find)} is not in ${file}`)
  writeFileSync(path, text.replace(find, replacement))
  return text.slice(0, at).split('\n').length
}

const faultsOf = (file: string): string[] =>
  readData(join(folder, 'data'))
    .faults.filter((it) => it.file === join('data', file))
    .map((it) => `${it.line}:${it.column} ${it.what}`)

test('the knowledge as it is has no fault', () => {
  expect(readData(join(folder, 'data')).faults).toEqual([])
})

test('a missing language is an error at its text', () => {
  const line = damage(PROBLEM, /^ {2}en: A payment failed\n/m, '')
  const [fault = ''] = faultsOf(PROBLEM)
  expect(fault).toMatch(/title\.en: missing/)
  expect(Number(fault.split(':')[0])).toBeGreaterThanOrEqual(line - 2)
})

test('several faults in several files are named in one go', () => {
  damage(PROBLEM, /sources: \[[a-z-]+/, 'sources: [hearsay')
  damage(
    'wallets/alipay.yaml',
    /name: \{ zh: 支付宝, en: Alipay \}/,
    'name: { zh: 支付宝, en: Alipay }\nslogan: x',
  )
  damage('evidence.yaml', /how:/, 'hwo:')
  const { faults } = readData(join(folder, 'data'))
  expect(new Set(faults.map((it) => it.file))).toEqual(
    new Set([join('data', PROBLEM), 'data/wallets/alipay.yaml', 'data/evidence.yaml']),
  )
  expect(faultsOf(PROBLEM).join('\n')).toMatch(/there is no source "hearsay"/)
})

test.each([
  [
    'a phone number in a text',
    /zh: 付款失败$/m,
    'zh: 付款失败请打 95188',
    /"95188" looks like a phone number/,
  ],
  [
    'blanks that differ between the languages',
    /zh: 付款失败$/m,
    'zh: 付款失败 {wallet}',
    /different blanks: zh \{wallet\}, en none/,
  ],
  [
    'an unknown blank',
    /zh: 付款失败\n {2}en: A payment failed/,
    'zh: 付款失败 {task:dance}\n  en: A payment failed {task:dance}',
    /there is no task "dance"/,
  ],
  [
    'an unknown item of evidence',
    /keep: \[[a-z-]+/,
    'keep: [horoscope',
    /there is no evidence item "horoscope"/,
  ],
  [
    'an unknown problem to go on with',
    /continue: [a-z-]+/,
    'continue: nowhere',
    /there is no problem "nowhere"/,
  ],
  [
    'a target that does not exist',
    /unsure: [a-z-]+/,
    'unsure: nowhere',
    /leads to "nowhere", which does not exist/,
  ],
  ['a misspelled fact', /facts: \[amount/, 'facts: [amuont', /there is no fact "amuont"/],
  [
    'a blank with a space in it',
    /zh: 付款失败$/m,
    'zh: "付款失败 {task: bill}"',
    /is no blank: write it like \{task:bill\}/,
  ],
  [
    'a kind that does not exist',
    /kind: question/,
    'kind: riddle',
    /kind is one of question, remedies, check, outcome/,
  ],
  [
    'one text where two languages are due',
    /label:\n +zh: .*\n +en: .*/,
    'label: no',
    /give both languages/,
  ],
  ['a number that is no text', /says: .*/, 'says: 5', /must be text: put it in quotes/],
  [
    'an option that the compiler adds',
    /options:\n {6}error-message:/,
    'options:\n      not-sure: { label: { zh: 不, en: no }, goto: fixed }\n      error-message:',
    /leave "not-sure" out/,
  ],
  ['a key twice', /^order: \d+$/m, 'order: 1\norder: 2', /unique/i],
  [
    'an id that is not the name of the file',
    /^id: payment-failed$/m,
    'id: payment-fails',
    /must be the file's name, "payment-failed"/,
  ],
])('finds %s', (_, find, replacement, words) => {
  const line = damage(PROBLEM, find, replacement)
  const fault = faultsOf(PROBLEM).find((it) => words.test(it))
  expect(fault, faultsOf(PROBLEM).join('\n')).toBeDefined()
  expect(Math.abs(Number(fault?.split(':')[0]) - line)).toBeLessThan(8)
})

test('a file that is no YAML is a fault at its line, not a crash', () => {
  writeFileSync(join(folder, 'data', PROBLEM), 'id: payment-failed\n  title: [\n')
  expect(faultsOf(PROBLEM)[0]).toMatch(/^\d+:\d+ /)
})

test('of a file that is badly formed only the first fault is named, in words', () => {
  const line = damage(
    PROBLEM,
    /^ {2}zh: 付款失败\n {2}en: .*$/m,
    '  { zh: {wallet}付款失败, en: no }',
  )
  writeFileSync(
    join(folder, 'data', 'evidence.yaml'),
    'a-thing:\n  name: { zh: 打开 {wallet}。, en: Open it. }\n  how: { zh: 看 {wallet}。, en: Look. }\n',
  )
  expect(line).toBeGreaterThan(1)
  expect(faultsOf(PROBLEM)).toHaveLength(1)
  expect(faultsOf('evidence.yaml')).toEqual([
    '2:18 put the whole text in quotes: it holds a "{" or a quotation mark',
  ])
})
