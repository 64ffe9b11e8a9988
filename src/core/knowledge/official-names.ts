import { registerEntries } from './contacts.ts'
import type { Knowledge } from './knowledge.ts'

/** What is official and so identifies nobody: numbers, names and links of the register, numeric error codes. */
export function officialNames({ register, directory, errors }: Knowledge): {
  readonly lines: readonly string[]
  readonly publicNames: readonly string[]
  readonly links: readonly string[]
} {
  const entries = registerEntries(register, directory)
  const contacts = entries.flatMap((it) => it.contacts)
  const codes = errors
    .flatMap((it) => it.entries)
    .flatMap(({ shown }) => shown.match(/\d{7,}/g) ?? [])
  return {
    lines: [...contacts.filter((it) => it.kind === 'phone').map((it) => it.value), ...codes],
    publicNames: entries.flatMap(({ name, also }) => [name.zh, name.en, ...also]),
    links: contacts.filter((it) => it.kind !== 'phone').map((it) => it.value),
  }
}
