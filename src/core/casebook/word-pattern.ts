import { simplified, traditionalOf } from '../input/plain-text.ts'

/** Finds a word however it is written. */
export function patternOf(word: string): RegExp {
  // Several spaces in a row as one: each with a pattern of its own would share a run in countless ways.
  const plain = simplified(word.normalize('NFKC')).trim().replace(/\s+/g, ' ')
  const chars = [...plain].map((char) => {
    if (char === ' ') return '\\s+'
    if (/[\u4e00-\u9fff]/.test(char)) return `[${traditionalOf(char)}]`
    const wide = /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : ''
    return `[${/[\^\]\\-]/.test(char) ? `\\${char}` : char}${wide}]`
  })
  return new RegExp(chars.join(''), 'iu')
}
