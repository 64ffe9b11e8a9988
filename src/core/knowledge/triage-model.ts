/** What triage knows: learned from the phrases of the knowledge as it is built, and the names it looks for. */
export interface TriageModel {
  /** The ids of the problems, and `other`: the order of the weights. */
  readonly problems: readonly string[]
  /** Pairs of a traditional character and its simplified form, of those that occur. */
  readonly traditional: string
  /** Pieces of text, one a row of the weights. */
  readonly pieces: readonly string[]
  /** One character for each piece and problem, `ZERO` and as many above or below it; `scale` makes weights of them. */
  readonly weights: string
  readonly scale: number
  /** What speaks for each problem before anything is read. */
  readonly bias: readonly number[]
}

/**
 * The model as the program reads it. `marks`: of each piece, by size, in four planes: all highest bytes,
 * then the next. `weights`: for each of them one byte a problem, below zero or above. So nothing is made
 * of twenty thousand pieces when a text holds a few hundred. A piece that is not known is taken for one
 * that is in one of two hundred thousand cases.
 */
export interface PackedModel extends Pick<
  TriageModel,
  'problems' | 'traditional' | 'scale' | 'bias'
> {
  readonly marks: Uint8Array
  readonly weights: Int8Array
}

/** 32 bits that tell a piece from others. */
export function markOf(piece: string): number {
  let mark = 0x811c9dc5
  for (let at = 0; at < piece.length; at++)
    mark = Math.imul(mark ^ piece.charCodeAt(at), 0x01000193)
  mark = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d)
  return (mark ^ (mark >>> 12)) >>> 0
}

/** The row of a piece, if it is known. */
export function rowOf(piece: string, { marks }: Pick<PackedModel, 'marks'>): number | undefined {
  const size = marks.length / 4
  const byte = (plane: number, at: number): number => marks[plane * size + at] ?? 0
  const mark = markOf(piece)
  let [from, to] = [0, size]
  while (from < to) {
    const at = (from + to) >>> 1
    const found =
      ((byte(0, at) << 24) | (byte(1, at) << 16) | (byte(2, at) << 8) | byte(3, at)) >>> 0
    if (found === mark) return at
    if (found < mark) from = at + 1
    else to = at
  }
  return undefined
}

/** The code of the character that stands for no weight. */
export const ZERO = 80

/** Names in lower case without spaces, and the wallets they mean; the longer first. */
export type WalletNames = readonly (readonly [name: string, wallet: string])[]

/** What a screen shows, and the problem it belongs to where it belongs to one. */
export type ShownTexts = readonly (readonly [shown: string, problem: string | undefined])[]

/** All that is loaded to read free text. */
export interface TriageKnowledge {
  readonly model: PackedModel
  readonly wallets: WalletNames
  readonly shown: ShownTexts
}
