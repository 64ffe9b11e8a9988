/** Whom one can write to in a case: now, or once something else has been done. */
import type { DatedCase } from '../casebook/deadlines.ts'
import { type Ladder, ladderOf, type May } from '../casebook/ladder.ts'
import type { Rung } from '../casebook/rungs.ts'
import type { Entry, Office } from '../casebook/timeline.ts'
import { LETTER_KINDS, type LetterKind } from '../knowledge/letter-kinds.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { LetterTemplate } from '../knowledge/schema.ts'
import { type About, aboutOf, officesOfReader, templatesFor } from './templates.ts'

/** Why a letter makes sense, or not yet. */
export type ReaderWhy =
  /** As the ladder says of its next step. */
  | { readonly kind: 'may'; readonly may: May }
  /** The diagnosis sends the complaint there. */
  | { readonly kind: 'own' }
  /** They have it: waiting, or late, or answered. */
  | { readonly kind: 'lodged'; readonly rung: Rung }
  /** Another office comes first. */
  | { readonly kind: 'after'; readonly office: Office }
  /** A complaint would not help; the outcome says why. */
  | { readonly kind: 'would-not-help' }
  /** On nobody's ladder; where their records or their answer are needed. */
  | { readonly kind: 'aside' }

export interface ReaderChoice {
  readonly template: LetterTemplate
  readonly office: Office
  readonly now: boolean
  readonly why: ReaderWhy
  /** What to write now, of the kinds there are. */
  readonly kind: LetterKind
  readonly kinds: readonly LetterKind[]
}

/** In the order in which they are turned to; what cannot be done yet comes last. */
export function readersFor(
  content: DatedCase,
  timeline: readonly Entry[],
  knowledge: Knowledge,
  now: Date,
): ReaderChoice[] {
  const about = aboutOf(content, knowledge)
  const ladder = ladderOf(content, timeline, knowledge, now)
  const placed = templatesFor(content, knowledge).map((template) => {
    const offices = officesOfReader(template, content, about)
    const at = ladder.rungs.findIndex(
      ({ step, office }) => step.how !== 'contact' && offices.includes(office),
    )
    return { at: at === -1 ? Infinity : at, choice: choiceOf(template, offices, at, ladder, about) }
  })
  return placed
    .toSorted((a, b) => Number(b.choice.now) - Number(a.choice.now) || byLadder(a.at, b.at))
    .map((it) => it.choice)
}

function byLadder(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function choiceOf(
  template: LetterTemplate,
  offices: readonly Office[],
  at: number,
  ladder: Ladder,
  about: About,
): ReaderChoice {
  const rung = ladder.rungs[at]
  const why = whyOf(template, rung, at, ladder, about)
  const kinds = LETTER_KINDS.filter((it) => template.kinds[it])
  const wanted =
    why.kind !== 'lodged' ? 'first' : why.rung.state === 'answered' ? 'appeal' : 'reminder'
  return {
    template,
    office: rung?.office ?? offices[0] ?? template.reader,
    now: isNow(why),
    why,
    kind: kinds.includes(wanted) ? wanted : 'first',
    kinds,
  }
}

function isNow(why: ReaderWhy): boolean {
  return (
    why.kind === 'own' || why.kind === 'lodged' || (why.kind === 'may' && why.may.why !== 'later')
  )
}

function whyOf(
  { reader, public: isPublic }: LetterTemplate,
  rung: Rung | undefined,
  at: number,
  { rungs, next, may }: Ladder,
  about: About,
): ReaderWhy {
  const anyTime: ReaderWhy = {
    kind: 'may',
    may: { why: 'any-time', limit: undefined, from: undefined },
  }
  if (rung && rung.state !== 'open') return { kind: 'lodged', rung }
  if (reader === about) return { kind: 'own' }
  if (rung && rung === next && may && (about !== 'none' || may.why === 'urgent'))
    return { kind: 'may', may }
  if (isPublic || rung?.step['any-time']) return anyTime
  if (about === 'none') return { kind: 'would-not-help' }
  if (!rung) return { kind: 'aside' }
  const before = rungs
    .slice(0, at)
    .findLast((it) => !it.step['any-time'] && it.office !== rung.office && it.state !== 'answered')
  return before ? { kind: 'after', office: before.office } : anyTime
}
