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

/** The code of the character that stands for no weight. */
export const ZERO = 80

/** Names in lower case without spaces, and the wallets they mean; the longer first. */
export type WalletNames = readonly (readonly [name: string, wallet: string])[]

/** What a screen shows, and the problem it belongs to where it belongs to one. */
export type ShownTexts = readonly (readonly [shown: string, problem: string | undefined])[]

/** All that is loaded to read free text. */
export interface TriageKnowledge {
  readonly model: TriageModel
  readonly wallets: WalletNames
  readonly shown: ShownTexts
}
