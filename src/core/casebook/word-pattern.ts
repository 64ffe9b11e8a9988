import { simplified, traditionalOf } from '../input/plain-text.ts'

/** Finds a word however it is written. */
export function patternOf(word: string): RegExp {
  const chars = [...simplified(word.normalize('NFKC')).trim()].map((char) => {
    if (/\s/.test(char)) return '\\s'
    if (/[\u4e00-\u9fff]/.test(char)) return `[${traditionalOf(char)}]`
    const wide = /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : ''
    return `[${/[\^\]\\-]/.test(char) ? `\\${char}` : char}${wide}]`
  })
  return new RegExp(chars.join('').replaceAll('\\s', '\\s+'), 'iu')
}
