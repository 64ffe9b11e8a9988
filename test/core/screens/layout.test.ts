import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { fit, flow, table, wrap } from '../../../src/core/screens/layout.ts'

const MIXED =
  '  1. 先查账单和银行流水，不要再付一次：我的 > 账单 > 点开该笔（找不到时，在 App 里搜索“账单”）。打 95188，依次说：付款失败、交易时间、报错原文。'

test.each([20, 40, 60, 80, 200])(
  'at %i columns no line is too wide, none begins with closing punctuation, nothing is lost',
  (columns) => {
    const lines = wrap(MIXED, columns, 5).split('\n')
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      expect(line.trim()).not.toMatch(/^[，。：、”）]/)
    }
    expect(lines.join('').replace(/\s/g, '')).toBe(MIXED.replace(/\s/g, ''))
  },
)

test('an address is never broken', () => {
  const text = 'Report it at https://www.ic3.gov and https://reportfraud.ftc.gov, then call.'
  for (const columns of [30, 40, 50])
    expect(wrap(text, columns)).toContain('https://reportfraud.ftc.gov,')
})

test('English breaks between words', () => {
  expect(wrap('Check the bill and the bank statement first.', 20).split('\n')).toEqual([
    'Check the bill and',
    'the bank statement',
    'first.',
  ])
})

test.each([
  ['付款失败', 6, '付款… '.slice(0, 3) + ' '],
  ['abc', 5, 'abc  '],
  ['👨‍👩‍👧‍👦家', 4, '👨‍👩‍👧‍👦家'],
])('%s fits into %i columns', (text, width, fitted) => {
  expect(stringWidth(fit(text, width))).toBe(width)
  expect(fit(text, width).trimEnd()).toBe(fitted.trimEnd())
})

test('a table stays aligned with Chinese in it, within its width', () => {
  const rows = [
    ['1', '账户被盗，或有不是我付的款', '支付宝', '2026-11-21'],
    ['12', 'A payment failed', 'Cash App', '2026-11-20'],
  ]
  const lines = table(['编号', '问题', '钱包', '建立'], rows, 44, 1).split('\n')
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(44)
  expect(lines.slice(1).map((line) => stringWidth(line.slice(0, line.indexOf('2026'))))).toEqual([
    34, 34,
  ])
})

test('of parts in a row as many stand in a line as fit, and none is broken', () => {
  expect(flow(['↑↓ 移动', '回车 选定', 'Ctrl+C 保存并退出'], ' · ', 20).split('\n')).toEqual([
    '↑↓ 移动 · 回车 选定',
    'Ctrl+C 保存并退出',
  ])
  expect(flow(['one'], ' · ', 2)).toBe('one')
})

test('a call of ours is never broken where it fits into a line', () => {
  const text = 'Case 1 is not finished. To continue: wallet-help diagnose --resume 1'
  for (const columns of [40, 50, 60])
    expect(wrap(text, columns)).toContain('wallet-help diagnose --resume 1')
})

test('nor is one as it is typed in a checkout', () => {
  const text = 'Case 1 is not finished. To continue: npm start -- diagnose --resume 1'
  for (const columns of [40, 50, 60])
    expect(wrap(text, columns)).toContain('npm start -- diagnose --resume 1')
})
