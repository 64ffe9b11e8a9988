import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryCasebook } from '../memory-casebook.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { type Case, type CaseContent, STATUSES } from '../../src/core/casebook/case.ts'
import { findWords } from '../../src/commands/find-words.ts'
import { type CaseText, searchTexts } from '../../src/core/casebook/search.ts'
import { inWords } from '../../src/core/screens/search-screen.ts'
import { statusOf } from '../../src/core/casebook/status.ts'
import { ENTRY_KINDS, type NewEntry } from '../../src/core/casebook/timeline.ts'
import { Expected } from '../../src/core/errors.ts'
import type { Casebook, CaseFilter } from '../../src/ports.ts'
import { scratchFolder } from '../scratch.ts'
import { count, seed } from '../trust/counts.ts'

const BARE: CaseContent = {
  problem: 'payment-failed',
  wallet: undefined,
  place: undefined,
  answers: {},
  outcome: undefined,
  solved: false,
  earlier: [],
  facts: {},
  transactions: [],
  evidence: {},
  talk: {},
  letter: undefined,
  finished: false,
}

const WHOLE: CaseContent = {
  problem: 'duplicate-charge',
  wallet: 'alipay',
  place: 'cn',
  answers: { where: 'shop', 'bill-shows': 'twice', bank: 'not-sure' },
  outcome: 'charged-twice',
  solved: false,
  earlier: [
    { problem: 'payment-failed', answers: { zebra: 'b', apple: 'a' }, outcome: 'taken-anyway' },
    { problem: 'arrived-late', answers: {}, outcome: 'still-late' },
  ],
  facts: {
    story: '第一行\n第二行 "quoted"; DROP TABLE cases; -- 🙂',
    name: '王小明',
    request: 'refund; 书面道歉',
  },
  transactions: [
    { currency: 'CNY', amount: '128.50', time: '2026-11-20 14:30', counterparty: '某某便利店' },
    {},
    { amount: '0.01', transaction: '0012345678901234567890' },
  ],
  evidence: { 'bill-screenshot': 'have', 'bank-statement': 'missing', 'app-version': 'have' },
  talk: { 'draft-wanted': 'yes', 'account-blank': 'skipped', 'another-transaction': 'no' },
  letter: 'zh',
  finished: true,
}

const TODAY = '2026-11-21'

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 8, 0, second))

const folders: string[] = []
const BACKENDS: Record<string, () => Casebook> = {
  'in memory': openMemoryCasebook,
  'in a SQLite file': () => {
    const folder = scratchFolder('casebook')
    folders.push(folder)
    return openSqliteCasebook(join(folder, 'cases.db'))
  },
}

