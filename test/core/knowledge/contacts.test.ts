/** Numbers as people paste them, and whose they are. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  checkNumber,
  findEntries,
  namesOf,
  registerEntries,
} from '../../../src/core/knowledge/contacts.ts'
import { numberWords, readPhone } from '../../../src/core/knowledge/phone-number.ts'
import { readData } from '../../../src/workshop/read-data.ts'

const { register, directory } = readData(join(import.meta.dirname, '../../../data'))
const entries = registerEntries(register, directory)
const phones = entries.flatMap((owner) =>
  owner.contacts.filter((it) => it.kind === 'phone').map((it) => ({ owner, value: it.value })),
)

const verdictOf = (typed: string): string => {
  const phone = readPhone(typed)
  if (!phone) return 'no number'
  const verdict = checkNumber(phone, entries, directory.falseNumbers)
  return verdict.kind === 'official'
    ? verdict.lines.map((it) => it.owner.id).join(' ')
    : verdict.kind
}

describe('a number is the same however it was pasted', () => {
  test.each([
    ['95188', 'alipay'],
    [' 9 5 1 8 8 ', 'alipay'],
    ['９５１８８', 'alipay'],
    ['+86 95188', 'alipay'],
    ['0086-95188', 'alipay'],
    ['(+86)95188', 'alipay'],
    ['tel:95188', 'alipay'],
    ['支付宝客服：95188', 'alipay'],
    ['95188 转 1', 'alipay'],
    ['9\u200b5188', 'alipay'],
    ['95–188', 'alipay'],
    ['1010 7888', 'meituan'],
    ['400 107 3129', 'meituan'],
    ['4006695566', 'boc'],
    ['+86 571 95017', 'wechat'],
    ['0571-95017', 'wechat'],
    ['+86 (0)571 95017', 'wechat'],
    ['(855) 411-2372', 'cfpb'],
    ['+1 855 411 2372', 'cfpb'],
    ['1-855-411-2372', 'cfpb'],
    ['+44 800 023 4567', 'fos'],
    ['0800 0234567', 'fos'],
    ['2878 1188', 'hkma'],
    ['+852-28781188', 'hkma'],
  ])('%s', (typed, owner) => {
    expect(verdictOf(typed)).toBe(owner)
  })
})

test.each([
  ['110', 'cn'],
  ['96110', 'cn'],
  ['010-96110', 'cn'],
  ['0571 96110', 'cn'],
  ['+86 21 96110', 'cn'],
  ['911', 'us'],
  ['112', 'eu'],
  ['159', 'uk'],
])('an emergency line belongs to its place: %s', (typed, place) => {
  expect(verdictOf(typed)).toBe(place)
})

test('one emergency number may belong to several places', () => {
  expect(verdictOf('999').split(' ').sort()).toEqual(['hk', 'sg', 'uk'])
})

test.each([
  ['another line behind an area code', '0571-95580'],
  ['an area code that is none', '00196110'],
  ['a mobile number', '13812345678'],
  ['a Chinese mobile number with the digits of an American line', '+8618009691940'],
  ['a digit too many', '951880'],
  ['a digit too few', '9518'],
])('unknown: %s', (_, typed) => {
  expect(verdictOf(typed)).toBe('unknown')
})

test.each(['', 'hello', '客服', '12', '95188 或 95017', '１', '95188abc', '1234567890123456789'])(
  'no number: “%s”',
  (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  },
)

test('every phone of the register is official, as it is written and in plain digits', () => {
  const missed = phones.filter(({ value }) => {
    const written = [value, value.replace(/[^\d+]/g, '')].map(verdictOf)
    return written.some((it) => ['unknown', 'known-false', 'no number'].includes(it))
  })
  expect(missed.map((it) => it.value)).toEqual([])
})

/** Numbers the fact sheet says never to ship, and those that other notes call false. */
const NEVER = [
  ...directory.falseNumbers.map((it) => it.number),
  '4007585858',
  '0571-88158090',
  '010-66001918',
  '855-812-4430',
  '400-666-8800',
  '+852 3199 5100',
  '0755-83765566',
  '9502018',
]
test.each(NEVER)('never official: %s', (number) => {
  const plain = number.replace(/[^\d+]/g, '')
  for (const typed of [
    number,
    plain,
    plain.startsWith('+') ? plain.slice(1) : `+86${plain.replace(/^0/, '')}`,
    `tel:${number}`,
  ]) {
    expect(['known-false', 'unknown']).toContain(verdictOf(typed))
  }
})

test('every known false number is known as such in plain digits', () => {
  const missed = directory.falseNumbers.filter(
    (it) => verdictOf(it.number.replace(/\D/g, '')) !== 'known-false',
  )
  expect(missed).toEqual([])
})

test.each([
  ['+86 95188', '95188'],
  ['0086 400-107-3129', '4001073129'],
  ['+852 2878 1188', '+85228781188'],
  ['010-96110', '01096110'],
])('%s is spoken of as %s', (typed, words) => {
  const phone = readPhone(typed)
  expect(phone && numberWords(phone)).toBe(words)
})

describe('somebody is found', () => {
  test.each([
    ['wechat', 'wallet wechat'],
    ['WeChat Pay', 'wallet wechat'],
    ['微信', 'wallet wechat'],
    ['apple pay', 'wallet apple-pay'],
    ['pboc', 'body pboc'],
    ['CMB', 'bank cmb'],
    ['招行', 'bank cmb'],
    ['中国移动', 'carrier china-mobile'],
    ['hk', 'place hk'],
    ['中国内地', 'place cn'],
  ])('by “%s”', (asked, expected) => {
    expect(findEntries(asked, entries).map((it) => `${it.kind} ${it.id}`)).toEqual([expected])
  })

  test('an office in every place where its id stands', () => {
    expect(new Set(findEntries('police', entries).map((it) => it.place)).size).toBeGreaterThan(3)
  })

  test('by each of their names', () => {
    const missed = entries.flatMap((it) =>
      namesOf(it).filter((name) => !findEntries(name, entries).includes(it)),
    )
    expect(missed).toEqual([])
  })

  test('nobody by a name that is not known', () => {
    expect(findEntries('alipey', entries)).toEqual([])
  })
})
