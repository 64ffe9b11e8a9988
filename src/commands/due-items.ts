import { deadlinesOf, RANK } from '../core/casebook/deadlines.ts'
import { deadlines as words } from '../core/messages/deadlines.ts'
import type { DueItem } from '../core/screens/due-screen.ts'
import type { Casebook, Dated, DateRow, World } from '../ports.ts'
import { pagesOf } from './pages-of.ts'

/** From here on the person sees that there is something to wait for. */
const MANY = 300

/** The time limits that are running in a case, the most irreversible first. */
export function dueItems(
  { of, timeline }: Dated,
  { knowledge, now }: Pick<World, 'knowledge' | 'now'>,
): DueItem[] {
  return deadlinesOf(of, timeline, knowledge(), now()).map((deadline) => ({ of, deadline }))
}

/** The time limits behind rows of the index, computed as they are now. */
export function* itemsAt(
  rows: readonly DateRow[],
  log: Casebook,
  world: Pick<World, 'knowledge' | 'now'>,
): Generator<DueItem> {
  const known = new Map<number, readonly DueItem[]>()
  for (const page of pagesOf(rows)) {
    const unread = page.map((it) => it.number).filter((it) => !known.has(it))
    for (const [number, found] of log.dated(unread)) known.set(number, dueItems(found, world))
    for (const { number, place } of page) {
      const item = known.get(number)?.[place]
      if (item) yield item
    }
  }
}

/** Brings the index of dates up to date; after a new release that means every case. */
export async function refreshDates(
  { dates }: Casebook,
  world: Pick<World, 'knowledge' | 'now' | 'progress' | 'lang'>,
): Promise<void> {
  const knowledge = world.knowledge()
  const total = dates.outdated(knowledge.build)
  if (total === 0) return
  const progress = total > MANY ? await world.progress() : undefined
  try {
    dates.refresh(
      knowledge.build,
      (stored, timeline) =>
        deadlinesOf(stored, timeline, knowledge, world.now()).map(({ kind, due }) => ({
          urgency: RANK.indexOf(kind),
          due,
        })),
      (done) => progress?.show(words.counting(done, total)[world.lang]),
    )
  } finally {
    progress?.end()
  }
}
