/** What a person sets once for all calls: the settings file. */
import { preferenceFaults as words } from './messages/preferences.ts'
import { LANGS, type Text } from './text.ts'

export const PREFERENCES = ['lang', 'wallet', 'place', 'name', 'phone', 'email', 'plain'] as const
/** Public: keys of the file and words of `config`. */
export type Preference = (typeof PREFERENCES)[number]

/** Stored forms: `lang` zh or en, `wallet` and `place` ids, `plain` yes or no, all else as typed. */
export type Preferences = Readonly<Partial<Record<Preference, string>>>

const VALUES: Readonly<Partial<Record<Preference, readonly string[]>>> = {
  lang: LANGS,
  plain: ['yes', 'no'],
}

/** What a settings file says, or why it cannot be used. */
export function readPreferences(
  text: string,
): { readonly values: Preferences } | { readonly why: Text } {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { why: words.noJson }
  for (const [key, it] of Object.entries(value)) {
    if (!PREFERENCES.includes(key as Preference)) return { why: words.noSetting(key) }
    const choices = VALUES[key as Preference]
    if (typeof it !== 'string' || choices?.includes(it) === false)
      return { why: words.noValue(key) }
  }
  return { values: value }
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
