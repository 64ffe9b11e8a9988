/** The rules a check node may name: pure, each decides from answers, facts and the register. */
import { addDays, addMonths, type Day } from '../knowledge/calendar.ts'
import type { Register } from '../knowledge/knowledge.ts'
import { isPeak, openAt } from '../knowledge/opening.ts'
import { endOfWindow, windowOf } from '../knowledge/window.ts'
import { type Finding, FINDINGS } from './connection.ts'

export interface CheckContext {
  readonly register: Register
  readonly wallet: string | undefined
  readonly place: string | undefined
  readonly answers: Readonly<Record<string, string>>
  /** Stored values of the first transaction and the case. */
  readonly facts: Readonly<Record<string, string | undefined>>
  /** Today, where the rule's place is. */
  readonly today: Day
  /** Wall clock there, "2026-11-21 20:05". */
  readonly clock: string
}

export interface CheckRule {
  readonly results: readonly string[]
  /** Facts it looks at: asked for first where they are missing. */
  readonly facts: readonly string[]
  /** Questions it looks at: a changed answer there voids the result. */
  readonly answers: readonly string[]
  decide(context: CheckContext): string
  /** The person is asked first and looks, or lets the program look; `decide` is for where nobody can be asked. */
  readonly asks?: 'connection'
}

const WINDOW_RESULTS = ['within', 'passed', 'unknown'] as const

/**
 * Has a normal time span passed? Counted from the day of the fact; which span it is depends on the
 * answer to a question, where each answer not in the table gives `unknown`.
 */
function windowCheck(
  fact: string,
  question: string,
  windows: Readonly<Record<string, string>>,
): CheckRule {
  return {
    results: WINDOW_RESULTS,
    facts: [fact],
    answers: [question],
    decide({ register, wallet, place, answers, facts, today }) {
      const window = windows[answers[question] ?? '']
      const from = facts[fact]?.slice(0, 10)
      if (window === undefined || from === undefined) return 'unknown'
      const end = endOfWindow(
        windowOf(register, wallet, window).window,
        from,
        place,
        register.calendars,
      )
      return today > end.day ? 'passed' : 'within'
    },
  }
}

/** Money of a failed payment that comes back, from the day of payment. */
const returnWindow = windowCheck('time', 'paid-with', {
  balance: 'return-balance',
  'debit-card': 'return-debit',
  'credit-card': 'return-credit',
})

/** A merchant's refund, from the day on which it was started. */
const refundWindow = windowCheck('refund-time', 'refund-to', {
  balance: 'refund-balance',
  'debit-card': 'refund-debit',
  'credit-card': 'refund-credit',
})

/** A transfer, top-up or withdrawal, from the day on which it was made. */
const transferWindow = windowCheck('time', 'sent-to', {
  'bank-card': 'transfer-bank',
  wallet: 'transfer-wallet',
  unclaimed: 'transfer-unclaimed',
})

/**
 * Is the time to report a payment one did not make still open? US: 60 days, counted from the payment
 * and so on the safe side (Reg E counts from the statement). UK, EU: 13 months from the debit (PSD2 art. 71).
 */
const reportWindow: CheckRule = {
  results: WINDOW_RESULTS,
  facts: ['time'],
  answers: [],
  decide({ place, facts, today }) {
    const paidOn = facts['time']?.slice(0, 10)
    const end = REPORT_ENDS[place ?? '']
    if (!end) return place === undefined ? 'unknown' : 'within'
    if (paidOn === undefined) return 'unknown'
    return today > end(paidOn) ? 'passed' : 'within'
  },
}

const REPORT_ENDS: Readonly<Record<string, (paidOn: Day) => Day>> = {
  us: (paidOn) => addDays(paidOn, 60),
  uk: (paidOn) => addMonths(paidOn, 13),
  eu: (paidOn) => addMonths(paidOn, 13),
}

/** Does somebody pick up now? By the hours of the wallet's own line, where the register has them. */
const supportOpen: CheckRule = {
  results: ['open', 'closed', 'unknown'],
  facts: [],
  answers: [],
  decide({ register, wallet, clock }) {
    const { contacts, place } = register.wallets[wallet ?? ''] ?? {}
    const line = contacts?.find((it) => it.id === 'support' && it.open)
    if (!line?.open || place === undefined) return 'unknown'
    return openAt(line.open, clock, register.calendars[place])
  },
}

/** Do many call today? */
const peakTime: CheckRule = {
  results: ['peak', 'quiet'],
  facts: [],
  answers: [],
  decide: ({ register, place, today }) =>
    isPeak(today, place, register.calendars[place ?? '']) ? 'peak' : 'quiet',
}

/** What stands between this computer and the wallet; nothing is sent where nobody said yes. */
const connection: CheckRule = {
  results: FINDINGS,
  facts: [],
  answers: [],
  decide: (): Finding => 'not-tested',
  asks: 'connection',
}

export const CHECKS: Readonly<Record<string, CheckRule>> = {
  'return-window': returnWindow,
  'refund-window': refundWindow,
  'transfer-window': transferWindow,
  'report-window': reportWindow,
  'support-open': supportOpen,
  'peak-time': peakTime,
  connection,
}
