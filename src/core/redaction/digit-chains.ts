import type { Place } from './harmless.ts'

/** Digits written together, and where. */
export interface Group {
  readonly text: string
  readonly at: number
}
/** Groups with nothing but a few signs between them: one number, or several side by side. */
export type Chain = readonly Group[]

/** What may stand inside a number: spaces, dashes, dots, a line break, an ornament; not the end of a sentence. */
const CHAIN = /\d+(?:[^\p{L}\p{N}:;!?。%¥$€£\ufffc]{1,3}\d+)*(?:[ -]?[Xx](?![\p{L}\p{N}]))?/gu

/** All chains of a text. */
export function chainsIn(plain: string): Chain[] {
  return [...plain.matchAll(CHAIN)].map((match) =>
    [...match[0].matchAll(/\d+[Xx]?|[Xx]/g)].map((group) => ({
      text: group[0].toUpperCase(),
      at: match.index + group.index,
    })),
  )
}

/** The pieces of a chain that are left when dates and amounts are taken out. */
export function without(chain: Chain, taken: readonly Place[]): Chain[] {
  const pieces: Group[][] = [[]]
  for (const group of chain) {
    const isTaken = taken.some((it) => group.at < it.end && it.start < group.at + group.text.length)
    if (isTaken) pieces.push([])
    else pieces.at(-1)?.push(group)
  }
  return pieces.filter((piece) => piece.length > 0)
}

export function digitsOf(groups: Chain): string {
  return groups.map(({ text }) => text).join('')
}

export function placeOf(groups: Chain): Place {
  const [head, tail] = [groups[0], groups.at(-1)]
  return { start: head?.at ?? 0, end: (tail?.at ?? 0) + (tail?.text.length ?? 0) }
}

/** Longer numbers do not identify a person; more digits are looked at piece by piece. */
const MOST_DIGITS = 30

/**
 * The parts of a chain that `kind` knows, the longest first, none of them overlapping; what lies
 * between them is looked at again.
 */
export function partsOf<T>(
  chain: Chain,
  kind: (part: Chain, first: number) => T | undefined,
): { part: Chain; kind: T }[] {
  const found: { first: number; length: number; kind: T }[] = []
  for (let first = 0; first < chain.length; first++) {
    let digits = 0
    for (let last = first; last < chain.length; last++) {
      digits += chain[last]?.text.length ?? 0
      if (digits > MOST_DIGITS && last > first) break
      const known = digits < 7 ? undefined : kind(chain.slice(first, last + 1), first)
      if (known !== undefined) found.push({ first, length: last - first + 1, kind: known })
    }
  }
  found.sort((a, b) => b.length - a.length)
  const taken = new Set<number>()
  return found.flatMap(({ first, length, kind: known }) => {
    const places = Array.from({ length }, (_, step) => first + step)
    if (places.some((it) => taken.has(it))) return []
    for (const it of places) taken.add(it)
    return [{ part: chain.slice(first, first + length), kind: known }]
  })
}
