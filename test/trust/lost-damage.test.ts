/** A casebook that the disk damaged: recognized, never written over, and saved as far as it can be. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { Expected } from '../../src/core/errors.ts'
import { recovery as words } from '../../src/core/messages/recovery.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'
import { count, isFull, seededRandom } from './counts.ts'
import { evidenceFolder, fillCasebook, type Held, heldIn } from './kept.ts'

const CASES = 40
let home: Home
let bytes: Buffer
let whole: Map<number, Held>
let shelf: Home
beforeAll(async () => {
  shelf = new Home()
  await fillCasebook(shelf.db, CASES)
  bytes = readFileSync(shelf.db)
  whole = await heldIn(shelf.db)
})
afterAll(() => shelf.remove())
beforeEach(() => {
  home = new Home()
  cpSync(dirname(shelf.db), dirname(home.db), { recursive: true })
})
afterEach(() => home.remove())

const saved = (): string => join(home.folder, 'saved.db')

interface Told {
  readonly cases: { saved: number; inPart: number[]; lost: number[] }
  readonly entries: { saved: number; lost: number }
  readonly evidence: { saved: number; lost: string[] }
  readonly deadlines: number
  readonly unreadable: { parts: number; pages: number }
}
async function recover(): Promise<{ code: number; told: Told; held: Map<number, Held> }> {
  rmSync(saved(), { force: true })
  const { code, out, err } = await home.run(['doctor', '--recover', '--to', saved(), '--json'])
  expect(out, err).not.toBe('')
  return { code, told: JSON.parse(out) as Told, held: await heldIn(saved()) }
}
/** Numbers of the cases that came out as they were. */
const same = (held: Map<number, Held>): number[] =>
  [...held].flatMap(([number, it]) =>
    JSON.stringify(it) === JSON.stringify(whole.get(number)) ? [number] : [],
  )

/** Writes the damage in place of the casebook, whatever SQLite left beside it gone. */
function damage(damaged: Buffer): void {
  for (const end of ['-wal', '-shm']) rmSync(home.db + end, { force: true })
  writeFileSync(home.db, damaged)
}

/** Reads everything, as a person would who looks at every case; gives the refusal in words, if there is one. */
function readAll(): Expected | undefined {
  try {
    const log = openSqliteCasebook(home.db, 50)
    try {
      for (const { number } of log.list({}, '2026-11-21')) {
        log.find(number)
        log.timeline(number)
        log.attachments(number)
      }
      return undefined
    } finally {
      log.close()
    }
  } catch (error) {
    if (error instanceof Expected) return error
    throw error
  }
}

