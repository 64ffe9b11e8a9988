import type { CaseCard } from './core/casebook/card.ts'
import type { Attachment, FileState } from './core/casebook/attachment.ts'
import type { Examined } from './core/casebook/health.ts'
import type { Case, CaseContent, CaseSummary, DatedContent, Status } from './core/casebook/case.ts'
import type { MergedCase } from './core/casebook/merge.ts'
import type { Recovered } from './core/casebook/recovered.ts'
import type { WantedWord } from './core/casebook/search-query.ts'
import type { CaseText } from './core/casebook/search.ts'
import type { Entry, NewEntry } from './core/casebook/timeline.ts'
import type { Checkup } from './core/checkup/checkup.ts'
import type { ConnectionSeen, HostSought, Stage } from './core/diagnosis/connection.ts'
import type { Knowledge } from './core/knowledge/knowledge.ts'
import type { Paint } from './core/screens/layout.ts'
import type { Preferences } from './core/preferences.ts'
import type { Lang, Text } from './core/text.ts'

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
  /** Whether what was answered is kept where the person leaves here. */
  readonly keeps?: boolean
}
export interface ChooseQuestion extends Asked {
  readonly choices: readonly Choice[]
  /** Where the list can be narrowed by typing: the ids of the choices that fit, the best first. */
  readonly find?: (typed: string) => readonly string[]
  readonly initial?: string | undefined
}
export interface EnterQuestion extends Asked {
  readonly initial?: string | undefined
  /** What an empty input stands for, where that is not nothing. */
  readonly blank?: string
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
  /** Only these cases. */
  readonly numbers?: readonly number[] | undefined
  readonly limit?: number | undefined
}

/** Where all words must stand: in what is known of the case, in that or its timeline, or in labels as well. */
export type SearchTier = 'facts' | 'typed' | 'all'
export const SEARCH_TIERS: readonly SearchTier[] = ['facts', 'typed', 'all']

/** A copy of a file that belongs to no case yet. */
export interface Received extends Omit<Attachment, 'item' | 'addedAt'> {
  /** Puts the copy in its place; whole or not at all. The casebook calls it as it attaches. */
  settle(): void
  /** Throws the copy away unless it was settled. */
  drop(): void
}

/** Called as a file is read, with bytes. */
export type OnBytes = (done: number, total: number) => void

/** The evidence files of a casebook, each content once, named by its hash. */
export interface EvidenceFiles {
  /** Where they lie, for the person to know. */
  readonly folder: string
  /**
   * Copies a file in; a link is followed. Rejects with a `failed` error where it is no regular file,
   * over `LARGEST_FILE`, or cannot be read, and with `cancelled` on Ctrl+C; then nothing is left behind.
   */
  receive(path: string, onBytes?: OnBytes): Promise<Received>
  /** Recomputes the hash of what is kept. */
  check(sha256: string, onBytes?: OnBytes): Promise<FileState>
  /** Removes what no case refers to, and copies whose process was killed; gives their number. */
  sweep(isKept: (sha256: string) => boolean): number
}

/** A running time limit: its case, and its place among those of the case. */
export interface DateRow {
  readonly number: number
  readonly place: number
}

/**
 * Finds what is due among any number of cases. Holds nothing that is shown: a row says which case to open.
 * A case that changed is out of date until `refresh`, and so are all of them under another `build`.
 */
export interface DateIndex {
  outdated(build: string): number
  /** Counts anew what is out of date; `onCases` hears how many are done. */
  refresh(
    build: string,
    datesOf: (
      stored: Case,
      timeline: readonly Entry[],
    ) => readonly { readonly urgency: number; readonly due: string }[],
    onCases?: (done: number) => void,
  ): void
  /** By urgency, then by day and case. */
  all(): readonly DateRow[]
  /** The same, those before a day first; `kinds` is how many urgencies there are. */
  mostUrgent(kinds: number, before: string, limit: number): readonly DateRow[]
  /** What ends before a day, the soonest first. */
  soonest(before: string): readonly DateRow[]
  count(): number
}

/** A case as its time limits see it, and what was noted about it. */
export interface Dated {
  readonly of: DatedContent & Pick<Case, 'number' | 'id' | 'createdAt'>
  readonly timeline: readonly Entry[]
}

