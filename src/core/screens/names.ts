/** What things of a case are called on screen; ids that are no longer known stand for themselves. */
import type { FactName } from '../casebook/case.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { backup } from '../messages/backup.ts'
import { cases } from '../messages/cases.ts'
import { diagnose } from '../messages/diagnose.ts'
import type { Lang, Text } from '../text.ts'

export function problemTitle(id: string, knowledge: Knowledge, lang: Lang): string {
  return (
    knowledge.problems.find((it) => it.id === id)?.title[lang] ??
    `${id}${cases.formerProblem[lang]}`
  )
}

export function walletName(id: string | undefined, knowledge: Knowledge, lang: Lang): string {
  return knowledge.wallets.find((it) => it.id === id)?.name[lang] ?? id ?? ''
}

/**
 * A fact as an entry names it: `amount`, or `amount.2` of the second transaction. A merge names parts
 * of a case as well: `wallet`, `answers.what-you-see`.
 */
export function factLabel(fact: string): Text {
  const [name = '', item] = fact.split('.')
  if (name in backup.parts) {
    const part = backup.parts[name as keyof typeof backup.parts]
    const which = item === undefined ? '' : ` ${item}`
    return { zh: part.zh + which, en: part.en + which }
  }
  const label = name in diagnose.facts ? diagnose.facts[name as FactName] : { zh: name, en: name }
  const nth = item === undefined ? { zh: '', en: '' } : diagnose.nthTransaction(Number(item))
  return { zh: nth.zh + label.zh, en: nth.en + label.en }
}