test('of a whole casebook everything is saved, and nothing is reported missing', async () => {
  const { code, told, held } = await recover()
  expect(code).toBe(0)
  expect(same(held)).toHaveLength(CASES)
  expect(told).toMatchObject({
    cases: { saved: CASES, inPart: [], lost: [] },
    entries: { saved: 2 * CASES, lost: 0 },
    evidence: { saved: 1, lost: [] },
    unreadable: { parts: 0, pages: 0 },
  })
  expect(told.deadlines).toBeGreaterThanOrEqual(CASES)
  const db = new Sqlite(saved())
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('changes that are still in the -wal file are saved as well', async () => {
  const log = openSqliteCasebook(home.db)
  log.note(3, { kind: 'note', on: '2026-11-21', said: 'the last thing' }, new Date())
  const copies = ['', '-wal'].map((end) => readFileSync(home.db + end))
  log.close()
  for (const [index, end] of ['', '-wal'].entries())
    writeFileSync(home.db + end, copies[index] ?? '')
  expect(statOf('-wal')).toBeGreaterThan(0)
  const { held } = await recover()
  expect(held.get(3)?.timeline.at(-1)?.said).toBe('the last thing')
})
const statOf = (end: string): number => readFileSync(home.db + end).length

test('a byte flipped anywhere is recognized or harmless, nothing is written over, and all other cases are saved', async () => {
  const random = seededRandom()
  const outcome = { refused: 0, 'as it was': 0, 'one value reads otherwise': 0 }
  for (let round = 0; round < count(500, 12); round += 1) {
    const place = Math.floor(random() * (round % 5 === 0 ? 4096 : bytes.length))
    const flipped = Buffer.from(bytes)
    flipped[place] = (flipped[place] ?? 0) ^ (1 + Math.floor(random() * 255))
    damage(flipped)
    const refused = readAll()
    // A file that only was read differs at most in what SQLite notes in its own header.
    expect(readFileSync(home.db).subarray(100).equals(flipped.subarray(100)), `${place}`).toBe(true)
    if (refused) expect(refused.hints.length, `${place}`).toBeGreaterThan(0)
    const { told, held } = await recover()
    if (refused) outcome.refused += 1
    else outcome[same(held).length === CASES ? 'as it was' : 'one value reads otherwise'] += 1
    const known = told.cases.saved + told.cases.lost.length
    expect(known, `every case is saved or named after a flip at ${place}`).toBeGreaterThanOrEqual(
      CASES,
    )
    // One page holds a part of so many cases at most; the rest does not depend on it.
    expect(same(held).length, `saved after a flip at ${place}`).toBeGreaterThanOrEqual(CASES - 1)
  }
  if (isFull) console.log('flips:', outcome)
})

test('a file cut short anywhere is refused, left as it is, and saved as far as it reaches', async () => {
  const random = seededRandom()
  const lengths = Array.from(
    { length: count(100, 6) },
    () => 1 + Math.floor(random() * bytes.length),
  )
  for (const length of [...lengths, 1, 30, 105, bytes.length - 1, 4096 * 8]) {
    const cut = bytes.subarray(0, length)
    if (length === bytes.length) continue
    damage(cut)
    expect(readAll()?.kind, `cut to ${length}`).toBe('data')
    expect(readFileSync(home.db).equals(cut)).toBe(true)
    const { code, err } = await home.run(['doctor', '--recover', '--to', saved(), '--json'])
    expect(readFileSync(home.db).equals(cut)).toBe(true)
    if (existsSync(saved())) {
      const held = await heldIn(saved())
      // What was cut off may have been an index alone.
      expect({ code, length, err }).toEqual({
        code: same(held).length === CASES ? code : 1,
        length,
        err: '',
      })
      for (const [number, it] of held)
        expect(whole.get(number)?.timeline ?? [], `case ${number} of ${length}`).toEqual(
          expect.arrayContaining([...it.timeline]),
        )
      for (const end of ['', '.files']) rmSync(saved() + end, { recursive: true, force: true })
    } else expect({ code, length }).toEqual({ code: 3, length })
  }
})

test('a row that is cut off in its middle is not saved as blanks', async () => {
  damage(bytes.subarray(0, bytes.indexOf('sent2026-11-01walletT-') + 2))
  const { held } = await recover()
  for (const [number, { timeline }] of held)
    for (const entry of timeline) expect(whole.get(number)?.timeline).toContainEqual(entry)
})

test.each([
  ['the first page', 0, 1],
  ['the header', 0, 100 / 4096],
  ['three pages in the middle', 9, 3],
])('zeros over %s cost what stood there and no more', async (_what, from, pages) => {
  const zeroed = Buffer.from(bytes)
  zeroed.fill(0, from * 4096, (from + pages) * 4096)
  damage(zeroed)
  expect(readAll()?.kind).toBe('data')
  const { told, held } = await recover()
  expect(told.cases.saved + told.cases.lost.length).toBeGreaterThanOrEqual(from === 0 ? CASES : 1)
  if (from === 0) expect(same(held)).toHaveLength(CASES)
})

test('without a table of contents the rows are known by their shape', async () => {
  const zeroed = Buffer.from(bytes)
  for (let at = 0; at < bytes.length; at += 4096)
    if (at === 0 || bytes.subarray(at, at + 4096).includes('CREATE T'))
      zeroed.fill(0, at, at + 4096)
  damage(zeroed)
  expect(readAll()?.kind).toBe('data')
  expect(same((await recover()).held)).toHaveLength(CASES)
})

test('a day that the disk changed is refused in words, and its entry saved without it', async () => {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('2026-12-01')
  changed.write('x', at + 5)
  damage(changed)
  expect((await home.run(['due'])).code).toBe(3)
  const { told, held } = await recover()
  expect(told.unreadable.parts).toBe(1)
  expect(same(held)).toHaveLength(CASES - 1)
  expect([...held.values()].flatMap((it) => it.timeline)).toHaveLength(2 * CASES)
})

test.each([
  ['when the case was made', 'created_at'],
  ['when it was changed last', 'updated_at'],
  ['when a payment was made', 'time'],
  ['when a refund was started', 'refund-time'],
  ['by when an answer is asked for', 'reply-by'],
])(
  'a changed day, %s, is refused in words, and the case saved all the same',
  async (_what, name) => {
    changeDay(name)
    for (const argv of [['show', '3'], ['due'], ['export', '3']]) {
      const { code, err } = await home.run(argv, { lang: 'en' })
      expect({ argv, code }).toEqual({ argv, code: 3 })
      expect(err).toContain('wallet-help doctor --recover')
    }
    if (name.endsWith('_at')) expect((await home.run(['list'])).code).toBe(3)
    const { told, held } = await recover()
    expect(told.cases).toMatchObject({ saved: CASES, lost: [] })
    expect(told.unreadable.parts).toBe(1)
    expect(held.get(3)?.timeline).toEqual(whole.get(3)?.timeline)
    const { createdAt, updatedAt } = held.get(3)?.stored ?? {}
    expect([createdAt, updatedAt]).toEqual([NOTED, NOTED])
  },
)

const NOTED = '2026-11-21T08:00:00.000Z'

/** Of case 3: one digit of the day becomes a letter, as SQLite's own checks let it pass. */
function changeDay(name: string): void {
  const db = new Sqlite(home.db)
  if (name.endsWith('_at'))
    db.exec(`UPDATE cases SET ${name} = replace(${name}, '-11-', '-1x-') WHERE number = 3`)
  else {
    const add = db.prepare(
      'INSERT INTO facts (case_number, item, name, seq, value) VALUES (3, ?, ?, 9, ?)',
    )
    add.run(name === 'reply-by' ? 0 : 1, name, '2026-1x-19')
  }
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

test('cases whose own rows are gone are made again from what belongs to them', async () => {
  const db = new Sqlite(home.db)
  db.pragma('foreign_keys = OFF')
  db.exec(
    'DROP TRIGGER dates_of_changed; DELETE FROM cases WHERE number IN (4, 5); DELETE FROM timeline WHERE case_number = 6 AND seq = 1',
  )
  db.close()
  const { code, told, held } = await recover()
  expect(code).toBe(1)
  expect(told.cases).toEqual({ saved: CASES, inPart: [4, 5], lost: [] })
  expect(told.entries).toEqual({ saved: 2 * CASES - 1, lost: 1 })
  expect(held.get(4)?.stored).toMatchObject({
    problem: 'payment-failed',
    facts: whole.get(4)?.stored.facts,
    transactions: whole.get(4)?.stored.transactions,
    finished: false,
  })
  expect(held.get(4)?.timeline).toEqual(whole.get(4)?.timeline)
})

describe.each(LANGS)('what is no casebook any more, in %s', (lang) => {
  test.each<[string, string | Buffer, number]>([
    ['a text', 'Dear diary,\n'.repeat(900), 3],
    ['zeros', Buffer.alloc(40_960), 3],
    ['nothing, beside evidence that is there', '', 3],
  ])('%s is refused, left as it is, and nothing is made of it', async (_what, content, code) => {
    damage(Buffer.from(content))
    const before = readFileSync(home.db)
    for (const argv of [
      ['list'],
      ['log', '1', '--said', 'x'],
      ['doctor', '--recover', '--to', saved()],
    ]) {
      const ran = await home.run(argv, { lang })
      expect({ argv, code: ran.code }).toEqual({ argv, code })
      expect(ran.err).toContain(home.db)
    }
    expect(readFileSync(home.db).equals(before)).toBe(true)
    expect(existsSync(saved())).toBe(false)
  })

  test('what was saved and what not is told, and how to go on', async () => {
    const zeroed = Buffer.from(bytes)
    zeroed.fill(0, 12 * 4096, 14 * 4096)
    damage(zeroed)
    rmSync(evidenceFolder(home.db), { recursive: true })
    const { code, out, err } = await home.run(['doctor', '--recover'], { lang, columns: 1000 })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const made = join(dirname(home.db), 'casebook-recovered.db')
    for (const text of [
      words.notSaved,
      words.made(made),
      words.look(made),
      words.merge(made),
      words.goOn(made),
      words.evidence(['bill.png']),
    ])
      expect(out).toContain(text[lang])
    expect((await home.run(['doctor', '--recover'], { lang })).out).toContain(
      'casebook-recovered-2.db',
    )
  })
})

test('an empty file with nothing beside it is a place for a new casebook, as mktemp makes one', async () => {
  for (const name of readdirSync(dirname(home.db)))
    rmSync(join(dirname(home.db), name), { recursive: true })
  writeFileSync(home.db, '')
  expect((await home.run(['list'])).code).toBe(0)
})

test('a new file that is there already is left alone', async () => {
  mkdirSync(dirname(saved()), { recursive: true })
  copyFileSync(home.db, saved())
  truncateSync(home.db, 4096 * 20)
  const { code } = await home.run(['doctor', '--recover', '--to', saved()])
  expect(code).toBe(1)
  expect(readFileSync(saved()).equals(bytes)).toBe(true)
  for (const own of [home.db, `${home.db}-wal`])
    expect((await home.run(['doctor', '--recover', '--to', own])).code).toBe(2)
})

test('damage found by doctor names the way out', async () => {
  const zeroed = Buffer.from(bytes)
  zeroed.fill(0x5a, 9 * 4096, 10 * 4096)
  damage(zeroed)
  const { code, out } = await home.run(['doctor'], { lang: 'en' })
  expect(code).toBe(1)
  expect(out).toContain('wallet-help doctor --recover')
})
