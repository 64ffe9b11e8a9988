/** The knowledge as the program uses it: checked, compiled, both languages inside. */
import type { Lang, Text } from '../text.ts'
import type { Finder } from './finder.ts'
import type { Calendars } from './calendar.ts'
import type { Rule } from './rules.ts'
import type {
  Directory,
  ErrorSystem,
  Evidence,
  FalseNumbers,
  GuideSource,
  Letters,
  OutcomeSource,
  Place,
  Sources,
  Wallet,
} from './schema.ts'
import type { TriageKnowledge } from './triage-model.ts'

/** Where something holds: in these places, in these wallets, or both. Left out, everywhere. */
export interface Scope {
  readonly places?: readonly string[] | undefined
  readonly wallets?: readonly string[] | undefined
}

export interface Option extends Scope {
  readonly label: Text
  readonly goto: string
  /** The answer as a sentence of a letter. */
  readonly states?: Text | undefined
}

export interface Question {
  readonly kind: 'question'
  readonly ask: Text
  readonly why: Text
  /** `not-sure` among them. */
  readonly options: Readonly<Record<string, Option>>
}

/** One thing to try; `options` are `solved`, `not-solved` and `skipped`. */
export interface Remedy extends Scope {
  readonly kind: 'remedy'
  readonly title: Text
  readonly steps: readonly Text[]
  readonly minutes: number
  readonly helps: 'often' | 'sometimes' | 'rarely'
  readonly tried: Text
  readonly options: Readonly<Record<RemedyResult, { readonly goto: string }>>
}
export type RemedyResult = 'solved' | 'not-solved' | 'skipped'

export interface Check {
  readonly kind: 'check'
  readonly check: string
  readonly options: Readonly<
    Record<string, { readonly goto: string; readonly states?: Text | undefined }>
  >
}

export type Outcome = OutcomeSource

export type Node = Question | Remedy | Check | Outcome

export interface Problem {
  readonly id: string
  readonly title: Text
  /** The matter as a letter names it. */
  readonly subject: Text
  /** Shown as soon as the wallet is known, before any question that can wait. */
  readonly first?: readonly Text[] | undefined
  /** Facts worth asking for here, in this order. */
  readonly facts: readonly string[]
  readonly start: string
  readonly nodes: Readonly<Record<string, Node>>
}

/** The register: wallets, places, evidence, sources by id; all time limits, and the calendars they count by. */
export interface Register {
  readonly wallets: Readonly<Record<string, Wallet>>
  readonly places: Readonly<Record<string, Place>>
  readonly evidence: Evidence
  readonly sources: Sources
  readonly rules: readonly Rule[]
  readonly calendars: Calendars
}

/** Whom to call to block a card or a SIM card, and the numbers that pass for support and are not. */
export interface Lines {
  readonly banks: Directory
  readonly carriers: Directory
  readonly falseNumbers: FalseNumbers
}

/** An article; `words`: how many it has in each language, a Chinese character being one. */
export interface Guide extends GuideSource {
  readonly words: Readonly<Record<Lang, number>>
}

/** Opens the knowledge by part, so that a command loads only what it shows. */
export interface Knowledge {
  /** Names this build of knowledge and program: what was computed with another one may be out of date. */
  readonly build: string
  /** Ids and titles of all problems, in the order in which they are offered. */
  readonly problems: readonly { readonly id: string; readonly title: Text }[]
  /** Ids and names of all wallets, in the order in which they are offered. */
  readonly wallets: readonly { readonly id: string; readonly name: Text }[]
  /** Ids of what else a person may name, for the shells to complete. */
  readonly ids: Readonly<Record<'place' | 'guide' | 'rule' | 'evidence', readonly string[]>>
  problem(id: string): Problem | undefined
  /** Whom the complaint goes to first, by problem and outcome, where that is not the wallet. */
  readonly complainTo: Readonly<Record<string, Readonly<Record<string, 'bank' | 'merchant'>>>>
  /** Each of its parts is read when it is first used. */
  readonly register: Register
  /** What stands on the screen for the ids that a case keeps; for search. */
  labels(lang: Lang): Readonly<Record<string, string>>
  readonly directory: Lines
  readonly errors: readonly ErrorSystem[]
  readonly triage: TriageKnowledge
  readonly finder: Finder
  readonly letters: Letters
  /** All articles, in the order in which they are listed. */
  readonly guides: readonly Guide[]
}
