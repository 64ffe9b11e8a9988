import { toJson } from '../core/json.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import {
  checkNumber,
  findEntries,
  namesOf,
  type RegisterEntry,
  registerEntries,
} from '../core/knowledge/contacts.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import { zoneOf } from '../core/knowledge/window.ts'
import { numberWords, readPhone } from '../core/knowledge/phone-number.ts'
import { contacts as words } from '../core/messages/contacts.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { nearest } from '../core/nearest.ts'
import { contactsJson } from '../core/screens/contacts-json.ts'
import { overviewScreen } from '../core/screens/contacts-overview.ts'
import { entryScreen } from '../core/screens/contact-screen.ts'
import { numberJson, numberScreen } from '../core/screens/number-screen.ts'
import { printable } from '../core/text.ts'
import type { World } from '../ports.ts'
import { registerSetting } from './register-setting.ts'

export interface ContactsOptions {
  readonly check?: string
  readonly json?: boolean
}

/** The register of official channels: all, one by name, or what it says of a number. */
export function contacts(
  name: string | undefined,
  { check, json }: ContactsOptions,
  world: World,
): ExitCode {
  const { register, directory } = world.knowledge()
  const entries = registerEntries(register, directory)
  if (check !== undefined) {
    if (name !== undefined)
      throw new Expected('usage', words.nameOrNumber, [words.checkInstead(printable(check))])
    return sayNumber(check, entries, json, world)
  }
  const { terminal, lang } = world
  const found = name === undefined ? entries : named(name, entries)
  if (json) {
    terminal.out(toJson(contactsJson(found, register, (it) => clockOf(it, world))))
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  if (name === undefined) {
    terminal.out(overviewScreen(entries, registerSetting(undefined, world).today, sheet))
    return 0
  }
  const screens = found.map((it) =>
    entryScreen(it, entries, settingOf(it, world), clockOf(it, world), sheet),
  )
  terminal.out(screens.join('\n'))
  return 0
}

function settingOf(entry: RegisterEntry, world: World): ReturnType<typeof registerSetting> {
  const setting = registerSetting(entry.kind === 'wallet' ? entry.id : undefined, world)
  return { ...setting, place: entry.place }
}

/** The time where it answers: its own place's, or the person's. */
function clockOf({ place }: RegisterEntry, { knowledge, now, timeZone }: World): string {
  const { places } = knowledge().register
  return clockIn(zoneOf(places[place ?? ''], timeZone), now())
}

function named(asked: string, entries: readonly RegisterEntry[]): RegisterEntry[] {
  const found = findEntries(asked, entries)
  if (found.length > 0) return found
  const near = nearest(asked, entries.flatMap(namesOf)).map(
    (name) => findEntries(name, entries)[0]?.id ?? name,
  )
  throw new Expected('usage', diagnoseErrors.unknown(words.who, printable(asked)), [
    ...(readPhone(asked) ? [words.checkInstead(printable(asked))] : []),
    ...(near.length > 0 ? [diagnoseErrors.nearest([...new Set(near)].join(', '))] : []),
    words.seeAll,
  ])
}

function sayNumber(
  typed: string,
  entries: readonly RegisterEntry[],
  json: boolean | undefined,
  world: World,
): ExitCode {
  const { terminal, lang } = world
  const phone = readPhone(typed)
  if (!phone) throw new Expected('usage', words.noNumber(printable(typed)), [words.numberExample])
  const verdict = checkNumber(phone, entries, world.knowledge().directory.falseNumbers)
  const checked = { number: numberWords(phone), verdict }
  if (json) terminal.out(toJson(numberJson(checked, entries, lang)))
  else {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(numberScreen(checked, entries, registerSetting(undefined, world).today, sheet))
  }
  return 0
}
