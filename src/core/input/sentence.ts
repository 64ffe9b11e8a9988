import type { Lang } from '../text.ts'

const FARTHEST = 300

/** The sentence around a place of a text, at most 300 characters to either side. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - FARTHEST), at)
  const after = text.slice(at, at + FARTHEST)
  const begin = [...before.matchAll(/[。！？；!?;\n]|\.\s/g)].at(-1)
  const finish = /[。！？；!?;\n]|\.(?:\s|$)/.exec(after)
  return (
    before.slice(begin === undefined ? 0 : begin.index + begin[0].length) +
    after.slice(0, finish?.index ?? after.length)
  )
}

/** Chinese if it has a Chinese character, English if it has a Latin letter, otherwise `fallback`. */
export function languageOf(sentence: string, fallback: Lang): Lang {
  if (/\p{Script=Han}/u.test(sentence)) return 'zh'
  return /[a-z]/i.test(sentence) ? 'en' : fallback
}
