/** Completes `name=value`: first the name, then the value. */
import { CHECK_ANSWERS } from '../core/checkup/checkup.ts'
import { optionsOf } from '../core/diagnosis/walk.ts'
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import type { Knowledge } from '../core/knowledge/knowledge.ts'
import type { PairKind } from './verb.ts'

const MARKS = ['0', '1', '2', '3', '4', '5']

/** `typed` so far, in one word or, as bash has it, behind a `name` and "=" that are words of their own. */
export function completePair(
  kind: PairKind,
  typed: string,
  { name, problem }: { readonly name: string | undefined; readonly problem: string | undefined },
  knowledge: Knowledge,
): string[] {
  const pairs = pairsOf(kind, problem, knowledge)
  const behind = pairs.find(([it]) => it === name)
  if (behind) return [...behind[1]]
  const whole = pairs.find(([it]) => typed.startsWith(`${it}=`))
  if (whole) return whole[1].map((value) => `${whole[0]}=${value}`)
  return pairs.map(([it]) => `${it}=`)
}

function pairsOf(
  kind: PairKind,
  problem: string | undefined,
  knowledge: Knowledge,
): (readonly [name: string, values: readonly string[]])[] {
  const criteria = (): string[] => knowledge.choosing.criteria.map((it) => it.id)
  switch (kind) {
    case 'answer':
      return Object.entries(knowledge.problem(problem ?? '')?.nodes ?? {})
        .filter(([, node]) => node.kind === 'question' || node.kind === 'remedy')
        .map(([id, node]) => [id, optionsOf(node)])
    case 'fact':
      return FACT_NAMES.map((it) => [it, []])
    case 'check':
      return knowledge.checkup.map((it) => [it.id, CHECK_ANSWERS])
    case 'weight':
      return criteria().map((it) => [it, MARKS])
    case 'mark':
      return knowledge.wallets
        .filter((it) => it.id !== 'other')
        .flatMap((wallet) => criteria().map((it) => [`${wallet.id}.${it}`, MARKS] as const))
  }
}
