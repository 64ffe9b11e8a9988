import type { Case, CaseContent, CaseSummary, Status } from './core/casebook/case.ts'
import type { Knowledge } from './core/knowledge/knowledge.ts'
import type { Paint } from './core/screens/layout.ts'
import type { Lang } from './core/text.ts'

/** One choice of a question; answered by `id`, never by place or wording. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

interface Asked {
  /** Names the question for scripts and tests. */
  readonly id: string
  /** The question; lines after the first are shown faint until it is answered. */
  readonly message: string
  /** The flag that answers it without a terminal. */
  readonly flag: string
  /** Whether there is a question before it to go back to. */
  readonly canGoBack: boolean
}
export interface ChooseQuestion extends Asked {
  readonly choices: readonly Choice[]
  readonly initial?: string | undefined
}
export interface EnterQuestion extends Asked {
  readonly initial?: string | undefined
  /** What is wrong with the input, in words, or undefined. An empty input means: left blank. */
  readonly validate: (input: string) => string | undefined
}
export interface TickQuestion extends Asked {
  readonly choices: readonly Choice[]
  readonly ticked: readonly string[]
}
export interface WriteQuestion extends Asked {
  /** What is written already. */
  readonly initial: string
  /** Called after each line with all the text so far, so that nothing is lost. */
  readonly onLine: (text: string) => void
}

/** The person went back to the question before. */
export const BACK = Symbol('back')
export type Back = typeof BACK

/**
 * Asks the person. Every method rejects with a `cancelled` error on Ctrl+C and, where nobody can
 * be asked, with an `unanswered` error that names question, options and flag.
 */
export interface Prompter {
  choose(question: ChooseQuestion): Promise<string | Back>
  enter(question: EnterQuestion): Promise<string | Back>
  tick(question: TickQuestion): Promise<readonly string[] | Back>
  write(question: WriteQuestion): Promise<string | Back>
  /** Waits until the person has read what stands on the screen. */
  pause(message: string): Promise<void>
}

export interface CaseFilter {
  readonly status?: Status | undefined
  readonly problem?: string | undefined
  readonly wallet?: string | undefined
  readonly limit?: number | undefined
}

/** Keeps the cases. Every call is committed when it returns; failures are `casebook` errors in words. */
export interface Casebook {
  /** Stores a new case and gives it the next number; numbers are never used twice. */
  create(content: CaseContent, id: string, now: Date): Case
  /** Replaces the content of a stored case. */
  save(stored: Case, content: CaseContent, now: Date): Case
  find(number: number): Case | undefined
  /** Newest first; everything unless the filter says otherwise. */
  list(filter: CaseFilter): readonly CaseSummary[]
  /** The unfinished case worked on last. */
  unfinished(): Case | undefined
  close(): void
}

export interface Terminal {
  /** Width in columns. */
  readonly columns: number
  /** Height in lines; undefined where nothing can scroll away. */
  readonly rows: number | undefined
  /** Somebody can be asked: standard input and error are a terminal, and asking is allowed. */
  readonly interactive: boolean
  /** Standard output is a terminal. */
  readonly outIsTerminal: boolean
  /** Data: drafts, tables, JSON. */
  out(text: string): void
  /** Everything else: notices, advice, errors. */
  err(text: string): void
  readonly paint: { readonly out: Paint; readonly err: Paint }
}

export interface Files {
  /** Whole text of a file; "-" is standard input. */
  read(path: string): string
  /** Writes all or nothing. Rejects with an `exists` error unless `force`. */
  write(path: string, text: string, options: { force: boolean }): void
}

/** What a call sets for itself. */
export interface Settings {
  readonly lang?: Lang | undefined
  /** File of the casebook. */
  readonly db?: string | undefined
  readonly input?: boolean | undefined
  readonly color?: boolean | undefined
}

/** All that is outside the program. Costly things are functions, opened on first use. */
export interface World {
  readonly lang: Lang
  readonly version: string
  readonly terminal: Terminal
  readonly prompter: () => Promise<Prompter>
  readonly now: () => Date
  /** IANA name of the person's time zone. */
  readonly timeZone: string
  readonly newId: () => string
  readonly knowledge: () => Knowledge
  /** Rejects with a `casebook` or `data` error in words. */
  readonly casebook: () => Promise<Casebook>
  readonly files: Files
  /** The same world under the settings of a call. */
  readonly with: (settings: Settings) => World
}
