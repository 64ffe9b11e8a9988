import type { Case } from '../src/core/casebook/case.ts'
import type { Entry } from '../src/core/casebook/timeline.ts'
import type { DateIndex } from '../src/ports.ts'

interface Row {
  readonly number: number
  readonly place: number
  readonly urgency: number
  readonly due: string
}

/** An index of dates that is always made anew. */
export function openMemoryDates(
  cases: () => readonly Case[],
  timelineOf: (number: number) => readonly Entry[],
): DateIndex {
  let made: { build: string; state: string } | undefined
  let rows: readonly Row[] = []
  const state = (): string => JSON.stringify(cases().map((it) => [it, timelineOf(it.number)]))
  const byUrgency = (): Row[] =>
    rows.toSorted(
      (a, b) =>
        a.urgency - b.urgency || compare(a.due, b.due) || a.number - b.number || a.place - b.place,
    )
  const bare = (some: readonly Row[]) => some.map(({ number, place }) => ({ number, place }))
  return {
    outdated: (build) => (made?.build === build && made.state === state() ? 0 : cases().length),
    refresh(build, datesOf) {
      made = { build, state: state() }
      rows = cases().flatMap((it) =>
        datesOf(it, timelineOf(it.number)).map((date, place) => ({
          ...date,
          number: it.number,
          place,
        })),
      )
    },
    all: () => bare(byUrgency()),
    mostUrgent: (_, before, limit) =>
      bare(
        [
          ...byUrgency().filter((it) => it.due < before),
          ...byUrgency().filter((it) => it.due >= before),
        ].slice(0, limit),
      ),
    soonest: (before) =>
      bare(
        rows
          .filter((it) => it.due < before)
          .toSorted((a, b) => compare(a.due, b.due) || a.number - b.number || a.place - b.place),
      ),
    count: () => rows.length,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
