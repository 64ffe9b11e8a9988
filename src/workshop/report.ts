/** `npm run check -- --report`: what the knowledge covers, what has grown old, and what nobody uses. */
import { addDays, type Day } from '../core/knowledge/calendar.ts'
import { namesUnder } from '../core/knowledge/references.ts'
import { TASKS } from '../core/knowledge/task-ids.ts'
import type { Data } from './read-data.ts'
import { reportProblems } from './report-problems.ts'

/** An official line or page is looked at again after so many days. */
const FRESH_DAYS = 180

/** The whole report; `today` decides what is old. */
export function report(data: Data, today: Day): string {
  const old = oldEntries(data, today)
  const { evidence, sources } = data.register
  return [
    ...reportProblems(data),
    '',
    ...listed(`Checked more than ${FRESH_DAYS} days before ${today}`, old),
    ...listed('Evidence that no outcome asks for', unused(data, Object.keys(evidence), ['keep'])),
    ...listed(
      'Sources that nothing names',
      unused(data, Object.keys(sources), ['source', 'sources']),
    ),
    ...listed('Tasks that a wallet leaves to the generic one', missingTasks(data)),
    ...listed('Error texts that lead to no problem', withoutProblem(data)),
  ].join('\n')
}

function listed(heading: string, lines: readonly string[]): string[] {
  return [`${heading}: ${lines.length === 0 ? 'none' : lines.length}`, ...indented(lines), '']
}

function indented(lines: readonly string[]): string[] {
  return lines.map((it) => `  ${it}`)
}

function oldEntries({ register, directory, guides }: Data, today: Day): string[] {
  const owners = [
    ...Object.values(register.wallets).map((it) => ({ ...it, in: `wallets/${it.id}` })),
    ...Object.values(register.places).flatMap((it) => [
      { ...it, in: `bodies/${it.id}` },
      ...it.bodies.map((body) => ({ ...body, in: `bodies/${it.id} ${body.id}` })),
    ]),
    ...directory.banks.map((it) => ({ ...it, in: `banks ${it.id}` })),
    ...directory.carriers.map((it) => ({ ...it, in: `carriers ${it.id}` })),
  ]
  const entries = [
    ...Object.entries(register.sources).map(([id, it]) => ({
      in: `sources ${id}`,
      on: it.checked,
    })),
    ...owners.flatMap((it) =>
      it.contacts.map((contact) => ({ in: `${it.in} contact ${contact.id}`, on: contact.checked })),
    ),
    ...guides.flatMap((it) => (it.checked ? [{ in: `guides/${it.id}`, on: it.checked }] : [])),
    ...Object.values(register.wallets).flatMap((it) =>
      Object.entries(it.tasks).map(([id, { seen }]) => ({
        in: `wallets/${it.id} task ${id}`,
        on: lastDayOf(seen),
      })),
    ),
  ]
  return entries
    .filter((it) => addDays(it.on, FRESH_DAYS) < today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.in.localeCompare(b.in))
    .map((it) => `${it.on} ${it.in}`)
}

/** A menu was seen in a year or a month: the last day of it at the latest. */
function lastDayOf(seen: string): Day {
  const [year = '', month = '12', day] = seen.split('-')
  if (day !== undefined) return seen
  const next = month === '12' ? `${Number(year) + 1}-01-01` : nextMonth(year, month)
  return addDays(next, -1)
}

function nextMonth(year: string, month: string): Day {
  return `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
}

/** Error texts name their sources in sentences, not by id. */
function unused({ files }: Data, ids: readonly string[], keys: readonly string[]): string[] {
  const { errors: _, ...others } = files
  const named = Object.values(others)
    .flat()
    .flatMap((it) => namesUnder(it.value, keys))
  const used = new Set(named)
  return ids.filter((it) => !used.has(it))
}

function missingTasks({ register }: Data): string[] {
  return Object.values(register.wallets).flatMap(({ id, tasks }) => {
    const missing = TASKS.filter((it) => !tasks[it])
    return missing.length === 0 ? [] : [`${id} (${missing.length}): ${missing.join(', ')}`]
  })
}

function withoutProblem({ errors }: Data): string[] {
  return errors.flatMap(({ system, entries }) => {
    const count = entries.filter((it) => it.problem === undefined).length
    return count === 0 ? [] : [`${system}: ${count} of ${entries.length}`]
  })
}
