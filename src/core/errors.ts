import type { Text } from './text.ts'

/** Why a command could not do what it was asked, for reasons a person can understand. */
export type ErrorKind = 'failed' | 'usage' | 'unanswered' | 'data' | 'casebook' | 'exists' | Leaving

/** How a question is left for good: by Ctrl+C, by being told to end, by the terminal going away. */
export type Leaving = 'cancelled' | 'terminated' | 'hung-up'

/** 0 done, 1 failed, 2 called wrongly, 3 data wrong, 130 cancelled; 129 and 143 as a shell counts the signals. */
export type ExitCode = 0 | 1 | 2 | 3 | 129 | 130 | 143

const EXIT_CODES: Readonly<Record<ErrorKind, ExitCode>> = {
  failed: 1,
  usage: 2,
  unanswered: 2,
  data: 3,
  casebook: 1,
  exists: 1,
  cancelled: 130,
  terminated: 143,
  'hung-up': 129,
}

/** Whether the person left, or was taken away: no failure, and nothing to explain. */
export function isLeaving(kind: ErrorKind): kind is Leaving {
  return kind === 'cancelled' || kind === 'terminated' || kind === 'hung-up'
}

/** The number the program leaves with after an expected error. */
export function exitCode(kind: ErrorKind): ExitCode {
  return EXIT_CODES[kind]
}

/** An error with words for the person: `text` says what happened, each hint what to do next. */
export class Expected extends Error {
  override readonly name = 'Expected'
  readonly kind: ErrorKind
  readonly text: Text
  readonly hints: readonly Text[]

  constructor(kind: ErrorKind, text: Text, hints: readonly Text[] = [], options?: ErrorOptions) {
    super(text.en, options)
    this.kind = kind
    this.text = text
    this.hints = hints
  }
}
