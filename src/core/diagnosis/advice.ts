/** What an outcome tells the person, in the words of their wallet and place. */
import { advice as words } from '../messages/advice.ts'
import { connection } from '../messages/connection.ts'
import type { Day } from '../knowledge/calendar.ts'
import type { Knowledge, Problem } from '../knowledge/knowledge.ts'
import { type Setting, speak, staleSince } from '../knowledge/phrases.ts'
import type { Contact, Line, Passage } from '../knowledge/schema.ts'
import type { Lang, Text } from '../text.ts'
import { NOT_SURE } from './compile.ts'
import type { Finding } from './connection.ts'
import { remedyWords } from './remedy-words.ts'
import { holdsFor, type Person, problemFor } from './scope.ts'
import { type Answers, walk } from './walk.ts'

/** An outcome in one language, every blank filled. */
export interface Advice {
  readonly outcome: string
  readonly cause: string
  readonly sure: 'certain' | 'likely' | 'possible'
  /** The answers it rests on, in the person's order. */
  readonly reasons: readonly string[]
  readonly now: readonly string[]
  readonly wait: string
  readonly after: string
  readonly keep: readonly { readonly id: string; readonly name: string; readonly how: string }[]
  readonly complain: { readonly to: 'wallet' | 'bank' | 'merchant' | 'none'; readonly why: string }
  readonly urgent: boolean
  readonly solved: boolean
  /** The problem to go on with, if the knowledge has it. */
  readonly continue: { readonly id: string; readonly title: string } | undefined
  /** The article to read on with. */
  readonly guide: string | undefined
  readonly sources: readonly string[]
  /** A phone number or link stands in the advice. */
  readonly hasContacts: boolean
  /** Check day of the oldest contact shown that was checked more than 180 days ago. */
  readonly staleSince: Day | undefined
}

/** The advice at the end of a walk, or undefined where the walk has not ended. */
export function adviseOn(
  problem: Problem,
  answers: Answers,
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): Advice | undefined {
  const own = problemFor(problem, setting)
  return adviseAt(own, walk(own, answers).at, answers, knowledge, lang, setting)
}

/** The advice of one outcome, or undefined where the problem has no such outcome. Without answers it gives no reasons. */
export function adviseAt(
  problem: Problem,
  outcome: string,
  answers: Answers,
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): Advice | undefined {
  const node = Object.hasOwn(problem.nodes, outcome) ? problem.nodes[outcome] : undefined
  if (node?.kind !== 'outcome') return undefined
  const contacts: Contact[] = []
  const say = (text: Text): string => {
    const spoken = speak(text, lang, setting)
    contacts.push(...spoken.contacts)
    return spoken.text
  }
  const tell = (passage: Passage): string =>
    holdingFor(setting, Array.isArray(passage) ? passage : [passage])
      .map(say)
      .join(lang === 'en' ? ' ' : '')
  const next = knowledge.problems.find((it) => it.id === node.continue)
  const told = {
    outcome,
    cause: say(node.cause),
    sure: node.sure,
    reasons: reasonsOf(problem, answers).map(say),
    now: holdingFor(setting, node.now).map(say),
    wait: tell(node.wait),
    after: tell(node.after),
    keep: node.keep.flatMap((id) => {
      const item = knowledge.register.evidence[id]
      return item ? [{ id, name: say(item.name), how: say(item.how) }] : []
    }),
    complain: { to: node.complain.to, why: tell(node.complain.why) },
    urgent: node.urgent,
    solved: node.solved,
    continue: next && { id: next.id, title: next.title[lang] },
    guide: node.guide,
    sources: node.sources.flatMap((id) => knowledge.register.sources[id]?.title[lang] ?? []),
  }
  return {
    ...told,
    hasContacts: contacts.length > 0,
    staleSince: staleSince(contacts, setting.today),
  }
}

/** The first actions of a problem, shown before any question that can wait. */
export function firstActions(
  problem: Problem,
  lang: Lang,
  setting: Setting,
): { lines: string[]; contacts: Contact[] } {
  const spoken = (problem.first ?? []).map((text) => speak(text, lang, setting))
  return { lines: spoken.map((it) => it.text), contacts: spoken.flatMap((it) => it.contacts) }
}

function holdingFor(person: Person, lines: readonly Line[]): Text[] {
  return lines.flatMap((it) => {
    if ('zh' in it) return [it]
    return holdsFor(it, person) ? [it.text] : []
  })
}

function reasonsOf(problem: Problem, answers: Answers): Text[] {
  return walk(problem, answers).path.flatMap(({ node: id, option }): Text[] => {
    const node = problem.nodes[id]
    if (node?.kind === 'remedy') {
      if (option === 'skipped') return []
      const { helped, didNotHelp } = remedyWords(problem, node)
      return [option === 'solved' ? helped(node.title) : didNotHelp(node.title)]
    }
    if (node?.kind === 'check') {
      const looked = node.check === 'connection' && connection.reasons[option as Finding]
      return looked ? [looked] : []
    }
    if (node?.kind !== 'question' || option === NOT_SURE) return []
    const label = node.options[option]?.label
    return label ? [words.said(label)] : []
  })
}
