/** Learns which pieces of text speak for which problem: multinomial logistic regression, the same result each time. */
import { piecesOf } from '../core/diagnosis/triage-pieces.ts'
import { plainText } from '../core/input/plain-text.ts'
import { pairsOf, shareOf } from '../core/diagnosis/triage-score.ts'
import { type TriageModel, ZERO } from '../core/knowledge/triage-model.ts'
import type { Lang } from '../core/text.ts'
import { mixTexts } from './mix-texts.ts'
import { createRandom, type Random, shuffle } from './random.ts'
import { traditionalOf } from './traditional.ts'

/** One way of putting a problem. */
export interface Said {
  readonly text: string
  readonly problem: string
  readonly lang: Lang
  /** How much it counts beside the others of its problem. */
  readonly weight: number
}
/** Sentences that stand around any problem and say nothing of it. */
export type Around = Readonly<Record<Lang, readonly string[]>>

const ROUNDS = 6
/** Weights of these rounds are averaged: what the last texts did by chance evens out. */
const AVERAGED = 3
const RATE = 0.5
const DECAY = 1e-5
const BIAS_RATE = 0.01
/** What the learning leaves to the other problems, so that no text is ever quite sure. */
const DOUBT = 0.05
/** A problem of few phrases counts as much as one of many, up to this factor. */
const MOST_WEIGHT = 4
/** Pieces whose greatest weight is below this part of the greatest of all are left out. */
const LEAST_WEIGHT = 0.03
/** Weights are kept in so many steps up and down: few enough to pack small, enough to rank by. */
const LEVELS = 31

export function learn(said: readonly Said[], around: Around): TriageModel {
  const random = createRandom(5)
  const problems = [...new Set(said.map((it) => it.problem))].sort()
  const traditional = traditionalOf(said.map((it) => it.text).join(''))
  const pairs = pairsOf(traditional)
  const read = (it: Said): string[] =>
    piecesOf(plainText(it.text), pairs).map((piece) => piece.name)
  const own = said.map(read)
  const pieces = commonOf(own)
  const texts = [...said, ...mixTexts(said, around, random)]
  const rows = new Map(pieces.map((piece, row) => [piece, row]))
  const weigh = weightsOf(texts)
  const lessons = texts.map((it, at): Lesson => ({
    rows: Int32Array.from((own[at] ?? read(it)).flatMap((piece) => rows.get(piece) ?? [])),
    problem: problems.indexOf(it.problem),
    weight: weigh(it),
  }))
  const { weights, bias } = train(lessons, problems.length, pieces.length, random)
  return pack({ problems, traditional, pieces }, weights, bias)
}

/** One text to learn from, by the rows of its pieces. */
interface Lesson {
  readonly rows: Int32Array
  readonly problem: number
  readonly weight: number
}

/** Pieces of one or two units as they come; longer ones only if two phrases have them. */
function commonOf(texts: readonly (readonly string[])[]): string[] {
  const count = new Map<string, number>()
  for (const pieces of texts)
    for (const piece of pieces) count.set(piece, (count.get(piece) ?? 0) + 1)
  const isShort = (piece: string): boolean => !/[ _]/.test(piece) && !/[^a-z¬]{3}/.test(piece)
  return [...count.keys()].filter((it) => isShort(it) || (count.get(it) ?? 0) > 1).sort()
}

function weightsOf(texts: readonly Said[]): (it: Said) => number {
  const groupOf = ({ problem, lang }: Said): string => `${problem} ${lang}`
  const count = new Map<string, number>()
  for (const it of texts) count.set(groupOf(it), (count.get(groupOf(it)) ?? 0) + 1)
  const mean = texts.length / count.size
  return (it) => Math.min(MOST_WEIGHT, mean / (count.get(groupOf(it)) ?? 1)) * it.weight
}

interface Trained {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** AdaGrad, one text after the other in a new order each round. */
function train(lessons: readonly Lesson[], size: number, pieces: number, random: Random): Trained {
  const weights = new Float64Array(pieces * size)
  const mean = new Float64Array(pieces * size)
  const state = { weights, squares: new Float64Array(pieces * size).fill(0.01), size }
  const bias = new Float64Array(size)
  const order = [...lessons]
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const lesson of order) takeLesson(lesson, state, bias)
    if (round < ROUNDS - AVERAGED) continue
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / AVERAGED
  }
  return { weights: mean, bias }
}

interface Learning {
  readonly weights: Float64Array
  readonly squares: Float64Array
  readonly size: number
}

function takeLesson(lesson: Lesson, learning: Learning, bias: Float64Array): void {
  const { rows, problem, weight } = lesson
  const { weights, squares, size } = learning
  const share = shareOf(rows.length)
  const chances = guess(rows, share, weights, bias)
  for (let at = 0; at < size; at++) {
    const wanted = at === problem ? 1 - DOUBT : DOUBT / (size - 1)
    const wrong = ((chances[at] ?? 0) - wanted) * weight
    bias[at] = (bias[at] ?? 0) - BIAS_RATE * wrong
    if (Math.abs(wrong) < 1e-3) continue
    for (const row of rows) {
      const place = row * size + at
      const now = weights[place] ?? 0
      const slope = wrong * share + DECAY * now
      const square = (squares[place] ?? 0) + slope * slope
      squares[place] = square
      weights[place] = now - (RATE * slope) / Math.sqrt(square)
    }
  }
}

function guess(
  rows: Int32Array,
  share: number,
  weights: Float64Array,
  bias: Float64Array,
): Float64Array {
  const size = bias.length
  const chances = new Float64Array(size)
  for (const row of rows)
    for (let at = 0; at < size; at++)
      chances[at] = (chances[at] ?? 0) + (weights[row * size + at] ?? 0)
  let total = 0
  for (let at = 0; at < size; at++) {
    chances[at] = Math.exp((bias[at] ?? 0) + (chances[at] ?? 0) * share)
    total += chances[at] ?? 0
  }
  return chances.map((it) => it / total)
}

/** One character a weight; pieces that hardly speak for anything are left out. */
function pack(
  known: Pick<TriageModel, 'problems' | 'traditional' | 'pieces'>,
  weights: Float64Array,
  bias: Float64Array,
): TriageModel {
  const size = known.problems.length
  const rowOf = (row: number): Float64Array => weights.subarray(row * size, (row + 1) * size)
  const greatest = (row: Float64Array): number => row.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const top = greatest(weights)
  const kept = known.pieces
    .map((piece, at) => ({ piece, row: rowOf(at) }))
    .filter(({ row }) => greatest(row) / top >= LEAST_WEIGHT)
  const levels = kept.flatMap(({ row }) => [...row].map((it) => Math.round((it / top) * LEVELS)))
  return {
    ...known,
    pieces: kept.map((it) => it.piece),
    weights: levels.map((it) => String.fromCharCode(ZERO + it)).join(''),
    scale: top / LEVELS,
    bias: [...bias].map((it) => Math.round(it * 1000) / 1000),
  }
}
