import type { Span } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** Names of a recovery phrase, and of the key that it stands for. */
const PHRASE_NAMED = new RegExp(
  `(?:${anyOf(
    '助记(?:词|短语) 恢复(?:短语|词|助记词) 种子(?:短语|词)? (?:12|24|十二|二十四)_?个?(?:助记词|单词|英文单词|词)',
    '(?<![a-z])(?:(?:secret|seed|recovery|back-?up|mnemonic|wallet|master)[_-]){1,3}(?:phrases?|words?|seed) (?<![a-z])mnemonics?',
    '(?<![a-z])(?:12|24|twelve|twenty-?four)[_-]words?',
  )})`,
  'gi',
)
const KEY_NAMED = new RegExp(
  `(?:${anyOf('私钥 密钥 秘钥 (?<![a-z])(?:private|secret|master)[_-]?keys? (?<![a-z])(?:pkey|xprv|wif|keystore)(?![a-z])')})`,
  'gi',
)
/** How far behind its name it may begin; another number of the same look is named in between. */
const FARTHEST = 60
const ANOTHER = /哈希|地址|交易号|单号|\b(?:hash|address|tx|txid|transaction)\b/i
const KEY = /(?<![0-9a-z])(?:0x)?(?:[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{40,120})(?![0-9a-z])/i

const SIGNS = '(?: |\\n|, ?|、|; ?|\\d{1,2} ?[.):、] ?|-){1,4}'
/** Words of the length such phrases are made of; what a sentence has between them breaks the row. */
const WORDS = new RegExp(`(?<![a-z])[a-z]{3,8}(?:${SIGNS}[a-z]{3,8}(?![a-z])){7,28}`, 'gi')
const HAN_WORDS = new RegExp(
  `(?<!\\p{Script=Han})\\p{Script=Han}{1,3}(?:${SIGNS}\\p{Script=Han}{1,3}(?!\\p{Script=Han})){7,23}`,
  'giu',
)
/** Of which sentences are made; phrases know a few of them too. */
const OF_A_SENTENCE = new RegExp(
  `^(?:${anyOf(
    'the and was were are for with they them their his her she you your our not but has had have from been being its who did does',
    'never then than some any all into will would could can should may might just only also because before after while until once',
    'seed phrase phrases word words wallet recovery mnemonic shared wrote written stored kept asked told gave sent sold typed',
    'that this there these those what when where which how',
  )})$`,
  'i',
)

/** Recovery phrases and private keys that are named as such. */
export function seedsIn(plain: string): Span[] {
  return [...named(plain, PHRASE_NAMED, phraseIn), ...named(plain, KEY_NAMED, keyIn)]
}

function named(
  plain: string,
  names: RegExp,
  find: (after: string) => Span | undefined,
): readonly Span[] {
  return [...plain.matchAll(names)].flatMap(({ index, 0: name }) => {
    const from = index + name.length
    const span = find(plain.slice(from, from + FARTHEST + LONGEST))
    return span ? [{ start: from + span.start, end: from + span.end }] : []
  })
}

/** Of 24 words with their numbers, in characters. */
const LONGEST = 330

function phraseIn(after: string): Span | undefined {
  for (const match of [...after.matchAll(WORDS), ...after.matchAll(HAN_WORDS)]) {
    if (match.index > FARTHEST) continue
    const words = wordsIn(match[0], match.index)
    const ordinary = words.filter((word) => word.isOrdinary).length
    const [first, last] = [words.at(0), words.at(-1)]
    if (!first || !last || words.length < (ordinary === 0 ? 8 : 11) || ordinary > 2) continue
    const numbered = /\d{1,2} ?[.):、] ?$/.exec(after.slice(0, first.start))
    return { start: numbered?.index ?? first.start, end: last.end }
  }
  return undefined
}

/** The words of a row without those of the sentence around it. */
function wordsIn(row: string, from: number): (Span & { isOrdinary: boolean })[] {
  const words = [...row.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
    isOrdinary: OF_A_SENTENCE.test(word),
  }))
  while (words[0]?.isOrdinary) words.shift()
  const goesOn = words.findIndex((word, place) => place >= 11 && word.isOrdinary)
  return goesOn === -1 ? words : words.slice(0, goesOn)
}

function keyIn(after: string): Span | undefined {
  const match = KEY.exec(after)
  if (match === null || match.index > FARTHEST) return undefined
  if (ANOTHER.test(after.slice(0, match.index)) || !/\d/.test(match[0])) return undefined
  return { start: match.index, end: match.index + match[0].length }
}