/** Keeps the cases. Every call is committed when it returns; failures are `casebook` errors in words. */
export interface Casebook {
  /** Stores a new case and gives it the next number; numbers are never used twice. */
  create(content: CaseContent, id: string, now: Date): Case
  /** Replaces the content of a stored case; `entries` go to its timeline with it or not at all. */
  save(stored: Case, content: CaseContent, now: Date, entries?: readonly NewEntry[]): Case
  find(number: number): Case | undefined
  /** Several cases as their time limits see them, read at once; those that are gone are left out. */
  dated(numbers: readonly number[]): ReadonlyMap<number, Dated>
  /** Newest first; everything unless the filter says otherwise. `today`: the person's day, for promises. */
  list(filter: CaseFilter, today: string): readonly CaseSummary[]
  /** How many cases a filter without a status lets through. */
  count(filter: Pick<CaseFilter, 'problem' | 'wallet'>): number
  /** What was noted about a case, in the order in which it was noted. */
  timeline(number: number): readonly Entry[]
  /** Appends to the timeline of a case, under the next number; the case counts as updated. */
  note(number: number, entry: NewEntry, now: Date): Entry
  /** Removes a case with everything that belongs to it, and its traces in the file. */
  remove(stored: Case): void
  readonly dates: DateIndex
  readonly files: EvidenceFiles
  /** The files of a case in the order in which they were added. */
  attachments(number: number): readonly Attachment[]
  /**
   * Adds a received file to an item of a case and marks the item as had. A content that the item has
   * already stays under its first name: `known`.
   */
  attach(
    stored: Case,
    item: string,
    file: Received,
    now: Date,
  ): { readonly attachment: Attachment; readonly known: boolean }
  /** Takes files out of a case; the entry goes to its timeline with it or not at all. */
  detach(stored: Case, taken: readonly Attachment[], entry: NewEntry, now: Date): void
  /** Removes files that no case refers to, such as a killed process leaves; gives their number. */
  sweep(): number
  /** Everything that was typed or chosen, of all cases or of some; to be read to its end at once. */
  texts(numbers?: readonly number[]): Iterable<CaseText>
  /**
   * Cases in which the words may occur, every case in which they do among them; the newest first, of
   * those with a number below `before`.
   */
  indexed(
    words: readonly WantedWord[],
    tier: SearchTier,
    before: number,
    limit: number,
  ): readonly number[]
  /** The unfinished case worked on last. */
  unfinished(): Case | undefined
  close(): void
}

/** Keeps check-ups of wallets; every call is committed when it returns, failures are `casebook` errors in words. */
export interface Checkups {
  /** Puts a check-up in the place of the one of its id, if there is one. */
  keep(checkup: Checkup): void
  /** All of them, the earliest first. */
  list(): readonly Checkup[]
  /** Removes all of them; gives their number. */
  forget(): number
}

export interface Terminal {
  /** Width in columns. */
  readonly columns: number
  /** Height in lines; undefined where nothing can scroll away. */
  readonly rows: number | undefined
  /** Somebody can be asked: standard input and error are a terminal, and asking is allowed. */
  readonly interactive: boolean
  /** Nothing is drawn again: for screen readers and dumb terminals. */
  readonly plain: boolean
  /** Standard output is a terminal. */
  readonly outIsTerminal: boolean
  /** Data: drafts, tables, JSON. */
  out(text: string): void
  /** Data to be read at leisure: where it is longer than the screen of a person, through their pager. */
  page(text: string): Promise<void>
  /** Notices: what happened, what to do next. `--quiet` leaves them out. */
  err(text: string): void
  /** Errors, and what is said in a conversation: never left out. Goes where `err` goes. */
  tell(text: string): void
  readonly paint: { readonly out: Paint; readonly err: Paint }
}

/** A file of a case that is not as it was when it was kept. */
export interface BrokenFile extends Attachment {
  readonly case: number
  readonly state: FileState
}
export interface BackupReport {
  readonly file: string
  /** Of the backup itself. */
  readonly size: number
  readonly sha256: string
  readonly cases: number
  readonly files: number
  /** Evidence files that were changed or missing and so are not in it. */
  readonly leftOut: readonly BrokenFile[]
}

/** The whole casebook, evidence files included, as one file. */
export interface Archive {
  /**
   * Writes a consistent state while other processes go on writing, and reads it back. Rejects with
   * `exists` where the file is there, unless `force`; then, and on any other failure, nothing is written.
   */
  backup(
    path: string,
    about: { readonly force: boolean; readonly version: string; readonly now: Date },
    onBytes?: { readonly packing: OnBytes; readonly checking: OnBytes },
  ): Promise<BackupReport>
  /**
   * Merges a backup in, all of it or nothing. Rejects with a `data` error where it is damaged,
   * somebody else's or newer.
   */
  restore(path: string, onBytes?: OnBytes): Promise<readonly MergedCase[]>
}

/** A text of a package, under its name there. */
export interface PackageText {
  readonly path: string
  readonly text: string
  /** Media type. */
  readonly type: string
}
export interface PackageReport {
  readonly file: string
  /** Of the package itself. */
  readonly size: number
  readonly sha256: string
  /** How many evidence files are in it. */
  readonly evidence: number
  /** Evidence files that were changed or missing and so are not in it. */
  readonly leftOut: readonly (Attachment & { readonly state: FileState })[]
}

