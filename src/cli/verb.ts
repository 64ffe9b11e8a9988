import type { ExitCode } from '../core/errors.ts'
import type { Text } from '../core/text.ts'

/** What comes as `name=value`: answers, facts, answers of the check-up, weights, marks. */
export const PAIR_KINDS = ['answer', 'fact', 'check', 'weight', 'mark'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

/** What a shell may complete a value to: names of a kind, or one word. */
export type Completes =
  | 'problem'
  | 'wallet'
  | 'place'
  | 'guide'
  | 'rule'
  | 'evidence'
  | 'case'
  | 'file'
  | PairKind
  | { readonly word: string }

/** What an option or an argument is for, the values it takes where they are few, and how shells complete it. */
export type Meaning = Text & {
  readonly choices?: readonly string[]
  readonly completes?: Completes | readonly Completes[]
}

/** Words that a value may be, where a list of `choices` would refuse what the command itself can say more about. */
export function anyOf(words: readonly string[]): readonly Completes[] {
  return words.map((word) => ({ word }))
}

/** By the form commander reads: `--limit <n>`, `<case>`, `[file...]`. */
export type Meanings = Readonly<Record<string, Meaning>>

/** A call as it is typed, and what it does. */
export type Example = Text & {
  readonly call: string
  /** It asks a person; without a terminal it names what is missing. */
  readonly asks?: true
  /** It uses the network; tests forbid it that. */
  readonly connects?: true
}

/** One command: what it is called, what it takes, what it says of itself, and where it is done. */
export interface Verb {
  readonly name: string
  readonly about: Text
  readonly arguments?: Meanings
  readonly options?: Meanings
  /** Shown by help and in the reference; a test runs each one. */
  readonly examples?: readonly Example[]
  /** Commands under this one; they take its options too. */
  readonly verbs?: readonly Verb[]
  /** Loads what does it: a function of each argument, the options, and the world. */
  readonly load: () => Promise<(...given: never[]) => ExitCode | Promise<ExitCode>>
}

/** Commands that serve one purpose; help shows them together. */
export interface VerbGroup {
  readonly title: Text
  readonly verbs: readonly Verb[]
}
