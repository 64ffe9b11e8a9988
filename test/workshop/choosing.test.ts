/** What the check finds in the worksheet for choosing, and where. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

const DATA = join(import.meta.dirname, '../../data')
const sound = readFileSync(join(DATA, 'choosing.yaml'), 'utf8')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-choosing-'))
  cpSync(DATA, join(folder, 'data'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Faults of the worksheet with one line changed, as `that line + n: what`. */
function faultsOf(line: string, changed: string): string[] {
  expect(sound).toContain(line)
  writeFileSync(join(folder, 'data/choosing.yaml'), sound.replace(line, changed))
  const at = sound.slice(0, sound.indexOf(line)).split('\n').length
  return readData(join(folder, 'data'))
    .faults.filter((it) => it.file === join('data', 'choosing.yaml'))
    .map((it) => `${it.line - at} ${it.what}`)
}

test.each<[string, string, string, string]>([
  ['a criterion twice', 'id: support', 'id: security', '0 the id "security" is taken'],
  ['an unknown task', '        freeze:', '        freezing:', '0 there is no task "freezing"'],
  ['an unknown window', 'refund-debit:', 'refund-debt:', '0 no wallet has a window "refund-debt"'],
  ['an unknown blank', '{task:proof}。', '{task:prove}。', '0 the languages have different blanks'],
  [
    'a number',
    'zh: 先找一次人工客服',
    'zh: 打 95188 找人工客服',
    '0 "95188" looks like a phone number',
  ],
])('%s is named where it stands', (_, line, changed, fault) => {
  const faults = faultsOf(line, changed)
  expect(faults[0]?.replace(/^-\d/, '0')).toContain(fault)
})