/** A letter and its evidence files as one file that any system unpacks. */
export interface Packages {
  /**
   * Writes the texts, the files, a manifest and the hashes of all of it. Rejects with `exists` where the
   * file is there, unless `force`; then, and on any other failure, nothing is written. `made`: the day.
   */
  write(
    path: string,
    content: {
      readonly texts: readonly PackageText[]
      readonly attachments: readonly Attachment[]
      readonly made: string
    },
    options: { readonly force: boolean },
    onBytes?: OnBytes,
  ): Promise<PackageReport>
}

/** Cards of cases that others shared, beside the casebook. */
export interface Library {
  /** Takes cards in, all of them or none; gives for each whether it is new. The same card is kept once. */
  add(cards: readonly CaseCard[], now: Date): readonly boolean[]
  /** Removes cards by their `sha256`; gives how many were there. */
  remove(sha256s: readonly string[]): number
  /** In no order that means anything; `sha256` of the card's content. */
  cards(): readonly { readonly sha256: string; readonly card: CaseCard }[]
}

/** Why a file is not read. */
export type FileRefusal =
  | 'missing'
  | 'address'
  | 'link'
  | 'not-a-file'
  | 'unreadable'
  | 'too-large'
  | 'too-deep'
  | 'too-many'
  | 'not-text'
/** The text of a file that may hold a card, or why it was not read. */
export type CardFile =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly refused: FileRefusal }

/** A line that shows how far a long job has come; silent where standard error is no terminal. */
export interface Progress {
  show(text: string): void
  /** Takes the line away. */
  end(): void
}

/** This computer's connection. */
export interface Network {
  /**
   * Looks at the way to these hosts, contacting them alone and sending nothing about the person, within
   * 8 seconds. `onStage` hears what is known after each stage. Rejects with `cancelled` on Ctrl+C.
   */
  look(
    hosts: readonly HostSought[],
    onStage: (stage: Stage, seen: ConnectionSeen) => void,
  ): Promise<ConnectionSeen>
}

export interface Files {
  /** Whole text of a file; "-" is standard input. */
  read(path: string): string
  /** Writes all or nothing. Rejects with an `exists` error unless `force`. */
  write(path: string, text: string, options: { force: boolean }): void
}

/** The settings file, as it was when the program began. */
export interface PreferenceStore {
  readonly path: string
  /** Nothing of a file that cannot be used. */
  readonly values: Preferences
  /** Why the file cannot be used, where it cannot. */
  readonly fault: Text | undefined
  /** Replaces all settings. Throws a `data` error where the file cannot be used, `failed` where it cannot be written. */
  write(values: Preferences): void
}

/** What a call sets for itself. */
export interface Settings {
  readonly lang?: Lang | undefined
  /** File of the casebook. */
  readonly db?: string | undefined
  readonly input?: boolean | undefined
  readonly color?: boolean | undefined
  /** Only data, errors and questions. */
  readonly quiet?: boolean | undefined
  /** Nothing is drawn again. */
  readonly plain?: boolean | undefined
  readonly network?: boolean | undefined
}

/** What `doctor` may do besides looking. */
export interface Rescue {
  /**
   * Saves what can be saved into a new file, `to` or one beside the old; the old one is only read. Rejects
   * with a `data` error where nothing of a casebook is found, and with `exists` where the new file is there.
   */
  recover(
    to: string | undefined,
    about: {
      readonly now: Date
      readonly newId: () => string
      /** For a case that lost it: the problem that these answered questions belong to. */
      readonly problemOf: (nodes: readonly string[]) => string
    },
  ): Promise<Recovered>
  /** Removes what killed processes left, and evidence files of no case; gives their number. */
  tidy(): number
}

/** All that is outside the program. Costly things are functions, opened on first use. */
export interface World {
  readonly lang: Lang
  readonly version: string
  readonly terminal: Terminal
  readonly prompter: () => Promise<Prompter>
  readonly now: () => Date
  /** IANA name of the person's time zone, or `HERE`. */
  readonly timeZone: string
  readonly newId: () => string
  readonly knowledge: () => Knowledge
  /** Rejects with a `casebook` or `data` error in words. */
  readonly casebook: () => Promise<Casebook>
  /** Numbers of the newest cases, without opening the casebook; none where it cannot be read. */
  readonly caseNumbers: () => Promise<readonly number[]>
  readonly checkups: () => Promise<Checkups>
  readonly files: Files
  readonly preferences: PreferenceStore
  /** Files, and of folders those that end in .json; links are not followed, and large ones not read. */
  readonly cardFiles: (paths: readonly string[]) => Iterable<CardFile>
  readonly library: () => Promise<Library>
  readonly packages: () => Promise<Packages>
  readonly progress: () => Promise<Progress>
  /** Undefined where the call forbids the network. Every use is asked for first. */
  readonly network: (() => Promise<Network>) | undefined
  readonly archive: () => Promise<Archive>
  /** Looks at what the program stands on; changes nothing. */
  readonly examine: () => Promise<Examined>
  readonly rescue: () => Promise<Rescue>
  /** The same world under the settings of a call. */
  readonly with: (settings: Settings) => World
}
