import type { Place } from '../knowledge/schema.ts'
import { EFFECTS } from './status.ts'
import { type Entry, type EntryKind, inTime, type Office, standing } from './timeline.ts'

/** Who a first complaint goes to; each stands for the office that a place calls its provider or merchant. */
export const READERS = ['wallet', 'bank', 'merchant'] as const
const ALSO_READERS: readonly string[] = ['provider', 'merchant']

/** Offices that an entry may be about: the readers of a first complaint, then those of the place. */
export function officesOf(place: Place | undefined): Office[] {
  const bodies = place?.bodies.map((it) => it.id) ?? []
  return [...READERS, ...bodies.filter((id) => !ALSO_READERS.includes(id))]
}

/** Where the complaint lies: the office it went to last. */
export function officeOf(entries: readonly Entry[]): Office | undefined {
  const lodges: readonly EntryKind[] = EFFECTS.lodges
  return inTime(standing(entries)).findLast((it) => lodges.includes(it.kind))?.office
}
