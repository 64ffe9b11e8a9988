/** Wallets in the order that the person's own weights and marks give, and what decided it. */

/** Weights by criterion, marks by wallet and criterion; whole numbers from 0 to 5. */
export interface Judgement {
  readonly weights: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<string, Readonly<Record<string, number>>>>
}
export const MOST = 5

/** One weight or mark that, changed so, would put another wallet first. */
export type Flip =
  | {
      readonly kind: 'mark'
      readonly wallet: string
      readonly criterion: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'weight'
      readonly criterion: string
      readonly from: number
      readonly to: number
    }

export interface Ranking {
  /** What counted: weighed above 0, and marked for every wallet. */
  readonly criteria: readonly string[]
  /** The first first; `points` from 0 to 5, the weighted mean of the marks. */
  readonly ranked: readonly { readonly wallet: string; readonly points: number }[]
  /** Those at the top; several where they are equal. */
  readonly first: readonly string[]
  /** What gained the first most on the second, in points; undefined where they are equal. */
  readonly decided: { readonly criterion: string; readonly by: number } | undefined
  /** Between first and second, in points. */
  readonly gap: number
  /** The smallest change after which another wallet stands first alone. */
  readonly flip: Flip | undefined
}

/** Undefined where nothing can be compared: fewer than two wallets, or no criterion that counts. */
export function rankWallets(
  wallets: readonly string[],
  criteria: readonly string[],
  judgement: Judgement,
): Ranking | undefined {
  const counted = criteria.filter(
    (it) =>
      (judgement.weights[it] ?? 0) > 0 &&
      wallets.every((wallet) => judgement.marks[wallet]?.[it] !== undefined),
  )
  if (wallets.length < 2 || counted.length === 0) return undefined
  const { weights, marks } = judgement
  const total = counted.reduce((sum, it) => sum + (weights[it] ?? 0), 0)
  const ranked = wallets
    .map((wallet) => ({ wallet, sum: sumOf(wallet, counted, judgement) }))
    .toSorted((a, b) => b.sum - a.sum)
  const [first, second] = ranked
  if (!first || !second) return undefined
  const gains = counted.map((criterion) => ({
    criterion,
    by:
      ((weights[criterion] ?? 0) *
        ((marks[first.wallet]?.[criterion] ?? 0) - (marks[second.wallet]?.[criterion] ?? 0))) /
      total,
  }))
  const tied = first.sum === second.sum
  return {
    criteria: counted,
    ranked: ranked.map(({ wallet, sum }) => ({ wallet, points: sum / total })),
    first: ranked.filter((it) => it.sum === first.sum).map((it) => it.wallet),
    decided: tied ? undefined : gains.toSorted((a, b) => b.by - a.by)[0],
    gap: (first.sum - second.sum) / total,
    flip: tied ? undefined : smallestFlip(first.wallet, wallets, counted, judgement),
  }
}

function sumOf(wallet: string, criteria: readonly string[], { weights, marks }: Judgement): number {
  return criteria.reduce((sum, it) => sum + (weights[it] ?? 0) * (marks[wallet]?.[it] ?? 0), 0)
}

/** The wallet that stands first alone, if one does. */
function winnerIn(
  wallets: readonly string[],
  criteria: readonly string[],
  judgement: Judgement,
): string | undefined {
  const sums = wallets.map((wallet) => ({ wallet, sum: sumOf(wallet, criteria, judgement) }))
  const [best, next] = sums.toSorted((a, b) => b.sum - a.sum)
  return best && next && best.sum > next.sum ? best.wallet : undefined
}

/** Tries every single change, the smallest first; of equals a mark, then the criterion named first. */
function smallestFlip(
  first: string,
  wallets: readonly string[],
  criteria: readonly string[],
  judgement: Judgement,
): Flip | undefined {
  const sizes = Array.from({ length: MOST }, (_, index) => index + 1)
  return sizes
    .flatMap((size) => changesOf(size, wallets, criteria, judgement))
    .find((it) => {
      const winner = winnerIn(wallets, criteria, applyFlip(judgement, it))
      return winner !== undefined && winner !== first
    })
}

function changesOf(
  size: number,
  wallets: readonly string[],
  criteria: readonly string[],
  { weights, marks }: Judgement,
): Flip[] {
  const steps = (from: number): number[] =>
    [from - size, from + size].filter((to) => to >= 0 && to <= MOST)
  const ofMarks = criteria.flatMap((criterion) =>
    wallets.flatMap((wallet) => {
      const from = marks[wallet]?.[criterion] ?? 0
      return steps(from).map((to): Flip => ({ kind: 'mark', wallet, criterion, from, to }))
    }),
  )
  const ofWeights = criteria.flatMap((criterion) => {
    const from = weights[criterion] ?? 0
    return steps(from).map((to): Flip => ({ kind: 'weight', criterion, from, to }))
  })
  return [...ofMarks, ...ofWeights]
}

export function applyFlip(judgement: Judgement, flip: Flip): Judgement {
  const { weights, marks } = judgement
  if (flip.kind === 'weight') return { marks, weights: { ...weights, [flip.criterion]: flip.to } }
  const own = { ...marks[flip.wallet], [flip.criterion]: flip.to }
  return { weights, marks: { ...marks, [flip.wallet]: own } }
}

/** `stay`: it stands first; `close`: equal, or one point would put it first; `leave`: another stands first. */
export type Verdict = 'stay' | 'close' | 'leave'

/** What the person's own marks say about leaving the wallet they have. */
export function verdictOn(
  present: string,
  { criteria, first, ranked }: Pick<Ranking, 'criteria' | 'first' | 'ranked'>,
  judgement: Judgement,
): Verdict {
  if (first.includes(present)) return first.length > 1 ? 'close' : 'stay'
  const wallets = ranked.map((it) => it.wallet)
  const turns = changesOf(1, wallets, criteria, judgement).some(
    (it) => winnerIn(wallets, criteria, applyFlip(judgement, it)) === present,
  )
  return turns ? 'close' : 'leave'
}
