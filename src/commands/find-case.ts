import type { Case } from '../core/casebook/case.ts'
import { Expected } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { Casebook } from '../ports.ts'

/** The case of a number as typed. Throws in words where it is no number or there is no such case. */
export function findCase(log: Casebook, typed: string): Case {
  if (!/^#?[1-9]\d{0,8}$/.test(typed))
    throw new Expected('usage', words.badNumber(typed), [words.seeList])
  const number = Number(typed.replace('#', ''))
  const found = log.find(number)
  if (!found) throw new Expected('failed', words.noCase(number), [words.seeList])
  return found
}
