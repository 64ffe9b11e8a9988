import type { ListedCase } from '../casebook/status-now.ts'
import type { Day } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cases } from '../messages/cases.ts'
import { home as words } from '../messages/home.ts'
import type { Lang } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { leftWords, momentWords } from './due-words.ts'
import { wrap } from './layout.ts'
import { problemTitle, walletName } from './names.ts'

/** What the program is for, and the open cases with what comes next; `more`: how many are not shown. */
export function homeScreen(
  open: readonly ListedCase[],
  more: number,
  knowledge: Knowledge,
  today: Day,
  sheet: Sheet,
): string {
  const { lang, columns, paint } = sheet
  const parts = [wrap(words.title[lang], columns)]
  if (open.length > 0) {
    const lines = open.map((it) => caseLines(it, knowledge, today, sheet))
    const rest = more > 0 ? [`  ${words.more(more)[lang]}`] : []
    parts.push([paint.strong(words.open[lang]), ...lines, ...rest].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

/** One case in a line, as it is chosen by. */
export function caseLine(it: ListedCase, knowledge: Knowledge, lang: Lang): string {
  return [
    `${it.number}  ${problemTitle(it.problem, knowledge, lang)}`,
    walletName(it.wallet, knowledge, lang),
    cases.statuses[it.status][lang],
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function caseLines(
  it: ListedCase,
  knowledge: Knowledge,
  today: Day,
  { lang, columns, paint }: Sheet,
): string {
  const head = wrap(`  ${caseLine(it, knowledge, lang)}`, columns, 5)
  const due = it.next?.due
  const stressed = it.status === 'overdue' ? paint.alarm(head) : head
  if (due === undefined) return stressed
  const day = momentWords(due, today, lang)
  const left = leftWords(due, false, today)[lang]
  const date = wrap(`     ${words.nextDate(day, left)[lang]}`, columns, 5)
  const says = it.next ? wrap(`     ${it.next.says[lang]}`, columns, 5) : ''
  return [stressed, date, says].join('\n')
}
