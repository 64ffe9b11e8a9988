/** Every error a person can cause: in words of both languages, with a next step and an exit code of the table. */
import { errorPlaces, placesThatRan } from './error-places.ts'
import { copyFileSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../src/adapters/node-files.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { LARGEST_FILE } from '../../src/core/casebook/attachment.ts'
import { expectedFrom } from '../../src/adapters/sqlite-errors.ts'
import { aCard } from '../a-card.ts'
import { Expected, exitCode, type ErrorKind } from '../../src/core/errors.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home, LEAVE, type TestWorldOptions } from '../world.ts'
import { STACK } from './hostile-texts.ts'

interface Row {
  readonly kind: ErrorKind
  readonly call: readonly string[]
  readonly options?: TestWorldOptions
  /** What to do next stands in the sentence itself, not in a hint. */
  readonly tells?: boolean
  readonly at?: 'damaged' | 'empty' | 'new'
}
const row = (kind: ErrorKind, call: string, options: TestWorldOptions = {}): Row => ({
  kind,
  call: call.split(' ').map((it) => it.replaceAll('_', ' ')),
  options,
})
/** Without a hint: the sentence says it, or the person left. */
const telling = (...given: Parameters<typeof row>): Row => ({ ...row(...given), tells: true })
const leaving = (kind: 'terminated' | 'hung-up'): Row =>
  telling(kind, 'list', {
    casebook: () => Promise.reject(new Expected(kind, { zh: '已中断。', en: 'Stopped.' })),
  })

const ofCasebook = (kind: ErrorKind, file: string): Row =>
  row(kind, 'list', { casebook: async () => openSqliteCasebook(file) })

/** As the system, SQLite and the loader of its binary say it, told when the casebook is opened. */
const CODES = [
  ...[
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'ENOTDIR',
    'EEXIST',
    'ENOENT',
    'EIO',
    'EMFILE',
  ],
  ...['SQLITE_PERM', 'SQLITE_AUTH', 'SQLITE_READONLY', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'],
  ...['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_CANTOPEN', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT'],
  ...['SQLITE_ERROR', 'SQLITE_NOTADB', 'SQLITE_TOOBIG', 'ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'],
]
const ofSystem = (code: string): Row =>
  row(/CORRUPT|SQLITE_ERROR|NOTADB/.test(code) ? 'data' : 'casebook', 'list', {
    casebook() {
      const fault = expectedFrom(Object.assign(new Error(), { code }), 'x.db')
      return Promise.reject(fault instanceof Expected ? fault : new Error(code))
    },
  })
/** In another home: with damaged settings, with a casebook without a case, with nothing. */
const inHome = (kind: ErrorKind, call: string, at: 'damaged' | 'empty' | 'new'): Row => ({
  ...row(kind, call),
  at,
})

const ROWS: readonly Row[] = [
  // Called wrongly.
  ...[
    'nothing-such',
    'list --nothing',
    'show',
    'show 1 2',
    'list --limit',
    'list --lang xx',
    '--json list',
    'help nothing-such',
    'show x',
    'list --status x',
    'list --wallet x',
    'list --problem x',
    'diagnose --answer a=b',
    'diagnose --problem x',
    'diagnose --problem payment-failed --answer x=y',
    'diagnose --problem payment-failed --place x',
    'diagnose --problem payment-failed --facts bad.json',
    'explain _',
    'triage _',
    'guide x',
    'contacts --check x',
    'contacts alipay --check 95188',
    'contacts x',
    'deadline',
    'deadline x',
    'deadline paypal-open-dispute --from x',
    'config x',
    'config wallet x',
    'config lang x',
    'log 1 --kind x',
    'log 1 --kind note --who x',
    'log 1 --kind money',
    'close 1 --outcome x',
    'export 1 --for x',
    'export 1 --for court --kind reminder',
    'export 1 --format zip',
    'export 1 -o data/casebook.db.files/x.zip --force',
    'evidence 1 --have x',
    'choose --wallets x,y',
    'secure --answer x',
    'tree',
    'backup data/casebook.db',
    'completion x',
  ].map((it) => row('usage', it)),
  // The sentence itself says what to type instead.
  ...[
    'list --limit 0',
    'diagnose --problem payment-failed --fact x',
    'diagnose --problem payment-failed --fact password=x',
    'diagnose --problem payment-failed --fact amount=x',
    'search a',
    'similar _',
    'guide --search _',
    'guide x --search y',
    'guide --format md',
    'deadline paypal-open-dispute',
    'deadline 1 --from 2026-11-20',
    'config --unset',
    'config name _',
    'config email x',
    'config password x',
    'log 1 --by x',
    'close 1 --outcome solved --withdrawn',
    'close 1 --outcome solved --amount x',
    'evidence 1 --have bill-record --missing bill-record',
    'choose --wallets alipay,wechat --mark x',
    'choose --wallets alipay,wechat --mark paypal.fees=1',
    'choose --wallets alipay,wechat --weight fees=9',
    'secure --history --forget',
    `search ${'x'.repeat(300)}`,
    'choose --wallets alipay,wechat --mark fees=1',
    'cards remove SHARED',
    'doctor --to x',
    'tree --depth 2',
    'tree payment-failed --depth 2 --json',
    'tree payment-failed --depth x',
    `list ${'x'.repeat(60_000)}`,
  ].map((it) => telling('usage', it)),
  row('usage', 'triage', { files: { read: () => 'x\n'.repeat(10_001) } }),
  // Nobody to ask.
  ...[
    'diagnose',
    'diagnose --problem payment-failed',
    'delete 1',
    'close 1',
    'evidence add 1',
    'secure alipay',
  ].map((it) => row('unanswered', it)),
  // Cannot be done.
  ...[
    'show 99',
    'share 1',
    'explain zzzzqqqq',
    'diagnose --resume',
    'secure --resume',
    'config phone',
    'network alipay --no-network',
    'export 1 -o missing/x.md',
    'export 1 -o missing/x.zip',
    'export 1 -o data --force',
    'restore missing.whb',
    'restore data',
    'backup missing/x.whb',
    'backup data --force',
    `backup ${'x'.repeat(300)}`,
    'evidence add 1 bill-record missing.png',
    'evidence add 1 bill-record data',
    'edit 1 --facts missing.json',
    'evidence 2 --missing bill-record',
    'evidence verify 2',
    'backup broken.whb',
    'close 3 --withdrawn',
    'edit 1 --facts large.json',
    'evidence remove 1 bill-record',
    'evidence add 1 bill-record huge.png',
    'export 4',
  ].map((it) => row('failed', it)),
  // It is as it was wanted.
  telling('failed', 'reopen 1'),
  // Files that are something else.
  ...[
    'restore text.txt',
    'restore data/casebook.db',
    'restore foreign.db',
    'restore damaged.whb',
    'restore newer.whb',
  ].map((it) => row('data', it)),
  ofCasebook('data', 'text.txt'),
  ofCasebook('data', 'foreign.db'),
  ofCasebook('data', 'newer.db'),
  ofCasebook('data', 'unmarked.db'),
  inHome('data', 'config', 'damaged'),
  inHome('data', 'config wallet alipay', 'damaged'),
  inHome('data', 'doctor --recover', 'empty'),
  inHome('casebook', 'doctor --recover', 'new'),
  ...CODES.map((code) => ofSystem(code)),
  ofCasebook('casebook', 'text.txt/x.db'),
  ofCasebook('casebook', 'data'),
  ...['export 1 -o text.txt', 'export 1 -o text.zip', 'backup text.txt'].map((it) =>
    row('exists', it),
  ),
  telling('cancelled', 'delete 1', { replies: [['delete', LEAVE]] }),
  leaving('terminated'),
  leaving('hung-up'),
]

let home: Home
let before = ''
const others = { damaged: new Home(), empty: new Home(), new: new Home() }
/** With what the numbers of two cards begin. */
let shared = ''
const ok = async (...argv: string[]): Promise<void> => {
  const { code, err } = await home.run(argv)
  expect(code, `${argv.join(' ')}: ${err}`).toBe(0)
}
beforeAll(async () => {
  home = new Home()
  before = process.cwd()
  process.chdir(home.folder)
  for (let cases = 0; cases < 3; cases++)
    await ok('diagnose', ...walkTo('payment-failed'), '--no-input')
  // Here a complaint would not help, and none was wanted.
  const fourth = ['diagnose', '--problem', 'payment-failed', '--wallet', 'alipay']
  const answers = ['--answer', 'what-you-see=money-taken', 'bill-after-debit=still-processing']
  const { code } = await home.run([...fourth, ...answers], { replies: [['draft', 'no']] })
  expect(code).toBe(0)
  await ok('close', '3', '--withdrawn')
  mkdirSync('empty')
  writeFileSync('text.txt', 'text '.repeat(1000))
  writeFileSync('text.zip', 'text')
  writeFileSync('bad.json', '[]')
  writeFileSync('large.json', ' '.repeat(11_000_000))
  writeFileSync('bill.png', 'a bill')
  await ok('backup', 'whole.whb')
  await ok('evidence', 'add', '2', 'bill-record', 'bill.png')
  const kept = 'data/casebook.db.files'
  for (const it of readdirSync(kept)) writeFileSync(join(kept, it), 'something else')
  // Of seventeen numbers two begin alike.
  const cards = Array.from({ length: 17 }, (_, day) => aCard({ days: day + 4 }))
  for (const [at, card] of cards.entries()) writeFileSync(`card-${at}.json`, JSON.stringify(card))
  await ok('import', ...cards.map((_, at) => `card-${at}.json`))
  const listed = await home.run(['cards', '--json'])
  const starts = [...listed.out.matchAll(/"([0-9a-f])[0-9a-f]{63}"/g)].map((it) => it[1] ?? '')
  shared = starts.find((it, at) => starts.indexOf(it) < at) ?? ''
  expect(shared).not.toBe('')
  const { default: Sqlite } = await import('better-sqlite3')
  new Sqlite('foreign.db').exec('CREATE TABLE t (x)').close()
  const changed = (from: string, to: string, sql: string): void => {
    copyFileSync(from, to)
    new Sqlite(to).exec(sql).close()
  }
  changed('whole.whb', 'damaged.whb', "UPDATE manifest SET sha256 = ''")
  changed('whole.whb', 'newer.whb', 'PRAGMA user_version = 999')
  openSqliteCasebook(others.empty.db).close()
  changed(others.empty.db, 'newer.db', 'PRAGMA user_version = 999')
  changed(others.empty.db, 'unmarked.db', 'PRAGMA user_version = 0')
  mkdirSync(dirname(others.damaged.settings), { recursive: true })
  writeFileSync(others.damaged.settings, '{')
  writeFileSync('huge.png', '')
  truncateSync('huge.png', LARGEST_FILE + 1)
})
afterAll(() => {
  for (const it of Object.values(others)) it.remove()
  process.chdir(before)
  home.remove()
})

const read = (path: string): string => (path === '-' ? '' : nodeFiles.read(path))

describe.each(ROWS)('$kind: $call', ({ kind, call, options, tells = false, at }) => {
  test('says what happened and what to do next, in both languages', async () => {
    const said: string[] = []
    for (const lang of LANGS) {
      const { code, err } = await (at ? others[at] : home).run(
        call.map((it) => (it === 'SHARED' ? shared : it)),
        { files: { read }, ...options, lang },
      )
      expect(code, err).toBe(exitCode(kind))
      expect(err).not.toMatch(STACK)
      expect(err.trim()).not.toBe('')
      said.push(err)
      // A hint stands on a line of its own, set in.
      expect(/\n {2}\S/.test(err), err).toBe(!tells)
    }
    // One of them is Chinese, the other not.
    expect(said[0]).toMatch(/[\u4e00-\u9fff]/)
    expect(said[0]).not.toBe(said[1])
  })
})

test('every kind of error has a row', () => {
  const kinds: Readonly<Record<ErrorKind, true>> = {
    failed: true,
    usage: true,
    unanswered: true,
    data: true,
    casebook: true,
    exists: true,
    cancelled: true,
    terminated: true,
    'hung-up': true,
  }
  expect(Object.keys(kinds).filter((kind) => !ROWS.some((it) => it.kind === kind))).toEqual([])
})

/** What no row can bring about, and where it is looked after. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'adapters/leaving.ts: how errors': 'signals: crashes-signals.test.ts',
  'adapters/node-source-file.ts: failed words.changing': 'a race: evidence-files.test.ts',
  'adapters/sqlite-backup-reader.ts: failed words.cannotRead':
    'a disk that fails between two reads',
  'adapters/sqlite-backup.ts: failed words.notVerified': 'a disk that gives back something else',
  'adapters/sqlite-casebook.ts: casebook casebookErrors.idTaken':
    'chance: casebook-contract.test.ts',
  'adapters/sqlite-casebook.ts: casebook casebookErrors.gone': 'a race: casebook-contract.test.ts',
  'adapters/sqlite-evidence.ts: casebook casebookErrors.gone': 'a race: evidence-contract.test.ts',
  'adapters/sqlite-recover.ts: exists backupErrors.exists': 'a race: it is asked before, too',
  'adapters/yazl-packages.ts: failed words.changing': 'a race: changed files are left out before',
  'cli/usage.ts: usage zh': 'a fault of commander that no option or argument of ours can raise',
  'commands/look-at-connection.ts: failed words.forbidden': 'nobody is asked where it is forbidden',
}

test('every place that makes an error has a row that comes to it, or a reason', () => {
  const ran = placesThatRan()
  const all = errorPlaces()
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((it) => !ran.has(it) && !(it in NOT_HERE))).toEqual([])
  expect(Object.keys(NOT_HERE).filter((it) => !all.includes(it))).toEqual([])
})
