/** A casebook that lasts as long as the process. */
import type { Case, CaseSummary, FactName } from '../src/core/casebook/case.ts'
import type { CaseText, TextPlace } from '../src/core/casebook/search.ts'
import { gramsOf } from '../src/core/casebook/search-grams.ts'
import { labelKey, type WantedWord } from '../src/core/casebook/search-query.ts'
import { statusOf } from '../src/core/casebook/status.ts'
import type { Entry, NewEntry } from '../src/core/casebook/timeline.ts'
import { Expected } from '../src/core/errors.ts'
import { casebookErrors, casebookHints } from '../src/core/messages/casebook.ts'
import type { Casebook, SearchTier } from '../src/ports.ts'
import { openMemoryDates } from './memory-dates.ts'
import { openMemoryEvidence } from './memory-evidence.ts'

/** For tests that need no file. */
export function openMemoryCasebook(): Casebook {
  const cases = new Map<number, Case>()
  const timelines = new Map<number, readonly Entry[]>()
  let given = 0
  const keep = (next: Case): Case => {
    cases.set(next.number, structuredClone(next))
    return next
  }
  const newestFirst = (): Case[] => [...cases.values()].reverse()
  const timelineOf = (number: number): readonly Entry[] => timelines.get(number) ?? []
  const append = (number: number, entry: NewEntry, at: string): Entry => {
    const known = Object.entries(entry).filter(([, value]) => value !== undefined)
    const noted = {
      ...(Object.fromEntries(known) as unknown as NewEntry),
      seq: timelineOf(number).length + 1,
      at,
    }
    timelines.set(number, [...timelineOf(number), noted])
    return noted
  }
  const evidence = openMemoryEvidence(
    (number, id, item, now) => {
      const stored = cases.get(number)
      if (stored?.id !== id) throw gone(number)
      const had = { ...stored.evidence, [item]: 'have' as const }
      keep({ ...stored, evidence: had, updatedAt: now.toISOString() })
    },
    (number) => cases.has(number),
    (number, entry, now) => void append(number, entry, now.toISOString()),
  )

  return {
    ...evidence,
    create(content, id, now) {
      if (newestFirst().some((stored) => stored.id === id)) {
        throw new Expected('casebook', casebookErrors.idTaken(id), [casebookHints.listCases()])
      }
      const stamp = now.toISOString()
      given += 1
      return keep({ ...content, number: given, id, createdAt: stamp, updatedAt: stamp })
    },
    save({ number, id, createdAt }, content, now, entries = []) {
      if (cases.get(number)?.id !== id) throw gone(number)
      for (const entry of entries) append(number, entry, now.toISOString())
      return keep({ ...content, number, id, createdAt, updatedAt: now.toISOString() })
    },
    find: (number) => cases.get(number),
    dated: (numbers) =>
      new Map(
        [...cases.values()]
          .filter((it) => numbers.includes(it.number))
          .map((of) => [of.number, { of, timeline: timelineOf(of.number) }]),
      ),
    timeline: timelineOf,
    note(number, entry, now) {
      const stored = cases.get(number)
      if (!stored) throw gone(number)
      keep({ ...stored, updatedAt: now.toISOString() })
      return append(number, entry, now.toISOString())
    },
    remove({ number, id }) {
      if (cases.get(number)?.id !== id) throw gone(number)
      cases.delete(number)
      timelines.delete(number)
      evidence.sweep()
    },
    texts: (numbers) =>
      newestFirst()
        .filter((it) => numbers?.includes(it.number) ?? true)
        .flatMap((it) => [...textsOf(it), ...entryTexts(it.number, timelineOf(it.number))]),
    dates: openMemoryDates(newestFirst, timelineOf),
    indexed: (words, tier, before, limit) =>
      newestFirst()
        .filter(({ number }) => number < before)
        .filter((it) => mayHold(it, timelineOf(it.number), words, tier))
        .slice(0, limit)
        .map(({ number }) => number),
    count: ({ problem, wallet }) =>
      newestFirst()
        .filter((it) => problem === undefined || it.problem === problem)
        .filter((it) => wallet === undefined || it.wallet === wallet).length,
    list: ({ status, problem, wallet, numbers, limit }, today) =>
      newestFirst()
        .map((it) => summaryOf(it, timelineOf(it.number), today))
        .filter((summary) => status === undefined || summary.status === status)
        .filter((summary) => numbers === undefined || numbers.includes(summary.number))
        .filter((summary) => problem === undefined || summary.problem === problem)
        .filter((summary) => wallet === undefined || summary.wallet === wallet)
        .slice(0, limit),
    unfinished: () =>
      newestFirst()
        .filter((stored) => !stored.finished)
        .reduce<Case | undefined>(
          (last, next) => (last && last.updatedAt >= next.updatedAt ? last : next),
          undefined,
        ),
    close() {},
  }
}

function gone(number: number): Expected {
  return new Expected('casebook', casebookErrors.gone(number), [casebookHints.listCases()])
}

function summaryOf(stored: Case, timeline: readonly Entry[], today: string): CaseSummary {
  const { number, id, problem, wallet, outcome, createdAt, updatedAt, transactions } = stored
  const { amount, currency } = transactions[0] ?? {}
  const status = statusOf(stored, timeline, today)
  return { number, id, problem, wallet, outcome, status, amount, currency, createdAt, updatedAt }
}

function textsOf(it: Case): CaseText[] {
  const { number } = it
  const chapters = [{ problem: it.problem, answers: it.answers }, ...it.earlier]
  return [
    ...chapters.map(({ problem }) => ({
      number,
      text: problem,
      place: { kind: 'problem' } as const,
    })),
    ...(it.wallet === undefined
      ? []
      : [{ number, text: it.wallet, place: { kind: 'wallet' } as const }]),
    ...chapters.flatMap(({ problem, answers }) =>
      Object.entries(answers).map(([node, text]) => ({
        number,
        text,
        place: { kind: 'answer', problem, node } as const,
      })),
    ),
    ...[it.facts, ...it.transactions].flatMap((facts, item) =>
      Object.entries(facts).map(([fact, text]) => ({
        number,
        text,
        place: { kind: 'fact', fact: fact as FactName, item } as const,
      })),
    ),
  ]
}

function entryTexts(number: number, entries: readonly Entry[]): CaseText[] {
  const fields = ['channel', 'who', 'ref', 'said', 'promised', 'before', 'after'] as const
  return entries.flatMap((entry) =>
    fields.flatMap((field) => {
      const text = entry[field]
      const { seq, fact } = entry
      const isOld = field === 'before' || field === 'after'
      const place: TextPlace =
        isOld && fact !== undefined
          ? { kind: 'entry', seq, field, fact }
          : { kind: 'entry', seq, field }
      return text === undefined ? [] : [{ number, text, place }]
    }),
  )
}

function mayHold(
  it: Case,
  timeline: readonly Entry[],
  words: readonly WantedWord[],
  tier: SearchTier,
): boolean {
  const texts = [...textsOf(it), ...entryTexts(it.number, timeline)]
  const isId = ({ place }: CaseText): boolean =>
    ['answer', 'problem', 'wallet'].includes(place.kind)
  const typed = texts.filter(
    (text) => !isId(text) && (tier !== 'facts' || text.place.kind !== 'entry'),
  )
  const grams = new Set(typed.flatMap(({ text }) => [...gramsOf(text)]))
  const labels = new Set(tier === 'all' ? texts.filter(isId).map(labelKey) : [])
  return words.every(
    (word) =>
      word.grams.every((forms) => forms.some((form) => grams.has(form))) ||
      word.labels.some((label) => labels.has(label)),
  )
}
