import type { Text } from './text.ts'

/** Why a command could not do what it was asked, for reasons a person can understand. */
export type ErrorKind =
  'failed' | 'usage' | 'unanswered' | 'data' | 'casebook' | 'exists' | 'cancelled'

/** 0 done, 1 failed, 2 called wrongly, 3 data wrong, 130 cancelled. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

const EXIT_CODES: Readonly<Record<ErrorKind, ExitCode>> = {
  failed: 1,
  usage: 2,
  unanswered: 2,
  data: 3,
  casebook: 1,
  exists: 1,
  cancelled: 130,
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
