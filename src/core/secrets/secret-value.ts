/**
 * How a value is tied to the word that names it: `said` (是, is, :), `next` (nothing between but
 * brackets), `told` (报了, gave him), `listed` (a comma), `near` (other words that name no other thing).
 */
export type Tie = 'said' | 'next' | 'told' | 'listed' | 'near'

/** Where a value stands in the plain text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a sticky pattern finds at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
