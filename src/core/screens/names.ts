/** What things of a case are called on screen; ids that are no longer known stand for themselves. */
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cases } from '../messages/cases.ts'
import type { Lang } from '../text.ts'

export function problemTitle(id: string, knowledge: Knowledge, lang: Lang): string {
  return (
    knowledge.problems.find((it) => it.id === id)?.title[lang] ??
    `${id}${cases.formerProblem[lang]}`
  )
}

export function walletName(id: string | undefined, knowledge: Knowledge, lang: Lang): string {
  return knowledge.wallets.find((it) => it.id === id)?.name[lang] ?? id ?? ''
}
