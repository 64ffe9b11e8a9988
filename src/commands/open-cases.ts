import type { ListedCase } from '../core/casebook/status-now.ts'
import { Expected } from '../core/errors.ts'
import type { World } from '../ports.ts'
import { atPresent } from './list-now.ts'
import { dayHere } from './status-now.ts'

/** Of a very full casebook only the newest are looked at here; `due` looks at all. */
const MOST = 200

/** The cases that are not at their end: what is late first, then by the date that comes next, then the newest. */
export async function openCases(world: World): Promise<ListedCase[]> {
  const log = await world.casebook()
  const listed = log.list({ limit: MOST }, dayHere(world))
  return atPresent(log, listed, world)
    .filter((it) => !['closed', 'withdrawn', 'solved'].includes(it.status))
    .sort((a, b) => rank(a).localeCompare(rank(b)) || b.number - a.number)
}

function rank({ status, next }: ListedCase): string {
  return status === 'overdue' ? '0' : `1 ${next?.due ?? '9'}`
}

/** Where the casebook cannot be read, that is said, and help goes on without it. */
export async function openCasesOrNone(world: World): Promise<ListedCase[]> {
  try {
    return await openCases(world)
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    world.terminal.tell(`${error.text[world.lang]}\n`)
    return []
  }
}
