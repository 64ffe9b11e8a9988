/** How like a typed or pasted text is to an error text that is not the same. */
import { distance } from 'fastest-levenshtein'
import type { ErrorSystem } from './schema.ts'
import { gramsOf, weighGrams } from './word-overlap.ts'

export type ErrorEntry = ErrorSystem['entries'][number]

/** A text without what differs between screens and copies of it: width, case, spaces, punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}\p{Z}]/gu, '')
}

/** The ways in which one entry may be shown: "a / b" is either, "X(退款)" is X too, "ACQ.X" is X too. */
export function formsOf(shown: string): string[] {
  const alternatives = [shown, ...shown.split(/\s*\/\s*/)]
  const bare = alternatives.flatMap((it) => {
    const [, before = '', inside = ''] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(it) ?? []
    return [it, before, /^[\x20-\x7e]+$/.test(inside) ? inside : '']
  })
  const code = /^[\w.]+\.(\w+)$/.exec(shown)?.[1] ?? ''
  return [...new Set([...bare, code])].filter((it) => it !== '')
}

interface Likeness {
  readonly how: 'contains' | 'near'
  /** 0 to 1. */
  readonly score: number
}

const SOLE_WORD = /^[\w.-]+$/
const HAN = /\p{sc=Han}/u

/** Compares a query with entries; what is rare among them weighs more. */
export function likenessTo(
  query: string,
  entries: readonly ErrorEntry[],
): (entry: ErrorEntry) => Likeness {
  const near = SOLE_WORD.test(query.trim()) ? spellingLike(query) : sentenceLike(query, entries)
  const worded = wordedLike(query, entries)
  const folded = fold(query)
  const standing = (form: string): number =>
    SOLE_WORD.test(form) ? (namesCode(query, form) ? 0.95 : 0) : containment(folded, form)
  return (entry) => {
    const contained = Math.max(...formsOf(entry.shown).map(standing))
    const score = Math.max(near(entry), worded(entry))
    return contained >= score ? { how: 'contains', score: contained } : { how: 'near', score }
  }
}

/** A single word that stands in the wordings of more entries than this tells nothing. */
const MANY = 5

/** By our own wordings of an entry, which stand in the query or the other way round. */
function wordedLike(query: string, entries: readonly ErrorEntry[]): (entry: ErrorEntry) => number {
  const asked = fold(query)
  const scores = new Map(
    entries.map((it) => [it, Math.max(0, ...it.also.map((words) => containment(asked, words)))]),
  )
  const found = [...scores.values()].filter((it) => it > 0).length
  if (SOLE_WORD.test(query.trim()) && found > MANY) return () => 0
  return (entry) => scores.get(entry) ?? 0
}

/** Of a folded query: 0 where neither stands in the other; the more of the longer one is covered, the higher. */
function containment(asked: string, form: string): number {
  const shown = fold(form)
  const [short, long] = asked.length < shown.length ? [asked, shown] : [shown, asked]
  if (short.length < (HAN.test(short) ? 2 : 5) || !long.includes(short)) return 0
  const covered = short.length / long.length
  // A text that stands whole in what was pasted is surer than a few words of a longer one.
  return short === shown ? 0.75 + 0.2 * covered : 0.6 + 0.3 * covered
}

/**
 * A code in the middle of a text. A long one is known by itself as it is written; a short one, or one
 * of digits alone, only in brackets or after a word such as "code", since amounts and times have digits too.
 */
function namesCode(query: string, code: string): boolean {
  const plain = query.normalize('NFKC')
  if (!plain.includes(code)) return false
  const stands = `(?<![\\w.])${code.replace(/\./g, '\\.')}(?!\\w)`
  if (!/^\d{1,7}$/.test(code) && code.length > 3) return new RegExp(stands).test(plain)
  const marked = `(?:码|错误|报错|code|error|status)\\s*(?:是|为|is)?\\s*[:=#]?\\s*["'“]?${stands}`
  return new RegExp(`[\\[(【<]\\s*${stands}\\s*[\\])】>]|${marked}`, 'i').test(plain)
}

/** A mistyped code, by its letters; short ones and numbers are too alike to guess. */
function spellingLike(query: string): (entry: ErrorEntry) => number {
  const asked = fold(query)
  if (asked.length < 5 || /^\d+$/.test(asked)) return () => 0
  return ({ shown }) => {
    const likeness = formsOf(shown).map((form) => {
      const other = fold(form)
      return 1 - distance(asked, other) / Math.max(asked.length, other.length)
    })
    const best = Math.max(...likeness)
    return best >= 0.75 ? 0.9 * best : 0
  }
}

/** What screens add to any message, in front or behind; it says nothing of the cause. */
const COURTESY = new RegExp(
  [
    '(?:支付|付款|交易)失败',
    '请?您?(?:稍[后候]|过一?会儿?)再?[试来]?(?:重试)?',
    '请?(?:重试|再试一次|重新(?:输入|尝试|操作))',
    '请联系客服',
    'payment (?:failed|unsuccessful)',
    '(?:please )?(?:try|wait)(?: and try)? again(?: later)?',
    'contact (?:customer )?support',
    '^(?:sorry|oops|抱歉|很抱歉|对不起)',
  ].join('|'),
  'gi',
)

/** The pieces of a text that tell its cause; all of them where there are no others. */
function telling(text: string): Set<string> {
  const grams = gramsOf(text.trim().replace(COURTESY, ' '))
  return grams.size > 0 ? grams : gramsOf(text)
}

/** A sentence, by the words it shares with the shown one or, which counts less, with its meaning. */
function sentenceLike(
  query: string,
  entries: readonly ErrorEntry[],
): (entry: ErrorEntry) => number {
  const meanings = new Map(
    entries.map((it) => [it, gramsOf([it.shown, ...it.also, it.means.zh, it.means.en].join(' '))]),
  )
  const weights = weighGrams([...meanings.values()])
  const asked = telling(query)
  return (entry) => {
    const shown = [...formsOf(entry.shown), ...entry.also].map((form) => {
      const grams = telling(form)
      return Math.max(0.9 * weights.likeness(asked, grams), 0.8 * weights.coverage(asked, grams))
    })
    const meaning = asked.size > 1 ? weights.coverage(asked, meanings.get(entry) ?? asked) : 0
    // Of a code people see the code, not its meaning.
    const trust = SOLE_WORD.test(entry.shown) ? 0.55 : 0.65
    return Math.max(...shown, trust * meaning)
  }
}
