/** What to do about an error text whose cause is certain. */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Meaning } from '../knowledge/meanings.ts'
import type { Setting } from '../knowledge/phrases.ts'
import type { Lang } from '../text.ts'
import { type Advice, adviseAt } from './advice.ts'

/**
 * The advice for the best of several meanings, and for the others that are just as good because their
 * words are the asked ones too. Each outcome is told once.
 */
export function adviseOnMeanings(
  meanings: readonly Meaning[],
  knowledge: Knowledge,
  lang: Lang,
  settingOf: (wallet: string | undefined) => Setting,
): ReadonlyMap<Meaning, Advice> {
  const advices = new Map<Meaning, Advice>()
  const told = new Set<string>()
  for (const meaning of bestOf(meanings)) {
    const { match, problem: named, wallet } = meaning
    const { outcome } = match.entry
    const problem = named && outcome !== undefined && knowledge.problem(named.id)
    if (!problem || told.has(`${problem.id} ${outcome}`)) continue
    const advice = adviseAt(problem, outcome, {}, knowledge, lang, settingOf(wallet))
    if (advice) advices.set(meaning, advice)
    told.add(`${problem.id} ${outcome}`)
  }
  return advices
}

function bestOf(meanings: readonly Meaning[]): Meaning[] {
  return meanings.filter(
    ({ match: { how, score } }, index) =>
      index === 0 || ((how === 'exact' || how === 'folded') && score === meanings[0]?.match.score),
  )
}
