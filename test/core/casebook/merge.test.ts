/** Two casebooks become one: in either order the same, again and again the same, and nothing is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attachment } from '../../../src/core/casebook/attachment.ts'
import type { Case } from '../../../src/core/casebook/case.ts'
import { newContent } from '../../../src/core/casebook/change.ts'
import { type CaseRecord, mergeCasebooks, mergeRecords } from '../../../src/core/casebook/merge.ts'
import type { Entry } from '../../../src/core/casebook/timeline.ts'
import { count, seed } from '../../trust/counts.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const EARLY = '2026-11-20T08:00:00.000Z'
const LATE = '2026-11-21T08:00:00.000Z'

function record(
  over: Partial<Case> = {},
  timeline: readonly Entry[] = [],
  attachments: readonly Attachment[] = [],
): CaseRecord {
  const stored = {
    ...newContent('payment-failed'),
    number: 1,
    id: ID,
    createdAt: EARLY,
    updatedAt: EARLY,
    ...over,
  }
  return { stored, timeline, attachments }
}
const note = (seq: number, at: string, said: string): Entry => ({
  seq,
  at,
  kind: 'note',
  on: at.slice(0, 10),
  said,
})

describe('one case from two copies', () => {
  test('what one side alone knows stays', () => {
    const { record: merged, conflicts } = mergeRecords(
      record({ facts: { name: '林小满' }, transactions: [{ amount: '1.00' }] }),
      record({
        facts: { phone: '139' },
        transactions: [{ time: '2026-11-20' }, { amount: '2.00' }],
        updatedAt: LATE,
      }),
    )
    expect(merged.stored).toMatchObject({
      facts: { name: '林小满', phone: '139' },
      transactions: [{ amount: '1.00', time: '2026-11-20' }, { amount: '2.00' }],
      createdAt: EARLY,
      updatedAt: LATE,
    })
    expect(conflicts).toEqual([])
    expect(merged.timeline).toEqual([])
  })

  test('of two values the newer one holds, and the other stands in the timeline', () => {
    const { record: merged, conflicts } = mergeRecords(
      record({ facts: { name: 'old' }, transactions: [{}, { amount: '1.00', time: 'x' }] }),
      record({
        facts: { name: 'new' },
        transactions: [{}, { amount: '2.00', time: 'x' }],
        updatedAt: LATE,
      }),
    )
    expect(conflicts).toEqual([
      { field: 'name', kept: 'new', lost: 'old' },
      { field: 'amount.2', kept: '2.00', lost: '1.00' },
    ])
    const changed = { kind: 'changed', on: '2026-11-21', at: LATE } as const
    expect(merged.timeline.map(({ seq: _, ...it }) => it)).toEqual(
      expect.arrayContaining([
        { ...changed, fact: 'name', before: 'old', after: 'new' },
        { ...changed, fact: 'amount.2', before: '1.00', after: '2.00' },
      ]),
    )
  })

  test('a value whose change is in a timeline already is no conflict', () => {
    const change = { seq: 1, at: LATE, kind: 'changed', on: '2026-11-21' } as const
    const { record: merged, conflicts } = mergeRecords(
      record({ facts: { name: 'old' } }),
      record({ facts: { name: 'new' }, updatedAt: LATE }, [
        { ...change, fact: 'name', before: 'old', after: 'new' },
      ]),
    )
    expect(conflicts).toEqual([])
    expect(merged.timeline).toHaveLength(1)
  })

  test('a value that was changed on purpose holds against a side that is newer for a note alone', () => {
    const change = { seq: 1, at: EARLY, kind: 'changed', on: '2026-11-20' } as const
    const { record: merged, conflicts } = mergeRecords(
      record({ facts: { name: 'right' } }, [
        { ...change, fact: 'name', before: 'wrong', after: 'right' },
      ]),
      record({ facts: { name: 'wrong' }, updatedAt: LATE }, [note(1, LATE, 'called')]),
    )
    expect(merged.stored.facts).toEqual({ name: 'right' })
    expect(conflicts).toEqual([])
  })

  test('a fact that was taken away does not come back from the older copy', () => {
    const change = { seq: 1, at: LATE, kind: 'changed', on: '2026-11-21' } as const
    const { record: merged } = mergeRecords(
      record({ facts: { phone: '139' } }),
      record({ facts: {}, updatedAt: LATE }, [{ ...change, fact: 'phone', before: '139' }]),
    )
    expect(merged.stored.facts).toEqual({})
  })

  test('two payments that agree on nothing are not mixed into a third', () => {
    const { record: merged, conflicts } = mergeRecords(
      record({ transactions: [{ amount: '1.00', time: 'monday', counterparty: 'A' }] }),
      record({ transactions: [{ amount: '2.00', time: 'friday' }], updatedAt: LATE }),
    )
    expect(merged.stored.transactions).toEqual([{ amount: '2.00', time: 'friday' }])
    expect(conflicts.map((it) => it.field)).toEqual(['amount', 'time', 'counterparty'])
  })

  test('the answers of one side are taken whole, with the outcome they lead to', () => {
    const { record: merged, conflicts } = mergeRecords(
      record({ answers: { a: '1', b: '2' }, outcome: 'x', wallet: 'alipay', place: 'cn' }),
      record({ answers: { a: '2' }, wallet: 'paypal', place: 'us', updatedAt: LATE }),
    )
    expect(merged.stored).toMatchObject({ answers: { a: '2' }, wallet: 'paypal', place: 'us' })
    expect(merged.stored.outcome).toBeUndefined()
    expect(conflicts.map((it) => it.field)).toEqual([
      'wallet',
      'place',
      'outcome',
      'answers.a',
      'answers.b',
    ])
  })

  test('an item with files is never missing', () => {
    const file = { item: 'bill-record', sha256: 'a'.repeat(64), name: 'a.png', size: 1, type: 'x' }
    const { record: merged } = mergeRecords(
      record({ evidence: { 'bill-record': 'have' } }, [], [{ ...file, addedAt: EARLY }]),
      record(
        { evidence: { 'bill-record': 'missing' }, updatedAt: LATE },
        [],
        [{ ...file, name: 'b.png', addedAt: LATE }],
      ),
    )
    expect(merged.stored.evidence).toEqual({ 'bill-record': 'have' })
    expect(merged.attachments).toEqual([{ ...file, addedAt: EARLY }])
  })

  test('timelines are united by moment and content, and corrections follow what they take back', () => {
    const [at1, at2, at3] = [EARLY, LATE, '2026-11-22T08:00:00.000Z']
    const mine = [note(1, at1, 'a'), note(2, at3, 'c')]
    const theirs: Entry[] = [
      note(1, at2, 'b'),
      note(2, at3, 'c'),
      { seq: 3, at: at3, kind: 'correction', on: '2026-11-22', corrects: 2 },
    ]
    expect(mergeRecords(record({}, mine), record({}, theirs)).record.timeline).toEqual([
      note(1, at1, 'a'),
      note(2, at2, 'b'),
      note(3, at3, 'c'),
      { seq: 4, at: at3, kind: 'correction', on: '2026-11-22', corrects: 3 },
    ])
  })

  test('a timeline that has it all keeps its order, even if a clock was set back', () => {
    const mine = [note(1, LATE, 'b'), note(2, EARLY, 'a')]
    expect(mergeRecords(record({}, mine), record({}, mine.slice(0, 1))).record.timeline).toEqual(
      mine,
    )
  })
})

describe('short numbers', () => {
  const of = (id: string, number: number): CaseRecord => record({ id, number })
  test('stay in an empty place, gaps and all', () => {
    const merged = mergeCasebooks([], [of('b', 5), of('a', 2)], 0)
    expect(merged.map((it) => [it.from, it.record.stored.number])).toEqual([
      [2, 2],
      [5, 5],
    ])
  })
  test('are given anew where a number was given here before, even to a case that is gone', () => {
    const merged = mergeCasebooks([of('x', 1)], [of('a', 1), of('b', 2), of('c', 7)], 3)
    expect(merged.map((it) => [it.from, it.record.stored.number])).toEqual([
      [1, 8],
      [2, 9],
      [7, 7],
    ])
  })
})

const word = fc.constantFrom('a', 'b', 'c')
const moment = fc.constantFrom(EARLY, '2026-11-20T09:00:00.000Z', LATE)
const facts = fc.dictionary(fc.constantFrom('name', 'phone', 'story'), word, {
  noNullPrototype: true,
})
const transaction = fc.dictionary(
  fc.constantFrom('amount', 'time', 'transaction', 'counterparty'),
  word,
  {
    noNullPrototype: true,
  },
)
const entry = fc.record(
  {
    kind: fc.constantFrom('note', 'contact', 'changed', 'correction'),
    at: moment,
    on: fc.constant('2026-11-20'),
    said: word,
    fact: fc.constantFrom('name', 'phone', 'amount'),
    before: word,
    after: word,
    corrects: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['kind', 'at', 'on'] },
)
/** As a casebook gives it: numbered from 1, nothing said twice, only what came before taken back. */
const timeline = fc.array(entry, { maxLength: 5 }).map((entries) => {
  const seen = new Set<string>()
  return entries
    .filter((it) => {
      const key = JSON.stringify({ ...it, corrects: undefined })
      return !seen.has(key) && Boolean(seen.add(key))
    })
    .map((it, index) => {
      const { corrects, ...rest } = it
      const target = it.kind === 'correction' && corrects !== undefined && corrects <= index
      return { ...rest, seq: index + 1, ...(target ? { corrects } : {}) }
    })
})
const attachment = fc.record({
  item: fc.constantFrom('bill-record', 'order-page'),
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  name: word,
  size: fc.constant(1),
  type: fc.constant('image/png'),
  addedAt: moment,
})
const attachments = fc.uniqueArray(attachment, {
  maxLength: 3,
  selector: (it) => `${it.item}${it.sha256}`,
})
const content = fc.record({
  problem: fc.constantFrom('payment-failed', 'scam'),
  wallet: fc.option(word, { nil: undefined }),
  place: fc.option(word, { nil: undefined }),
  answers: fc.dictionary(word, word, { noNullPrototype: true }),
  outcome: fc.option(word, { nil: undefined }),
  solved: fc.boolean(),
  earlier: fc.array(fc.record({ problem: word, answers: fc.constant({}), outcome: word }), {
    maxLength: 1,
  }),
  facts,
  transactions: fc.array(transaction, { maxLength: 2 }),
  evidence: fc.dictionary(
    fc.constantFrom('bill-record', 'order-page'),
    fc.constantFrom('have', 'missing', 'not-applicable'),
    { noNullPrototype: true },
  ),
  talk: fc.dictionary(word, word, { noNullPrototype: true }),
  letter: fc.constantFrom(undefined, 'zh', 'en'),
  finished: fc.boolean(),
  createdAt: moment,
  updatedAt: moment,
})
/** Up to three cases, out of four that two casebooks may share. */
const casebook: fc.Arbitrary<CaseRecord[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), content, timeline, attachments), {
    maxLength: 3,
    selector: ([id]) => id,
  })
  .map((all) =>
    all.map(([id, it, entries, files], index) => {
      const had = Object.fromEntries(files.map((file) => [file.item, 'have']))
      const evidence = { ...it.evidence, ...had }
      const stored = { ...it, evidence, number: index + 1, id: `id-${id}` } as Case
      return { stored, timeline: entries, attachments: files }
    }),
  )

