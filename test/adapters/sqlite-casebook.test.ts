import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { DATED_QUERIES } from '../../src/adapters/sqlite-dated.ts'
import { urgentQuery } from '../../src/adapters/sqlite-dates.ts'
import { listQuery } from '../../src/adapters/sqlite-rows.ts'
import { TEXT_QUERIES } from '../../src/adapters/sqlite-texts.ts'
import { queryOf } from '../../src/core/casebook/search-query.ts'
import type { CaseContent } from '../../src/core/casebook/case.ts'
import type { NewEntry } from '../../src/core/casebook/timeline.ts'
import { Expected, exitCode } from '../../src/core/errors.ts'
import type { CaseFilter } from '../../src/ports.ts'
import { scratchFolder } from '../scratch.ts'
import { count } from '../trust/counts.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NOBODY = 65534
/** For tests that start processes, in milliseconds. */
const AMPLE = count(600_000, 30_000)
const isRoot = process.getuid?.() === 0
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0

const CONTENT: CaseContent = {
  problem: 'payment-failed',
  wallet: 'alipay',
  place: 'cn',
  answers: { where: 'shop' },
  outcome: undefined,
  solved: false,
  earlier: [{ problem: 'first', answers: { a: 'b' }, outcome: 'on' }],
  facts: { story: 'what happened' },
  transactions: [{ amount: '128.50', currency: 'CNY' }],
  evidence: { 'bill-screenshot': 'have' },
  talk: { 'draft-wanted': 'yes' },
  letter: undefined,
  finished: false,
}
const NOW = new Date('2026-11-21T08:00:00Z')
const NOTE: NewEntry = { kind: 'note', on: '2026-11-21', said: 'what was said' }

