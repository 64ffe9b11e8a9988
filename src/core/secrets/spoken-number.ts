const HAN = '零一二三四五六七八九'
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const WORD = `(?:${ENGLISH.join('|')}|oh)`
/** Thirteen to nineteen digits in words, as a card number is read out. */
const READ_OUT = new RegExp(
  `(?<![${HAN}])(?:[${HAN}〇幺][ ,、]?){12,18}[${HAN}〇幺](?![${HAN}百千万])|(?<![a-z])(?:${WORD}[ ,-]{1,2}){12,18}${WORD}(?![a-z])`,
  'gi',
)

export interface ReadOut {
  readonly start: number
  readonly end: number
  readonly digits: string
}

/** Long numbers in words, with the digits that they say. */
export function numbersReadOut(plain: string): ReadOut[] {
  return [...plain.matchAll(READ_OUT)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    digits: (said.match(/[a-z]+|[^ ,、-]/gi) ?? []).map(digitOf).join(''),
  }))
}

function digitOf(word: string): string {
  const lower = word.toLowerCase()
  if (lower === 'oh' || word === '〇') return '0'
  if (word === '幺') return '1'
  return String(lower.length > 1 ? ENGLISH.indexOf(lower) : HAN.indexOf(word))
}
