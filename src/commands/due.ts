import type { ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import { deadlines as words } from '../core/messages/deadlines.ts'
import { dueJson, dueScreen } from '../core/screens/due-screen.ts'
import { calendarFile, PRODUCT } from '../core/screens/ics.ts'
import type { Files, World } from '../ports.ts'
import { dueItems } from './due-items.ts'

export interface DueOptions {
  readonly json?: boolean
  readonly ics?: string
  readonly exitCode?: boolean
  readonly force?: boolean
}

/** What is due over all open cases, the most irreversible first. */
export async function due(options: DueOptions, world: World): Promise<ExitCode> {
  const { terminal, lang, files } = world
  const log = await world.casebook()
  const today = dayIn(world.timeZone, world.now())
  const cases = log.list({}, today).flatMap((it) => log.find(it.number) ?? [])
  const items = dueItems(cases, log, world)
  const code = options.exitCode && items.some((it) => it.deadline.overdue) ? 1 : 0
  if (options.ics === '-') {
    terminal.out(calendarFile(items, world.now(), lang))
    return code
  }
  if (options.ics !== undefined) {
    // An older calendar of ours is replaced; any other file only if asked.
    const force = options.force === true || isOurs(options.ics, files)
    files.write(options.ics, calendarFile(items, world.now(), lang), { force })
  }
  if (options.json) {
    terminal.out(
      `${JSON.stringify(
        items.map((it) => dueJson(it, lang)),
        null,
        2,
      )}\n`,
    )
  } else if (items.length === 0) {
    terminal.err(`${words.nothingDue[lang]}\n`)
  } else {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(dueScreen(items, world.knowledge(), today, sheet))
  }
  if (options.ics !== undefined)
    terminal.err(`${words.icsWritten(options.ics, items.length)[lang]}\n`)
  return code
}

function isOurs(path: string, files: Files): boolean {
  try {
    return files.read(path).includes(`PRODID:${PRODUCT}`)
  } catch {
    return false
  }
}
