/** Narrows the list of problems while the person types: by title, by how people put it, by pinyin initials. */
import { plainText } from '../input/plain-text.ts'
import type { Finder } from '../knowledge/finder.ts'

const IN_TITLE = 3
const TITLE_INITIALS = 2.5
const BEGINS_PHRASE = 2
const IN_PHRASE = 1.5
const PHRASE_INITIALS = 1
/** One letter begins too many words. */
const LEAST_INITIALS = 2

/** The ids of the problems that fit what was typed so far, the best first; all where nothing is typed. */
export function findProblems(typed: string, finder: Finder): string[] {
  const asked = plainText(typed).plain.trim().toLowerCase()
  if (asked === '') return finder.map((it) => it.problem)
  return finder
    .map((it) => ({ problem: it.problem, fit: fitOf(asked, it) }))
    .filter((it) => it.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map((it) => it.problem)
}

function fitOf(asked: string, { titles, phrases, initials }: Finder[number]): number {
  if (titles.some((it) => it.includes(asked))) return IN_TITLE
  const areInitials = asked.length >= LEAST_INITIALS && /^[a-z]+$/.test(asked)
  if (areInitials && initials.titles.some((it) => it.startsWith(asked))) return TITLE_INITIALS
  if (phrases.some((it) => it.startsWith(asked))) return BEGINS_PHRASE
  const words = asked.split(/\s+/)
  if (phrases.some((it) => words.every((word) => it.includes(word)))) return IN_PHRASE
  return areInitials && initials.phrases.some((it) => it.startsWith(asked)) ? PHRASE_INITIALS : 0
}