describe.each(Object.entries(BACKENDS))('a casebook %s', (_name, open) => {
  let casebook: Casebook
  beforeEach(() => {
    casebook = open()
  })
  afterEach(() => {
    casebook.close()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  let ids = 0
  const create = (content: Partial<CaseContent> = {}, second = 0): Case =>
    casebook.create({ ...BARE, ...content }, `id-${++ids}`, at(second))

  it.each([
    ['a case of which nothing is known yet', BARE],
    ['a case with everything', WHOLE],
    ['an empty answer', { ...BARE, facts: { name: '' }, talk: { note: '' } }],
    ['terminal escapes and NUL as typed', { ...BARE, facts: { error: 'a\0b\u001b[31m\u202e' } }],
    ['a million characters', { ...BARE, facts: { story: '长'.repeat(1_000_000) } }],
    ['a key that objects know', { ...BARE, talk: { constructor: 'x', toString: 'y' } }],
    ['transactions without a fact', { ...BARE, transactions: [{}, {}] }],
  ] satisfies [string, CaseContent][])('keeps %s, in its order', (_name, content) => {
    const stored = casebook.create(content, 'id', at(0))
    const stamps = { createdAt: '2026-11-21T08:00:00.000Z', updatedAt: '2026-11-21T08:00:00.000Z' }
    expect(stored).toEqual({ ...content, number: 1, id: 'id', ...stamps })
    const found = casebook.find(1)
    expect(found).toEqual(stored)
    for (const part of [
      'answers',
      'earlier',
      'facts',
      'transactions',
      'evidence',
      'talk',
    ] as const) {
      expect(JSON.stringify(found?.[part]), part).toBe(JSON.stringify(content[part]))
    }
  })

  it('replaces everything when it saves, and keeps number, id and day of birth', () => {
    const first = casebook.create(WHOLE, 'id', at(0))
    const saved = casebook.save(first, { ...BARE, answers: { where: 'online' } }, at(9))
    expect(saved).toEqual({
      ...BARE,
      answers: { where: 'online' },
      number: 1,
      id: 'id',
      createdAt: at(0).toISOString(),
      updatedAt: at(9).toISOString(),
    })
    expect(casebook.find(1)).toEqual(saved)
  })

  it('takes a stored case for content without taking its number', () => {
    const [first, second] = [create(), create()]
    casebook.save(second, first, at(3))
    expect(casebook.find(2)).toMatchObject({ number: 2, id: second.id })
  })

  it('leaves other cases alone when it saves', () => {
    const [first, second] = [create(WHOLE), create()]
    casebook.save(second, { ...BARE, facts: { name: 'x' } }, at(5))
    expect(casebook.find(first.number)).toEqual(first)
  })

  it('does not change with an object it was given or gave away', () => {
    const answers: Record<string, string> = { where: 'shop' }
    create({ answers })
    answers['where'] = 'online'
    expect(casebook.find(1)?.answers).toEqual({ where: 'shop' })
  })

  it('numbers from one', () => {
    expect([create(), create(), create()].map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it.each([2, 0, -1, 1.5, Number.NaN, 2 ** 60])('finds nothing under %d', (number) => {
    create()
    expect(casebook.find(number)).toBeUndefined()
  })

  it.each([
    ['a case that is not there', { number: 7, id: 'id' }],
    ["a case of another casebook with one of this one's numbers", { number: 1, id: 'other' }],
  ])('refuses to save %s', (_name, stranger) => {
    const stored = casebook.create(WHOLE, 'id', at(0))
    expect(kindOf(() => casebook.save({ ...stored, ...stranger }, BARE, at(1)))).toBe('casebook')
    expect(casebook.find(1)).toEqual(stored)
  })

  it('refuses an id for the second time, and gives no number away for it', () => {
    casebook.create(BARE, 'id', at(0))
    expect(kindOf(() => casebook.create(BARE, 'id', at(1)))).toBe('casebook')
    expect(create().number).toBe(2)
  })

  it('lists what the list shows', () => {
    casebook.create(WHOLE, 'id', at(0))
    expect(casebook.list({}, TODAY)).toEqual([
      {
        number: 1,
        id: 'id',
        problem: 'duplicate-charge',
        wallet: 'alipay',
        outcome: 'charged-twice',
        status: 'draft',
        amount: '128.50',
        currency: 'CNY',
        createdAt: at(0).toISOString(),
        updatedAt: at(0).toISOString(),
      },
    ])
  })

  it('lists a bare case with nothing made up', () => {
    create()
    const [summary] = casebook.list({}, TODAY)
    expect(summary).toMatchObject({ wallet: undefined, outcome: undefined, status: 'diagnosing' })
    expect(summary).toMatchObject({ amount: undefined, currency: undefined })
  })

  it('lists the amount as it was saved last', () => {
    const stored = create({ transactions: [{ amount: '1' }] })
    casebook.save(stored, { ...BARE, transactions: [{}, { amount: '3' }] }, at(1))
    expect(casebook.list({}, TODAY)[0]?.amount).toBeUndefined()
  })

  it.each<[string, CaseFilter, number[]]>([
    ['everything, newest first', {}, [6, 5, 4, 3, 2, 1]],
    ['no more than the limit', { limit: 2 }, [6, 5]],
    ['nothing for a limit of zero', { limit: 0 }, []],
    ['everything for a limit that is not reached', { limit: 99 }, [6, 5, 4, 3, 2, 1]],
    ['one problem', { problem: 'unauthorized' }, [5, 4]],
    ['one wallet', { wallet: 'wechat' }, [6, 5, 2]],
    ['cases still diagnosed', { status: 'diagnosing' }, [5, 1]],
    ['drafts', { status: 'draft' }, [6, 2]],
    ['solved cases', { status: 'solved' }, [4, 3]],
    ['nothing for a status that no case has', { status: 'overdue' }, []],
    ['nothing for an unknown problem', { problem: "x' OR 1=1 --" }, []],
    [
      'all filters together',
      { status: 'draft', problem: 'payment-failed', wallet: 'wechat' },
      [6, 2],
    ],
    ['filters with a limit', { status: 'draft', wallet: 'wechat', limit: 1 }, [6]],
    ['filters given as undefined', { status: undefined, problem: undefined }, [6, 5, 4, 3, 2, 1]],
  ])('lists %s', (_name, filter, numbers) => {
    create({ wallet: 'alipay' }, 9)
    create({ wallet: 'wechat', outcome: 'limit-reached' }, 8)
    create({ outcome: 'network', solved: true }, 7)
    create({ problem: 'unauthorized', outcome: 'own-payment', solved: true }, 6)
    create({ problem: 'unauthorized', wallet: 'wechat' }, 5)
    create({ wallet: 'wechat', outcome: 'card-side' }, 4)
    expect(casebook.list(filter, TODAY).map(({ number }) => number)).toEqual(numbers)
  })

  it('says of each case the status that the pure function says', () => {
    for (const outcome of [undefined, 'network']) {
      for (const solved of [false, true]) create({ outcome, solved })
    }
    const listed = casebook.list({}, TODAY)
    expect(listed).toHaveLength(4)
    for (const { number, status } of listed) {
      const stored = casebook.find(number)
      expect(status).toBe(stored && statusOf(stored, [], TODAY))
      expect(casebook.list({ status }, TODAY).map((found) => found.number)).toContain(number)
    }
  })

  describe('a timeline', () => {
    const CONTACT: NewEntry = {
      kind: 'contact',
      on: '2026-11-20 14:30',
      office: 'wallet',
      channel: '电话',
      who: '客服 3 号',
      ref: '0012345678901234567890',
      said: '第一行\n第二行 "quoted"; DROP TABLE timeline; --',
      promised: '48 小时内回复',
      by: '2026-11-22',
    }
    const MONEY: NewEntry = { kind: 'money', on: '2026-11-21', amount: '0.10', currency: 'CNY' }

    it('is empty for a case that is new, and for none', () => {
      create()
      expect([1, 2, 0, -1, 1.5].map((number) => casebook.timeline(number))).toEqual(
        Array.from({ length: 5 }, () => []),
      )
    })

    it('keeps entries as they were given, numbered from one in each case', () => {
      const [first, second] = [create(), create()]
      const noted = [
        casebook.note(first.number, CONTACT, at(1)),
        casebook.note(second.number, { kind: 'note', on: '2026-11-01', said: '' }, at(2)),
        casebook.note(first.number, { ...MONEY, who: undefined }, at(3)),
        casebook.note(first.number, { kind: 'correction', on: '2026-11-21', corrects: 2 }, at(3)),
        casebook.note(first.number, { kind: 'closed', on: '2026-11-21', outcome: 'partly' }, at(3)),
      ]
      expect(noted.map(({ seq }) => seq)).toEqual([1, 1, 2, 3, 4])
      expect(noted[0]).toEqual({ ...CONTACT, seq: 1, at: at(1).toISOString() })
      expect(casebook.timeline(first.number)).toStrictEqual([
        noted[0],
        noted[2],
        noted[3],
        noted[4],
      ])
      expect(casebook.timeline(second.number)).toStrictEqual([noted[1]])
    })

    it('is read with what time limits are computed from, of several cases at once, as of one', () => {
      const paid = { amount: '12.50', currency: 'EUR', time: '2026-11-18 10:00' }
      const [first, second, third] = [
        create({ transactions: [paid, { amount: '3' }], wallet: 'alipay', solved: true }),
        create({ facts: { story: 'x' }, transactions: [] }),
        create(),
      ]
      casebook.note(first.number, CONTACT, at(1))
      casebook.note(first.number, MONEY, at(2))
      casebook.note(third.number, MONEY, at(2))
      const dated = casebook.dated([third.number, first.number, second.number, 99])
      expect([...dated.keys()].sort()).toEqual([first.number, second.number, third.number])
      for (const [number, { of, timeline }] of dated) {
        expect(casebook.find(number)).toMatchObject(of)
        expect(timeline).toStrictEqual(casebook.timeline(number))
      }
      expect(casebook.dated([]).size).toBe(0)
    })

    it('stands in the order in which it was noted, whatever the days are', () => {
      create()
      for (const on of ['2026-11-20', '2026-11-05', '2026-11-12 09:00'])
        casebook.note(1, { kind: 'note', on }, at(1))
      expect(casebook.timeline(1).map((it) => it.on)).toEqual([
        '2026-11-20',
        '2026-11-05',
        '2026-11-12 09:00',
      ])
    })

    it('only grows: a correction is an entry more, and saving a case leaves it as it is', () => {
      const stored = create()
      casebook.note(1, CONTACT, at(1))
      casebook.note(1, { kind: 'correction', on: '2026-11-21', corrects: 1 }, at(2))
      const before = casebook.timeline(1)
      casebook.save(stored, WHOLE, at(3))
      expect(casebook.timeline(1)).toEqual(before)
    })

    it('gets the entries that come with a change of the case', () => {
      const stored = create()
      casebook.note(1, CONTACT, at(1))
      const changed = {
        kind: 'changed',
        on: '2026-11-21',
        fact: 'amount',
        after: '128.50',
      } as const
      casebook.save(stored, { ...BARE, transactions: [{ amount: '128.50' }] }, at(2), [
        changed,
        { ...changed, fact: 'currency', before: 'USD', after: 'CNY' },
      ])
      expect(casebook.timeline(1).map(({ seq, fact }) => [seq, fact])).toEqual([
        [1, undefined],
        [2, 'amount'],
        [3, 'currency'],
      ])
    })

    it('gets nothing from a change that was refused', () => {
      const stored = create()
      const stranger = { ...stored, id: 'other' }
      expect(kindOf(() => casebook.save(stranger, BARE, at(1), [MONEY]))).toBe('casebook')
      expect(casebook.timeline(1)).toEqual([])
    })

    it('of a case that is not there takes nothing', () => {
      expect(kindOf(() => casebook.note(1, CONTACT, at(1)))).toBe('casebook')
    })

    it('counts as work on the case', () => {
      create({}, 1)
      create({}, 2)
      casebook.note(1, CONTACT, at(9))
      expect(casebook.find(1)?.updatedAt).toBe(at(9).toISOString())
      expect(casebook.unfinished()?.number).toBe(1)
    })

    it('decides the status of the case in the list', () => {
      create({ outcome: 'network' })
      create({ outcome: 'network' })
      casebook.note(1, { kind: 'sent', on: '2026-11-01', office: 'wallet' }, at(1))
      casebook.note(1, { ...CONTACT, on: '2026-11-02', by: '2026-11-20' }, at(2))
      expect(casebook.list({ status: 'draft' }, TODAY).map((it) => it.number)).toEqual([2])
      expect(casebook.list({ status: 'overdue' }, TODAY).map((it) => it.number)).toEqual([1])
      expect(casebook.list({ status: 'waiting' }, '2026-11-20').map((it) => it.number)).toEqual([1])
    })
  })

  it('says of each case the status that the pure function says, whatever its timeline', () => {
    const days = fc.constantFrom('2026-11-01', '2026-11-10 09:00', '2026-11-10', '2026-11-20')
    const entry: fc.Arbitrary<NewEntry> = fc.record({
      kind: fc.constantFrom(...ENTRY_KINDS),
      on: days,
      office: fc.constantFrom(undefined, 'wallet', 'pboc'),
      by: fc.constantFrom(undefined, undefined, '2026-11-15', '2026-11-20', '2026-12-01'),
      corrects: fc.constantFrom(1, 2, 3),
    })
    const given = fc.record({
      outcome: fc.constantFrom(undefined, 'network'),
      solved: fc.boolean(),
      entries: fc.array(entry, { maxLength: 8 }),
      today: fc.constantFrom('2026-11-12', '2026-11-20', '2026-11-21', '2026-12-02'),
    })
    const seen = new Set<string>()
    fc.assert(
      fc.property(given, ({ outcome, solved, entries, today }) => {
        const { number } = create({ outcome, solved })
        for (const it of entries) {
          const { corrects, ...others } = it
          casebook.note(number, it.kind === 'correction' ? { ...others, corrects } : others, at(1))
        }
        const status = statusOf({ outcome, solved }, casebook.timeline(number), today)
        seen.add(status)
        expect(casebook.list({ limit: 1 }, today)[0]).toMatchObject({ number, status })
        expect(casebook.list({ status, limit: 1 }, today)[0]).toMatchObject({ number })
      }),
      { numRuns: count(5000, 100), seed },
    )
    expect([...seen].sort()).toEqual([...STATUSES].sort())
  })

  it('gives up all of a case that is removed, and nothing of another', () => {
    const [first, second] = [create(WHOLE), create(WHOLE)]
    for (const { number } of [first, second])
      casebook.note(number, { kind: 'note', on: '2026-11-21', said: 'x' }, at(1))
    const kept = casebook.find(second.number)
    casebook.remove(first)
    expect(casebook.find(first.number)).toBeUndefined()
    expect(casebook.timeline(first.number)).toEqual([])
    expect([...casebook.texts()].every((it) => it.number === second.number)).toBe(true)
    expect(casebook.find(second.number)).toEqual(kept)
    expect(casebook.timeline(second.number)).toHaveLength(1)
    expect(create().number).toBe(3)
  })

  it.each([
    ['is not there', { number: 7 }],
    ['has that number in another casebook', { id: 'other' }],
  ])('refuses to remove a case that %s', (_name, stranger) => {
    const stored = create()
    expect(kindOf(() => casebook.remove({ ...stored, ...stranger }))).toBe('casebook')
    expect(casebook.find(1)).toEqual(stored)
  })

  it('gives every text of every case with its place', () => {
    create({
      wallet: 'alipay',
      answers: { where: 'shop' },
      earlier: [{ problem: 'arrived-late', answers: { bank: 'no' }, outcome: 'late' }],
      facts: { story: 's' },
      transactions: [{}, { amount: '1.00' }],
    })
    casebook.note(1, { kind: 'contact', on: '2026-11-21', who: 'w', said: 'x', ref: 'r' }, at(1))
    const place = (it: CaseText): string => `${Object.values(it.place).join(' ')}: ${it.text}`
    expect([...casebook.texts()].map(place).sort()).toEqual([
      'answer arrived-late bank: no',
      'answer payment-failed where: shop',
      'entry 1 ref: r',
      'entry 1 said: x',
      'entry 1 who: w',
      'fact amount 2: 1.00',
      'fact story 0: s',
      'problem: arrived-late',
      'problem: payment-failed',
      'wallet: alipay',
    ])
  })

  it('finds through the index what a pass over all texts finds, however a case came to its texts', () => {
    const piece = fc.constantFrom(
      '退款',
      '退',
      '款失败',
      '風險',
      '风险',
      ' ',
      'Refund',
      'ref',
      'ＲＥ',
      '20261120',
      '-',
      '🙂',
      'é',
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((it) => it.join(''))
    const made = fc.record({
      story: text,
      said: text,
      before: text,
      words: fc.array(text, { minLength: 1, maxLength: 2 }),
    })
    fc.assert(
      fc.property(made, ({ story, said, before, words }) => {
        const stored = create({ facts: { story: before }, wallet: 'alipay' })
        casebook.note(stored.number, { kind: 'note', on: '2026-11-21', said }, at(1))
        casebook.save(stored, { ...BARE, facts: { story }, wallet: 'alipay' }, at(2))
        const numbers = (found: readonly { number: number }[]): number[] =>
          found.map((it) => it.number).sort((a, b) => a - b)
        const labels = { 'wallet alipay': 'refund 支付宝' }
        const whole = searchTexts(inWords(casebook.texts(), labels), words)
        expect(numbers(findWords(casebook, words, labels))).toEqual(numbers(whole))
      }),
      { numRuns: 60 },
    )
  })

  it('finds first what stands in the facts, then in the timeline, then in labels; of each the newest first', () => {
    const labels = { 'wallet alipay': '支付宝退款' }
    for (let round = 0; round < 2; round++) {
      create({ wallet: 'alipay' })
      casebook.note(create().number, { kind: 'note', on: '2026-11-21', said: '说了退款' }, at(1))
      create({ facts: { story: '申请退款' } })
    }
    expect(findWords(casebook, ['退款'], labels).map((it) => it.number)).toEqual([6, 3, 5, 2, 4, 1])
    expect(findWords(casebook, ['退款'], labels, 3).map((it) => it.number)).toEqual([6, 3, 5])
  })

  it('keeps an index of dates that knows what is out of date', () => {
    const datesOf = ({ facts }: Case): { urgency: number; due: string }[] =>
      (facts.story ?? '')
        .split(' ')
        .filter(Boolean)
        .map((it) => ({ urgency: Number(it[0]), due: it.slice(1) }))
    const [first] = [
      create({ facts: { story: '02026-12-05 12026-11-25' } }),
      create({ facts: { story: '02026-11-24' } }),
    ]
    expect(casebook.dates.outdated('a')).toBe(2)
    casebook.dates.refresh('a', datesOf)
    expect(casebook.dates.outdated('a')).toBe(0)
    expect(casebook.dates.all()).toEqual([row(2, 0), row(1, 0), row(1, 1)])
    expect(casebook.dates.mostUrgent(2, '2026-12-01', 2)).toEqual([row(2, 0), row(1, 1)])
    expect(casebook.dates.mostUrgent(2, '2026-12-01', 9)).toEqual([row(2, 0), row(1, 1), row(1, 0)])
    expect(casebook.dates.soonest('2026-11-30')).toEqual([row(2, 0), row(1, 1)])
    casebook.save(first, { ...BARE, facts: { story: '' } }, at(5))
    casebook.note(2, { kind: 'note', on: '2026-11-21' }, at(6))
    expect(casebook.dates.outdated('a')).toBeGreaterThan(0)
    casebook.dates.refresh('a', datesOf)
    expect(casebook.dates.all()).toEqual([row(2, 0)])
    expect(casebook.dates.count()).toBe(1)
    expect(casebook.dates.outdated('another build')).toBe(2)
  })

  const row = (number: number, place: number): object => ({ number, place })

  it('goes on with the unfinished case that was saved last', () => {
    const [first, second] = [create({}, 1), create({}, 2)]
    create({ finished: true }, 9)
    expect(casebook.unfinished()).toEqual(second)
    const saved = casebook.save(first, { ...BARE, answers: { where: 'shop' } }, at(5))
    expect(casebook.unfinished()).toEqual(saved)
    casebook.save(saved, { ...BARE, finished: true }, at(6))
    expect(casebook.unfinished()).toEqual(second)
  })

  it('goes on with the newer of two unfinished cases of the same moment', () => {
    create()
    const newer = create()
    expect(casebook.unfinished()).toEqual(newer)
  })

  it('has no unfinished case when all came to their end', () => {
    expect(casebook.unfinished()).toBeUndefined()
    create({ finished: true })
    expect(casebook.unfinished()).toBeUndefined()
  })
})

function kindOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Expected) return error.kind
    throw error
  }
  return 'done'
}
