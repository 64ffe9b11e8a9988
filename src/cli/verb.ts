import type { ExitCode } from '../core/errors.ts'
import type { Text } from '../core/text.ts'

/** What an option or an argument is for, and the values it takes where they are few. */
export type Meaning = Text & { readonly choices?: readonly string[] }

/** By the form commander reads: `--limit <n>`, `<case>`, `[file...]`. */
export type Meanings = Readonly<Record<string, Meaning>>

/** One command: what it is called, what it takes, what it says of itself, and where it is done. */
export interface Verb {
  readonly name: string
  readonly about: Text
  readonly arguments?: Meanings
  readonly options?: Meanings
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
