import { toJson } from '../core/json.ts'
import type { ExitCode } from '../core/errors.ts'
import { RANK } from '../core/casebook/deadlines.ts'
import { addDays, type Day, dayIn } from '../core/knowledge/calendar.ts'
import { deadlines as words } from '../core/messages/deadlines.ts'
import { type DueItem, dueJson, dueScreen } from '../core/screens/due-screen.ts'
import { calendarFile, PRODUCT } from '../core/screens/ics.ts'
import type { Casebook, Files, World } from '../ports.ts'
import { itemsAt, refreshDates } from './due-items.ts'
import { readLimit } from './read-limit.ts'

export interface DueOptions {
  readonly limit?: string
  readonly json?: boolean
  readonly ics?: string
  readonly exitCode?: boolean
  readonly force?: boolean
}

/** Shown on a screen unless asked otherwise; a file and JSON hold everything. */
const SCREENFUL = 20

/** What is due over all open cases, the most irreversible first. */
export async function due(options: DueOptions, world: World): Promise<ExitCode> {
  const { terminal, lang, files } = world
  const log = await world.casebook()
  await refreshDates(log, world)
  const today = dayIn(world.timeZone, world.now())
  const isWhole = options.json === true || options.ics !== undefined
  const limit = readLimit(options.limit) ?? (isWhole ? undefined : SCREENFUL)
  const rows =
    limit === undefined
      ? log.dates.all()
      : log.dates.mostUrgent(RANK.length, addDays(today, 61), limit)
  const items = [...itemsAt(rows, log, world)]
  const code = options.exitCode && isSomethingOverdue(log, today, world) ? 1 : 0
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
    terminal.out(toJson(items.map((it) => dueJson(it, lang))))
  } else if (items.length === 0) {
    terminal.err(`${words.nothingDue[lang]}\n`)
  } else {
    showDue(items, log.dates.count() - items.length, options.limit === undefined, today, world)
  }
  if (options.ics !== undefined)
    terminal.err(`${words.icsWritten(options.ics, items.length)[lang]}\n`)
  return code
}

/** `folds`: what ends in over a year is counted alone, unless nothing else does. */
function showDue(
  items: readonly DueItem[],
  unread: number,
  folds: boolean,
  today: Day,
  { terminal, lang, knowledge }: World,
): void {
  const soon = items.filter((it) => it.deadline.due.slice(0, 10) <= addDays(today, 365))
  const shown = folds && soon.length > 0 ? soon : items
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(dueScreen(shown, knowledge(), today, sheet))
  const left = items.length - shown.length
  if (unread > 0) terminal.err(`${words.more(unread + left)[lang]}\n`)
  else if (left > 0) terminal.err(`${words.muchLater(left)[lang]}\n`)
}

/** The last day a zone can be behind us is yesterday's: what ends after tomorrow is not over anywhere. */
function isSomethingOverdue(log: Casebook, today: Day, world: World): boolean {
  for (const it of itemsAt(log.dates.soonest(addDays(today, 2)), log, world))
    if (it.deadline.overdue) return true
  return false
}

function isOurs(path: string, files: Files): boolean {
  try {
    return files.read(path).includes(`PRODID:${PRODUCT}`)
  } catch {
    return false
  }
}
