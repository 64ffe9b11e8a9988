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
    return `${START}${value ?? toFillIn(labels[id], lang)}${END}`
  })
  return setIn(filled)
}

/** A visible blank for what only the person can fill in. */
export function toFillIn(label: Text | undefined, lang: Lang): string {
  return lang === 'zh' ? `〔待补充：${label?.zh ?? ''}〕` : `[to fill in: ${label?.en ?? ''}]`
}

/** Mark where a value begins and ends, until it is set into its sentence. */
const START = '\u0001'
const END = '\0'

/** One full stop where value and sentence both have one; a space between Chinese and Latin, and none elsewhere. */
function setIn(text: string): string {
  return text
    .replace(/[。；，;,]+\0(?=[”"]?[。.；;，,：:）)])/g, END)
    .replace(/\.\0(?=[”"]?[.。])/g, END)
    .replace(/([！？!?])\0([”"]?)[。.]/g, '$1$2')
    .replace(/(?<=\p{Script=Han})\u0001(?=[A-Za-z0-9])/gu, ' ')
    .replace(/(?<=[A-Za-z0-9])\0(?=\p{Script=Han})/gu, ' ')
    .replace(/(?<=[\p{Script=Han}：]) \u0001(?=[\p{Script=Han}〔])/gu, '')
    .replace(/(?<=[\p{Script=Han}〕])\0 (?=\p{Script=Han})/gu, '')
    .replaceAll(START, '')
    .replaceAll(END, '')
}
