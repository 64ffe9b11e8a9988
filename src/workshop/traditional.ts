import { Converter } from 'opencc-js/t2cn'

/** The traditional characters of the simplified ones in a text, as pairs without anything between. */
export function traditionalOf(text: string): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  const used = new Set(text)
  let pairs = ''
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code)
    const plain = simplify(char)
    if (plain !== char && plain.length === 1 && used.has(plain)) pairs += char + plain
  }
  // Not another script, but the same word: 到帐 is 到账.
  return `${pairs}帐账帳账`
}
