/** Every error a person can cause: in words of both languages, with a next step and an exit code of the table. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../src/adapters/node-files.ts'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { Expected, exitCode, type ErrorKind } from '../../src/core/errors.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home, LEAVE, type TestWorldOptions } from '../world.ts'
import { STACK } from './hostile-texts.ts'

interface Row {
  readonly kind: ErrorKind
  readonly call: readonly string[]
  readonly options?: TestWorldOptions
}
const row = (kind: ErrorKind, call: string, options: TestWorldOptions = {}): Row => ({
  kind,
  call: call.split(' ').map((it) => it.replaceAll('_', ' ')),
  options,
})
const leaving = (kind: 'terminated' | 'hung-up'): Row =>
  row(kind, 'list', {
    casebook: () => Promise.reject(new Expected(kind, { zh: '已中断。', en: 'Stopped.' })),
  })

const ofCasebook = (kind: ErrorKind, file: string): Row =>
  row(kind, 'list', { casebook: async () => openSqliteCasebook(file) })

const ROWS: readonly Row[] = [
  // Called wrongly.
  ...[
    'nothing-such',
    'list --nothing',
    'show',
    'show 1 2',
    'list --limit',
    'list --limit 0',
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
    'diagnose --problem payment-failed --fact x',
    'diagnose --problem payment-failed --fact password=x',
    'diagnose --problem payment-failed --fact amount=x',
    'diagnose --problem payment-failed --place x',
    'diagnose --problem payment-failed --facts bad.json',
    'search a',
    'similar _',
    'explain _',
    'triage _',
    'guide --search _',
    'guide x',
    'guide x --search y',
    'guide --format md',
    'contacts --check x',
    'contacts alipay --check 95188',
    'contacts x',
    'deadline',
    'deadline x',
    'deadline paypal-open-dispute',
    'deadline paypal-open-dispute --from x',
    'deadline 1 --from 2026-11-20',
    'config x',
    'config --unset',
    'config wallet x',
    'config name _',
    'config lang x',
    'config email x',
    'config password x',
    'log 1 --kind x',
    'log 1 --kind note --who x',
    'log 1 --kind money',
    'log 1 --by x',
    'close 1 --outcome x',
    'close 1 --outcome solved --withdrawn',
    'close 1 --outcome solved --amount x',
    'export 1 --for x',
    'export 1 --for court --kind reminder',
    'export 1 --format zip',
    'export 1 -o data/casebook.db.files/x.zip --force',
    'evidence 1 --have x',
    'evidence 1 --have bill-record --missing bill-record',
    'choose --wallets x,y',
    'choose --wallets alipay,wechat --mark x',
    'choose --wallets alipay,wechat --mark paypal.fees=1',
    'choose --wallets alipay,wechat --weight fees=9',
    'secure --history --forget',
    'secure --answer x',
    'tree',
    'backup data/casebook.db',
    `search ${'x'.repeat(300)}`,
    'completion x',
  ].map((it) => row('usage', it)),
  row('usage', `list ${'x'.repeat(60_000)}`),
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
    'reopen 1',
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
  ].map((it) => row('failed', it)),
  // Files that are something else.
  ...['restore text.txt', 'restore data/casebook.db', 'restore foreign.db'].map((it) =>
    row('data', it),
  ),
  ofCasebook('data', 'text.txt'),
  ofCasebook('casebook', 'text.txt/x.db'),
  ofCasebook('casebook', 'data'),
  ...['export 1 -o text.txt', 'export 1 -o text.zip', 'backup text.txt'].map((it) =>
    row('exists', it),
  ),
  row('cancelled', 'delete 1', { replies: [['delete', LEAVE]] }),
  leaving('terminated'),
  leaving('hung-up'),
]

let home: Home
let before = ''
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
  await ok('close', '3', '--withdrawn')
  mkdirSync('empty')
  writeFileSync('text.txt', 'text '.repeat(1000))
  writeFileSync('text.zip', 'text')
  writeFileSync('bad.json', '[]')
  writeFileSync('large.json', ' '.repeat(11_000_000))
  writeFileSync('bill.png', 'a bill')
  await ok('evidence', 'add', '2', 'bill-record', 'bill.png')
  const kept = 'data/casebook.db.files'
  for (const it of readdirSync(kept)) writeFileSync(join(kept, it), 'something else')
  const { default: Sqlite } = await import('better-sqlite3')
  new Sqlite('foreign.db').exec('CREATE TABLE t (x)').close()
})
afterAll(() => {
  process.chdir(before)
  home.remove()
})

const read = (path: string): string => (path === '-' ? '' : nodeFiles.read(path))

describe.each(ROWS)('$kind: $call', ({ kind, call, options }) => {
  test('says what happened and what to do next, in both languages', async () => {
    const said: string[] = []
    for (const lang of LANGS) {
      const { code, err } = await home.run(call, { files: { read }, ...options, lang })
      expect(code, err).toBe(exitCode(kind))
      expect(err).not.toMatch(STACK)
      expect(err.trim()).not.toBe('')
      said.push(err)
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
