import type { Attachment } from '../casebook/attachment.ts'
import type { CaseContent, Transaction } from '../casebook/case.ts'
import { type Entry, type Office } from '../casebook/timeline.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import { TRANSACTION_FACTS } from '../knowledge/fact-names.ts'
import type { LetterKind } from '../knowledge/letter-kinds.ts'
import type { LetterTemplate } from '../knowledge/schema.ts'
import { outlived } from '../messages/outlived.ts'
import type { Lang, Text } from '../text.ts'
import { composeLetter } from './compose.ts'
import type { LetterDocument } from './document.ts'
import { earlierSteps, historyFacts, historyOf } from './history.ts'
import { lawLines } from './law.ts'
import {
  caseFacts,
  type LetterFacts,
  type LetterSetting,
  oneLine,
  transactionFacts,
} from './letter-facts.ts'
import {
  askedIn,
  evidenceLists,
  requestLines,
  storyParagraphs,
  toldOnTheWay,
} from './letter-lists.ts'
import { outcomeOf } from './outcome.ts'
import { renderMarkdown } from './render-markdown.ts'
import { spelledFor } from './spelling.ts'
import { aboutOf, officesOfReader, templateFor } from './templates.ts'

export { outcomeOf } from './outcome.ts'
export { evidenceOf, requestsOf } from './letter-lists.ts'

/** Everything that is kept of a case and may stand in a letter. */
export interface LetterCase {
  readonly content: CaseContent
  readonly timeline: readonly Entry[]
  readonly attachments: readonly Attachment[]
}

/** `today` dates the letter; `screen` is its language where its reader's is not known. */
export interface LetterWorld {
  readonly knowledge: Knowledge
  readonly today: string
  readonly screen: Lang
}

/** A letter of a case as a document, in the language of its reader unless the case says otherwise. */
export function letterOf(
  of: LetterCase,
  template: LetterTemplate,
  kind: LetterKind,
  world: LetterWorld,
): LetterDocument {
  const { content, attachments } = of
  const { place, wallet } = content
  const { knowledge, today } = world
  const { register, letters } = knowledge
  const { words } = letters
  const lang = letterLang(content, template.reader, world)
  const setting = { lang, place, today }
  const speaking: Setting = { register, wallet, place, today, paidOn: undefined }
  const spell = spelledFor(place, lang)
  const say = (text: Text): string => spell(speak(text, lang, speaking).text)
  const outcome = outcomeOf(content, knowledge)
  const { statements, tried } = toldOnTheWay(content, knowledge)
  const { checklist, attached } = evidenceLists(
    content,
    outcome,
    attachments,
    words,
    lang,
    speaking,
  )
  const nameOf = (office: Office): string => officeWords(office, content, knowledge, lang)
  const filler = { lang, labels: words.labels, spell }
  const subject = spell(knowledge.problem(content.problem)?.subject[lang] ?? outlived.subject[lang])
  const requests = requestLines(content, template, words, lang, spell)
  const about = aboutOf(content, knowledge)
  const history = historyOf(of.timeline, about === 'none' ? 'wallet' : about)
  const known = factsOf(content, history, template, knowledge, setting)
  return composeLetter(template, kind, words, {
    lang,
    place,
    problem: content.problem,
    subject,
    facts: { ...known, subject, asked: askedIn(requests, lang) },
    transactions: inOrder(content.transactions).map((it) => transactionFacts(it, setting)),
    aboutPayment: asksForPayment(content.problem, knowledge),
    lists: {
      statements: statements.map(say),
      tried: tried.map(say),
      story: storyParagraphs(content.facts.story),
      earlier: earlierSteps(history, nameOf, words, setting, filler),
      requests,
      law: lawLines(content, template.reader, knowledge, lang, spell),
      attachments: attached,
    },
    checklist,
  })
}

/** Whether a problem asks for anything of a payment. One that is not known may. */
export function asksForPayment(problem: string, knowledge: Knowledge): boolean {
  const asked = knowledge.problem(problem)?.facts
  return !asked || TRANSACTION_FACTS.some((it) => asked.includes(it))
}

