/** What the screens of the register share. */
import type { RegisterEntry } from '../knowledge/contacts.ts'
import { staleSince } from '../knowledge/phrases.ts'
import type { Contact } from '../knowledge/schema.ts'
import { contacts as words } from '../messages/contacts.ts'
import type { Text } from '../text.ts'
import { contactNote, type Sheet } from './advice-screen.ts'
import { table, wrap } from './layout.ts'

export function part(heading: Text, body: string, { lang, paint }: Sheet): string {
  return `${paint.strong(heading[lang])}\n${body}`
}

/** Names, how to reach them and their ids; the id goes on to everything about one, so it is never cut. */
export function nameTable(
  entries: readonly RegisterEntry[],
  { lang, columns }: Sheet,
  place?: 'with place',
): string {
  const { name, reach, id } = words.columns
  const rows = entries.map((it) => [
    it.name[lang],
    shortest(it.contacts),
    it.id,
    ...(place ? [it.place ?? ''] : []),
  ])
  const heading = [name, reach, id, ...(place ? [words.columns.place] : [])].map((it) => it[lang])
  return table(heading, rows, columns, 0)
}

/** The first phone, else the bare host of the first site: what fits into a column and can still be typed. */
function shortest(contacts: readonly Contact[]): string {
  const first = contacts.find((it) => it.kind === 'phone') ?? contacts[0]
  if (first?.kind !== 'link') return first?.value ?? ''
  return first.value.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}

/** What stands below all numbers and links, and since when they may be old. */
export function contactFootnote(
  contacts: readonly Contact[],
  today: string,
  { lang, columns, paint }: Sheet,
): string {
  return paint.faint(wrap(contactNote(staleSince(contacts, today), lang), columns))
}