let folder: string
let file: string
beforeEach(() => {
  folder = scratchFolder('casebook')
  file = join(folder, 'cases.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Makes a closed casebook of `count` cases in `file`. */
function fill(count: number): void {
  const casebook = openSqliteCasebook(file)
  for (let i = 1; i <= count; i++) {
    const { number } = casebook.create(CONTENT, `id-${i}`, NOW)
    casebook.note(number, NOTE, NOW)
  }
  casebook.close()
}

/** Changes the file behind the casebook's back. */
function alter(sql: string): void {
  const db = new Sqlite(file)
  db.exec(sql)
  db.close()
}

/** How an attempt is refused, on one line; a `SqliteError` that slips through fails the test. */
function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    expect(error.hints.length, 'says what to do next').toBeGreaterThan(0)
    return `${exitCode(error.kind)} ${error.text.en.replaceAll(folder, '~')}`
  }
  return 'not refused'
}
const refusalToOpen = (path = file): string => refusalOf(() => openSqliteCasebook(path, 50).close())

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

function underUmask<T>(mask: number, work: () => T): T {
  const before = process.umask(mask)
  try {
    return work()
  } finally {
    process.umask(before)
  }
}

/** Root ignores permission bits: works as nobody if the tests run as root. */
function asOrdinaryUser<T>(work: () => T): T {
  if (!isRoot) return work()
  process.seteuid?.(NOBODY)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

/** Source of a module for `node -e`, with `open(file)` and `content` at hand. */
function script(body: string, root = ROOT): string[] {
  const adapter = new URL(`file://${join(root, 'src/adapters/sqlite-casebook.ts')}`)
  const lines = [
    "import { writeSync } from 'node:fs'",
    `import { openSqliteCasebook as open } from '${adapter.href}'`,
    `const content = { ...${JSON.stringify(CONTENT)}, outcome: undefined, letter: undefined }`,
    body,
  ]
  return ['--input-type=module', '-e', lines.join('\n')]
}

describe('privacy', () => {
  it.each([0o000, 0o022, 0o077])('keeps all to its owner under umask %o', (mask) => {
    const deep = join(folder, 'one', 'two', 'cases.db')
    underUmask(mask, () => {
      const casebook = openSqliteCasebook(deep)
      casebook.create(CONTENT, 'id', NOW)
      expect([deep, `${deep}-wal`, `${deep}-shm`].map(modeOf)).toEqual(['600', '600', '600'])
      casebook.close()
    })
    expect([join(folder, 'one'), join(folder, 'one', 'two')].map(modeOf)).toEqual(['700', '700'])
  })

  it('takes the rights of others from files that are there, and leaves the folder as it is', () => {
    const left = openSqliteCasebook(file)
    left.create(CONTENT, 'id', NOW)
    chmodSync(folder, 0o755)
    for (const each of [file, `${file}-wal`, `${file}-shm`]) chmodSync(each, 0o666)
    openSqliteCasebook(file).close()
    expect([file, `${file}-wal`, `${file}-shm`].map(modeOf)).toEqual(['600', '600', '600'])
    expect(modeOf(folder)).toBe('755')
    left.close()
  })

  it('leaves no trace of what was replaced', () => {
    const casebook = openSqliteCasebook(file)
    const secret = 'a sentence the person took back'
    const stored = casebook.create({ ...CONTENT, facts: { story: secret.repeat(300) } }, 'id', NOW)
    casebook.save(stored, CONTENT, NOW)
    casebook.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(readFileSync(file).includes(secret)).toBe(false)
  })
})

describe('privacy of what was deleted', () => {
  it('leaves no trace of a case that was removed, while the file is still open', () => {
    fill(1)
    const casebook = openSqliteCasebook(file)
    const secret = 'a sentence nobody shall read'
    const stored = casebook.create({ ...CONTENT, facts: { story: secret.repeat(300) } }, 'id', NOW)
    casebook.note(stored.number, { ...NOTE, said: secret }, NOW)
    casebook.remove(stored)
    for (const each of [file, `${file}-wal`])
      expect(existsSync(each) && readFileSync(each).includes(secret), each).toBe(false)
    casebook.close()
  })
})

describe('the file', () => {
  it('of the first version gets what is new, and keeps what it has', () => {
    fill(2)
    alter(`DROP TABLE timeline; DROP TABLE attachments; DROP TABLE dates; DROP TABLE dates_made;
      DROP TRIGGER dates_of_new; DROP TRIGGER dates_of_changed; DROP TABLE dates_outdated;
      DROP TABLE search; DROP TABLE cards; DROP TABLE checkup_answers; DROP TABLE checkups;
      PRAGMA user_version = 1`)
    const casebook = openSqliteCasebook(file)
    expect(casebook.find(2)).toMatchObject(CONTENT)
    expect(casebook.timeline(2)).toEqual([])
    expect(casebook.note(2, NOTE, NOW).seq).toBe(1)
    expect(casebook.dates.outdated('any build')).toBe(2)
    const words = queryOf([CONTENT.problem], { [`problem ${CONTENT.problem}`]: CONTENT.problem })
    expect(casebook.indexed(words ?? [], 'all', 9, 9)).toEqual([2, 1])
    casebook.close()
  })

  it('does not let an entry of the timeline be changed', () => {
    fill(1)
    expect(() => alter("UPDATE timeline SET said = 'something else'")).toThrow('append-only')
  })

  it('is in WAL mode, and of the version this program writes', () => {
    fill(1)
    const db = new Sqlite(file)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('user_version', { simple: true })).toBe(7)
    db.close()
  })

  it('may be an empty file, as mktemp makes one', () => {
    writeFileSync(file, '')
    fill(1)
    expect(modeOf(file)).toBe('600')
  })

  it('never gives a number twice, even after the last case was deleted', () => {
    fill(3)
    alter('DELETE FROM cases WHERE number = 3')
    const casebook = openSqliteCasebook(file)
    expect(casebook.create(CONTENT, 'id', NOW).number).toBe(4)
    casebook.close()
  })

  it('loses with a case all that belongs to it', () => {
    fill(2)
    alter('PRAGMA foreign_keys = ON; DELETE FROM cases WHERE number = 1')
    const db = new Sqlite(file)
    for (const table of ['chapters', 'answers', 'facts', 'evidence', 'talk', 'timeline']) {
      const rows = db.prepare(`SELECT DISTINCT case_number AS n FROM ${table}`).all()
      expect(rows, table).toEqual([{ n: 2 }])
    }
    db.close()
  })
})

describe('a file that is not our casebook is refused, and left as it is', () => {
  const ours = (change: () => void) => () => {
    fill(40)
    change()
  }
  const notOurs = '3 ~/cases.db is not a wallet-help casebook. It was left as it is.'
  const damaged = '3 The casebook ~/cases.db is damaged. It was left as it is.'

  it.each<[string, () => void, string]>([
    ['text', () => writeFileSync(file, 'Dear diary,\n'.repeat(500)), notOurs],
    [
      'a single byte, which SQLite takes for an empty file',
      () => writeFileSync(file, 'x'),
      damaged,
    ],
    ['zeros', () => writeFileSync(file, Buffer.alloc(8192)), notOurs],
    ["another program's database", () => alter('CREATE TABLE cases (number)'), notOurs],
    [
      "another program's database, empty but marked",
      () => alter('PRAGMA user_version = 1'),
      notOurs,
    ],
    ['a casebook cut within its first page', ours(() => truncateSync(file, 3000)), damaged],
    ['a casebook cut between pages', ours(() => truncateSync(file, 8192)), damaged],
    ['a casebook cut by a byte', ours(() => truncateSync(file, statSync(file).size - 1)), damaged],
    ['a casebook that lost its version', ours(() => alter('PRAGMA user_version = 0')), damaged],
    ['a casebook that lost a table', ours(() => alter('DROP TABLE talk')), damaged],
    ['a casebook that lost a column', ours(() => alter('ALTER TABLE cases DROP place')), damaged],
    [
      'a casebook of a newer version',
      ours(() => alter('PRAGMA user_version = 8')),
      '3 The casebook ~/cases.db was written by a newer wallet-help (format 8; this one knows 7).',
    ],
  ])('%s', (_name, make, words) => {
    make()
    const before = readFileSync(file)
    expect(refusalToOpen()).toBe(words)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('a casebook cut to nothing while its last changes are still in the -wal file', () => {
    const casebook = openSqliteCasebook(file)
    casebook.create(CONTENT, 'id', NOW)
    const wal = readFileSync(`${file}-wal`)
    casebook.close()
    truncateSync(file, 0)
    writeFileSync(`${file}-wal`, wal)
    expect(refusalToOpen()).toBe(damaged)
    expect(readFileSync(`${file}-wal`).equals(wal)).toBe(true)
  })

  it('damage that shows only when a case is read', () => {
    fill(300)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(255, 20 * 4096))
    const casebook = openSqliteCasebook(file)
    expect(refusalOf(() => Array.from({ length: 300 }, (_, i) => casebook.find(i + 1)))).toBe(
      damaged,
    )
    casebook.close()
  })

  it('a byte changed anywhere never ends in an error without words', () => {
    fill(40)
    const bytes = readFileSync(file)
    let seed = 9
    for (let round = 0; round < count(1000, 30); round++) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      const flipped = Buffer.from(bytes)
      const place = seed % (round % 2 === 0 ? 200 : bytes.length)
      flipped[place] = (flipped[place] ?? 0) ^ (1 + (seed % 255))
      writeFileSync(file, flipped)
      refusalOf(() => {
        const casebook = openSqliteCasebook(file, 50)
        try {
          casebook.list({}, '2026-11-21')
          for (let number = 1; number <= 40; number++) casebook.find(number)
          casebook.create(CONTENT, 'new', NOW)
        } finally {
          casebook.close()
        }
      })
      for (const rest of ['-wal', '-shm', '-journal']) rmSync(file + rest, { force: true })
    }
  })
})

describe('a place that cannot be used is named with the reason', () => {
  it.each<[string, () => string, string]>([
    [
      'a path that goes through a file',
      () => {
        writeFileSync(file, '')
        return join(file, 'deeper', 'cases.db')
      },
      "1 The casebook ~/cases.db/deeper/cases.db can't be created: part of this path is a file, not a folder.",
    ],
    ['a folder', () => folder, "1 The casebook can't be kept in ~: that is not a file."],
    [
      'a device',
      () => '/dev/full',
      "1 The casebook can't be kept in /dev/full: that is not a file.",
    ],
    [
      'a link that leads nowhere',
      () => {
        symlinkSync(join(folder, 'nowhere'), file)
        return file
      },
      "1 The casebook ~/cases.db can't be opened: the file or its folder isn't there.",
    ],
    [
      'a name too long for the disk',
      () => join(folder, 'x'.repeat(300)),
      `1 The casebook ~/${'x'.repeat(300)} can't be used (ENAMETOOLONG).`,
    ],
    [
      'a -wal file that cannot be one',
      () => {
        fill(1)
        mkdirSync(`${file}-wal`, 0o700)
        rmSync(`${file}-shm`, { force: true })
        return file
      },
      "1 The casebook ~/cases.db can't be opened, or its folder can't be written.",
    ],
  ])('%s', (_name, make, words) => {
    expect(refusalToOpen(make())).toBe(words)
  })

  it('a folder that may not be written', () => {
    if (isRoot) chownSync(folder, NOBODY, NOBODY)
    chmodSync(folder, 0o500)
    expect(asOrdinaryUser(() => refusalToOpen())).toBe(
      "1 The casebook ~/cases.db can't be opened: you don't have permission.",
    )
    chmodSync(folder, 0o700)
  })

  it('a file that may only be read: it is read, and a change is refused', () => {
    fill(1)
    chmodSync(file, 0o400)
    if (isRoot) for (const each of [folder, file]) chownSync(each, NOBODY, NOBODY)
    asOrdinaryUser(() => {
      const casebook = openSqliteCasebook(file)
      expect(casebook.find(1)?.facts).toEqual(CONTENT.facts)
      expect(refusalOf(() => casebook.create(CONTENT, 'new', NOW))).toBe(
        "1 The casebook ~/cases.db can't be written: the file or the disk is read-only.",
      )
      casebook.close()
    })
  })

  it.runIf(isRoot)("somebody else's file that others can read", () => {
    writeFileSync(file, '')
    chmodSync(file, 0o666)
    chmodSync(folder, 0o777)
    expect(asOrdinaryUser(() => refusalToOpen())).toBe(
      "1 The casebook ~/cases.db can be read by others on this computer, and that can't be changed from here.",
    )
  })

  it.runIf(canMount)(
    'a full disk, with what was acknowledged still there',
    () => {
      const body = `
      const casebook = open('${file}')
      let count = 0
      try {
        for (; ; count++) casebook.create(content, 'id-' + count, new Date())
      } catch (error) {
        const kept = casebook.list({}, '2026-11-21').length === count && count > 0
        console.log(error.kind, error.message.endsWith('the disk is full.'), kept)
      }`
      const mount = 'mount -t tmpfs -o size=300k none "$0" && exec "$@"'
      const args = ['-rm', 'sh', '-c', mount, folder, process.execPath, ...script(body)]
      expect(spawnSync('unshare', args, { encoding: 'utf8' }).stdout).toBe('casebook true true\n')
    },
    AMPLE,
  )

  it(
    'a computer for which better-sqlite3 brings no binary',
    () => {
      for (const part of ['src/core', 'src/adapters', 'package.json']) {
        cpSync(join(ROOT, part), join(folder, part), { recursive: true })
      }
      for (const part of ['lib', 'package.json']) {
        const path = join('node_modules/better-sqlite3', part)
        cpSync(join(ROOT, path), join(folder, path), { recursive: true })
      }
      const body = `try { open('${file}') } catch (error) { console.log(error.kind, error.message) }`
      const { stdout } = spawnSync(process.execPath, script(body, folder), { encoding: 'utf8' })
      expect(stdout).toBe(
        "casebook The casebook can't be opened: the database part of wallet-help (better-sqlite3) doesn't load on this computer (MODULE_NOT_FOUND).\n",
      )
    },
    AMPLE,
  )
})

/** Each has to start and to read the sources, which is what takes the time. */
const WRITERS = count(8, 3)

describe('several at once', () => {
  it('a file deleted or replaced while it is open is not written to as if nothing had happened', () => {
    const casebook = openSqliteCasebook(file)
    const stored = casebook.create(CONTENT, 'id', NOW)
    rmSync(file)
    const words =
      '1 The casebook ~/cases.db was deleted or replaced while it was open. The last change is not saved.'
    expect(refusalOf(() => casebook.save(stored, CONTENT, NOW))).toBe(words)
    writeFileSync(file, 'mine now')
    expect(refusalOf(() => casebook.create(CONTENT, 'new', NOW))).toBe(words)
    casebook.close()
    expect(readFileSync(file, 'utf8')).toBe('mine now')
  })

  it('a program that does not let go is named after a while, and nothing is half done', () => {
    fill(1)
    const other = new Sqlite(file)
    const casebook = openSqliteCasebook(file, 50)
    other.exec('BEGIN IMMEDIATE')
    expect(refusalOf(() => casebook.create(CONTENT, 'new', NOW))).toBe(
      '1 The casebook ~/cases.db is in use by another program.',
    )
    other.exec('ROLLBACK')
    other.close()
    expect(casebook.create(CONTENT, 'new', NOW).number).toBe(2)
    casebook.close()
  })

  it('waits for its turn to switch a file to WAL, which SQLite by itself does not', () => {
    fill(1)
    alter('PRAGMA journal_mode = DELETE')
    const other = new Sqlite(file)
    other.exec('BEGIN IMMEDIATE')
    const start = performance.now()
    expect(refusalToOpen()).toBe('1 The casebook ~/cases.db is in use by another program.')
    expect(performance.now() - start).toBeGreaterThan(45)
    other.close()
  })

  it('two connections see what the other wrote', () => {
    const [one, two] = [openSqliteCasebook(file), openSqliteCasebook(file)]
    const first = one.create(CONTENT, 'a', NOW)
    expect(two.create(CONTENT, 'b', NOW).number).toBe(2)
    two.save(first, { ...CONTENT, facts: { name: 'x' } }, NOW)
    expect(one.find(1)?.facts).toEqual({ name: 'x' })
    one.close()
    two.close()
  })

  it(
    'processes that make the file at the same moment all write to it, each number once',
    async () => {
      const body = `
      const casebook = open('${join(folder, 'new', 'cases.db')}')
      for (let i = 0; i < 25; i++) {
        console.log(casebook.create(content, process.pid + '-' + i, new Date()).number)
      }`
      const children = Array.from({ length: WRITERS }, () => spawn(process.execPath, script(body)))
      const numbers = await Promise.all(
        children.map(async ({ stdout }) => {
          const lines: number[] = []
          for await (const line of createInterface(stdout)) lines.push(Number(line))
          return lines
        }),
      )
      const expected = Array.from({ length: WRITERS * 25 }, (_, index) => index + 1)
      expect(numbers.flat().sort((a, b) => a - b)).toEqual(expected)
    },
    AMPLE,
  )

  it(
    'processes that note at the same moment get consecutive numbers',
    async () => {
      fill(1)
      const body = `
      const casebook = open('${file}')
      const note = { kind: 'note', on: '2026-11-21', said: String(process.pid) }
      for (let i = 0; i < 25; i++) console.log(casebook.note(1, note, new Date()).seq)`
      const children = Array.from({ length: WRITERS }, () => spawn(process.execPath, script(body)))
      const given = await Promise.all(
        children.map(async ({ stdout }) => {
          const lines: number[] = []
          for await (const line of createInterface(stdout)) lines.push(Number(line))
          return lines
        }),
      )
      const expected = Array.from({ length: WRITERS * 25 }, (_, index) => index + 2)
      expect(given.flat().sort((a, b) => a - b)).toEqual(expected)
      const casebook = openSqliteCasebook(file)
      expect(casebook.timeline(1).map(({ seq }) => seq)).toEqual([1, ...expected])
      casebook.close()
    },
    AMPLE,
  )

  it(
    'a killed process loses no answer it had acknowledged',
    async () => {
      const body = `
      const casebook = open('${file}')
      let stored = casebook.create(content, 'id-' + process.pid, new Date())
      for (let i = 1; ; i++) {
        stored = casebook.save(stored, { ...stored, answers: { ...stored.answers, ['n' + i]: 'x' } }, new Date())
        writeSync(1, stored.number + ' ' + i + '\\n')
      }`
      for (const enough of [1, 40, 120]) {
        const child = spawn(process.execPath, script(body))
        let [number, acknowledged] = [0, 0]
        for await (const line of createInterface(child.stdout)) {
          ;[number = 0, acknowledged = 0] = line.split(' ').map(Number)
          if (acknowledged >= enough) child.kill('SIGKILL')
        }
        const casebook = openSqliteCasebook(file)
        const answers = Object.keys(casebook.find(number)?.answers ?? {})
        casebook.close()
        expect(answers.length - 1).toBeGreaterThanOrEqual(acknowledged)
        expect(answers).toEqual(['where', ...answers.slice(1).map((_, index) => `n${index + 1}`)])
      }
      const db = new Sqlite(file)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      db.close()
    },
    AMPLE,
  )
})

describe('lists are read through an index, without sorting', () => {
  it.each<[string, CaseFilter]>([
    ['everything', {}],
    ['a status', { status: 'draft' }],
    ['a problem', { problem: 'payment-failed' }],
    ['a wallet', { wallet: 'alipay' }],
    ['a status and a problem', { status: 'solved', problem: 'payment-failed' }],
    ['a problem and a wallet', { problem: 'payment-failed', wallet: 'alipay' }],
    ['all of them', { status: 'draft', problem: 'payment-failed', wallet: 'alipay' }],
  ])('%s', (_name, filter) => {
    fill(1)
    const plan = planOf(listQuery(filter), { ...filter, today: '2026-11-21', limit: 20 })
    expect(plan[0]).toMatch(
      Object.keys(filter).length === 0
        ? /^SEARCH cases USING INTEGER PRIMARY KEY/
        : /^SEARCH cases USING INDEX cases_by_(status|problem|wallet) /,
    )
    expect(plan.join()).not.toMatch(/ORDER BY|SCAN (?:it|taking|timeline)/)
  })

  it('a status that only the timeline gives', () => {
    fill(1)
    const filter = { status: 'overdue', today: '2026-11-21', limit: 20 } as const
    const plan = planOf(listQuery(filter), filter)
    expect(plan[0]).toMatch(/^SEARCH cases USING INTEGER PRIMARY KEY/)
    expect(plan.join()).not.toMatch(/ORDER BY|SCAN (?:it|taking|timeline)/)
  })

  it('the unfinished case worked on last', () => {
    fill(1)
    const query =
      'SELECT number FROM cases WHERE finished = 0 ORDER BY updated_at DESC, number DESC LIMIT 1'
    expect(planOf(query, {})).toEqual(['SCAN cases USING COVERING INDEX cases_unfinished'])
  })

  it.each([
    ['the texts of cases that search found', TEXT_QUERIES, ['[1,2]']],
    ['what time limits of several cases are computed from', DATED_QUERIES, ['[1,2]']],
    ['what is due', [urgentQuery('<'), urgentQuery('>=')], [0, '2026-11-21', 20]],
  ])('%s', (_name, queries, parameters) => {
    fill(1)
    for (const query of queries) {
      const plan = planOf(query, parameters)
      expect(plan.join('\n')).toMatch(
        /^SEARCH (?:cases|chapters|answers|facts|timeline|attachments|dates) /,
      )
      expect(plan.join()).not.toMatch(/SCAN (?!json_each)/)
    }
  })

  it('where words may stand', () => {
    fill(1)
    const query = 'SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC'
    expect(planOf(query, ['"风险"', 9])[0]).toMatch(/^SCAN search VIRTUAL TABLE INDEX \d+:[^:]*M/)
  })

  function planOf(query: string, parameters: object): string[] {
    const db = new Sqlite(file)
    const plan = db.prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    const details = plan.all(parameters).map(({ detail }) => detail)
    db.close()
    return details
  }
})
