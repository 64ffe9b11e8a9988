import { type Labels, queryOf, type WantedWord } from '../core/casebook/search-query.ts'
import { type FoundCase, searchTexts } from '../core/casebook/search.ts'
import { inWords } from '../core/screens/search-screen.ts'
import { type Casebook, SEARCH_TIERS, type SearchTier } from '../ports.ts'

/** Cases whose texts are read at once at most: about two screens of them. */
const AT_ONCE = 40

/**
 * The cases in which every word occurs, at most `limit`: first those where all stand in what is known of the
 * case, then in its timeline, then among its labels; of each the newest first. What the index names is read
 * and compared letter by letter.
 */
export function findWords(
  log: Casebook,
  words: readonly string[],
  labels: Labels,
  limit = Infinity,
): FoundCase[] {
  const query = queryOf(words, labels)
  if (!query) return searchTexts(inWords(log.texts(), labels), words).slice(0, limit)
  const found = new Map<number, FoundCase>()
  for (const tier of SEARCH_TIERS) {
    for (const numbers of pages(log, query, tier, Math.min(AT_ONCE, limit))) {
      const unread = numbers.filter((it) => !found.has(it))
      const matching = searchTexts(inWords(log.texts(unread), labels), words)
      for (const it of matching) if (found.size < limit) found.set(it.number, it)
      if (found.size >= limit) return [...found.values()]
    }
  }
  return [...found.values()]
}

function* pages(
  log: Casebook,
  query: readonly WantedWord[],
  tier: SearchTier,
  size: number,
): Generator<readonly number[]> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = log.indexed(query, tier, before, size)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    before = last
  }
}
