import { preferences as words } from '../messages/preferences.ts'
import { type Preferences, PREFERENCES } from '../preferences.ts'
import { printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

const KEY_WIDTH = Math.max(...PREFERENCES.map((it) => it.length)) + 2

/** Every setting with its value and what it is for. */
export function preferencesScreen(file: string, values: Preferences, sheet: Sheet): string {
  const { lang, columns, paint } = sheet
  const lines = PREFERENCES.flatMap((key) => {
    const value = values[key]
    const shown = value === undefined ? paint.faint(words.unset[lang]) : printable(value)
    return [
      wrap(`  ${key.padEnd(KEY_WIDTH)}${shown}`, columns, KEY_WIDTH + 2),
      paint.faint(
        wrap(`${' '.repeat(KEY_WIDTH + 2)}${words.names[key][lang]}`, columns, KEY_WIDTH + 2),
      ),
    ]
  })
  return `${[wrap(words.heading(file)[lang], columns), ...lines].join('\n')}\n`
}
