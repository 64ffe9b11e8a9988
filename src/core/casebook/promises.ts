/** How a promise or an extension changes the time limits of a case. */
import { deadlines as words } from '../messages/deadlines.ts'
import type { Deadline } from './deadlines.ts'
import { openPromise } from './status.ts'
import type { Entry, Office } from './timeline.ts'

/** Whether an entry is about an office; "" stands for all. */
export function isFrom(entry: Entry, office: Office): boolean {
  return office === '' || entry.office === office
}

/** What is theirs moves to the day they named; reminders by rule of thumb fall away until then. */
export function move(it: Deadline, entries: readonly Entry[]): Deadline[] {
  if (it.kind.startsWith('yours') || it.office === '') return [it]
  const by = openPromise(entries.filter((entry) => isFrom(entry, it.office)))
  if (by === undefined) return [it]
  if (it.kind === 'rule-of-thumb') return []
  return it.due.slice(0, 10) < by ? [{ ...it, due: by, skipped: [], moved: it.due }] : [it]
}

/** The days that offices named themselves, unless a limit has moved there. */
export function promises(entries: readonly Entry[], moved: readonly Deadline[]): Deadline[] {
  const offices = [...new Set(entries.flatMap((it) => it.office ?? []))]
  return offices.flatMap((office): Deadline[] => {
    const own = entries.filter((it) => it.office === office)
    const by = openPromise(own)
    const said = own.findLast((it) => it.by === by)
    if (by === undefined || !said) return []
    if (moved.some((it) => it.office === office && it.moved !== undefined)) return []
    return [
      {
        rule: 'promise',
        kind: 'theirs',
        office,
        says: words.promised(said.promised),
        trigger: said.kind,
        from: said.on,
        due: by,
        estimated: false,
        skipped: [],
        moved: undefined,
        overdue: false,
        source: undefined,
        limit: undefined,
      },
    ]
  })
}
