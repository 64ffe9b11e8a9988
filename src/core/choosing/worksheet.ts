import type { Choosing } from '../knowledge/schema.ts'
import { type Judgement, rankWallets, type Ranking, type Verdict, verdictOn } from './ranking.ts'

/** What is compared, how the person judged it, and which wallet they have now. */
export interface Worksheet extends Judgement {
  readonly wallets: readonly string[]
  readonly present: string | undefined
}

export interface WorksheetResult {
  readonly ranking: Ranking | undefined
  /** On leaving the present wallet, where that is among those compared. */
  readonly verdict: Verdict | undefined
}

export function worksheetResult(
  { wallets, present, ...judgement }: Worksheet,
  { criteria }: Choosing,
): WorksheetResult {
  const ids = criteria.map((it) => it.id)
  const ranking = rankWallets(wallets, ids, judgement)
  const verdict =
    ranking && present !== undefined && wallets.includes(present)
      ? verdictOn(present, ranking, judgement)
      : undefined
  return { ranking, verdict }
}
