/** How like two cases are that came to their end, or one that goes on and one that did. */
import { gramsOf, weighGrams } from '../knowledge/word-overlap.ts'
import type { CaseCard } from './card.ts'

/** What two cases have in common. */
export const SHARED = ['problem', 'cause', 'wallet', 'answers', 'error', 'place'] as const
export type Shared = (typeof SHARED)[number]

/** What of a case is compared. */
export type Features = Pick<
  CaseCard,
  'problem' | 'wallet' | 'place' | 'cause' | 'answers' | 'tried'
> & {
  /** Words on the screen. */
  readonly errors: readonly string[]
}

export interface Alike {
  /** 0 to 1. */
  readonly score: number
  readonly shared: readonly Shared[]
}

/** How much each counts; together 1. */
const WEIGHTS: Readonly<Record<Shared, number>> = {
  problem: 0.3,
  cause: 0.22,
  wallet: 0.15,
  answers: 0.15,
  error: 0.13,
  place: 0.05,
}
/** From here on it is said to be shared. */
const SAID: Readonly<Record<Shared, number>> = {
  problem: 1,
  cause: 1,
  wallet: 1,
  answers: 0.5,
  error: 0.5,
  place: 1,
}

export function featuresOf(card: CaseCard): Features {
  const errors = card.notes.filter((it) => it.about === 'error').map((it) => it.text)
  return { ...card, errors }
}

/** Undefined where they are about different matters: neither the problem nor the words on the screen agree. */
export function alikeTo(one: Features, other: Features): Alike | undefined {
  const shares: Readonly<Record<Shared, number>> = {
    problem: problemShare(one, other),
    cause: same(one.cause, other.cause) * Number(one.problem === other.problem),
    wallet: same(one.wallet, other.wallet),
    answers: answerShare(one, other),
    error: errorShare(one.errors, other.errors),
    place: same(one.place, other.place),
  }
  if (shares.problem === 0 && shares.error < SAID.error) return undefined
  const score = SHARED.reduce((sum, it) => sum + WEIGHTS[it] * shares[it], 0)
  return { score, shared: SHARED.filter((it) => shares[it] >= SAID[it]) }
}

function same(one: string | null, other: string | null): number {
  return one !== null && one === other ? 1 : 0
}

/** Half, where one case went through the problem of the other on its way. */
function problemShare(one: Features, other: Features): number {
  if (one.problem === other.problem) return 1
  const passes = ({ answers, tried }: Features, problem: string): boolean =>
    [...answers, ...tried].some((it) => it.problem === problem)
  return passes(one, other.problem) || passes(other, one.problem) ? 0.5 : 0
}

function answerShare(one: Features, other: Features): number {
  const [ours, theirs] = [one, other].map(
    ({ answers }) => new Set(answers.map((it) => `${it.problem} ${it.question} ${it.answer}`)),
  )
  if (!ours?.size || !theirs?.size) return 0
  const common = [...ours].filter((it) => theirs.has(it)).length
  return (2 * common) / (ours.size + theirs.size)
}

function errorShare(ours: readonly string[], theirs: readonly string[]): number {
  const grams = [...ours, ...theirs].map(gramsOf)
  const weights = weighGrams(grams)
  const pairs = grams
    .slice(0, ours.length)
    .flatMap((one) => grams.slice(ours.length).map((other) => weights.likeness(one, other)))
  return Math.max(0, ...pairs)
}
