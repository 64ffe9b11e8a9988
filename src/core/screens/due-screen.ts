/** What is due, over all cases or in one, and how each date was found. */
import type { CaseSummary } from '../casebook/case.ts'
import type { Deadline } from '../casebook/deadlines.ts'
import { addDays, type Day } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { deadlines as words } from '../messages/deadlines.ts'
import type { Lang } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { leftWords, lengthWords, momentWords, officeName, whyWords } from './due-words.ts'
import { wrap } from './layout.ts'

/** A running time limit, and the case it belongs to. */
export interface DueItem {
  readonly of: Pick<CaseSummary, 'number' | 'id' | 'wallet'> & {
    readonly place: string | undefined
  }
  readonly deadline: Deadline
}

/** `due --json`; its keys are public. `due` is in the rule's zone. */
export function dueJson({ of, deadline }: DueItem, lang: Lang): object {
  const { rule, kind, office, says, trigger, from, due, estimated, overdue, moved, source } =
    deadline
  return {
    case: of.number,
    rule,
    kind,
    office,
    says: says[lang],
    trigger,
    from,
    due,
    estimated,
    overdue,
    moved: moved ?? null,
    source: source ?? null,
  }
}

/** `deadline CASE --json`: one time limit with the days that did not count. */
export function explainedJson(item: DueItem, lang: Lang): object {
  return { ...dueJson(item, lang), skipped: skippedJson(item.deadline.skipped, lang) }
}

/** `why` is "weekend" or the name of the holiday. */
export function skippedJson(skipped: Deadline['skipped'], lang: Lang): object[] {
  return skipped.map(({ date, why }) => ({ date, why: why === 'weekend' ? why : why[lang] }))
}

/** Everything that is due, the most irreversible first; what is more than 60 days away apart. */
export function dueScreen(
  items: readonly DueItem[],
  knowledge: Knowledge,
  today: Day,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const near = items.filter((it) => it.deadline.due.slice(0, 10) <= addDays(today, 60))
  const groups = [
    [words.soonHeading, near] as const,
    [words.laterHeading, items.filter((it) => !near.includes(it))] as const,
  ]
  const parts = groups
    .filter(([, list]) => list.length > 0)
    .map(([heading, list]) =>
      [
        paint.strong(heading[lang]),
        ...list.map((it) => dueLines(it, knowledge, today, sheet)),
      ].join('\n'),
    )
  return `${[...parts, paint.faint(words.disclaimer[lang])].join('\n\n')}\n`
}

function dueLines(
  { of, deadline }: DueItem,
  { register }: Knowledge,
  today: Day,
  { lang, columns, paint }: Sheet,
): string {
  const stress = deadline.overdue ? paint.alarm : paint.strong
  const left = leftWords(deadline.due, deadline.overdue, today)[lang]
  const head = [
    stress(`${momentWords(deadline.due, today, lang)} · ${left}`),
    words.caseLabel(of.number)[lang],
    officeName(deadline.office, of, register)[lang],
    words.kinds[deadline.kind][lang],
    ...(deadline.estimated ? [words.estimated[lang]] : []),
  ].filter((it) => it !== '')
  const moved =
    deadline.moved === undefined
      ? []
      : [words.movedFrom(momentWords(deadline.moved, today, lang))[lang]]
  return [
    wrap(`  ${head.join(' · ')}`, columns, 4),
    ...[deadline.says[lang], ...moved].map((it) => wrap(`    ${it}`, columns, 4)),
  ].join('\n')
}

/** The dates of one case, each with how it was counted. */
export function explainedScreen(
  items: readonly DueItem[],
  knowledge: Knowledge,
  today: Day,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const parts = items.map((item) =>
    [
      dueLines(item, knowledge, today, sheet),
      ...countLines(item.deadline, today, sheet).map((it) => paint.faint(it)),
      ...sourceLines(item.deadline, knowledge, sheet),
    ].join('\n'),
  )
  return `${[...parts, paint.faint(words.disclaimer[lang])].join('\n\n')}\n`
}

function sourceLines(
  { source, rule }: Deadline,
  { register }: Knowledge,
  { lang, columns, paint }: Sheet,
): string[] {
  const title = source === undefined ? undefined : register.sources[source]?.title[lang]
  if (title === undefined) return []
  return [paint.faint(wrap(`    ${words.sourceLine(`${title} · ${rule}`)[lang]}`, columns, 4))]
}

/** Where the counting begins, its length, and each day that did not count. */
export function countLines(
  it: Pick<Deadline, 'from' | 'limit' | 'skipped' | 'estimated'>,
  today: Day,
  { lang, columns }: Sheet,
): string[] {
  const hours = it.limit?.unit === 'hours' && it.from.length > 10
  const from = momentWords(it.from, today, lang)
  const length = it.limit ? ` · ${lengthWords(it.limit)[lang]}` : ''
  return [
    `${(hours ? words.fromMoment(from) : words.from(from))[lang]}${length}`,
    ...it.skipped.map(
      ({ date, why }) => words.skipped(momentWords(date, today, lang), whyWords(why, lang))[lang],
    ),
    ...(it.estimated ? [words.estimatedWhy[lang]] : []),
  ].map((line) => wrap(`    ${line}`, columns, 6))
}
