/** What a time limit runs from, found in the facts and the timeline of a case. */
import type { Rule } from '../knowledge/rules.ts'
import type { Trigger } from '../knowledge/schema.ts'
import type { DatedContent } from './case.ts'
import { type Entry, type EntryKind, type Office, placeInTime } from './timeline.ts'

/** When a limit began to run. `assumed`: the exact day is not known, and this is the cautious one. */
export interface Start {
  /** Wall clock, "2026-11-20" or "2026-11-20 14:30". */
  readonly from: string
  readonly office: Office
  /** Place in time of the entry it began with; "" for a fact. */
  readonly place: string
  readonly assumed: boolean
}

type Origin =
  | { readonly fact: 'time' | 'refund-time' | 'created'; readonly assumed?: true }
  | {
      readonly kinds: readonly EntryKind[]
      readonly which: 'first' | 'last'
      /** Whose entries: by default those of the rule's own office. */
      readonly of?: 'provider'
      /** Stands in where there is none of these. */
      readonly else?: readonly EntryKind[]
      readonly after?: EntryKind
      readonly assumed?: true
    }

const COMPLAINED = { kinds: ['sent', 'appeal'], which: 'last' } as const
const ACCEPTED = { kinds: ['accepted'], which: 'first' } as const
const REPORTED = { kinds: ['contact', 'sent'], which: 'first' } as const
const ANSWERED = { kinds: ['answer'], which: 'first' } as const

/** What is not here no entry can tell: such a limit is computed on demand only. */
const ORIGINS: Readonly<Partial<Record<Trigger, Origin>>> = {
  payment: { fact: 'time' },
  'refund-started': { fact: 'refund-time' },
  // Known at the latest when the case was opened; a statement comes after its payment.
  learned: { fact: 'created', assumed: true },
  statement: { fact: 'time', assumed: true },
  contacted: { kinds: ['contact', 'sent', 'reminder', 'appeal'], which: 'last' },
  'refund-requested': REPORTED,
  'complaint-received': COMPLAINED,
  'complaint-to-bank-received': COMPLAINED,
  'complaint-accepted': ACCEPTED,
  'complaint-forwarded': { ...ACCEPTED, else: ['sent'] },
  'dispute-opened': { kinds: ['sent'], which: 'first' },
  'notice-of-error': REPORTED,
  'unauthorized-reported': REPORTED,
  'scam-claim-received': COMPLAINED,
  'company-answered': ANSWERED,
  // Nobody noted which answer was the final one; the first is the cautious one.
  'final-answer': { ...ANSWERED, of: 'provider', assumed: true },
  'report-received': COMPLAINED,
  'report-accepted': ACCEPTED,
  'stop-payment-started': ACCEPTED,
  'refusal-notice-received': ANSWERED,
  'review-requested': { kinds: ['appeal'], which: 'last' },
  'review-decision-received': { ...ANSWERED, after: 'appeal' },
  'lawsuit-filed': COMPLAINED,
  'case-registered': ACCEPTED,
}

/** The office a rule is about, in the words of the timeline. */
export function officeOfRule({ owner, office }: Rule, reader: 'wallet' | 'bank'): Office {
  if (owner.kind === 'wallet') return office ?? 'wallet'
  if (owner.kind === 'place') return ''
  return owner.body === 'provider' ? reader : owner.body
}

/** The body of a place's file that an office of the timeline stands for. */
export function bodyOf(office: Office): string {
  return office === 'wallet' || office === 'bank' ? 'provider' : office
}

/** From when a rule runs in a case: once for a fact, once for each office that entries are about. */
export function startsOf(
  rule: Rule,
  content: DatedContent & { readonly createdAt?: string },
  entries: readonly Entry[],
  reader: 'wallet' | 'bank',
): Start[] {
  const origin = ORIGINS[rule.trigger]
  if (!origin) return []
  if ('fact' in origin) {
    const from = factOf(origin.fact, content)
    const office = officeOfRule(rule, reader)
    return from === undefined ? [] : [{ from, office, place: '', assumed: origin.assumed ?? false }]
  }
  const offices = [...new Set(entries.flatMap((it) => it.office ?? []))]
  return offices
    .filter((office) => isAbout(rule, office, origin.of))
    .flatMap((office) => startAt(office, entries, origin))
}

function factOf(
  fact: 'time' | 'refund-time' | 'created',
  content: DatedContent & { readonly createdAt?: string },
): string | undefined {
  if (fact === 'created') return content.createdAt?.slice(0, 10)
  // Of several payments the earliest: its time is up first.
  return content.transactions.flatMap((it) => it[fact] ?? []).sort()[0]
}

function isAbout(rule: Rule, office: Office, of: 'provider' | undefined): boolean {
  if (rule.trigger === 'complaint-to-bank-received' && office !== 'bank') return false
  if (of !== undefined) return bodyOf(office) === of
  if (rule.owner.kind === 'place') return true
  if (rule.owner.kind === 'wallet') return office === (rule.office ?? 'wallet')
  return bodyOf(office) === rule.owner.body
}

function startAt(
  office: Office,
  all: readonly Entry[],
  { kinds, which, else: otherwise = [], after, assumed }: Exclude<Origin, { fact: string }>,
): Start[] {
  const entries = all.filter((it) => it.office === office)
  const since = after === undefined ? '' : firstOf(entries, [after])
  if (since === undefined) return []
  const later = since === '' ? entries : entries.filter((it) => placeInTime(it) > since)
  const such = later.filter((it) => kinds.includes(it.kind))
  const stand = such.length > 0 ? such : later.filter((it) => otherwise.includes(it.kind))
  const entry = which === 'first' ? stand[0] : stand.at(-1)
  if (!entry) return []
  const guessed = assumed === true || such.length === 0
  return [{ from: entry.on, office, place: placeInTime(entry), assumed: guessed }]
}

function firstOf(entries: readonly Entry[], kinds: readonly EntryKind[]): string | undefined {
  const entry = entries.find((it) => kinds.includes(it.kind))
  return entry && placeInTime(entry)
}
