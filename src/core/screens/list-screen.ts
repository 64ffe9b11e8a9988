import type { CaseSummary } from '../casebook/case.ts'
import type { ListedCase } from '../casebook/status-now.ts'
import { formatAmount } from '../input/amount.ts'
import { daysBetween } from '../input/wall-clock.ts'
import { dayIn } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cases as words } from '../messages/cases.ts'
import type { Sheet } from './advice-screen.ts'
import { table } from './layout.ts'
import { problemTitle, walletName } from './names.ts'

/** All cases as a table that stays aligned with Chinese in it. Times in the person's zone. */
export function listScreen(
  list: readonly ListedCase[],
  knowledge: Knowledge,
  { zone, today }: { readonly zone: string; readonly today: string },
  { lang, columns }: Sheet,
): string {
  const { number, problem, wallet, amount, status, age, next } = words.columns
  const heading = [number, problem, wallet, amount, status, age, next].map((it) => it[lang])
  const rows = list.map((it) => [
    `${it.number}`,
    problemTitle(it.problem, knowledge, lang),
    walletName(it.wallet, knowledge, lang),
    it.amount === undefined ? '' : formatAmount(it.amount, it.currency, lang),
    words.statuses[it.status][lang],
    words.days(ageOf(it, zone, today))[lang],
    it.next?.due.slice(0, 10) ?? '',
  ])
  return `${table(heading, rows, columns, 1)}\n`
}

/** How many calendar days old a case is, in the person's zone. */
export function ageOf(
  { createdAt }: Pick<CaseSummary, 'createdAt'>,
  zone: string,
  today: string,
): number {
  return daysBetween(dayIn(zone, new Date(createdAt)), today)
}
