import type { FactName } from './case.ts'
import { patternOf } from './word-pattern.ts'

/** Where a text of a case stands. `item`: 0 for the case itself, 1.. for its transactions. */
export type TextPlace =
  | { readonly kind: 'fact'; readonly fact: FactName; readonly item: number }
  /** `fact`: whose value it was, where the entry keeps a change. */
  | {
      readonly kind: 'entry'
      readonly seq: number
      readonly field: string
      readonly fact?: string
    }
  | { readonly kind: 'answer'; readonly problem: string; readonly node: string }
  | { readonly kind: 'problem' }
  | { readonly kind: 'wallet' }
  | { readonly kind: 'attachment'; readonly item: string }

/** One text of a case; of an answer, a problem and a wallet its id, which the knowledge puts into words. */
export interface CaseText {
  readonly number: number
  readonly place: TextPlace
  readonly text: string
}

/** A text in which a word was found, and the piece of it around the first such word. */
export interface Match {
  readonly place: TextPlace
  readonly snippet: Snippet
}
export interface Snippet {
  readonly before: string
  readonly found: string
  readonly after: string
}
export interface FoundCase {
  readonly number: number
  readonly matches: readonly Match[]
}

/** Characters that a word must have at least. */
export const LEAST_CHARACTERS = 2
const AROUND = 24

/**
 * The cases in which every word occurs, wherever; the newest first. Capitals, full-width letters, kinds
 * of space and the traditional forms of common characters make no difference.
 */
export function searchTexts(texts: Iterable<CaseText>, words: readonly string[]): FoundCase[] {
  const wanted = words.map(patternOf)
  const cases = new Map<number, { matches: Match[]; seen: Set<RegExp> }>()
  for (const { number, place, text } of texts) {
    const hits = wanted.filter((pattern) => pattern.test(text))
    const [first] = hits
    if (first === undefined) continue
    const found = cases.get(number) ?? { matches: [], seen: new Set() }
    cases.set(number, found)
    for (const hit of hits) found.seen.add(hit)
    found.matches.push({ place, snippet: snippetOf(text, first) })
  }
  return [...cases]
    .filter(([, { seen }]) => seen.size === wanted.length)
    .sort(([a], [b]) => b - a)
    .map(([number, { matches }]) => ({ number, matches }))
}

function snippetOf(text: string, pattern: RegExp): Snippet {
  const [found = ''] = pattern.exec(text) ?? []
  const at = text.search(pattern)
  const onLine = (part: string): string[] => [...part.replace(/\s+/g, ' ')]
  const before = onLine(text.slice(Math.max(0, at - 4 * AROUND), at))
  const after = onLine(text.slice(at + found.length, at + found.length + 4 * AROUND))
  return {
    before: (before.length > AROUND ? '…' : '') + before.slice(-AROUND).join(''),
    found: onLine(found).join(''),
    after: after.slice(0, AROUND).join('') + (after.length > AROUND ? '…' : ''),
  }
}

/**
 * The same places, each with the text that is for everyone: a word that is masked in it is found there no more,
 * and a place without such a text, or without the word, has no piece of it.
 */
export function matchesForAll(
  matches: readonly Match[],
  words: readonly string[],
  textAt: (place: TextPlace) => string | undefined,
): Match[] {
  const wanted = words.map(patternOf)
  return matches.flatMap(({ place, snippet }): Match[] => {
    if (place.kind === 'attachment') return []
    // An answer, a problem and a wallet are words of ours.
    if (place.kind !== 'fact' && place.kind !== 'entry') return [{ place, snippet }]
    const text = textAt(place) ?? ''
    const hit = wanted.find((pattern) => pattern.test(text))
    return [{ place, snippet: hit ? snippetOf(text, hit) : { before: '', found: '', after: '' } }]
  })
}
