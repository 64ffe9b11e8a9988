import { calledName } from './called.ts'
import { GLOBAL } from './common.ts'
import { VERBS } from './table.ts'
import type { Meanings } from './verb.ts'

/** What the last of `words` may become; the first is the program. For the shells' completion. */
export function complete(words: readonly string[]): string[] {
  const typed = words.at(-1) ?? ''
  const name = calledName(words.slice(1, -1))
  const verb = VERBS.find((it) => it.name === name)
  const among = typed.startsWith('-')
    ? [...flagsOf(verb?.options ?? {}), ...flagsOf(GLOBAL), '--help']
    : (verb ? (verb.verbs ?? []) : VERBS).map((it) => it.name)
  return among.filter((it) => it.startsWith(typed))
}

function flagsOf(options: Meanings): string[] {
  return Object.keys(options).flatMap((it) => /--[a-z-]+/.exec(it) ?? [])
}
