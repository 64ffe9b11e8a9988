/** `doctor`: what is wrong is found, named with its mend, and nothing is changed. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/casebook/health.ts'
import { doctor as words } from '../../src/core/messages/doctor.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home, type TestWorldOptions } from '../world.ts'

let home: Home
beforeEach(async () => {
  home = new Home()
})
afterEach(() => home.remove())

async function keepCase(): Promise<void> {
  await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
}

interface Found {
  readonly code: number
  readonly of: Readonly<
    Record<Finding['id'], { state: Finding['state']; says: string; mend: string[] }>
  >
}
async function examine(options: TestWorldOptions = {}): Promise<Found> {
  const { code, out } = await home.run(['doctor', '--json'], { lang: 'en', ...options })
  const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { id: Finding['id'] }[] }
  expect(ok).toBe(code === 0)
  return { code, of: Object.fromEntries(checks.map((it) => [it.id, it])) as unknown as Found['of'] }
}

test('where nothing was kept yet, nothing is wrong and nothing is made', async () => {
  const { code, of } = await examine()
  expect({ code, casebook: of.casebook.state }).toEqual({ code: 0, casebook: 'good' })
  expect(readdirSync(home.folder)).toEqual([])
})

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80, 200])('a whole casebook is well, in %i columns', async (columns) => {
    await keepCase()
    const { code, out, err } = await home.run(['doctor'], { lang, columns })
    expect(code).toBe(0)
    expect(err).toContain(words.allGood[lang])
    for (const line of out.split('\n'))
      if (!line.includes(home.folder)) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
  })
})

test('a damaged casebook is wrong, and is left as it is', async () => {
  await keepCase()
  const size = statSync(home.db).size
  const bytes = readFileSync(home.db)
  bytes.fill(0x5a, 4096 * 2, 4096 * 3)
  writeFileSync(home.db, bytes)
  const { code, of } = await examine()
  expect(code).toBe(1)
  expect(of.casebook.state).toBe('wrong')
  expect(of.casebook.mend.join()).toMatch(/copy/i)
  expect(statSync(home.db).size).toBe(size)
  expect(readFileSync(home.db).equals(bytes)).toBe(true)
})

test.each([
  ['a text', 'not a database at all, but long enough to be taken for one'.repeat(20)],
  ['an older format', undefined],
])('%s', async (_, text) => {
  await keepCase()
  if (text === undefined) {
    const db = new Sqlite(home.db)
    db.pragma('user_version = 2')
    db.close()
    expect((await examine()).of.casebook.state).toBe('note')
    return
  }
  for (const name of readdirSync(dirname(home.db))) rmSync(join(dirname(home.db), name))
  writeFileSync(home.db, text, { mode: 0o600 })
  expect((await examine()).of.casebook.state).toBe('wrong')
})

test('a newer format is wrong, in words', async () => {
  await keepCase()
  const db = new Sqlite(home.db)
  db.pragma('user_version = 999')
  db.close()
  const { of } = await examine()
  expect(of.casebook).toMatchObject({ state: 'wrong' })
  expect(of.casebook.says).toContain('999')
})

test('rows that refer to nothing are wrong', async () => {
  await keepCase()
  const db = new Sqlite(home.db)
  db.pragma('foreign_keys = OFF')
  db.exec("INSERT INTO evidence (case_number, seq, evidence, state) VALUES (77, 0, 'x', 'have')")
  db.close()
  expect((await examine()).of.casebook).toMatchObject({ state: 'wrong' })
})

test('evidence that is gone is wrong, evidence of no case is a note', async () => {
  await keepCase()
  const picture = join(home.folder, 'receipt.png')
  writeFileSync(picture, 'a picture')
  await home.run(['evidence', 'add', '1', 'bill-record', picture])
  expect((await examine()).of.evidence.state).toBe('good')
  const folder = `${home.db}.files`
  const [kept = ''] = readdirSync(folder)
  copyFileSync(join(folder, kept), join(folder, 'f'.repeat(64)))
  expect((await examine()).of.evidence).toMatchObject({ state: 'note' })
  rmSync(join(folder, kept))
  const { code, of } = await examine()
  expect({ code, ...of.evidence }).toMatchObject({ code: 1, state: 'wrong' })
  expect(of.evidence.says).toContain('receipt.png')
})

test('files that others can read are named with the command that closes them', async () => {
  await keepCase()
  chmodSync(home.db, 0o644)
  const { code, of } = await examine()
  expect(code).toBe(1)
  expect(of.privacy.mend.join()).toContain(`chmod go-rwx '${home.db}'`)
  expect(statSync(home.db).mode & 0o777).toBe(0o644)
})

test('settings that cannot be used are wrong, those of former days a note', async () => {
  mkdirSync(dirname(home.settings), { recursive: true })
  writeFileSync(home.settings, '{"colour": "red"}', { mode: 0o600 })
  const { code, of } = await examine()
  expect(code).toBe(1)
  expect(of.settings.says).toContain('colour')
  writeFileSync(home.settings, '{"wallet": "gone"}')
  expect((await examine()).of.settings).toMatchObject({ state: 'note' })
})

test('knowledge that nobody checked for half a year is a note', async () => {
  expect((await examine()).of.knowledge.state).toBe('good')
  const later = await examine({ now: '2027-11-21T12:00:00Z' })
  expect({ code: later.code, ...later.of.knowledge }).toMatchObject({ code: 0, state: 'note' })
})

test('a narrow terminal is a note', async () => {
  expect((await examine({ columns: 40 })).of.terminal.state).toBe('note')
})

test('a file cut short is wrong', async () => {
  await keepCase()
  truncateSync(home.db, statSync(home.db).size - 4096)
  expect((await examine()).of.casebook.state).toBe('wrong')
})
