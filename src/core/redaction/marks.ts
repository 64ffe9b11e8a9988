import { type MarkKind, markWords } from '../messages/redaction.ts'
import type { Lang } from '../text.ts'

export type { MarkKind } from '../messages/redaction.ts'

/** Where a mark stands in a masked text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}

const KINDS = Object.keys(markWords) as MarkKind[]
const KIND_OF: ReadonlyMap<string, MarkKind> = new Map(
  KINDS.flatMap((kind) => [markWords[kind].zh, markWords[kind].en].map((word) => [word, kind])),
)
const wordsIn = (lang: Lang): string => KINDS.map((kind) => markWords[kind][lang]).join('|')
const MARK = new RegExp(`【(?:${wordsIn('zh')})\\d{0,3}】|\\[(?:${wordsIn('en')})\\d{0,3}\\]`, 'g')

/** 【电话】 or [phone]; `number` tells the second person of a kind from the first. */
export function markOf(kind: MarkKind, lang: Lang, number = 1): string {
  const word = `${markWords[kind][lang]}${number === 1 ? '' : number}`
  return lang === 'zh' ? `【${word}】` : `[${word}]`
}

/** The marks in a text, in order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: KIND_OF.get(match[0].replace(/[【】[\]\d]/g, '')) ?? 'hidden',
  }))
}
