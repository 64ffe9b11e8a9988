import { canonical } from './canonical.ts'
import type { CaseCard } from './card.ts'
import { type Alike, alikeTo, type Features, featuresOf, type Shared } from './alike.ts'

/** A case that can be learned from: one's own, or a card of somebody else. */
export interface Example {
  readonly from:
    | { readonly kind: 'case'; readonly number: number }
    | { readonly kind: 'card'; readonly sha256: string }
  readonly card: CaseCard
}

export interface FoundExample extends Example {
  /** 0 to 1; higher is more alike. */
  readonly score: number
  readonly shared: readonly Shared[]
}

/** The fewest that have to agree, beside the problem itself. */
const LEAST_SCORE = 0.3

/** The examples most like a case, the most alike first; of equal ones the quickest. */
export function findAlike(
  own: Features,
  examples: readonly Example[],
  most: number,
): FoundExample[] {
  const found = examples.flatMap((it): FoundExample[] => {
    const alike: Alike | undefined = alikeTo(own, featuresOf(it.card))
    return alike && alike.score >= LEAST_SCORE ? [{ ...it, ...alike }] : []
  })
  return bestOf(found, most)
}

export function bestOf(found: readonly FoundExample[], most: number): FoundExample[] {
  return [...found]
    .sort((a, b) => b.score - a.score || daysOf(a) - daysOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, most)
}

function daysOf({ card }: Example): number {
  return card.days ?? Infinity
}

function nameOf({ from }: Example): string {
  return from.kind === 'case' ? `0 ${String(from.number).padStart(9, '0')}` : `1 ${from.sha256}`
}

/** What worked teaches most: the examples that were solved, at least in part; one's own first, and no card twice. */
export function solvedOnce(own: readonly Example[], cards: readonly Example[]): Example[] {
  const isSolved = ({ card: { result } }: Example): boolean =>
    result === 'solved' || result === 'partly'
  // A card of one's own that came back is the same case, whatever notes it was shared with.
  const contentOf = ({ card }: Example): string => canonical({ ...card, notes: [] })
  const seen = new Set(own.map(contentOf))
  const others = cards.filter((it) => seen.size < seen.add(contentOf(it)).size)
  return [...own, ...others].filter(isSolved)
}
