/** Everybody in the register on one screen. */
import type { RegisterEntry } from '../knowledge/contacts.ts'
import { contacts as words } from '../messages/contacts.ts'
import type { Sheet } from './advice-screen.ts'
import { contactFootnote, nameTable, part } from './contact-parts.ts'
import { table } from './layout.ts'

/** Wallets, emergency lines, offices, banks and carriers as aligned tables. */
export function overviewScreen(
  entries: readonly RegisterEntry[],
  today: string,
  sheet: Sheet,
): string {
  const { headings } = words
  const of = (kind: RegisterEntry['kind']): RegisterEntry[] =>
    entries.filter((it) => it.kind === kind && it.contacts.length > 0)
  const parts = [
    part(headings.wallets, nameTable(of('wallet'), sheet), sheet),
    part(headings.emergency, emergencyTable(entries, sheet), sheet),
    part(headings.offices, nameTable(of('body'), sheet, 'with place'), sheet),
    part(headings.banks, nameTable(of('bank'), sheet), sheet),
    part(headings.carriers, nameTable(of('carrier'), sheet), sheet),
    [
      words.details[sheet.lang],
      contactFootnote(
        entries.flatMap((it) => it.contacts),
        today,
        sheet,
      ),
    ].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Lines of a place that are no office's own. */
function emergencyTable(entries: readonly RegisterEntry[], { lang, columns }: Sheet): string {
  const rows = entries.flatMap((it) => {
    if (it.kind !== 'place') return []
    const own = new Set(
      it.whole.bodies
        .filter((body) => body.takes !== 'police-report')
        .flatMap((body) => body.contacts.map((line) => line.id)),
    )
    return it.contacts
      .filter((line) => line.kind === 'phone' && !own.has(line.id))
      .map((line) => [it.name[lang], line.value, line.for[lang]])
  })
  const { place, reach, purpose } = words.columns
  return table(
    [place, reach, purpose].map((it) => it[lang]),
    rows,
    columns,
    2,
  )
}
