import { pinyin } from 'pinyin-pro'
import type { Finder } from '../core/knowledge/finder.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import type { Said } from './learn.ts'

/** Longer ones are stories, which nobody types to find a title. */
const LONGEST = { zh: 7, en: 26 }

/** What the search field of `diagnose` looks into, with the pinyin worked out beforehand. */
export function compileFinder(problems: readonly Problem[], said: readonly Said[]): Finder {
  return problems.map(({ id, title }) => {
    const own = said.filter((it) => it.problem === id && it.text.length <= LONGEST[it.lang])
    const chinese = own.filter((it) => it.lang === 'zh').map((it) => it.text)
    const parts = [title.zh, ...title.zh.split(/[，、]|或/)]
    return {
      problem: id,
      titles: [title.zh, title.en, id].map((it) => it.toLowerCase()),
      phrases: own.map((it) => it.text.toLowerCase()),
      initials: { titles: initialsOf(parts), phrases: initialsOf(chinese) },
    }
  })
}

function initialsOf(texts: readonly string[]): string[] {
  const initials = texts.map((it) =>
    pinyin(it, { pattern: 'first', toneType: 'none', nonZh: 'consecutive' })
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  return [...new Set(initials.filter((it) => it.length > 1))].sort()
}
