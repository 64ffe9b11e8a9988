import type { Register } from '../knowledge/knowledge.ts'
import type { CheckQuestion } from '../knowledge/schema.ts'
import {
  type Change,
  type Checkup,
  checkupBefore,
  compareCheckups,
  dangerIn,
  fineIn,
  type Finding,
  findingsOf,
  questionsFor,
} from './checkup.ts'

/** What a check-up came to. */
export interface CheckupResult {
  readonly checkup: Checkup
  readonly danger: ReturnType<typeof dangerIn>
  /** What matters most first. */
  readonly findings: readonly Finding[]
  readonly fine: readonly CheckQuestion[]
  /** Against the last one of the same wallet. */
  readonly since: (Change & { readonly at: string }) | undefined
}

/** Reads a check-up by the questions of today; answers to questions that are gone count for nothing. */
export function resultOf(
  checkup: Checkup,
  all: readonly CheckQuestion[],
  { wallets }: Pick<Register, 'wallets'>,
  kept: readonly Checkup[],
): CheckupResult {
  const questions = questionsFor(all, wallets[checkup.wallet ?? ''])
  const { answers } = checkup
  const before = checkupBefore(kept, checkup)
  return {
    checkup,
    danger: dangerIn(questions, answers),
    findings: findingsOf(questions, answers),
    fine: fineIn(questions, answers),
    since: before && { at: before.at, ...compareCheckups(questions, before.answers, answers) },
  }
}

/** How many were in order, to change, and not known. */
export function countsOf({ findings, fine }: Pick<CheckupResult, 'findings' | 'fine'>): {
  fine: number
  open: number
  unknown: number
} {
  const open = findings.filter((it) => it.state === 'open').length
  return { fine: fine.length, open, unknown: findings.length - open }
}
