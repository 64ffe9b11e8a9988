import type { Around, Said } from './learn.ts'
import { type Random, shuffle } from './random.ts'

const MOST_OTHERS = 3
const MOST_AROUND = 4

/**
 * Longer texts as people write them: what is said of one problem, in several ways, among sentences
 * that say nothing of it. One for each phrase.
 */
export function mixTexts(said: readonly Said[], around: Around, random: Random): Said[] {
  const groups = Map.groupBy(said, ({ problem, lang }) => `${problem} ${lang}`)
  return said.map((it) => {
    const own = (groups.get(`${it.problem} ${it.lang}`) ?? []).map((other) => other.text)
    const parts = [
      it.text,
      ...pick(own, Math.floor(random() * MOST_OTHERS), random),
      ...pick(around[it.lang], 1 + Math.floor(random() * MOST_AROUND), random),
    ]
    shuffle(parts, random)
    return { ...it, text: parts.join(it.lang === 'zh' ? '，' : '. ') }
  })
}

function pick(texts: readonly string[], count: number, random: Random): string[] {
  return Array.from({ length: count }, () => texts[Math.floor(random() * texts.length)] ?? '')
}
