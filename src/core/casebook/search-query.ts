import { simplified, traditionalOf } from '../input/plain-text.ts'
import type { CaseText } from './search.ts'
import { gramsWanted } from './search-grams.ts'
import { patternOf } from './word-pattern.ts'

/** What an index is asked for one word: all pieces, each in one of its spellings, or one of the labels. */
export interface WantedWord {
  readonly grams: readonly (readonly string[])[]
  readonly labels: readonly string[]
}

/** Texts that stand for ids of the knowledge, by `labelKey`. */
export type Labels = Readonly<Record<string, string>>

/** Names an id that has words in the knowledge: a problem, a wallet, an answer. */
export function labelKey({ place, text }: Pick<CaseText, 'place' | 'text'>): string {
  return place.kind === 'answer'
    ? `answer ${place.problem} ${place.node} ${text}`
    : `${place.kind} ${text}`
}

/** What to ask the index; undefined where a word is of signs alone, and only a pass over all texts can tell. */
export function queryOf(words: readonly string[], labels: Labels): WantedWord[] | undefined {
  const wanted = words.map((word) => {
    const pattern = patternOf(word)
    const such = Object.entries(labels).filter(([, said]) => pattern.test(said))
    const grams = gramsWanted(word.normalize('NFKC')).map(spellings)
    return { grams, labels: such.map(([key]) => key) }
  })
  return wanted.every((it) => it.grams.length > 0) ? wanted : undefined
}

/** A piece with each of its characters in simplified or traditional form. */
function spellings(gram: string): string[] {
  return [...gram].reduce<string[]>(
    (begun, char) => begun.flatMap((it) => formsOf(char).map((form) => it + form)),
    [''],
  )
}

function formsOf(char: string): string[] {
  return char < '\u2e80' ? [char] : [...new Set(traditionalOf(simplified(char)))]
}
