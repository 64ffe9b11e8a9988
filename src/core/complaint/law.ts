import type { CaseContent } from '../casebook/case.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Lang } from '../text.ts'

/** What a letter to this reader may cite in this case: the official name with the article, and what it says. */
export function lawLines(
  { place, problem, wallet }: CaseContent,
  reader: string,
  { letters: { laws } }: Knowledge,
  lang: Lang,
  spell: (text: string) => string,
): string[] {
  return laws
    .filter((it) => it.places.includes(place ?? '') && it.problems.includes(problem))
    .filter((it) => it.readers.includes(reader) && (it.wallets?.includes(wallet ?? '') ?? true))
    .map(({ name, says }) =>
      lang === 'zh' ? `${name.zh}：${says.zh}` : `${name.en}: ${spell(says.en)}`,
    )
}
