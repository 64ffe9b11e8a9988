/**
 * Two casebooks as one. In either order the same comes out, up to short numbers, and merging again
 * changes nothing. A case is the same case by its UUID.
 */
import type { Attachment } from './attachment.ts'
import { canonical } from './canonical.ts'
import type { Case, CaseContent } from './case.ts'
import { choose, type Lost, mergeContent } from './merge-content.ts'
import { type MergeEntry, mergeTimelines } from './merge-timeline.ts'
import type { Entry } from './timeline.ts'

/** A case with all that belongs to it. */
export interface CaseRecord {
  readonly stored: Case
  readonly timeline: readonly Entry[]
  readonly attachments: readonly Attachment[]
}

/** What became of a case that came in. */
export interface MergedCase {
  readonly what: 'added' | 'changed' | 'unchanged'
  /** Its short number there. */
  readonly from: number
  readonly record: CaseRecord
  /** Values that gave way now; each stands in the timeline as a `changed` entry. */
  readonly conflicts: readonly Lost[]
}

/**
 * What becomes of each case of `theirs` among `mine`, in the order of their numbers. `last` is the
 * highest number ever given here: a number below it is not given again, so a case that comes in keeps
 * its own only above it.
 */
export function mergeCasebooks(
  mine: readonly CaseRecord[],
  theirs: readonly CaseRecord[],
  last: number,
): MergedCase[] {
  const byId = new Map(mine.map((it) => [it.stored.id, it]))
  const incoming = [...theirs].sort((a, b) => a.stored.number - b.stored.number)
  let next = Math.max(last, ...incoming.map((it) => it.stored.number))
  return incoming.map((their): MergedCase => {
    const from = their.stored.number
    const own = byId.get(their.stored.id)
    if (own) {
      const { record, conflicts } = mergeRecords(own, their)
      const same = { ...own, attachments: mergeAttachments(own.attachments, []) }
      const what = canonical(record) === canonical(same) ? 'unchanged' : 'changed'
      return { what, from, record, conflicts }
    }
    const number = from > last ? from : (next += 1)
    return {
      what: 'added',
      from,
      record: { ...their, stored: { ...their.stored, number } },
      conflicts: [],
    }
  })
}

/** One case from two copies of it, under the number of the first. */
export function mergeRecords(
  mine: CaseRecord,
  theirs: CaseRecord,
): { record: CaseRecord; conflicts: Lost[] } {
  const [a, b] = [mine.stored, theirs.stored]
  const changes = [...mine.timeline, ...theirs.timeline]
  const pick = choose(a.updatedAt, b.updatedAt)
  const attachments = mergeAttachments(mine.attachments, theirs.attachments)
  const { content, lost } = mergeContent(
    withFiles(a, attachments),
    withFiles(b, attachments),
    pick,
    changes,
  )
  const updatedAt = a.updatedAt > b.updatedAt ? a.updatedAt : b.updatedAt
  const conflicts = lost.filter((it) => !isOnRecord(it, changes))
  const timeline = mergeTimelines(
    mine.timeline,
    theirs.timeline,
    conflicts.map((it) => entryOf(it, updatedAt)),
  )
  const stored = {
    ...content,
    number: a.number,
    id: a.id,
    createdAt: a.createdAt < b.createdAt ? a.createdAt : b.createdAt,
    updatedAt,
  }
  return { record: { stored, timeline, attachments }, conflicts }
}

/** The value gave way before, here or there: nothing is lost, and nobody need be told again. */
function isOnRecord({ field, lost }: Lost, changes: readonly Entry[]): boolean {
  return changes.some((it) => it.kind === 'changed' && it.fact === field && it.before === lost)
}

/** Dated by the cases, not by the clock, so that both computers write the same. */
function entryOf({ field, kept, lost }: Lost, at: string): MergeEntry {
  const entry = { kind: 'changed', on: at.slice(0, 10), fact: field, before: lost, at } as const
  return kept === undefined ? entry : { ...entry, after: kept }
}

/** Each content of an item once, under the name it was kept by first. */
function mergeAttachments(
  mine: readonly Attachment[],
  theirs: readonly Attachment[],
): readonly Attachment[] {
  const order = (it: Attachment): string => canonical([it.addedAt, it.name, it.sha256, it.item])
  const sorted = [...mine, ...theirs].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const kept = new Map<string, Attachment>()
  for (const it of sorted) {
    const key = `${it.item} ${it.sha256}`
    if (!kept.has(key)) kept.set(key, it)
  }
  return [...kept.values()]
}

/** Of an item with files it cannot be said that it is missing. */
function withFiles(content: CaseContent, attachments: readonly Attachment[]): CaseContent {
  const had = attachments
    .map((it) => it.item)
    .filter((item) => (content.evidence[item] ?? 'missing') === 'missing')
  const states = Object.fromEntries(had.map((item) => [item, 'have' as const]))
  return { ...content, evidence: { ...content.evidence, ...states } }
}
