import { shortHash } from '../casebook/attachment.ts'
import type { CaseCard } from '../casebook/card.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { library as words } from '../messages/cards.ts'
import { timeline } from '../messages/timeline.ts'
import type { Sheet } from './advice-screen.ts'
import { daysOf } from './card-words.ts'
import { table } from './layout.ts'
import { problemTitle, walletName } from './names.ts'

/** The cards of others, a line each; the id goes on to `cards remove`, so it is never cut. */
export function cardsScreen(
  kept: readonly { readonly sha256: string; readonly card: CaseCard }[],
  knowledge: Knowledge,
  { lang, columns }: Sheet,
): string {
  const { id, problem, wallet, result, days } = words.columns
  const rows = kept.map(({ sha256, card }) => [
    shortHash(sha256),
    problemTitle(card.problem, knowledge, lang),
    card.wallet === null ? '' : walletName(card.wallet, knowledge, lang),
    timeline.outcomes[card.result][lang],
    daysOf(card, lang) ?? '',
  ])
  const heading = [id, problem, wallet, result, days].map((it) => it[lang])
  return `${table(heading, rows, columns, 1)}\n`
}
