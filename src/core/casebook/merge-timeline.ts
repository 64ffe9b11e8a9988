/** Two timelines of one case as one. Entries are the same if they were noted at the same moment and say the same. */
import { canonical } from './canonical.ts'
import type { Entry, NewEntry } from './timeline.ts'

/** An entry without its number, which differs from copy to copy; what it takes back goes by identity too. */
interface Identified {
  readonly key: string
  readonly entry: Omit<Entry, 'seq' | 'corrects'>
  /** Identity of the entry it takes back. */
  readonly corrects: string | undefined
  /** A correction comes after what it takes back, even if both were noted in the same moment or a clock was set back between. */
  readonly depth: number
  readonly time: string
}

/** An entry that the merge itself adds. */
export type MergeEntry = NewEntry & { readonly at: string }

/** All entries of both, each once, in the order in which they were noted; numbered anew from 1. */
export function mergeTimelines(
  mine: readonly Entry[],
  theirs: readonly Entry[],
  added: readonly MergeEntry[] = [],
): Entry[] {
  const sides = [identify(mine), identify(theirs)] as const
  const all = new Map(
    [...sides[0], ...sides[1], ...identify(numbered(added))].map((it) => [it.key, it]),
  )
  const distinct = sides.map((side) => [...new Map(side.map((it) => [it.key, it])).values()])
  // Where one side has it all, its own order stands: a clock may have been set back since.
  const whole = distinct.filter((side) => side.length === all.size)
  const [first, second] = whole
  const order =
    first && (!second || sameOrder(first, second)) ? first : [...all.values()].sort(byTime)
  const seqOf = new Map(order.map(({ key }, index) => [key, index + 1]))
  return order.map(({ key, entry, corrects }) => {
    const target = corrects === undefined ? undefined : seqOf.get(corrects)
    const seq = seqOf.get(key) ?? 0
    return target === undefined ? { ...entry, seq } : { ...entry, seq, corrects: target }
  })
}

function numbered(entries: readonly MergeEntry[]): Entry[] {
  return entries.map((it, index) => ({ ...it, seq: index + 1 }))
}

function identify(entries: readonly Entry[]): Identified[] {
  const bySeq = new Map(entries.map((it) => [it.seq, it]))
  const identifyOne = ({ seq, corrects, ...entry }: Entry): Identified => {
    // Only what was noted before can be taken back; so this ends.
    const before = corrects !== undefined && corrects < seq ? bySeq.get(corrects) : undefined
    const target = before && identifyOne(before)
    const key = canonical([entry, target?.key])
    const time = target && target.time > entry.at ? target.time : entry.at
    return { key, entry, corrects: target?.key, depth: (target?.depth ?? -1) + 1, time }
  }
  return entries.map(identifyOne)
}

function sameOrder(a: readonly Identified[], b: readonly Identified[]): boolean {
  return a.every((it, index) => it.key === b[index]?.key)
}

function byTime(a: Identified, b: Identified): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  if (a.depth !== b.depth) return a.depth - b.depth
  return a.key < b.key ? -1 : 1
}
