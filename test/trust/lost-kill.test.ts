/** `kill -9` at any moment: what was acknowledged stays, nothing is left half, and what is left over is found. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteArchive } from '../../src/adapters/sqlite-archive.ts'
import { SCHEMA } from '../../src/adapters/sqlite-migrations.ts'
import type { Random } from '../../src/workshop/random.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { count, isFull, seededRandom } from './counts.ts'
import { evidenceFolder, fillCasebook, type Held, heldIn } from './kept.ts'
import { callProgram, type Called, startProgram } from './program.ts'

/** Of how many calls there is one at a time; both cores are used. */
const SIDE_BY_SIDE = 2
const FIXTURE = join(import.meta.dirname, '../fixtures/schema/format-3.db')
const PICTURE = 'x'.repeat(3_000_000)

/** One call that is killed: how it is prepared, and what must hold of what it acknowledged. */
interface Deed {
  readonly argv: (home: Home) => string[]
  readonly prepare?: (home: Home) => void | Promise<void>
  /** Whether the change is there, wholly. Throws where a half of it is. */
  readonly isDone: (held: Map<number, Held>, home: Home) => boolean | Promise<boolean>
}

const CASES = 3
const begun = ['diagnose', ...walkTo('payment-failed'), '--no-input', '--fact', 'story=钱没有到。']
const saidIn = (held: Map<number, Held>, number: number): (string | undefined)[] =>
  held.get(number)?.timeline.map((it) => it.said) ?? []

const DEEDS: Readonly<Record<string, Deed>> = {
  diagnose: {
    argv: () => begun,
    isDone: (held) => {
      const made = held.get(CASES + 1)?.stored
      // No half case: all of the answers and facts, or no case.
      if (made) expect(made).toMatchObject({ finished: true, facts: { story: '钱没有到。' } })
      if (made) expect(made.outcome).toBeDefined()
      return made !== undefined
    },
  },
  log: {
    argv: () => ['log', '2', '--said', 'the last word', '--by', '2026-12-03'],
    isDone: (held) => saidIn(held, 2).includes('the last word'),
  },
  'evidence add': {
    argv: () => ['evidence', 'add', '2', 'bill-record', 'large.png'],
    prepare: ({ folder }) => writeFileSync(join(folder, 'large.png'), PICTURE),
    isDone: (held) => {
      const [file] = held.get(2)?.files ?? []
      if (file) expect(file[1]).toBe('whole')
      expect(held.get(2)?.stored.evidence['bill-record']).toBe(file ? 'have' : 'missing')
      return file !== undefined
    },
  },
  edit: {
    argv: () => ['edit', '2', '--fact', 'amount=77', '--fact', 'name=Ada'],
    isDone: (held) => {
      const { stored, timeline } = held.get(2) as Held
      const changed = timeline.filter((it) => it.kind === 'changed').length
      const [amount, name] = [stored.transactions[0]?.amount, stored.facts.name]
      expect([amount, name, changed]).toEqual(
        amount === '77.00' ? ['77.00', 'Ada', 2] : ['2.50', '林小满', 0],
      )
      return changed === 2
    },
  },
  backup: {
    argv: () => ['backup', 'saved.whb', '--force'],
    prepare: ({ folder }) => copyFileSync(othersBackup(), join(folder, 'saved.whb')),
    // The old backup or the new one, and either can be restored.
    isDone: async (_held, { folder }) => {
      const empty = join(folder, 'restored.db')
      const merged = await openSqliteArchive(empty).restore(join(folder, 'saved.whb'))
      expect([CASES, 5]).toContain(merged.length)
      return merged.length === CASES
    },
  },
  restore: {
    argv: () => ['restore', 'other.whb'],
    prepare: ({ folder }) => copyFileSync(othersBackup(), join(folder, 'other.whb')),
    isDone: (held) => {
      const theirs = [...held.values()].filter((it) => it.stored.id.startsWith('theirs'))
      expect([0, 5]).toContain(theirs.length)
      for (const [, state] of theirs.flatMap((it) => it.files)) expect(state).toBe('whole')
      return theirs.length === 5
    },
  },
  delete: {
    argv: () => ['delete', '1', '--yes'],
    isDone: (held) => !held.has(1),
  },
  migration: {
    argv: () => ['log', '1', '--said', 'the last word'],
    prepare: ({ db }) => {
      rmSync(dirname(db), { recursive: true })
      mkdirSync(dirname(db), { mode: 0o700 })
      copyFileSync(FIXTURE, db)
    },
    isDone: (held, { db }) => {
      expect([...held.keys()].sort()).toEqual([1, 2, 4])
      expect(held.get(1)?.timeline[0]?.ref).toBe('T-1')
      expect(existsSync(`${db}.format-3`), 'a copy of the former format').toBe(true)
      return saidIn(held, 1).includes('the last word')
    },
  },
}

const othersBackup = (): string => join(shelf.folder, 'other.whb')

