import type { RegisterEntry } from '../knowledge/contacts.ts'
import type { Register } from '../knowledge/knowledge.ts'
import { openAt } from '../knowledge/opening.ts'

/** The register as `contacts --json` prints it. Its keys are public. */
export function contactsJson(
  entries: readonly RegisterEntry[],
  { sources, calendars }: Pick<Register, 'sources' | 'calendars'>,
  clockOf: (entry: RegisterEntry) => string,
): object[] {
  return entries.map((entry) => {
    const { id, kind, name, place, contacts } = entry
    return {
      id,
      kind,
      name,
      place: place ?? null,
      contacts: contacts.map((it) => ({
        kind: it.kind,
        value: it.value,
        for: it.for,
        hours: it.hours ?? null,
        openNow: it.open ? openAt(it.open, clockOf(entry), calendars[place ?? '']) : null,
        source: sources[it.source]?.title ?? { zh: it.source, en: it.source },
        quality: it.quality,
        checked: it.checked,
      })),
    }
  })
}
