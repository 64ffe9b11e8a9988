import type { RegisterEntry } from '../knowledge/contacts.ts'
import type { Sources } from '../knowledge/schema.ts'

/** The register as `contacts --json` prints it. Its keys are public. */
export function contactsJson(entries: readonly RegisterEntry[], sources: Sources): object[] {
  return entries.map(({ id, kind, name, place, contacts }) => ({
    id,
    kind,
    name,
    place: place ?? null,
    contacts: contacts.map((it) => ({
      kind: it.kind,
      value: it.value,
      for: it.for,
      hours: it.hours ?? null,
      source: sources[it.source]?.title ?? { zh: it.source, en: it.source },
      quality: it.quality,
      checked: it.checked,
    })),
  }))
}
