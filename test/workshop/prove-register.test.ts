/** What the check finds in the register and the error texts. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-register-'))
  cpSync(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [
    'a bank with the id of a wallet',
    'banks.yaml',
    /^- id: icbc$/m,
    '- id: alipay',
    /the id "alipay" is taken/,
  ],
  [
    'a phone that is none',
    'banks.yaml',
    /"95588"/,
    '"ninety-five"',
    /"ninety-five" is no phone number/,
  ],
  [
    'a false number in the register',
    'wallets/alipay.yaml',
    /"95188"/,
    '"400-000-9518"',
    /"400-000-9518" stands in known-false-numbers.yaml/,
  ],
  [
    'a contact twice',
    'bodies/cn.yaml',
    /id: spam-report/,
    'id: anti-fraud',
    /the contact "anti-fraud" stands here twice/,
  ],
  [
    'a source of a bank that is not listed',
    'banks.yaml',
    /source: [a-z-]+/,
    'source: hearsay',
    /there is no source "hearsay"/,
  ],
  [
    'a limit twice in one place',
    'bodies/cn.yaml',
    /id: small-claim-decision/,
    'id: accept-complaint',
    /the limit "cn-accept-complaint" stands twice/,
  ],
  [
    'a trigger that nobody knows',
    'bodies/cn.yaml',
    /trigger: lawsuit-filed/,
    'trigger: full-moon',
    /not a trigger/,
  ],
  ['a calendar that is none', 'bodies/cn.yaml', /calendar: cn/, 'calendar: mars', /calendar/],
  [
    'something of ours that rolls to a later day',
    'bodies/cn.yaml',
    /kind: yours-costs\n {8}source: civil-code-188/,
    'kind: yours-costs\n        rolls: true\n        source: civil-code-188',
    /only what is theirs may roll/,
  ],
  [
    'a step of the ladder to nobody',
    'bodies/cn.yaml',
    /- \{ body: court,/,
    '- { body: supreme-court,',
    /there is no office of this place "supreme-court"/,
  ],
  [
    'a holiday without a name',
    'calendars.yaml',
    /^ {4}Juneteenth: .*\n/m,
    '',
    /names: missing "Juneteenth"/,
  ],
  [
    'a text twice in one system',
    'errors/alipay_sdk.yaml',
    /shown: '8000'/,
    "shown: '9000'",
    /"9000" stands here twice/,
  ],
  [
    'a problem that does not exist',
    'errors/alipay_text.yaml',
    /problem: payment-failed/,
    'problem: bad-luck',
    /there is no problem "bad-luck"/,
  ],
  [
    'a system that is not the name of its file',
    'errors/alipay_sdk.yaml',
    /^system: alipay_sdk$/m,
    'system: sdk',
    /the system must be the file's name, "alipay_sdk"/,
  ],
  [
    'an outcome without its problem',
    'errors/alipay_sdk.yaml',
    /category: [a-z-]+\n(?! {4}(?:unknown|problem))/,
    'category: other\n    outcome: nothing-to-do\n',
    /an outcome needs its problem/,
  ],
  [
    'an outcome that its problem does not have',
    'errors/alipay_text.yaml',
    /problem: payment-failed\n/,
    'problem: payment-failed\n    outcome: refund-stuck\n',
    /the problem "payment-failed" has no outcome "refund-stuck"/,
  ],
  [
    'a question named as an outcome',
    'errors/alipay_text.yaml',
    /problem: payment-failed\n/,
    'problem: payment-failed\n    outcome: what-you-see\n',
    /the problem "payment-failed" has no outcome "what-you-see"/,
  ],
  [
    'a number in the words of an error text',
    'errors/alipay_text.yaml',
    /zh: 支付宝认为这笔交易/,
    'zh: 打 95188。支付宝认为这笔交易',
    /"95188" looks like a phone number/,
  ],
])('finds %s', (_, file, find, replacement, words) => {
  const path = join(folder, 'data', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(find)
  const before = new Set(readData(join(folder, 'data')).faults.map((it) => it.what))
  writeFileSync(path, text.replace(find, replacement))
  const { faults } = readData(join(folder, 'data'))
  const added = faults.filter((it) => it.file === join('data', file) && !before.has(it.what))
  expect(added.map((it) => it.what).join('\n')).toMatch(words)
  expect(added.every((it) => it.line > 0)).toBe(true)
})

test('a fault of an outcome stands at its line and column', () => {
  const path = join(folder, 'data', 'errors/alipay_text.yaml')
  const text = readFileSync(path, 'utf8').replace(
    /problem: payment-failed\n/,
    'problem: payment-failed\n    outcome: refund-stuck\n',
  )
  writeFileSync(path, text)
  const line = text.split('\n').indexOf('    outcome: refund-stuck') + 1
  const { faults } = readData(join(folder, 'data'))
  expect(faults.filter((it) => it.file.endsWith('alipay_text.yaml'))).toEqual([
    {
      file: join('data', 'errors/alipay_text.yaml'),
      line,
      column: 5,
      what: 'the problem "payment-failed" has no outcome "refund-stuck"',
    },
  ])
})

test('an outcome of a problem that cannot be read is not held against the entry', () => {
  writeFileSync(join(folder, 'data', 'problems/payment-failed.yaml'), 'id: [\n')
  const path = join(folder, 'data', 'errors/alipay_text.yaml')
  const lines = 'problem: payment-failed\n    outcome: not-yet\n'
  writeFileSync(path, readFileSync(path, 'utf8').replace(/problem: payment-failed\n/, lines))
  const { faults } = readData(join(folder, 'data'))
  expect(faults.filter((it) => it.file.endsWith('alipay_text.yaml'))).toEqual([])
})
