/** What a person may note, and how each part of it is read from what they type. */
import type { Calendar } from '../knowledge/calendar.ts'
import { removedNotices } from '../messages/facts.ts'
import { timelineProblems as problems } from '../messages/timeline.ts'
import type { Text } from '../text.ts'
import { type FactContext, type FactRead, readFact } from './fact-input.ts'
import { shortenCards } from '../secrets/card-number.ts'
import { promiseDay } from './promise-day.ts'
import { type Entry, type EntryKind, type NewEntry, standing } from './timeline.ts'

/** Parts of an entry, as the flags of `log` name them. */
export type EntryField =
  'office' | 'on' | 'channel' | 'who' | 'ref' | 'said' | 'promised' | 'by' | 'amount' | 'corrects'

interface Form {
  /** Asked for in this order. */
  readonly asks: readonly EntryField[]
  /** Must be given. */
  readonly needs: readonly EntryField[]
}

/** The kinds that `log` notes; the others come with commands of their own. */
export const FORMS = {
  contact: {
    asks: ['office', 'on', 'channel', 'who', 'ref', 'said', 'promised', 'by'],
    needs: [],
  },
  sent: { asks: ['office', 'on', 'channel', 'ref', 'promised', 'by'], needs: [] },
  reminder: {
    asks: ['office', 'on', 'channel', 'who', 'ref', 'said', 'promised', 'by'],
    needs: [],
  },
  appeal: { asks: ['office', 'on', 'channel', 'ref', 'said', 'promised', 'by'], needs: [] },
  accepted: { asks: ['office', 'on', 'channel', 'who', 'ref', 'promised', 'by'], needs: [] },
  answer: {
    asks: ['office', 'on', 'channel', 'who', 'ref', 'said', 'promised', 'by'],
    needs: [],
  },
  extension: { asks: ['office', 'on', 'channel', 'who', 'ref', 'said', 'by'], needs: ['by'] },
  money: { asks: ['amount', 'on', 'office', 'ref', 'said'], needs: ['amount'] },
  note: { asks: ['said', 'on'], needs: ['said'] },
  correction: { asks: ['corrects', 'said', 'on'], needs: ['corrects'] },
} as const satisfies Readonly<Partial<Record<EntryKind, Form>>>
export type LoggedKind = keyof typeof FORMS
export const LOGGED_KINDS = Object.keys(FORMS) as LoggedKind[]

export function formOf(kind: LoggedKind): Form {
  return FORMS[kind]
}

export interface EntryContext extends FactContext {
  /** Working days of the case's place. */
  readonly calendar: Calendar | undefined
  /** What was noted so far. */
  readonly entries: readonly Entry[]
}

/** Reads one part of an entry into its stored form; secrets are refused, or taken out of a longer text. `on`: when it happened, from where promises count. */
export function readEntryField(
  field: EntryField,
  typed: string,
  on: string,
  context: EntryContext,
): FactRead {
  switch (field) {
    case 'office':
      return { value: typed, notices: [] }
    case 'on':
      return readFact('time', typed, context)
    case 'amount':
      return readFact('amount', typed, context)
    case 'said':
    case 'promised':
      return readFact('story', typed, context)
    case 'channel':
    case 'who':
      return readFact('payment-method', typed, context)
    case 'ref':
      return readRef(typed, context)
    case 'by':
      return valueOr(promiseDay(typed, on, context.calendar), problems.by(on))
    case 'corrects':
      return readCorrects(typed, context.entries)
  }
}

/** An entry with lines for the person, or what is wrong with which part of it. */
export type EntryRead =
  | { readonly entry: NewEntry; readonly notices: readonly Text[] }
  | { readonly field: EntryField; readonly problem: Text }

/** Reads a whole entry; what was left blank is left out, and without a time it happened now. */
export function readEntry(
  kind: LoggedKind,
  typed: Readonly<Partial<Record<EntryField, string>>>,
  context: EntryContext,
): EntryRead {
  const parts: Record<string, string | number> = {}
  const notices: Text[] = []
  const fields = formOf(kind).asks
  // The time first, since a promise counts from it.
  for (const field of [...fields].sort((a, b) => Number(b === 'on') - Number(a === 'on'))) {
    const text = typed[field]?.trim() ?? ''
    if (text === '') continue
    const read = readEntryField(field, text, String(parts['on'] ?? context.now), context)
    if ('problem' in read) return { field, problem: read.problem }
    parts[field] = field === 'corrects' ? Number(read.value) : read.value
    if (read.also) parts['currency'] = read.also.currency
    notices.push(...read.notices)
  }
  return { entry: { on: context.now, ...parts, kind }, notices: [...new Set(notices)] }
}

/** Numbers of the entries that a correction may take back. A changed fact is changed again with `edit`. */
export function correctable(entries: readonly Entry[]): number[] {
  return standing(entries).flatMap((it) => (it.kind === 'changed' ? [] : [it.seq]))
}

/** The number of a ticket stays as it is, however long; a card is not one. */
function readRef(typed: string, context: EntryContext): FactRead {
  const read = readFact('transaction', typed, context)
  if ('problem' in read) return read
  const { text, found } = shortenCards(read.value, context.lang)
  return found ? { value: text, notices: [removedNotices.card] } : read
}

function readCorrects(typed: string, entries: readonly Entry[]): FactRead {
  const seq = Number(typed.trim().replace(/^#/, ''))
  const numbers = correctable(entries)
  if (numbers.includes(seq)) return { value: String(seq), notices: [] }
  if (entries.some((it) => it.seq === seq && it.kind === 'changed'))
    return { problem: problems.correctsChange }
  return { problem: problems.corrects(typed, numbers) }
}

function valueOr(value: string | undefined, problem: Text): FactRead {
  return value === undefined ? { problem } : { value, notices: [] }
}
