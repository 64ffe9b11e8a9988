import { readFact } from '../core/casebook/fact-input.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { preferences as words } from '../core/messages/preferences.ts'
import { type Preference, PREFERENCES } from '../core/preferences.ts'
import { toJson } from '../core/json.ts'
import { preferencesScreen } from '../core/screens/preferences-screen.ts'
import { refusedFact } from '../core/secrets/refused-fact.ts'
import { LANGS, printable } from '../core/text.ts'
import type { World } from '../ports.ts'
import { knownWallet } from './known-wallet.ts'
import { knownName } from './unknown.ts'

export interface ConfigOptions {
  readonly unset?: boolean
  readonly json?: boolean
}

/** Shows the settings or one of them, sets one, or takes it away. */
export async function config(
  key: string | undefined,
  typed: readonly string[],
  { unset, json }: ConfigOptions,
  world: World,
): Promise<ExitCode> {
  const { preferences, terminal, lang } = world
  if (unset && (key === undefined || typed.length > 0))
    throw new Expected('usage', words.unsetNeedsKey)
  const name = key === undefined ? undefined : knownKey(key)
  if (name === undefined || (typed.length === 0 && !unset)) return show(name, json, world)
  const { [name]: before, ...others } = preferences.values
  const value = unset ? undefined : valueOf(name, typed.join(' ').trim(), world)
  preferences.write(value === undefined ? others : { ...others, [name]: value })
  const said =
    value !== undefined
      ? words.saved(name, value)
      : before === undefined
        ? words.isUnset(name)
        : words.removed(name)
  terminal.err(`${said[lang]}\n`)
  return 0
}

function show(name: Preference | undefined, json: boolean | undefined, world: World): ExitCode {
  const { preferences, terminal, lang } = world
  const { values, fault, path } = preferences
  if (fault) throw new Expected('data', fault, [words.mend])
  if (json) {
    const all = Object.fromEntries(PREFERENCES.map((it) => [it, values[it] ?? null]))
    terminal.out(toJson(name === undefined ? { file: path, settings: all } : { [name]: all[name] }))
    return 0
  }
  if (name === undefined) {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(preferencesScreen(path, values, sheet))
    terminal.err(`\n${words.howToSet[lang]}\n`)
    return 0
  }
  const value = values[name]
  if (value === undefined) throw new Expected('failed', words.isUnset(name), [words.howToSet])
  terminal.out(`${printable(value)}\n`)
  return 0
}

/** Throws for the name of a secret in words of its own. */
function knownKey(key: string): Preference {
  const refused = refusedFact(key)
  if (refused) throw new Expected('usage', refused)
  return knownName(words.setting, key, PREFERENCES) as Preference
}

function valueOf(key: Preference, typed: string, world: World): string {
  if (typed === '') throw new Expected('usage', words.empty)
  switch (key) {
    case 'lang':
      return knownName(words.lang, typed, LANGS)
    case 'plain':
      return knownName(words.plain, typed, ['yes', 'no'])
    case 'wallet':
      return knownWallet(typed, world.knowledge())
    case 'place':
      return knownName(diagnoseErrors.place, typed, Object.keys(world.knowledge().register.places))
    default:
      return ownFact(key, typed, world)
  }
}

/** Read like a fact of a case: what is secret is refused, one's own numbers keep their last four digits. */
function ownFact(key: 'name' | 'phone' | 'email', typed: string, world: World): string {
  const { terminal, lang, now, timeZone } = world
  const read = readFact(key, typed, { now: clockIn(timeZone, now()), lang })
  if ('problem' in read) throw new Expected('usage', read.problem)
  for (const notice of read.notices) terminal.err(`${notice[lang]}\n`)
  return read.value
}