/** In order of time; those without one keep their place at the end. */
function inOrder(transactions: readonly Transaction[]): Transaction[] {
  const timeOf = ({ time = '9' }: Transaction): string => time
  return transactions.toSorted(
    (a, b) => Number(timeOf(a) > timeOf(b)) - Number(timeOf(a) < timeOf(b)),
  )
}

/** The first complaint to whom the outcome sends it, as markdown; to the wallet where none would help. */
export function draftComplaint(
  content: CaseContent,
  knowledge: Knowledge,
  today: string,
  screen: Lang,
  attachments: readonly Attachment[] = [],
  timeline: readonly Entry[] = [],
): string {
  const { reader } = readerOf(content, knowledge, screen)
  const template = templateFor(reader, content, knowledge)
  if (!template) throw new Error(`no letter to ${reader} for ${content.problem}`)
  return renderMarkdown(
    letterOf({ content, timeline, attachments }, template, 'first', { knowledge, today, screen }),
  )
}

/** Who the complaint goes to and in which language. Where none would help, it goes to the wallet. */
export function readerOf(
  content: CaseContent,
  knowledge: Knowledge,
  screen: Lang,
): { reader: 'wallet' | 'bank' | 'merchant'; lang: Lang } {
  const about = aboutOf(content, knowledge)
  const reader = about === 'none' ? 'wallet' : about
  return { reader, lang: letterLang(content, reader, { knowledge, screen }) }
}

/** A letter's language follows its reader; where the reader's is not known, the screen's. */
export function letterLang(
  content: CaseContent,
  reader: string,
  { knowledge: { register }, screen }: Pick<LetterWorld, 'knowledge' | 'screen'>,
): Lang {
  const wallet = reader === 'wallet' ? register.wallets[content.wallet ?? '']?.letter : undefined
  return content.letter ?? wallet ?? register.places[content.place ?? '']?.letter ?? screen
}

function factsOf(
  content: CaseContent,
  history: readonly Entry[],
  template: LetterTemplate,
  knowledge: Knowledge,
  setting: LetterSetting,
): LetterFacts {
  const { register } = knowledge
  const { lang } = setting
  const offices = officesOfReader(template, content, aboutOf(content, knowledge))
  const wallet = register.wallets[content.wallet ?? '']
  return {
    ...caseFacts(content, setting),
    ...historyFacts(history, offices, setting),
    wallet: wallet && wallet.id !== 'other' ? wallet.name[lang] : undefined,
    office: addressee(template, offices[0] ?? '', content, knowledge, lang),
    'next-body':
      content.facts['next-step'] === 'yes'
        ? nextBody(content, template, knowledge, lang)
        : undefined,
  }
}

/** Whom the letter addresses, where that is known. */
function addressee(
  { reader }: LetterTemplate,
  office: Office,
  { wallet, place, transactions }: CaseContent,
  { register }: Knowledge,
  lang: Lang,
): string | undefined {
  if (reader === 'wallet')
    return wallet === 'other' ? undefined : register.wallets[wallet ?? '']?.reader[lang]
  if (reader === 'merchant') {
    const payee = transactions[0]?.counterparty
    return payee && oneLine(payee)
  }
  return register.places[place ?? 'other']?.bodies.find((it) => it.id === office)?.name[lang]
}

/** An office of the timeline as a letter names it, in its own language. */
function officeWords(
  office: Office,
  content: CaseContent,
  { register, letters }: Knowledge,
  lang: Lang,
): string {
  const wallet = register.wallets[content.wallet ?? '']
  const payee = content.transactions[0]?.counterparty
  if (office === 'wallet' && wallet && wallet.id !== 'other') return wallet.name[lang]
  if (office === 'merchant' && payee) return oneLine(payee)
  const body = register.places[content.place ?? 'other']?.bodies.find((it) => it.id === office)
  const some: Readonly<Partial<Record<string, Text>>> = letters.words.offices
  return (some[office] ?? body?.name)?.[lang] ?? office
}

/** Who comes next after the first complaint, by the place's own file. */
function nextBody(
  { place: id }: CaseContent,
  { reader }: LetterTemplate,
  { register }: Knowledge,
  lang: Lang,
): string | undefined {
  const place = register.places[id ?? '']
  const next = place?.next.find((it) => it.reader === reader)?.body
  return place?.bodies.find((it) => it.id === next)?.name[lang]
}
