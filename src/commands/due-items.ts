import type { Case } from '../core/casebook/case.ts'
import { byUrgency, deadlinesOf } from '../core/casebook/deadlines.ts'
import type { DueItem } from '../core/screens/due-screen.ts'
import type { Casebook, World } from '../ports.ts'

/** The time limits that are running in cases, the most irreversible first. */
export function dueItems(
  cases: readonly Case[],
  log: Casebook,
  { knowledge, now }: Pick<World, 'knowledge' | 'now'>,
): DueItem[] {
  return cases
    .flatMap((of) =>
      deadlinesOf(of, log.timeline(of.number), knowledge(), now()).map((deadline) => ({
        of,
        deadline,
      })),
    )
    .sort((a, b) => byUrgency(a.deadline, b.deadline) || a.of.number - b.of.number)
}
