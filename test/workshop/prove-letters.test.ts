/** Letters, the words they share and the laws they cite are checked like all knowledge. */
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

test.each([
  [
    'an unknown blank',
    'letters/court.yaml',
    '{fact:counterparty}',
    '{fact:rival}',
    /there is no fact "rival"/,
  ],
  [
    'languages that differ in their blanks',
    'letters/police.yaml',
    "en: 'Date: {fact:today}'",
    "en: 'Date:'",
    /different blanks/,
  ],
  [
    'a fact used without being declared',
    'letters/police.yaml',
    'uses: [name, ',
    'uses: [',
    /uses the fact "name", which is not declared/,
  ],
  [
    'a fact declared and never used',
    'letters/court.yaml',
    'uses: [name, ',
    'uses: [name, error, ',
    /"error" is declared and never used/,
  ],
  [
    'a fact to ask for that the letter does not use',
    'letters/court.yaml',
    'needs: [',
    'needs: [email, ',
    /asks for "email"/,
  ],
  ['an unknown kind', 'letters/court.yaml', '\n  first:', '\n  threat:', /Invalid|threat|expected/],
  [
    'an unknown place',
    'letters/court.yaml',
    'places: [cn]',
    'places: [atlantis]',
    /there is no place "atlantis"/,
  ],
  [
    'an office that the place does not have',
    'letters/fos.yaml',
    'body: fos',
    'body: pboc',
    /has no office "pboc"/,
  ],
  [
    'an unknown shared section',
    'letters/fos.yaml',
    'use: truth',
    'use: truthiness',
    /there is no section "truthiness"/,
  ],
  [
    'a blank without a label',
    'letters/court.yaml',
    '{hand:birth}',
    '{hand:horoscope}',
    /no label|different blanks/,
  ],
  [
    'an outcome that no problem has',
    'letters/recipient.yaml',
    'payee-silent',
    'payee-abroad',
    /no problem has the outcome/,
  ],
  [
    'a law of an unsure source',
    'laws.yaml',
    'source: ecommerce-law-57',
    'source: mas-eupg',
    /high quality/,
  ],
  [
    'a law for a reader that does not exist',
    'laws.yaml',
    'readers: [police, ',
    'readers: [sheriff, ',
    /no letter has the reader "sheriff"/,
  ],
  [
    'an entry of an unknown kind',
    'letter-words.yaml',
    '\n  reminder:',
    '\n  nagging:',
    /there is no kind of entry "nagging"/,
  ],
  [
    'a number to dial',
    'letters/court.yaml',
    '本案诉讼费用',
    '拨打 12368，本案诉讼费用',
    /looks like a phone number/,
  ],
])('%s is a fault where it stands', (_, file, find, replacement, what) => {
  const path = join(folder, 'data', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(find)
  writeFileSync(path, text.replace(find, replacement))
  const { faults } = readData(join(folder, 'data'))
  expect(faults.map((it) => it.what).join('\n')).toMatch(what)
  expect(faults.every((it) => it.file === join('data', file) && it.line > 0)).toBe(true)
})