/** A backup of five cases of somebody else, with a file of some size. */
async function makeBackup(to: string): Promise<void> {
  const other = new Home()
  await fillCasebook(other.db, 5)
  const db = new Sqlite(other.db)
  db.exec("UPDATE cases SET id = 'theirs-' || number")
  db.close()
  const about = { force: true, version: '0', now: new Date('2026-11-21T08:00:00Z') }
  await openSqliteArchive(other.db).backup(to, about)
  other.remove()
}

let shelf: Home
beforeAll(async () => {
  shelf = new Home()
  await fillCasebook(shelf.db, CASES)
  await makeBackup(othersBackup())
})
afterAll(() => shelf.remove())

/** A home of its own with the casebook that stands ready. */
async function prepared(deed: Deed): Promise<Home> {
  const home = new Home()
  mkdirSync(dirname(home.db), { mode: 0o700 })
  mkdirSync(evidenceFolder(home.db), { mode: 0o700 })
  copyFileSync(shelf.db, home.db)
  for (const name of readdirSync(evidenceFolder(shelf.db)))
    copyFileSync(join(evidenceFolder(shelf.db), name), join(evidenceFolder(home.db), name))
  await deed.prepare?.(home)
  return home
}

async function killedAfter(argv: string[], home: Home, after: number | undefined): Promise<Called> {
  const { child, done } = startProgram(argv, home, { HOME: shelf.folder })
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after)
  return done.finally(() => clearTimeout(timer))
}

function expectWhole(db: string): void {
  const opened = new Sqlite(db)
  try {
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(opened.pragma('foreign_key_check')).toEqual([])
    expect(opened.pragma('user_version', { simple: true })).toBe(SCHEMA)
    opened.exec("INSERT INTO search (search) VALUES ('integrity-check')")
  } finally {
    opened.close()
  }
}

/** What lies around and belongs to nothing, wherever the program wrote. */
function strays(home: Home, known: ReadonlySet<string>): string[] {
  const [folder, data, files] = [home.folder, dirname(home.db), evidenceFolder(home.db)]
  return [folder, data, files].flatMap((each) =>
    existsSync(each)
      ? readdirSync(each).filter(
          (name) => name.startsWith('.wallet-help') || (each === files && !known.has(name)),
        )
      : [],
  )
}

/** One kill; gives whether the call came to its end before it, and how many files it left over. */
async function killOnce(
  deed: Deed,
  after: number,
): Promise<{ ended: boolean; done: boolean; left: number }> {
  const home = await prepared(deed)
  try {
    const { code, err } = await killedAfter(deed.argv(home), home, after)
    expect([0, null], err).toContain(code)
    // As the next call of the person finds it.
    const held = await heldIn(home.db)
    expectWhole(home.db)
    const done = await deed.isDone(held, home)
    if (code === 0) expect(done, 'what was acknowledged is there').toBe(true)
    const known = new Set(
      [...held.values()].flatMap((it) =>
        it.files.flatMap(([{ sha256 }, state]) => (state === 'whole' ? [sha256] : [])),
      ),
    )
    const left = strays(home, known)
    if (left.length > 0) await expectTidied(home, known)
    return { ended: code === 0, done, left: left.length }
  } finally {
    home.remove()
  }
}

/** `doctor` finds what is left over and takes it away, and nothing else. */
async function expectTidied(home: Home, known: ReadonlySet<string>): Promise<void> {
  const found = await callProgram(['doctor', '--json'], home)
  expect(found.out, 'found by doctor').toContain('doctor --tidy')
  expect((await callProgram(['doctor', '--tidy', '--lang', 'zh'], home)).err).toMatch(
    /清掉了 [1-9]/,
  )
  expect(strays(home, known)).toEqual([])
  for (const it of known) expect(existsSync(join(evidenceFolder(home.db), it))).toBe(true)
}

/** How long the call takes here and now, in milliseconds: kills are spread over that. */
async function lengthOf(deed: Deed): Promise<number> {
  const home = await prepared(deed)
  const start = performance.now()
  const { code, err } = await killedAfter(deed.argv(home), home, undefined)
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  expect(await deed.isDone(await heldIn(home.db), home)).toBe(true)
  home.remove()
  return performance.now() - start
}

/** Most of a call is Node that starts; the moments that matter come late. */
function momentIn(length: number, random: Random): number {
  return length * (random() < 0.2 ? random() * 1.1 : 0.4 + random() * 0.75)
}

test.each(Object.keys(DEEDS))('%s, killed', async (name) => {
  const deed = DEEDS[name] as Deed
  const random = seededRandom()
  // The first call after a build takes longer than all that follow.
  if (isFull) await lengthOf(deed)
  const length = await lengthOf(deed)
  const kills = count(125, 2)
  const seen = { killed: 0, ended: 0, done: 0, left: 0 }
  let begun = 0
  const worker = async (): Promise<void> => {
    // A call that was through before its kill is looked at as well, and counts for nothing.
    while (begun < kills + (isFull ? seen.ended : 0)) {
      begun += 1
      const { ended, done, left } = await killOnce(deed, momentIn(length, random))
      seen.killed += Number(!ended)
      seen.ended += Number(ended)
      seen.done += Number(done)
      seen.left += left
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  if (isFull) expect(seen.killed).toBeGreaterThanOrEqual(kills)
  if (isFull) console.log(basename(name), seen)
})
