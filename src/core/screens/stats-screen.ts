import { columnsOf } from './columns.ts'
import { formatAmount } from '../input/amount.ts'
import type { Count, Result, Stats } from '../casebook/stats.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { stats as words } from '../messages/search.ts'
import { timeline } from '../messages/timeline.ts'
import type { Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { fit } from './layout.ts'
import { problemTitle, walletName } from './names.ts'

/** Widest label and longest bar, in columns. */
const MOST_LABEL = 28
const MOST_BAR = 40

/** All cases counted, each count with a bar; then the days to a solution, and the money. */
export function statsScreen(it: Stats, knowledge: Knowledge, sheet: Sheet): string {
  const { lang, paint } = sheet
  const wallet = (id: string | undefined): string =>
    id === undefined ? words.noWallet[lang] : walletName(id, knowledge, lang)
  const parts = [
    [paint.title(words.cases(it.cases)[lang])],
    bars(words.byProblem, it.problems, (id) => problemTitle(id, knowledge, lang), sheet),
    bars(words.byWallet, it.wallets, wallet, sheet),
    bars(
      words.byOutcome,
      it.outcomes.filter(({ cases }) => cases > 0),
      (id) => resultName(id)[lang],
      sheet,
    ),
    daysLines(it, sheet),
    moneyLines(it, sheet),
  ]
  const shown = parts.filter((part) => part.length > 0).map((part) => part.join('\n'))
  return `${shown.join('\n\n')}\n`
}

function resultName(id: Result): Text {
  if (id === 'open') return words.open
  return id === 'withdrawn' ? words.withdrawn : timeline.outcomes[id]
}

function bars<Id>(
  heading: Text,
  counts: readonly Count<Id>[],
  name: (id: Id) => string,
  { lang, columns, paint }: Sheet,
): string[] {
  const labels = counts.map(({ id }) => name(id))
  const width = Math.min(MOST_LABEL, Math.max(0, ...labels.map((it) => columnsOf(it))))
  const most = Math.max(1, ...counts.map(({ cases }) => cases))
  const room = Math.max(5, Math.min(MOST_BAR, columns - width - `${most}`.length - 5))
  const lines = counts.map(({ cases }, index) => {
    const bar = '█'.repeat(Math.max(1, Math.round((cases / most) * room)))
    return `  ${fit(labels[index] ?? '', width)}  ${paint.good(bar)} ${cases}`
  })
  return lines.length === 0 ? [] : [paint.strong(heading[lang]), ...lines]
}

function daysLines({ daysToSolution }: Stats, { lang, paint }: Sheet): string[] {
  if (!daysToSolution) return []
  const { median, cases } = daysToSolution
  return [paint.strong(words.daysHeading[lang]), `  ${words.days(median, cases)[lang]}`]
}

function moneyLines({ money }: Stats, { lang, paint }: Sheet): string[] {
  if (money.length === 0) return []
  const line = (amount: string, currency: string | undefined): string =>
    formatAmount(amount, currency, lang)
  return [
    paint.strong(words.moneyHeading[lang]),
    ...money.map(({ currency, claimed, recovered }) => {
      const sums = [
        `${words.claimed[lang]} ${line(claimed, currency)}`,
        `${words.recovered[lang]} ${line(recovered, currency)}`,
      ]
      return `  ${sums.join(lang === 'zh' ? '，' : ', ')}`
    }),
  ]
}

/** The same as `stats --json` prints it; what was never named is null. Its keys are public. */
export function statsJson(it: Stats): object {
  const row = <Id>(name: string, { id, cases }: Count<Id>): object => ({
    [name]: id ?? null,
    cases,
  })
  return {
    cases: it.cases,
    problems: it.problems.map((count) => row('problem', count)),
    wallets: it.wallets.map((count) => row('wallet', count)),
    outcomes: it.outcomes.map((count) => row('outcome', count)),
    daysToSolution: it.daysToSolution ?? null,
    money: it.money.map((sum) => ({ ...sum, currency: sum.currency ?? null })),
  }
}
