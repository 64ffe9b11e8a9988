import { toJson } from '../core/json.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { timeline as words, timelineProblems as problems } from '../core/messages/timeline.ts'
import { entryJson } from '../core/screens/timeline-json.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { nowHere } from './read-money.ts'
import { statusNow } from './status-now.ts'

/** Opens a closed case again; it stands where its timeline says. */
export async function reopen(
  number: string,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  const entries = log.timeline(found.number)
  const status = statusNow(found, entries, world)
  if (status !== 'closed' && status !== 'withdrawn')
    throw new Expected('failed', problems.notClosed(found.number))
  const noted = log.note(found.number, { kind: 'reopened', on: nowHere(world) }, world.now())
  const all = [...entries, noted]
  if (json) {
    const now = statusNow(found, all, world)
    const shown = { case: found.number, status: now, entry: entryJson(noted, all) }
    world.terminal.out(toJson(shown))
  } else world.terminal.err(`${words.reopened(found.number)[world.lang]}\n`)
  return 0
}
