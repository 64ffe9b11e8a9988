import { formatAmount } from '../input/amount.ts'
import type { Case, FactName, Status, Transaction } from '../casebook/case.ts'
import { formatMoment } from '../input/moment-words.ts'
import { maskCounterparty } from '../secrets/mask-counterparty.ts'
import type { Entry } from '../casebook/timeline.ts'
import { evidenceOf, outcomeOf, requestsOf } from '../complaint/draft.ts'
import { problemFor } from '../diagnosis/scope.ts'
import { remedyWords } from '../diagnosis/remedy-words.ts'
import { walk } from '../diagnosis/walk.ts'
import { outlivedAnswers } from '../casebook/outlived.ts'
import { clockIn } from '../knowledge/calendar.ts'
import type { Knowledge, RemedyResult } from '../knowledge/knowledge.ts'
import { cases as words } from '../messages/cases.ts'
import { diagnose } from '../messages/diagnose.ts'
import { outlived } from '../messages/outlived.ts'
import { timeline as timelineWords } from '../messages/timeline.ts'
import { type Lang, printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'
import { problemTitle, walletName } from './names.ts'
import { timelineLines } from './timeline-screen.ts'

/** One case: where it stands, what was answered and is known. The other side's numbers are masked. */
export function caseScreen(
  it: Case,
  { status, timeline }: { readonly status: Status; readonly timeline: readonly Entry[] },
  knowledge: Knowledge,
  zone: string,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const parts = [
    [
      caseHeadline(it, status, knowledge, sheet),
      paint.faint(`${words.columns.created[lang]} ${madeAt(it.createdAt, zone)}`),
    ],
    section(words.answersHeading[lang], answerLines(it, knowledge, lang), sheet),
    section(
      words.earlierHeading[lang],
      it.earlier.map((chapter) => problemTitle(chapter.problem, knowledge, lang)),
      sheet,
    ),
    section(words.factsHeading[lang], factLines(it.facts, lang), sheet),
    ...it.transactions.map((transaction, index) =>
      section(words.transactionHeading(index + 1)[lang], factLines(transaction, lang), sheet),
    ),
    section(words.evidenceHeading[lang], evidenceLines(it, knowledge, lang), sheet),
    timeline.length === 0
      ? []
      : [
          paint.strong(timelineWords.heading[lang]),
          ...timelineLines(timeline, it, knowledge, sheet),
        ],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

/** The case in one line: number, problem, wallet, status. */
export function caseHeadline(
  it: Case,
  status: Status,
  knowledge: Knowledge,
  { lang, columns, paint }: Sheet,
): string {
  const parts = [
    words.heading(it.number)[lang],
    problemTitle(it.problem, knowledge, lang),
    walletName(it.wallet, knowledge, lang),
    words.statuses[status][lang],
  ]
  return paint.title(wrap(parts.filter((part) => part !== '').join(' · '), columns))
}

/** A case that is for everyone has only the day. */
function madeAt(createdAt: string, zone: string): string {
  return createdAt.length === 10 ? createdAt : clockIn(zone, new Date(createdAt))
}

function section(heading: string, lines: readonly string[], { columns, paint }: Sheet): string[] {
  return lines.length === 0
    ? []
    : [paint.strong(heading), ...lines.map((line) => wrap(`  ${line}`, columns, 4))]
}

function answerLines(it: Case, knowledge: Knowledge, lang: Lang): string[] {
  const whole = knowledge.problem(it.problem)
  if (!whole) return Object.entries(it.answers).map(([node, option]) => `${node}: ${option}`)
  const problem = problemFor(whole, it)
  const gone = outlivedAnswers(it, whole).map(
    (id) => `${id}: ${it.answers[id] ?? ''}${outlived.answer[lang]}`,
  )
  const told = walk(problem, it.answers).path.flatMap(({ node: id, option }) => {
    const node = problem.nodes[id]
    if (node?.kind === 'question')
      return [`${node.ask[lang]} ${node.options[option]?.label[lang] ?? option}`]
    if (node?.kind !== 'remedy') return []
    const result = remedyWords(problem, node).options[option as RemedyResult]
    return [`${node.title[lang]}${lang === 'zh' ? '：' : ': '}${result[lang]}`]
  })
  return [...told, ...gone]
}

function factLines(
  facts: Readonly<Partial<Record<FactName, string>>> | Transaction,
  lang: Lang,
): string[] {
  const all: Readonly<Partial<Record<FactName, string>>> = facts
  return (Object.keys(all) as FactName[])
    .filter((name) => name !== 'currency' || all.amount === undefined)
    .map(
      (name) =>
        `${diagnose.facts[name][lang]}${lang === 'zh' ? '：' : ': '}${factWords(name, all, lang)}`,
    )
}

function factWords(
  name: FactName,
  facts: Readonly<Partial<Record<FactName, string>>>,
  lang: Lang,
): string {
  const value = facts[name] ?? ''
  switch (name) {
    case 'amount':
      return formatAmount(value, facts.currency, lang)
    case 'time':
    case 'refund-time':
    case 'reply-by':
      return formatMoment(value, lang)
    case 'counterparty':
      return printable(maskCounterparty(value))
    case 'next-step':
      return value === 'yes' ? diagnose.yes[lang] : diagnose.no[lang]
    case 'request':
      return requestsOf(value)
        .map((it) =>
          it in diagnose.requests
            ? diagnose.requests[it as keyof typeof diagnose.requests][lang]
            : printable(it),
        )
        .join(lang === 'zh' ? '、' : ', ')
    default:
      // A story of several lines must not look like headings of ours.
      return printable(value).replace(/\n/g, '\n    ')
  }
}

function evidenceLines(it: Case, knowledge: Knowledge, lang: Lang): string[] {
  return evidenceOf(it, outcomeOf(it, knowledge)).map((id) => {
    const name = knowledge.register.evidence[id]?.name[lang] ?? id
    return `${it.evidence[id] === 'have' ? '☑' : '☐'} ${name}`
  })
}
