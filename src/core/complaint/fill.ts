/** A sentence of a template with its facts in it. It stands only if they are all known. */
import { blanksOf, fillBlanks, type Lang, type Text } from '../text.ts'
import type { LetterFacts } from './letter-facts.ts'

export interface Filler {
  readonly lang: Lang
  /** What a fact is called where it is left blank. */
  readonly labels: Readonly<Record<string, Text>>
  /** The place's spelling, for our own words. */
  readonly spell: (text: string) => string
}

/** Fills `{fact:ID}`, `{ask:ID}` and `{hand:ID}`; undefined where a fact of the sentence is not known. */
export function fillSentence(
  sentence: Text,
  facts: LetterFacts,
  { lang, labels, spell }: Filler,
): string | undefined {
  const text = spell(sentence[lang])
  const isKnown = blanksOf(text).every(
    ({ kind, id = '' }) => kind !== 'fact' || facts[id] !== undefined,
  )
  if (!isKnown) return undefined
  const filled = fillBlanks(text, ({ kind, id = '' }) => {
    const value = kind === 'hand' ? undefined : facts[id]
    return (value ?? toFillIn(labels[id], lang)) + END
  })
  return joinEnds(filled)
}

/** A visible blank for what only the person can fill in. */
export function toFillIn(label: Text | undefined, lang: Lang): string {
  return lang === 'zh' ? `〔待补充：${label?.zh ?? ''}〕` : `[to fill in: ${label?.en ?? ''}]`
}

/** Marks where a value ended, until its full stop and the sentence's own are made one. */
const END = '\0'
function joinEnds(text: string): string {
  return text
    .replace(/[。；，;,]+\0(?=[”"]?[。.；;，,：:）)])/g, '')
    .replace(/\.\0(?=[”"]?[.。])/g, '')
    .replace(/([！？!?])\0([”"]?)[。.]/g, '$1$2')
    .replaceAll(END, '')
}
