import { plainText, type PlainText } from '../input/plain-text.ts'
import { marksIn } from './marks.ts'

/** Stands for a mark that is in the text already; no pattern crosses it. */
export const MARKED = '\ufffc'

/**
 * A text made plain for finding what identifies: one width, one kind of digit, dash and quote, no
 * accents, any run of spaces one space, a line break with its indent one break.
 */
export function readingOf(text: string): PlainText {
  const { plain, start, end } = plainText(text)
  const marks = new Map(marksIn(plain).map((mark) => [mark.start, mark.end]))
  const reading: PlainText & { plain: string; start: number[]; end: number[] } = {
    plain: '',
    start: [],
    end: [],
  }
  const add = (char: string, from: number, to: number): void => {
    reading.plain += char
    reading.start.push(start[from] ?? 0)
    reading.end.push(end[to - 1] ?? 0)
  }
  for (let at = 0; at < plain.length;) {
    const afterMark = marks.get(at)
    if (afterMark !== undefined) {
      add(MARKED, at, afterMark)
      at = afterMark
      continue
    }
    const char = plain.charAt(at)
    if (char !== ' ' && char !== '\n') {
      add(char < '\u0080' ? char : folded(char), at, ++at)
      continue
    }
    const from = at
    while (plain.charAt(at) === ' ' || plain.charAt(at) === '\n') at++
    const breaks = plain.slice(from, at).split('\n').length - 1
    for (const one of breaks === 0 ? [' '] : breaks === 1 ? ['\n'] : ['\n', '\n'])
      add(one, from, at)
  }
  return reading
}

/** Letters of other scripts that cannot be told from Latin ones by eye. */
const LOOK_LATIN: ReadonlyMap<string, string> = new Map(
  [...'аеорсухіјѕԁһАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧον'].map((char, at) => [
    char,
    'aeopcyxijsdhABEKMHOPCTXIJSABEZHIKMNOPTYXov'.charAt(at),
  ]),
)
const FOLDED = new Map<string, string>()

function folded(char: string): string {
  const known = FOLDED.get(char)
  if (known !== undefined) return known
  const plain = fold(char)
  FOLDED.set(char, plain)
  return plain
}

function fold(char: string): string {
  if (/[\p{Pd}−]/u.test(char)) return '-'
  if (/[‘’`´]/.test(char)) return "'"
  if (/[•・‧∙⋅]/.test(char)) return '·'
  const alike = LOOK_LATIN.get(char)
  if (alike !== undefined) return alike
  if (/\p{Nd}/u.test(char)) return digit(char)
  const letter = char.normalize('NFD').charAt(0)
  return /[A-Za-z]/.test(letter) ? letter : char
}

/** The digits of every script stand in a row, zero first. */
function digit(char: string): string {
  const code = char.charCodeAt(0)
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value++
  return `${value}`
}
