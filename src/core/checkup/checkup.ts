/** A check-up of a wallet: what is asked, what the answers come to, what got better since the last one. */
import type { CheckQuestion, Wallet } from '../knowledge/schema.ts'

export const CHECK_ANSWERS = ['yes', 'no', 'not-sure'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]
export type CheckAnswers = Readonly<Record<string, CheckAnswer>>

/** A check-up as it is kept. `wallet`: undefined where it was about any. `at`: when it was begun, UTC. */
export interface Checkup {
  readonly id: string
  readonly wallet: string | undefined
  readonly at: string
  readonly answers: CheckAnswers
  readonly finished: boolean
}

export type CheckState = 'fine' | 'open' | 'unknown'

/** What is not well, or not known to be. */
export interface Finding {
  readonly question: CheckQuestion
  readonly state: Exclude<CheckState, 'fine'>
}

/** The questions that concern a wallet, in their order; without a wallet those that concern any. */
export function questionsFor(
  all: readonly CheckQuestion[],
  wallet: Pick<Wallet, 'id' | 'place'> | undefined,
): CheckQuestion[] {
  return all.filter(({ wallets, places, 'but-not': without }) => {
    if (wallets && !wallets.includes(wallet?.id ?? '')) return false
    if (without?.includes(wallet?.id ?? '')) return false
    return !places || places.includes(wallet?.place ?? '')
  })
}

/** What an answer says; undefined where the question was not answered. */
export function stateOf(
  { safe }: Pick<CheckQuestion, 'safe'>,
  answer: CheckAnswer | undefined,
): CheckState | undefined {
  if (answer === undefined) return undefined
  if (answer === 'not-sure') return 'unknown'
  return answer === safe ? 'fine' : 'open'
}

/** The first thing among the answers that cannot wait. */
export function dangerIn(
  questions: readonly CheckQuestion[],
  answers: CheckAnswers,
): (CheckQuestion & { readonly problem: string }) | undefined {
  const found = questions.find(
    (it) => it.problem !== undefined && stateOf(it, answers[it.id]) === 'open',
  )
  return found?.problem === undefined ? undefined : { ...found, problem: found.problem }
}

/**
 * What is to be done, what matters most first: what cannot wait, then by risk, where what is not known
 * counts half; of equals the quicker one, then the one asked first.
 */
export function findingsOf(questions: readonly CheckQuestion[], answers: CheckAnswers): Finding[] {
  const found = questions.flatMap((question): Finding[] => {
    const state = stateOf(question, answers[question.id])
    return state === 'open' || state === 'unknown' ? [{ question, state }] : []
  })
  return found.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || a.question.minutes - b.question.minutes,
  )
}

function weightOf({ question: { problem, risk }, state }: Finding): number {
  if (state === 'unknown') return risk
  return problem === undefined ? 2 * risk : 100
}

/** The questions that were answered as they should be. */
export function fineIn(
  questions: readonly CheckQuestion[],
  answers: CheckAnswers,
): CheckQuestion[] {
  return questions.filter((it) => stateOf(it, answers[it.id]) === 'fine')
}

/** A question whose answer changed, and what it says now. */
export interface Moved {
  readonly question: CheckQuestion
  readonly now: CheckState
}
export interface Change {
  readonly better: readonly Moved[]
  readonly worse: readonly Moved[]
}

/** From worst to best. */
const STATES: readonly CheckState[] = ['open', 'unknown', 'fine']

/** What changed between two check-ups, of the questions that both answered. */
export function compareCheckups(
  questions: readonly CheckQuestion[],
  before: CheckAnswers,
  after: CheckAnswers,
): Change {
  const moved = (direction: 1 | -1): Moved[] =>
    questions.flatMap((question) => {
      const old = stateOf(question, before[question.id])
      const now = stateOf(question, after[question.id])
      if (old === undefined || now === undefined) return []
      const step = Math.sign(STATES.indexOf(now) - STATES.indexOf(old))
      return step === direction ? [{ question, now }] : []
    })
  return { better: moved(1), worse: moved(-1) }
}

/** The check-up of the same wallet that was finished last before this one. */
export function checkupBefore(
  all: readonly Checkup[],
  { id, wallet, at }: Pick<Checkup, 'id' | 'wallet' | 'at'>,
): Checkup | undefined {
  return all
    .filter((it) => it.finished && it.id !== id && it.wallet === wallet && it.at <= at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
}
