import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryCasebook } from '../memory-casebook.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import type { Case, CaseContent } from '../../src/core/casebook/case.ts'
import { statusOf } from '../../src/core/casebook/status.ts'
import { Expected } from '../../src/core/errors.ts'
import type { Casebook, CaseFilter } from '../../src/ports.ts'

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

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 8, 0, second))

const folders: string[] = []
const BACKENDS: Record<string, () => Casebook> = {
  'in memory': openMemoryCasebook,
  'in a SQLite file': () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-'))
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
    expect(casebook.list({})).toEqual([
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
    const [summary] = casebook.list({})
    expect(summary).toMatchObject({ wallet: undefined, outcome: undefined, status: 'diagnosing' })
    expect(summary).toMatchObject({ amount: undefined, currency: undefined })
  })

  it('lists the amount as it was saved last', () => {
    const stored = create({ transactions: [{ amount: '1' }] })
    casebook.save(stored, { ...BARE, transactions: [{}, { amount: '3' }] }, at(1))
    expect(casebook.list({})[0]?.amount).toBeUndefined()
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
    ['nothing for a status no case can have yet', { status: 'overdue' }, []],
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
    expect(casebook.list(filter).map(({ number }) => number)).toEqual(numbers)
  })

  it('says of each case the status that the pure function says', () => {
    for (const outcome of [undefined, 'network']) {
      for (const solved of [false, true]) create({ outcome, solved })
    }
    const listed = casebook.list({})
    expect(listed).toHaveLength(4)
    for (const { number, status } of listed) {
      const stored = casebook.find(number)
      expect(status).toBe(stored && statusOf(stored))
      expect(casebook.list({ status }).map((found) => found.number)).toContain(number)
    }
  })

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
