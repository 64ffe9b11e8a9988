/** Where a case stands on its ladder, and when the next step may be taken. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import type { CaseContent } from '../../src/core/casebook/case.ts'
import type { NewEntry } from '../../src/core/casebook/timeline.ts'
import { builtKnowledge, Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

function keep(content: Partial<CaseContent>, entries: readonly NewEntry[]): void {
  const log = openSqliteCasebook(home.db)
  const all = { ...newContent('payment-failed'), wallet: 'alipay', place: 'cn', ...content }
  log.create(all, '00000000-0000-7000-8000-000000000001', new Date('2026-10-01T00:00:00Z'))
  for (const entry of entries) log.note(1, entry, new Date('2026-10-01T00:00:00Z'))
  log.close()
}

interface Told {
  readonly at: { readonly step: string; readonly state: string } | null
  readonly next: {
    readonly step: string
    readonly may: string
    readonly reason: string
    readonly from: string | null
    readonly until: string | null
    readonly contacts: readonly { readonly value: string }[]
  } | null
  readonly ladder: readonly { readonly step: string }[]
  readonly unresolved: readonly object[]
}

async function next(now: string): Promise<Told> {
  const { out, code } = await home.run(['next', '1', '--json'], { now })
  expect(code).toBe(0)
  return JSON.parse(out) as Told
}

const entry = (
  kind: NewEntry['kind'],
  on: string,
  office: string,
  more: Partial<NewEntry> = {},
): NewEntry => ({ kind, on, office, ...more })

const contact = entry('contact', '2026-10-09 10:00', 'wallet', { ref: 'A-1' })
const sent = entry('sent', '2026-10-12', 'wallet', { ref: 'B-2' })

test.each([
  ['at first: contact support', {}, [], null, 'support now first'],
  ['then complain formally', {}, [contact], 'support waiting', 'in-app now contacted'],
  [
    'a promise is waited for',
    {},
    [{ ...contact, promised: '回复', by: '2026-10-20' }],
    'support waiting',
    'in-app later later 2026-10-21',
  ],
  [
    'without a known limit the reminders come first, then the regulator',
    {},
    [contact, sent],
    'in-app waiting',
    'pboc later later 2026-10-16',
  ],
  [
    'an answer that does not settle it opens the next step',
    {},
    [contact, sent, entry('answer', '2026-10-14', 'wallet')],
    'in-app answered',
    'pboc now answered',
  ],
  [
    'a limit of 15 days is waited for',
    {},
    [contact, sent, entry('sent', '2026-10-14', 'pboc')],
    'pboc waiting',
    'financial-mediation later later 2026-10-30',
  ],
  ['a scam begins with the police, at once', { problem: 'scam' }, [], null, 'police now urgent'],
  [
    'reported to the police: the wallet is next',
    { problem: 'scam' },
    [entry('sent', '2026-10-09', 'police')],
    'police waiting',
    'support now first',
  ],
  [
    'in the United Kingdom the ombudsman waits for 15 business days',
    { wallet: 'paypal', place: 'uk' },
    [entry('sent', '2026-10-12', 'wallet')],
    'in-app waiting',
    'fos later later 2026-11-03',
  ],
] as const)('%s', async (_, content, entries, at, wanted) => {
  keep(content, entries)
  const told = await next('2026-10-14T08:00:00Z')
  expect(told.at && `${told.at.step} ${told.at.state}`).toBe(at)
  const { step, may, reason, from } = told.next ?? {}
  expect([step, may, reason, from].filter((it) => it != null).join(' ')).toBe(wanted)
})

test('after its time has passed the next step may be taken, until our own time is up', async () => {
  keep({ wallet: 'paypal', place: 'uk' }, [entry('sent', '2026-10-12', 'wallet')])
  expect((await next('2026-11-03T08:00:00Z')).next).toMatchObject({
    step: 'fos',
    may: 'now',
    reason: 'passed',
    until: null,
  })
  const log = openSqliteCasebook(home.db)
  log.note(1, entry('answer', '2026-11-05', 'wallet'), new Date('2026-11-05T08:00:00Z'))
  log.close()
  expect((await next('2026-11-06T08:00:00Z')).next).toMatchObject({
    step: 'fos',
    reason: 'answered',
    until: '2027-05-05',
  })
})

test('on screen: the number to call, what earlier steps left, and no promise of a result', async () => {
  keep({ problem: 'scam' }, [
    { ...contact, promised: '回复', by: '2026-10-10' },
    { ...sent, on: '2026-10-09' },
  ])
  const { out } = await home.run(['next', '1'], { now: '2026-10-14T08:00:00Z' })
  expect(out).toContain('向公安机关报案')
  expect(out).toContain('110')
  expect(out).toContain('编号：B-2')
  expect(out).toContain('不保证结果')
  const en = await home.run(['next', '1'], { now: '2026-10-14T08:00:00Z', lang: 'en' })
  expect(en.out).toContain('No step is sure to succeed')
})

test('a closed case has no next step, and a case that is not there is said so', async () => {
  keep({}, [contact, { kind: 'closed', on: '2026-10-10', outcome: 'solved' }])
  expect((await next('2026-10-14T08:00:00Z')).next).toBeNull()
  expect((await home.run(['next', '2'])).code).toBe(1)
  expect((await home.run(['next', 'x'])).code).toBe(2)
})

test('every place has a ladder that begins with the one a complaint is about', () => {
  for (const place of Object.values(builtKnowledge.register.places)) {
    const steps = place.ladder.map((it) => it.id ?? it.body)
    expect(steps.slice(0, 3), place.id).toEqual(['merchant', 'support', 'in-app'])
    expect(steps.length, place.id).toBeGreaterThan(3)
  }
})
