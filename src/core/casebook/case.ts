import type { CaseFact, TransactionFact } from '../knowledge/fact-names.ts'
import type { Lang } from '../text.ts'

export {
  CASE_FACTS,
  TRANSACTION_FACTS,
  type CaseFact,
  type TransactionFact,
  type FactName,
} from '../knowledge/fact-names.ts'

/** What a person can ask for in a complaint. */
export const REQUESTS = [
  'refund',
  'unfreeze',
  'explanation',
  'correction',
  'compensation',
  'apology',
] as const
export type RequestId = (typeof REQUESTS)[number]

/**
 * Values in their stored form: `amount` a decimal like "128.50", `currency` ISO 4217, times
 * "2026-11-20" or "2026-11-20 14:30" (wall clock of the person, no zone), `reply-by` a day,
 * `request` ids or own words joined by "; ", `next-step` "yes" or "no", all else as typed.
 */
export type Facts = Readonly<Partial<Record<CaseFact, string>>>
export type Transaction = Readonly<Partial<Record<TransactionFact, string>>>

export const EVIDENCE_STATES = ['have', 'missing', 'not-applicable'] as const
/** Whether the person has an item of evidence; `not-applicable`: it has no bearing on this case. */
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

export const STATUSES = [
  'diagnosing',
  'draft',
  'solved',
  'sent',
  'waiting',
  'overdue',
  'answered',
  'escalated',
  'closed',
  'withdrawn',
] as const
/** Where a case stands. Public: never renamed. */
export type Status = (typeof STATUSES)[number]

/** Answers by node id, in the order given. A check's result and a remedy's result are answers too. */
export type Answers = Readonly<Record<string, string>>

/** A problem the case went through before it went on with the present one. */
export interface Chapter {
  readonly problem: string
  readonly answers: Answers
  readonly outcome: string
}

/** One case: what was asked and answered, what came of it, what is known. Without number and times: not stored yet. */
export interface CaseContent {
  readonly problem: string
  readonly wallet: string | undefined
  readonly place: string | undefined
  readonly answers: Answers
  readonly outcome: string | undefined
  /** The outcome was reached because a remedy worked or nothing is left to do. */
  readonly solved: boolean
  readonly earlier: readonly Chapter[]
  readonly facts: Facts
  readonly transactions: readonly Transaction[]
  readonly evidence: Readonly<Record<string, EvidenceState>>
  /** Questions of the conversation itself (draft wanted, one more transaction, a fact left blank), so that it can go on where it stopped. */
  readonly talk: Readonly<Record<string, string>>
  /** Chosen language of the letter; otherwise the reader's. */
  readonly letter: Lang | undefined
  /** The conversation came to its end; an unfinished one can be resumed. */
  readonly finished: boolean
}

export interface Case extends CaseContent {
  /** Short number for the person. */
  readonly number: number
  /** UUIDv7. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** What the status and the time limits of a case are computed from, besides its timeline. */
export type DatedContent = Pick<
  CaseContent,
  'problem' | 'wallet' | 'place' | 'outcome' | 'solved' | 'transactions'
>

/** What `list` shows of a case, without opening the whole of it. */
export interface CaseSummary {
  readonly number: number
  readonly id: string
  readonly problem: string
  readonly wallet: string | undefined
  readonly outcome: string | undefined
  readonly status: Status
  /** Amount of the first transaction as stored, and its currency. */
  readonly amount: string | undefined
  readonly currency: string | undefined
  readonly createdAt: string
  readonly updatedAt: string
}
