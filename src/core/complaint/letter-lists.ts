/** The lists of a letter: what was said on the way, tried, asked for, and what is there to prove it. */
import { type Attachment, shortHash } from '../casebook/attachment.ts'
import { type CaseContent, type EvidenceState, REQUESTS } from '../casebook/case.ts'
import { problemFor } from '../diagnosis/scope.ts'
import { walk } from '../diagnosis/walk.ts'
import type { Knowledge, Outcome, Problem } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { Evidence, LetterTemplate, LetterWords } from '../knowledge/schema.ts'
import { evidence as evidenceWords } from '../messages/evidence.ts'
import { fillBlanks, type Lang, printable, type Text } from '../text.ts'
import type { CheckedItem } from './document.ts'
import { oneLine } from './letter-facts.ts'

/** What the person said by answering, and the remedies that did not help, over all chapters, in order. */
export function toldOnTheWay(
  content: CaseContent,
  knowledge: Knowledge,
): { statements: Text[]; tried: Text[] } {
  const chapters = [...content.earlier, { problem: content.problem, answers: content.answers }]
  const statements: Text[] = []
  const tried: Text[] = []
  for (const { problem: id, answers } of chapters) {
    const problem = knowledge.problem(id)
    if (problem) tellPath(problemFor(problem, content), answers, statements, tried)
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

/** What was told in own words, a paragraph each; each line break of the person stays one. */
export function storyParagraphs(story: string | undefined): string[] {
  return printable(story ?? '')
    .split(/\n\s*\n/)
    .map((it) =>
      it
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((it) => it !== '')
}

/** Requests are kept as ids or own words, joined by "; ". */
export function requestsOf(request: string | undefined): string[] {
  return (request ?? '').split('; ').filter((it) => it !== '')
}

/** Of several transactions the person may want only some back: which, the letter leaves to them. */
export function requestLines(
  { facts, transactions }: CaseContent,
  template: LetterTemplate,
  words: LetterWords,
  lang: Lang,
  spell: (text: string) => string,
): string[] {
  return requestsOf(facts.request).map((request) => {
    if (!(REQUESTS as readonly string[]).includes(request)) return ended(oneLine(request))
    const several = request === 'refund' && transactions.length > 1
    const id = several ? 'refund-several' : request
    return spell((template.requests[id] ?? words.requests[id])?.[lang] ?? request)
  })
}

/** An item that the person typed, with a full stop like the others. */
function ended(text: string): string {
  if (/[\p{P}\p{S}]$/u.test(text)) return text
  return text + (/\p{Script=Han}$/u.test(text) ? '。' : '.')
}

/** The requests inside one sentence. */
export function askedIn(requests: readonly string[], lang: Lang): string | undefined {
  const bare = requests.map((it) => it.replace(/[。.；;]+$/, ''))
  if (bare.length === 0) return undefined
  if (lang === 'zh') return bare.join('；')
  return bare.map((it) => it.charAt(0).toLowerCase() + it.slice(1)).join('; ')
}

/** Items of evidence of a case: those its outcome asks for, and any other the person has. */
export function evidenceOf(content: CaseContent, outcome: Outcome | undefined): string[] {
  const had = Object.keys(content.evidence).filter((id) => content.evidence[id] === 'have')
  return [...new Set([...(outcome?.keep ?? []), ...had])]
}

interface Kept {
  readonly id: string
  readonly item: Evidence[string]
  readonly state: Exclude<EvidenceState, 'not-applicable'>
}

/** `checklist` says how to get what is missing, for the person's own copy; `attached` names what is had, each file with its hash. */
export function evidenceLists(
  content: CaseContent,
  outcome: Outcome | undefined,
  files: readonly Attachment[],
  words: LetterWords,
  lang: Lang,
  setting: Setting,
): { checklist: CheckedItem[]; attached: string[] } {
  const say = (text: Text): string => speak(text, lang, setting).text
  const kept = evidenceOf(content, outcome).flatMap((id): Kept[] => {
    const item = setting.register.evidence[id]
    const state = content.evidence[id] ?? 'missing'
    return item && state !== 'not-applicable' ? [{ id, item, state }] : []
  })
  const nameOf = ({ item }: Kept): string => capitalized(say(item.name))
  const had = kept.filter((it) => it.state === 'have')
  return {
    checklist: kept.map((it) => ({
      done: it.state === 'have',
      text: fillBlanks(words.evidence[it.state][lang], ({ kind }) =>
        kind === 'item' ? nameOf(it) : kind === 'how' ? firstSentence(say(it.item.how)) : undefined,
      ),
    })),
    attached: had.flatMap((it) => {
      const lines = files
        .filter((file) => file.item === it.id)
        .map(
          ({ name, sha256 }) =>
            evidenceWords.attached(nameOf(it), oneLine(name), shortHash(sha256))[lang],
        )
      return lines.length === 0 ? [nameOf(it)] : lines
    }),
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** In a letter the first step is enough; the screen has the whole. */
function firstSentence(text: string): string {
  return (text.split(/。|\. /)[0] ?? text).replace(/\.$/, '')
}
