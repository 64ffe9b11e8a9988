import { type CheckupResult, countsOf } from '../checkup/result.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkup as words } from '../messages/checkup.ts'
import type { Sheet } from './advice-screen.ts'
import { table } from './layout.ts'
import { walletName } from './names.ts'

/** One line for each check-up: when, of which wallet, what it came to, what changed. `dayOf`: the person's day. */
export function historyScreen(
  results: readonly CheckupResult[],
  knowledge: Knowledge,
  dayOf: (at: string) => string,
  { lang, columns, paint }: Sheet,
): string {
  const { day, wallet, fine, open, unknown, change } = words.historyHead
  const head = [day, wallet, fine, open, unknown, change].map((it) => it[lang])
  const rows = results.map((it) => {
    const { checkup, since } = it
    const counts = countsOf(it)
    const name = checkup.wallet && walletName(checkup.wallet, knowledge, lang)
    const changed = since ? words.changeCounts(since.better.length, since.worse.length)[lang] : ''
    return [
      dayOf(checkup.at),
      name ?? words.anyWallet[lang],
      String(counts.fine),
      String(counts.open),
      String(counts.unknown),
      checkup.finished ? changed : words.unfinished[lang],
    ]
  })
  const [first = '', ...rest] = table(head, rows, columns, 1).split('\n')
  return `${[paint.strong(first), ...rest].join('\n')}\n`
}
