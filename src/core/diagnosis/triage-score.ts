import type { PlainText } from '../input/plain-text.ts'
import { type PackedModel, rowOf } from '../knowledge/triage-model.ts'
import { type Piece, piecesOf } from './triage-pieces.ts'

/** The model, opened for use. */
export interface TriageWeights {
  readonly problems: readonly string[]
  readonly traditional: ReadonlyMap<string, string>
  /** The row of a piece among the weights. */
  readonly rowOf: (piece: string) => number | undefined
  readonly weightAt: (at: number) => number
  readonly scale: number
  readonly bias: readonly number[]
}

export function openModel(model: PackedModel): TriageWeights {
  return {
    problems: model.problems,
    traditional: pairsOf(model.traditional),
    rowOf: (piece) => rowOf(piece, model),
    weightAt: (at) => model.weights[at] ?? 0,
    scale: model.scale,
    bias: model.bias,
  }
}

/** What a row says for the problems on average. */
export function meanOf({ weightAt, bias }: TriageWeights, row: number): number {
  let sum = 0
  for (let at = row * bias.length; at < (row + 1) * bias.length; at++) sum += weightAt(at)
  return sum / bias.length
}

/** Two characters after each other: from the first to the second. */
export function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [])
}

/** A piece that is known, and its row in the model. */
export interface KnownPiece extends Piece {
  readonly row: number
}

/** How strongly a text speaks for each problem, in the order of the model, and by which pieces. */
export interface Scored {
  readonly scores: readonly number[]
  readonly pieces: readonly KnownPiece[]
}

export function scoreText(text: PlainText, model: TriageWeights): Scored {
  const { rowOf, weightAt, scale, bias } = model
  const pieces: KnownPiece[] = []
  const sums = new Float64Array(bias.length)
  for (const piece of piecesOf(text, model.traditional)) {
    const row = rowOf(piece.name)
    if (row === undefined) continue
    pieces.push({ ...piece, row })
    const from = row * sums.length
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weightAt(from + at)
  }
  const share = scale * shareOf(pieces.length)
  return { scores: bias.map((it, at) => it + (sums[at] ?? 0) * share), pieces }
}

const SENTENCE_END = /[.!?。！？；;\n]+(?=\s|[\u4e00-\u9fff]|$)/g

/** The scores of each sentence by itself, from the pieces that were found; of a single sentence none. */
export function sentenceScores(
  { pieces }: Scored,
  { problems, weightAt, scale, bias }: TriageWeights,
  text: string,
): number[][] {
  const ends = [...text.matchAll(SENTENCE_END)].map((it) => it.index)
  const sentences = Map.groupBy(pieces, ({ start }) => ends.findIndex((end) => start <= end))
  if (sentences.size < 2) return []
  return [...sentences.values()].map((own) => {
    const share = scale * shareOf(own.length)
    return bias.map((it, at) => {
      const sum = own.reduce((all, { row }) => all + weightAt(row * problems.length + at), 0)
      return it + sum * share
    })
  })
}

/** What one of so many pieces counts: a long text is surer than a short one, but not by its length alone. */
export function shareOf(pieces: number): number {
  return pieces === 0 ? 0 : pieces ** -0.4
}

/** Scores as chances that add up to one. */
export function chancesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((it) => Math.exp(it - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((it) => it / sum)
}
