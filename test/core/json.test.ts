import { expect, test } from 'vitest'
import { toJson } from '../../src/core/json.ts'

test('JSON holds every character and nothing that acts on a terminal', () => {
  const value = { story: 'a\u202eb\u001b[31m\u009bc\u2067d', plain: '付款 128.5 元' }
  const text = toJson(value)
  expect(JSON.parse(text)).toEqual(value)
  expect(text).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u001b]/)
  expect(text).toContain('付款 128.5 元')
})
