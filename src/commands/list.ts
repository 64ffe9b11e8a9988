import { toJson } from '../core/json.ts'
import { STATUSES, type Status } from '../core/casebook/case.ts'
import type { ExitCode } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { summaryJson } from '../core/screens/summary-json.ts'
import type { Text } from '../core/text.ts'
import { ageOf, listScreen } from '../core/screens/list-screen.ts'
import type { World } from '../ports.ts'
import { knownWallet } from './known-wallet.ts'
import { type ListFilter, listNow } from './list-now.ts'
import { readLimit } from './read-limit.ts'
import { dayHere } from './status-now.ts'
import { knownName } from './unknown.ts'

export interface ListOptions {
  readonly status?: string
  readonly overdue?: boolean
  readonly due?: boolean
  readonly problem?: string
  readonly wallet?: string
  readonly limit?: string
  readonly json?: boolean
}

/** Shown on a screen unless asked otherwise; JSON holds everything. */
const SCREENFUL = 50

/** The cases, the newest first; where not all of them are shown, it says how many more there are. */
export async function list(options: ListOptions, world: World): Promise<ExitCode> {
  const { terminal, lang } = world
  const filter = readFilter(options, world)
  const log = await world.casebook()
  const limit = filter.limit ?? (options.json ? undefined : SCREENFUL)
  const listed = listNow(log, { ...filter, limit: limit && limit + 1 }, world)
  const found = listed.slice(0, limit)
  const calendar = { zone: world.timeZone, today: dayHere(world) }
  if (options.json) {
    const rows = found.map((it) => summaryJson(it, ageOf(it, calendar.zone, calendar.today)))
    terminal.out(toJson(rows))
    return 0
  }
  if (found.length === 0) {
    const filtered = Object.values(filter).some((it) => it !== undefined)
    terminal.err(`${(filtered ? words.noneMatch : words.empty)[lang]}\n`)
    return 0
  }
  terminal.out(
    listScreen(found, world.knowledge(), calendar, {
      lang,
      columns: terminal.columns,
      paint: terminal.paint.out,
    }),
  )
  if (listed.length > found.length) {
    const whole = filter.due !== true && filter.status === undefined
    const more = whole ? log.count(filter) - found.length : undefined
    terminal.err(`${words.more(more)[lang]}\n`)
  }
  return 0
}

function readFilter(
  { status: named, overdue, due, problem, wallet, limit }: ListOptions,
  world: World,
): ListFilter {
  const status = named ?? (overdue ? 'overdue' : undefined)
  const knowledge = world.knowledge()
  const among = (
    what: Text,
    value: string | undefined,
    names: readonly string[],
  ): string | undefined => (value === undefined ? undefined : knownName(what, value, names))
  return {
    due,
    status: among(diagnoseErrors.status, status, STATUSES) as Status | undefined,
    problem: among(
      diagnoseErrors.problem,
      problem,
      knowledge.problems.map((it) => it.id),
    ),
    wallet: wallet === undefined ? undefined : knownWallet(wallet, knowledge),
    limit: readLimit(limit),
  }
}
