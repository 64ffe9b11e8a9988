import type { Case, CaseSummary } from '../core/casebook/case.ts'
import { cardOf } from '../core/casebook/make-card.ts'
import type { Example } from '../core/casebook/find-alike.ts'
import type { Kept } from '../core/casebook/stats.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import type { Casebook, World } from '../ports.ts'
import { dayHere } from './status-now.ts'

/** A case with its timeline and the day on which it was opened here. */
export function keptCase(content: Case, log: Casebook, world: World): Kept {
  return {
    content,
    timeline: log.timeline(content.number),
    openedOn: dayIn(world.timeZone, new Date(content.createdAt)),
  }
}

export interface OwnExample extends Example {
  readonly kept: Kept
}

/** How many are opened at most. */
const MOST = 500

/** One's own cases that came to their end, as examples: the most promising, and of those the newest first. */
export function endedCases(
  log: Casebook,
  world: World,
  promise: (summary: CaseSummary) => number,
): OwnExample[] {
  const today = dayHere(world)
  const listed = (['closed', 'solved'] as const)
    .flatMap((status) => log.list({ status }, today))
    .map((it) => ({ number: it.number, promise: promise(it) }))
    .filter((it) => it.promise > 0)
    .sort((a, b) => b.promise - a.promise || b.number - a.number)
    .slice(0, MOST)
  return listed.flatMap(({ number }): OwnExample[] => {
    const content = log.find(number)
    if (!content) return []
    const kept = keptCase(content, log, world)
    const card = cardOf(kept, world.knowledge())
    return card ? [{ from: { kind: 'case', number }, card, kept }] : []
  })
}
