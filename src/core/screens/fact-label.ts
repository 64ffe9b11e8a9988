import type { FactName } from '../casebook/case.ts'
import { backup } from '../messages/backup.ts'
import { diagnose } from '../messages/diagnose.ts'
import type { Text } from '../text.ts'

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
