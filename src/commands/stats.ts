import { toJson } from '../core/json.ts'
import { type Kept, statsOf } from '../core/casebook/stats.ts'
import type { ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import { cases as words } from '../core/messages/cases.ts'
import { statsJson, statsScreen } from '../core/screens/stats-screen.ts'
import type { Casebook, World } from '../ports.ts'
import { dayHere } from './status-now.ts'

/** What all cases together tell. */
export async function stats(
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const it = statsOf(everyCase(await world.casebook(), world))
  if (json) terminal.out(toJson(statsJson(it)))
  else if (it.cases === 0) terminal.err(`${words.empty[lang]}\n`)
  else {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(statsScreen(it, world.knowledge(), sheet))
  }
  return 0
}

function* everyCase(log: Casebook, world: World): Generator<Kept> {
  for (const { number, createdAt } of log.list({}, dayHere(world))) {
    const content = log.find(number)
    const openedOn = dayIn(world.timeZone, new Date(createdAt))
    if (content) yield { content, timeline: log.timeline(number), openedOn }
  }
}
