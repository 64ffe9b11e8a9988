/** What a person sets once for all calls: the settings file. */
import { LANGS } from './text.ts'

export const PREFERENCES = ['lang', 'wallet', 'place', 'name', 'phone', 'email', 'plain'] as const
/** Public: keys of the file and words of `config`. */
export type Preference = (typeof PREFERENCES)[number]

/** Stored forms: `lang` zh or en, `wallet` and `place` ids, `plain` yes or no, all else as typed. */
export type Preferences = Readonly<Partial<Record<Preference, string>>>

const VALUES: Readonly<Partial<Record<Preference, readonly string[]>>> = {
  lang: LANGS,
  plain: ['yes', 'no'],
}

/** What a settings file says; undefined where it is none, or says what no setting can be. */
export function readPreferences(text: string): Preferences | undefined {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const isGood = Object.entries(value).every(
    ([key, it]) =>
      PREFERENCES.includes(key as Preference) &&
      typeof it === 'string' &&
      (VALUES[key as Preference]?.includes(it) ?? true),
  )
  return isGood ? value : undefined
}

/** The file of these settings, in their own order. */
export function preferencesText(preferences: Preferences): string {
  const set = PREFERENCES.flatMap((key) =>
    preferences[key] === undefined ? [] : [[key, preferences[key]] as const],
  )
  return `${JSON.stringify(Object.fromEntries(set), null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
