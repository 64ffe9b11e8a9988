/** An id that was published stays: cases that people keep name it. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { idsOf, provePublished, readPublished } from '../../src/workshop/published-ids.ts'
import { readData } from '../../src/workshop/read-data.ts'

const DATA = join(import.meta.dirname, '../../data')
let folder = ''
let data = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-ids-'))
  data = join(folder, 'data')
  cpSync(DATA, data, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the list names every kind of id that a case may keep', () => {
  const published = readPublished(DATA)
  expect(published.length).toBeGreaterThan(2_000)
  for (const one of [
    'problems/payment-failed',
    'problems/payment-failed/what-you-see/error-message',
    'wallets/alipay',
    'places/cn',
    'evidence/bill-record',
    'rules/paypal-open-dispute',
    'guides/scam-call',
    'checkup/sim-pin',
    'criteria/security',
  ])
    expect(published).toContain(one)
})

test('an option that is renamed is named by the check, with the line of the list', () => {
  const file = join(data, 'problems/payment-failed.yaml')
  const text = readFileSync(file, 'utf8')
  const renamed = text.replace(/^( +)closed-or-expired:/m, '$1closed-or-too-late:')
  expect(renamed).not.toBe(text)
  // Its examples name the option too; they would be mended together with it.
  writeFileSync(file, renamed.replaceAll(': closed-or-expired', ': closed-or-too-late'))
  const { faults } = readData(data)
  const line =
    1 + readPublished(data).indexOf('problems/payment-failed/order-message/closed-or-expired')
  expect(faults.map(({ file, line }) => ({ file, line }))).toEqual([
    { file: 'data/published-ids.txt', line },
  ])
  expect(faults[0]?.what).toMatch(/was published and is gone/)
})

test('an id that was taken out on purpose may be gone, and may not come back', () => {
  const file = join(data, 'published-ids.txt')
  appendFileSync(file, 'retired wallets/old-wallet\n')
  const sound = readData(data)
  expect(sound.faults).toEqual([])
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('wallets/alipay', 'retired wallets/alipay'),
  )
  expect(provePublished(data, sound).map((it) => it.what)).toEqual([
    expect.stringMatching(/"wallets\/alipay" was taken out earlier/),
  ])
})

test('what is new is no fault before it is published', () => {
  const sound = readData(data)
  appendFileSync(join(data, 'published-ids.txt'), 'wallets/gone-wallet\n')
  expect(provePublished(data, sound).map((it) => it.what.slice(0, 21))).toEqual([
    '"wallets/gone-wallet"',
  ])
  rmSync(join(data, 'published-ids.txt'))
  expect(provePublished(data, sound)).toEqual([])
  expect(idsOf(sound)).toContain('wallets/alipay')
})