/** `mine` after `theirs` came in. */
function merge(mine: readonly CaseRecord[], theirs: readonly CaseRecord[]): CaseRecord[] {
  const last = Math.max(0, ...mine.map((it) => it.stored.number))
  const incoming = mergeCasebooks(mine, theirs, last).map((it) => it.record)
  const ids = new Set(incoming.map((it) => it.stored.id))
  return [...mine.filter((it) => !ids.has(it.stored.id)), ...incoming]
}
/** Without what is a matter of place: short numbers, and the order of cases and files. */
function upToNumbers(records: readonly CaseRecord[]): unknown {
  return records
    .map(({ stored, timeline: entries, attachments: files }) => ({
      stored: { ...stored, number: 0 },
      entries,
      files: [...files].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    }))
    .sort((a, b) => (a.stored.id < b.stored.id ? -1 : 1))
}

const RUNS = { numRuns: count(20_000, 400), seed }

describe('two casebooks', () => {
  test('give the same in either order', () => {
    fc.assert(
      fc.property(casebook, casebook, (a, b) => {
        expect(upToNumbers(merge(a, b))).toEqual(upToNumbers(merge(b, a)))
      }),
      RUNS,
    )
  })

  test('merged again, from either side, change nothing more', () => {
    fc.assert(
      fc.property(casebook, casebook, (a, b) => {
        const once = merge(a, b)
        for (const again of [a, b, once]) {
          const last = Math.max(0, ...once.map((it) => it.stored.number))
          for (const it of mergeCasebooks(once, again, last))
            expect([it.what, it.conflicts]).toEqual(['unchanged', []])
        }
      }),
      RUNS,
    )
  })

  test('lose no fact, no entry, no file, and give no number twice', () => {
    fc.assert(
      fc.property(casebook, casebook, (a, b) => {
        const merged = merge(a, b)
        const numbers = merged.map((it) => it.stored.number)
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const { stored, timeline: entries, attachments: files } of [...a, ...b]) {
          const found = merged.find((it) => it.stored.id === stored.id)
          const text = JSON.stringify(found?.stored) + JSON.stringify(found?.timeline)
          for (const value of [stored.facts, ...stored.transactions].flatMap((it) =>
            Object.values(it),
          ))
            expect(text).toContain(JSON.stringify(value))
          for (const { at, kind, said } of entries)
            expect(found?.timeline).toContainEqual(
              expect.objectContaining({ at, kind, ...(said === undefined ? {} : { said }) }),
            )
          for (const { item, sha256 } of files)
            expect(found?.attachments).toContainEqual(expect.objectContaining({ item, sha256 }))
        }
      }),
      RUNS,
    )
  })

  test('that share nothing are simply put together', () => {
    fc.assert(
      fc.property(casebook, (a) => {
        expect(merge([], a)).toEqual([...a].sort((x, y) => x.stored.number - y.stored.number))
      }),
      RUNS,
    )
  })
})
