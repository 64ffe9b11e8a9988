import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { columnsOf, isCommon } from '../../../src/core/screens/columns.ts'

test('each common character is as wide as string-width says, and stands alone', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code)
    if (!isCommon(char)) continue
    expect(columnsOf(char), code.toString(16)).toBe(stringWidth(char))
    expect([...segmenter.segment(`a${char}中${char}`)]).toHaveLength(4)
  }
})

test('any text is as wide as string-width says', () => {
  const piece = fc.constantFrom(
    'a',
    '退',
    '。',
    '👍🏽',
    'é',
    'e\u0301',
    '1\ufe0f\u20e3',
    '“',
    '\u200d',
    '｡',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(columnsOf(pieces.join(''))).toBe(stringWidth(pieces.join('')))
    }),
  )
})
