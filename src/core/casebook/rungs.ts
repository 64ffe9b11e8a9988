/** The steps of the ladder of a place that fit a case, and what came of each. */
import type { Day } from '../knowledge/calendar.ts'
import type { Body, LadderStep, Place } from '../knowledge/schema.ts'
import type { Deadline } from './deadlines.ts'
import { EFFECTS } from './status.ts'
import { type Entry, type Office, placeInTime } from './timeline.ts'

/** One step of the way, and what came of it so far. */
export interface Rung {
  readonly id: string
  readonly step: LadderStep
  readonly body: Body
  readonly office: Office
  readonly state: 'open' | 'waiting' | 'overdue' | 'answered'
  /** Day on which it was taken. */
  readonly since: Day | undefined
}

/** In the order in which they are taken: what cannot wait in this problem first. */
export function rungsOf(
  { ladder, bodies }: Place,
  problem: string,
  about: 'wallet' | 'bank' | 'merchant',
  entries: readonly Entry[],
  deadlines: readonly Deadline[],
): Rung[] {
  const fitting = ladder
    .filter((it) => it.readers?.includes(about) ?? true)
    .filter((it) => it.problems?.includes(problem) ?? true)
    .toSorted((a, b) => Number(isFirst(b, problem)) - Number(isFirst(a, problem)))
  return fitting.flatMap((step) => {
    const body = bodies.find((it) => it.id === step.body)
    if (!body) return []
    const office = step.body !== 'provider' ? step.body : about === 'bank' ? 'bank' : 'wallet'
    return [
      {
        id: step.id ?? step.body,
        step,
        body,
        office,
        ...standOf(step, office, entries, deadlines),
      },
    ]
  })
}

/** Whether a step comes before all else in a problem. */
export function isFirst({ first }: LadderStep, problem: string): boolean {
  return first?.includes(problem) ?? false
}

function standOf(
  { how }: LadderStep,
  office: Office,
  all: readonly Entry[],
  deadlines: readonly Deadline[],
): Pick<Rung, 'state' | 'since'> {
  const entries = all.filter((it) => it.office === office)
  const kinds: readonly string[] =
    how === 'contact' ? ['contact', ...EFFECTS.lodges] : EFFECTS.lodges
  const taken = entries.find((it) => kinds.includes(it.kind))
  if (!taken) return { state: 'open', since: undefined }
  const last =
    entries.findLast((it) => [...kinds, 'reminder', 'extension'].includes(it.kind)) ?? taken
  const answers: readonly string[] = EFFECTS.answers
  const answered = entries.some(
    (it) => answers.includes(it.kind) && placeInTime(it) > placeInTime(last),
  )
  const late = deadlines.some((it) => it.office === office && it.kind === 'theirs' && it.overdue)
  return {
    state: late ? 'overdue' : answered ? 'answered' : 'waiting',
    since: taken.on.slice(0, 10),
  }
}
