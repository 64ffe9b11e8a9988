import type { MarkKind } from './marks.ts'

/** Something that identifies, in the reading of a text; `number` of the person where it is one. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  readonly number?: number
}

/** All places where a pattern holds; where it has a group `it`, that alone. */
export function findAll(plain: string, pattern: RegExp, kind: MarkKind): Found[] {
  const found: Found[] = []
  for (const match of plain.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.['it'] ?? [
      match.index,
      match.index + match[0].length,
    ]
    if (end > start) found.push({ start, end, kind })
  }
  return found
}

/** Overlapping finds become one of the kind that was found first. */
export function joined(found: readonly Found[]): Found[] {
  const ranked = found.map((it, rank) => ({ ...it, rank }))
  ranked.sort((a, b) => a.start - b.start || a.rank - b.rank)
  const all: (Found & { rank: number })[] = []
  for (const it of ranked) {
    const last = all.at(-1)
    if (last === undefined || it.start >= last.end) {
      all.push(it)
      continue
    }
    const named = it.rank < last.rank ? it : last
    all[all.length - 1] = { ...named, start: last.start, end: Math.max(last.end, it.end) }
  }
  return all
}

export function overlaps(it: Pick<Found, 'start' | 'end'>, others: readonly Found[]): boolean {
  return others.some((other) => it.start < other.end && other.start < it.end)
}

/** A text as the pattern that finds it. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
