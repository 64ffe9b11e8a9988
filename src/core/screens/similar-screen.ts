/** The solved cases most like one, with what worked and how long it took. */
import { type FoundExample } from '../casebook/find-alike.ts'
import { shortHash } from '../casebook/attachment.ts'
import type { CardStep, CaseCard } from '../casebook/card.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { similar as words } from '../messages/cards.ts'
import { type Lang, printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { causeOf, daysOf, remedyTitle, stepLine, titleParts } from './card-words.ts'
import { wrap } from './layout.ts'

/** Steps shown of one case, the last ones. */
const MOST_STEPS = 6

export function similarScreen(
  found: readonly FoundExample[],
  knowledge: Knowledge,
  sheet: Sheet,
): string {
  const { lang, columns, paint } = sheet
  const heading = paint.title(words.heading(found.length)[lang])
  const others = found.some((it) => it.from.kind === 'card')
  return `${[
    heading,
    ...found.map((it, index) => oneExample(it, index + 1, knowledge, sheet)),
    ...(others ? [paint.faint(wrap(words.caution[lang], columns))] : []),
  ].join('\n\n')}\n`
}

function oneExample(
  { from, card, shared }: FoundExample,
  index: number,
  knowledge: Knowledge,
  { lang, columns, paint }: Sheet,
): string {
  const source = from.kind === 'case' ? words.own(from.number) : words.card(shortHash(from.sha256))
  const days = daysOf(card, lang)
  const list = shared.map((it) => words.shared[it][lang]).join(lang === 'zh' ? '、' : ', ')
  const lines = [
    ...(list === '' ? [] : [words.sharedList(list)[lang]]),
    ...(causeOf(card, knowledge, lang)?.split('\n') ?? []),
    ...workedLines(card, knowledge, lang),
    ...(days === undefined ? [] : [words.tookInAll(days)[lang]]),
    ...(from.kind === 'card' ? card.notes.map((it) => printable(it.text)) : []),
  ]
  const title = [`${index}.`, [...titleParts(card, knowledge, lang), source[lang]].join(' · ')]
  return [
    paint.strong(wrap(title.join(' '), columns, 3)),
    ...lines.map((line) => wrap(`   ${line.replace(/\n/g, '\n   ')}`, columns, 3)),
    ...card.steps
      .slice(-MOST_STEPS)
      .map((it) => wrap(`   - ${stepLine(it, card, knowledge, lang)}`, columns, 5)),
  ].join('\n')
}

function workedLines(card: CaseCard, knowledge: Knowledge, lang: Lang): string[] {
  const { remedies, last } = workedIn(card)
  if (remedies.length > 0)
    return remedies.map(
      (it) => words.worked(remedyTitle(it.problem, it.remedy, knowledge, lang))[lang],
    )
  return [last ? words.lastStep(stepLine(last, card, knowledge, lang))[lang] : words.notSaid[lang]]
}

/** The remedies that solved it; otherwise the last thing the person did before it was solved. */
function workedIn({ tried, steps }: CaseCard): {
  remedies: CaseCard['tried']
  last: CardStep | undefined
} {
  const own: readonly CardStep['kind'][] = ['contact', 'sent', 'reminder', 'appeal']
  return {
    remedies: tried.filter((it) => it.result === 'solved'),
    last: steps.findLast((it) => own.includes(it.kind)),
  }
}

/** The same as `similar --json` prints it. Its keys are public. */
export function similarJson({ from, score, shared, card }: FoundExample): object {
  const { remedies, last } = workedIn(card)
  return {
    case: from.kind === 'case' ? from.number : null,
    card: from.kind === 'card' ? from.sha256 : null,
    score: Math.round(score * 100) / 100,
    shared,
    problem: card.problem,
    wallet: card.wallet,
    place: card.place,
    cause: card.cause,
    result: card.result,
    days: card.days,
    worked: remedies.map((it) => it.remedy),
    lastStep: last ?? null,
    steps: card.steps,
    tried: card.tried,
    notes: card.notes,
  }
}
