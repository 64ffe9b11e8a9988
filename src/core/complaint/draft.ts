import { type Attachment, shortHash } from '../casebook/attachment.ts'
import { REQUESTS, type CaseContent } from '../casebook/case.ts'
import { walk } from '../diagnosis/walk.ts'
import type { Knowledge, Outcome, Problem } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { LetterTemplate } from '../knowledge/schema.ts'
import { evidence as evidenceWords } from '../messages/evidence.ts'
import { fillBlanks, type Lang, type Text } from '../text.ts'
import { caseFacts, type LetterReader } from './letter-facts.ts'
import { type ListName, writeLetter } from './letter.ts'
import { escapeInline, escapeParagraphs } from './markdown.ts'

/**
 * The complaint of a case as markdown, in the language of its reader unless the case says otherwise.
 * `today` is its date; `attachments` are the files kept with the case.
 */
export function draftComplaint(
  content: CaseContent,
  knowledge: Knowledge,
  today: string,
  screen: Lang,
  attachments: readonly Attachment[] = [],
): string {
  const { register } = knowledge
  const outcome = outcomeOf(content, knowledge)
  const { reader, lang } = readerOf(content, knowledge, screen)
  const template = knowledge.letter('complaint')
  const setting = {
    register,
    wallet: content.wallet,
    place: content.place,
    today,
    paidOn: undefined,
  }
  return writeLetter(template, {
    lang,
    subject: knowledge.problem(content.problem)?.subject[lang] ?? content.problem,
    reader,
    readerName: readerName(content, reader, knowledge, lang),
    place: content.place,
    facts: caseFacts(content, reader, { lang, register, today }),
    transactions: content.transactions,
    lists: listsOf(content, outcome, knowledge, template, lang, setting, attachments),
  })
}

/** Who the complaint goes to and in which language. Where none would help, it goes to the wallet. */
export function readerOf(
  content: CaseContent,
  knowledge: Knowledge,
  screen: Lang,
): { reader: LetterReader; lang: Lang } {
  const to = outcomeOf(content, knowledge)?.complain.to
  const reader = to === undefined || to === 'none' ? 'wallet' : to
  return { reader, lang: letterLang(content, reader, knowledge, screen) }
}

/** A letter's language follows its reader; where the reader's is not known, the screen's. */
function letterLang(
  content: CaseContent,
  reader: LetterReader,
  { register }: Knowledge,
  screen: Lang,
): Lang {
  const wallet = reader === 'wallet' ? register.wallets[content.wallet ?? '']?.letter : undefined
  return content.letter ?? wallet ?? register.places[content.place ?? '']?.letter ?? screen
}

function readerName(
  content: CaseContent,
  reader: LetterReader,
  { register }: Knowledge,
  lang: Lang,
): string | undefined {
  if (reader === 'wallet' && content.wallet !== 'other')
    return register.wallets[content.wallet ?? '']?.reader[lang]
  const payee = reader === 'merchant' ? content.transactions[0]?.counterparty : undefined
  return payee && escapeInline(payee)
}

/** The outcome the case reached, as the knowledge has it today. */
export function outcomeOf(content: CaseContent, knowledge: Knowledge): Outcome | undefined {
  const node = knowledge.problem(content.problem)?.nodes[content.outcome ?? '']
  return node?.kind === 'outcome' ? node : undefined
}

function listsOf(
  content: CaseContent,
  outcome: Outcome | undefined,
  knowledge: Knowledge,
  template: LetterTemplate,
  lang: Lang,
  setting: Setting,
  attachments: readonly Attachment[],
): Record<ListName, readonly string[]> {
  const say = (text: Text): string => speak(text, lang, setting).text
  const { statements, tried } = toldOnTheWay(content, knowledge)
  const evidence = evidenceOf(content, outcome).flatMap((id) => {
    const item = setting.register.evidence[id]
    const state = content.evidence[id] ?? 'missing'
    return item && state !== 'not-applicable' ? [{ id, item, state }] : []
  })
  const nameOf = (item: { name: Text }): string => capitalized(say(item.name))
  const checklist = evidence.map(({ item, state }) =>
    fillBlanks(template.evidence[state][lang], ({ kind }) =>
      kind === 'item' ? nameOf(item) : kind === 'how' ? firstSentence(say(item.how)) : undefined,
    ),
  )
  return {
    statements: statements.map(say),
    tried: tried.map(say),
    story: content.facts.story ? [escapeParagraphs(content.facts.story)] : [],
    requests: requestsOf(content.facts.request).map((it) =>
      requestWords(it, content, template, lang),
    ),
    checklist,
    attachments: evidence
      .filter((it) => it.state === 'have')
      .flatMap(({ id, item }) =>
        attachmentLines(
          nameOf(item),
          attachments.filter((it) => it.item === id),
          lang,
        ),
      ),
  }
}

/** An item by its name, or a line for each of its files, by which its content can be told later. */
function attachmentLines(item: string, files: readonly Attachment[], lang: Lang): string[] {
  if (files.length === 0) return [item]
  return files.map(
    ({ name, sha256 }) => evidenceWords.attached(item, escapeInline(name), shortHash(sha256))[lang],
  )
}

/** What the person said by answering, and the remedies that did not help, over all chapters, in order. */
function toldOnTheWay(
  content: CaseContent,
  knowledge: Knowledge,
): { statements: Text[]; tried: Text[] } {
  const chapters = [...content.earlier, { problem: content.problem, answers: content.answers }]
  const statements: Text[] = []
  const tried: Text[] = []
  for (const { problem: id, answers } of chapters) {
    const problem = knowledge.problem(id)
    if (problem) tellPath(problem, answers, statements, tried)
  }
  return { statements, tried }
}

function tellPath(
  problem: Problem,
  answers: CaseContent['answers'],
  statements: Text[],
  tried: Text[],
): void {
  for (const { node: id, option } of walk(problem, answers).path) {
    const node = problem.nodes[id]
    if (node?.kind === 'remedy' && option === 'not-solved') tried.push(node.tried)
    if (node?.kind !== 'question' && node?.kind !== 'check') continue
    const states = node.options[option]?.states
    if (states) statements.push(states)
  }
}

/** Items of evidence of a case: those its outcome asks for, and any other the person has. */
export function evidenceOf(content: CaseContent, outcome: Outcome | undefined): string[] {
  const had = Object.keys(content.evidence).filter((id) => content.evidence[id] === 'have')
  return [...new Set([...(outcome?.keep ?? []), ...had])]
}

/** Requests are kept as ids or own words, joined by "; ". */
export function requestsOf(request: string | undefined): string[] {
  return (request ?? '').split('; ').filter((it) => it !== '')
}

/** Of several transactions the person may want only some back: which, the letter leaves to them. */
function requestWords(
  request: string,
  content: CaseContent,
  template: LetterTemplate,
  lang: Lang,
): string {
  const several = request === 'refund' && content.transactions.length > 1
  const known = (REQUESTS as readonly string[]).includes(request)
  if (!known) return escapeInline(request)
  return template.requests[several ? 'refund-several' : request]?.[lang] ?? request
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** In a letter the first step is enough; the screen has the whole. */
function firstSentence(text: string): string {
  return (text.split(/。|\. /)[0] ?? text).replace(/\.$/, '')
}
