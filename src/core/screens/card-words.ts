/** What a case card says, in words; ids that this version does not know stand for themselves. */
import type { CardStep, CaseCard } from '../casebook/card.ts'
import { formatAmount } from '../input/amount.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { speak } from '../knowledge/phrases.ts'
import { cards as words } from '../messages/cards.ts'
import { timeline } from '../messages/timeline.ts'
import type { Lang } from '../text.ts'
import { officeName } from './due-words.ts'
import { problemTitle, walletName } from './names.ts'

/** Problem, wallet, result. */
export function titleParts(card: CaseCard, knowledge: Knowledge, lang: Lang): string[] {
  return [
    problemTitle(card.problem, knowledge, lang),
    walletName(card.wallet ?? undefined, knowledge, lang),
    timeline.outcomes[card.result][lang],
  ].filter((it) => it !== '')
}

export function placeOf(
  { place }: CaseCard,
  { register }: Knowledge,
  lang: Lang,
): string | undefined {
  return place === null ? undefined : (register.places[place]?.name[lang] ?? place)
}

/** Without dates: when it happened nobody knows. */
export function causeOf(card: CaseCard, knowledge: Knowledge, lang: Lang): string | undefined {
  const node = knowledge.problem(card.problem)?.nodes[card.cause ?? '']
  if (node?.kind !== 'outcome') return card.cause ?? undefined
  return speak(node.cause, lang, {
    register: knowledge.register,
    wallet: card.wallet ?? undefined,
    place: card.place ?? undefined,
    today: `${card.month}-01`,
    paidOn: undefined,
  }).text
}

export function amountOf({ amount }: CaseCard, lang: Lang): string | undefined {
  if (amount === null) return undefined
  const { from, below } = amount
  const say = (units: number): string =>
    formatAmount(`${units}`, amount.currency ?? undefined, lang).replace(/\.0+(?!\d)/, '')
  if (below === null) return words.atLeast(say(from))[lang]
  return (from === 0 ? words.below(say(below)) : words.between(say(from), say(below)))[lang]
}

export function daysOf({ days }: Pick<CaseCard, 'days'>, lang: Lang): string | undefined {
  return days === null ? undefined : words.took(days)[lang]
}

export function answerLine(
  { problem, question, answer }: CaseCard['answers'][number],
  knowledge: Knowledge,
  lang: Lang,
): string | undefined {
  const node = knowledge.problem(problem)?.nodes[question]
  if (node?.kind === 'check') return undefined
  if (node?.kind !== 'question') return `${question}: ${answer}`
  return `${node.ask[lang]}${lang === 'zh' ? '' : ' '}${node.options[answer]?.label[lang] ?? answer}`
}

export function triedLine(
  { problem, remedy, result }: CaseCard['tried'][number],
  knowledge: Knowledge,
  lang: Lang,
): string {
  return `${remedyTitle(problem, remedy, knowledge, lang)}${colon(lang)}${words.triedResults[result][lang]}`
}

export function remedyTitle(
  problem: string,
  remedy: string,
  knowledge: Knowledge,
  lang: Lang,
): string {
  const node = knowledge.problem(problem)?.nodes[remedy]
  return node?.kind === 'remedy' ? node.title[lang] : remedy
}

/** “Day 3: complaint sent, the wallet (phone), answered after 2 days”. */
export function stepLine(step: CardStep, card: CaseCard, knowledge: Knowledge, lang: Lang): string {
  const comma = lang === 'zh' ? '，' : ', '
  const parts = [
    timeline.kinds[step.kind][lang],
    officeWords(step, card, knowledge, lang),
    step.days === null ? '' : words.answeredAfter(step.days)[lang],
  ]
  return `${words.onDay(step.day)[lang]}${colon(lang)}${parts.filter((it) => it !== '').join(comma)}`
}

function officeWords(
  { office, way }: CardStep,
  card: CaseCard,
  { register }: Knowledge,
  lang: Lang,
): string {
  const of = { wallet: card.wallet ?? undefined, place: card.place ?? undefined }
  const name = office === null ? undefined : officeName(office, of, register)[lang]
  const said = way === null ? undefined : words.ways[way][lang]
  if (name === undefined) return said ?? ''
  if (said === undefined) return name
  return lang === 'zh' ? `${name}（${said}）` : `${name} (${said})`
}

export function monthOf({ month }: CaseCard, lang: Lang): string {
  const [year = '', number = ''] = month.split('-')
  return lang === 'zh' ? `${year} 年 ${Number(number)} 月` : month
}

export function colon(lang: Lang): string {
  return lang === 'zh' ? '：' : ': '
}
