/** What the check finds in the questions of the check-up, and where. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-checkup-'))
  cpSync(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Faults of `data/checkup.yaml` with this text, as `line:column what`, counted from the first question. */
function faultsOf(text: string): string[] {
  writeFileSync(join(folder, 'data/checkup.yaml'), FIRST + text)
  return readData(join(folder, 'data'))
    .faults.filter((it) => it.file === join('data', 'checkup.yaml'))
    .map((it) => `${it.line - 1}:${it.column} ${it.what}`)
}

const FIRST = '# yaml-language-server: $schema=schemas/checkup.json\n'

const question = (id: string, more = ''): string => `- id: ${id}
  ask: { zh: 设了吗？, en: Is it set? }
  why: { zh: 要设, en: It should be }
  safe: "yes"
  open: { zh: 没设, en: Not set }
  fine: { zh: 设了, en: Set }
  steps: [{ zh: "设：{task:password}", en: "Set it: {task:password}" }]
  risk: 3
  minutes: 2
  sources: [own-judgement]
${more}`

test('a sound question has no fault', () => {
  expect(faultsOf(question('lock', '  wallets: [alipay]\n  places: [cn]\n'))).toEqual([])
})

test.each<[string, string, string[]]>([
  ['an id twice', question('lock') + question('lock'), ['11:3 1.id: the id "lock" is taken']],
  [
    'what cannot wait behind what can',
    question('lock') + question('lost', '  problem: lost-phone\n'),
    ['21:3 1.problem: what cannot wait is asked before all else'],
  ],
  [
    'names that do not exist',
    question('lock', '  problem: lost-phon\n  but-not: [alipya]\n  places: [mars]\n'),
    [
      '11:3 there is no problem "lost-phon"',
      '12:13 there is no wallet "alipya"',
      '13:12 there is no place "mars"',
    ],
  ],
  [
    'an answer and a risk that are none',
    question('lock').replace('"yes"', 'maybe').replace('risk: 3', 'risk: 6'),
    [
      '4:3 0.safe: Invalid option: expected one of "yes"|"no"',
      '8:3 0.risk: Too big: expected number to be <=5',
    ],
  ],
  [
    'a blank and a number in a step',
    question('lock').replaceAll('{task:password}', '{task:dance} 95188'),
    [
      '7:11 there is no task "dance"',
      '7:11 "95188" looks like a phone number: name it by a blank, such as {task:support}',
    ],
  ],
])('%s is named where it stands', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults)
})
