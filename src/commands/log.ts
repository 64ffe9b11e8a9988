import type { Case } from '../core/casebook/case.ts'
import { readerOf } from '../core/casebook/deadlines.ts'
import {
  type EntryContext,
  type EntryField,
  formOf,
  LOGGED_KINDS,
  type LoggedKind,
  readEntry,
} from '../core/casebook/entry-input.ts'
import { officeOf, officesOf } from '../core/casebook/office.ts'
import type { Entry, NewEntry } from '../core/casebook/timeline.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { timelineProblems as problems } from '../core/messages/timeline.ts'
import type { World } from '../ports.ts'
import { askEntry, type Typed } from './ask-entry.ts'
import { findCase } from './find-case.ts'
import { currencyOfCase, nowHere } from './read-money.ts'
import { tellNoted } from './tell-noted.ts'
import { knownName } from './unknown.ts'

export type LogOptions = Typed & { readonly kind?: string; readonly json?: boolean }

/** Notes what happened to a case: from flags or, on a terminal without any, by asking. */
export async function log(number: string, options: LogOptions, world: World): Promise<ExitCode> {
  const book = await world.casebook()
  const found = findCase(book, number)
  const entries = book.timeline(found.number)
  const { kind, json, ...given } = options
  const asks = kind === undefined && Object.keys(given).length === 0
  const context = contextOf(found, entries, world)
  const office = officeOf(entries) ?? readerOf(found, world.knowledge())
  const { kind: chosen, typed } = asks
    ? await askEntry(found, office, context, world)
    : checked(kind ?? 'contact', given, found, office, world)
  const noted = book.note(found.number, read(chosen, typed, context, found, world), world.now())
  tellNoted(found, [...entries, noted], noted, json ?? false, world)
  return 0
}

function contextOf({ place }: Case, entries: readonly Entry[], world: World): EntryContext {
  const { calendars } = world.knowledge().register
  const now = nowHere(world)
  return { now, lang: world.lang, calendar: calendars[place ?? 'other'], entries }
}

/** What the flags say, once they are known to fit the kind of entry. */
function checked(
  named: string,
  given: Typed,
  { place }: Case,
  office: string,
  world: World,
): { kind: LoggedKind; typed: Typed } {
  const kind = knownName(problems.kind, named, LOGGED_KINDS) as LoggedKind
  const { asks, needs } = formOf(kind)
  const flags = problems.takes(kind, asks.map((it) => `--${it}`).join(' '))
  const extra = (Object.keys(given) as EntryField[]).find((it) => !asks.includes(it))
  if (extra) throw new Expected('usage', problems.notTaken(kind, `--${extra}`), [flags])
  const missing = needs.find((it) => (given[it] ?? '').trim() === '')
  if (missing) throw new Expected('usage', problems.missing(kind, `--${missing}`), [flags])
  const { places } = world.knowledge().register
  if (given.office !== undefined)
    knownName(problems.office, given.office, officesOf(places[place ?? 'other']))
  const isTheirs = asks.includes('office') && kind !== 'money'
  return { kind, typed: isTheirs ? { office, ...given } : given }
}

function read(
  kind: LoggedKind,
  typed: Typed,
  context: EntryContext,
  found: Case,
  world: World,
): NewEntry {
  const it = readEntry(kind, typed, context)
  if ('problem' in it) throw new Expected('usage', problems.badField(`--${it.field}`, it.problem))
  for (const notice of it.notices) world.terminal.err(`${notice[world.lang]}\n`)
  const { amount, currency = currencyOfCase(found, world) } = it.entry
  return amount === undefined ? it.entry : { ...it.entry, currency }
}
