/** Places that fail: said in a line, with exit code 1; what was there stays, and the draft is shown all the same. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casebookErrors as words } from '../../src/core/messages/casebook.ts'
import { LANGS } from '../../src/core/text.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home, type Ran, type Reply } from '../world.ts'
import { fillCasebook, heldIn } from './kept.ts'
import { callProgram } from './program.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0
const DIAGNOSE = [
  'diagnose',
  ...walkTo('payment-failed'),
  '--no-input',
  '--fact',
  'story=钱没有到。',
]
const STACK = /^ {4}at /m

let home: Home
beforeEach(async () => {
  home = new Home()
  await fillCasebook(home.db, 2)
})
afterEach(() => {
  for (const each of [home.folder, dirname(home.db)]) chmodSync(each, 0o700)
  home.remove()
})

/** Root may write everywhere: there the call is somebody else's. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (!isRoot) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
function giveToOrdinaryUser(): void {
  if (!isRoot) return
  const all = [
    home.folder,
    dirname(home.db),
    ...readdirSync(dirname(home.db), { recursive: true }).map((it) =>
      join(dirname(home.db), String(it)),
    ),
  ]
  for (const each of all) chownSync(each, NOBODY, NOBODY)
}
/** The draft is there, the reason too, and the number says that something failed. */
function expectDraftAnd({ code, out, err }: Ran, reason: string): void {
  expect(code, err).toBe(1)
  expect(err).toContain(reason)
  expect(err).not.toMatch(STACK)
  expect(out).toContain('钱没有到。')
}

describe.each(LANGS)('in %s', (lang) => {
  test('a folder that may not be written: the draft, a reason, exit code 1', async () => {
    rmSync(dirname(home.db), { recursive: true })
    mkdirSync(dirname(home.db))
    giveToOrdinaryUser()
    chmodSync(dirname(home.db), 0o500)
    const ran = await asOrdinaryUser(() => home.run(DIAGNOSE, { lang }))
    expectDraftAnd(ran, words.permission(home.db)[lang])
    expect(readdirSync(dirname(home.db))).toEqual([])
  })

  test('a file that may only be read: it is shown, a change is refused, the draft is shown', async () => {
    const before = readFileSync(home.db)
    chmodSync(home.db, 0o400)
    giveToOrdinaryUser()
    const [listed, shown, drafted, noted] = await asOrdinaryUser(async () => [
      await home.run(['list', '--json'], { lang }),
      await home.run(['show', '2'], { lang }),
      await home.run(DIAGNOSE, { lang }),
      await home.run(['log', '1', '--said', 'x'], { lang }),
    ])
    expect(JSON.parse(listed.out)).toHaveLength(2)
    expect(shown.code).toBe(0)
    expectDraftAnd(drafted, words.readOnly(home.db)[lang])
    expect(noted.code).toBe(1)
    expect(noted.err).toContain(words.readOnly(home.db)[lang])
    expect(readFileSync(home.db).equals(before)).toBe(true)
  })

  test.runIf(canMount)(
    'a full disk: the draft, a reason, exit code 1, and all that was there',
    () => {
      const disk = join(home.folder, 'disk')
      mkdirSync(disk)
      const picture = join(home.folder, 'a.png')
      writeFileSync(picture, Buffer.alloc(300_000))
      const calls = [
        DIAGNOSE,
        ['log', '1', '--said', 'x'],
        ['edit', '1', '--fact', 'amount=5'],
        ['evidence', 'add', '1', 'bill-record', picture],
        ['backup', join(disk, 'saved.whb')],
        ['export', '1', '-o', join(disk, 'letter.md')],
      ]
      const quoted = (argv: string[]): string => argv.map((it) => `'${it}'`).join(' ')
      const call = (argv: string[], index: number): string =>
        `"$NODE" "$BIN" ${quoted(argv)} >"$OUT/out-${index}" 2>"$OUT/err-${index}"; echo $? >"$OUT/code-${index}"`
      const script = [
        'set -u; mount -t tmpfs -o size=2m none "$DISK"; cp "$OUT/data/casebook.db" "$DISK/"',
        'head -c 9m /dev/zero >"$DISK/filler" 2>/dev/null',
        ...calls.map(call),
        'rm "$DISK/filler"; ls -A "$DISK" >"$OUT/left"; cp -r "$DISK" "$OUT/kept"',
      ].join('\n')
      const env = {
        PATH: process.env['PATH'],
        HOME: home.folder,
        NODE: process.execPath,
        BIN,
        DISK: disk,
        OUT: home.folder,
        WALLET_HELP_DB: join(disk, 'casebook.db'),
        WALLET_HELP_LANG: lang,
      }
      spawnSync('unshare', ['-rm', 'sh', '-c', script], { env })
      const ranAs = (index: number): Ran => {
        const read = (what: string): string =>
          readFileSync(join(home.folder, `${what}-${index}`), 'utf8')
        return { code: Number(read('code')), out: read('out'), err: read('err') }
      }
      const full = { zh: '磁盘已满', en: 'disk is full' }[lang]
      expectDraftAnd(ranAs(0), full)
      for (const [index, argv] of calls.entries()) {
        const { code, err } = ranAs(index)
        expect({ argv, code, silent: err === '' }).toEqual({ argv, code: 1, silent: false })
        expect(err).not.toMatch(STACK)
        expect(err, argv.join(' ')).toMatch(new RegExp(`${full}|ENOSPC|SQLITE_FULL`))
      }
      expect(readFileSync(join(home.folder, 'left'), 'utf8').trim().split('\n').sort()).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/unfinished|saved|letter/)]),
      )
      return expect(heldIn(join(home.folder, 'kept', 'casebook.db'))).resolves.toEqual(
        expect.objectContaining({ size: 2 }),
      )
    },
  )

  test.each([
    ['cannot be made', '/proc/nowhere'],
    ['is not named', undefined],
    ['is named by nothing', ''],
  ])('a home that %s: the draft all the same, and nothing is strewn about', async (_what, HOME) => {
    const before = readdirSync(home.folder)
    const env = {
      HOME,
      WALLET_HELP_DB: undefined,
      WALLET_HELP_CONFIG: undefined,
      WALLET_HELP_LANG: lang,
      // The system's own entry for the user is the tester's real home.
      XDG_DATA_HOME: HOME ? undefined : join(home.folder, 'xdg'),
    }
    const config = await callProgram(['config', '--json'], home, env)
    expect((JSON.parse(config.out) as { file: string }).file).toMatch(/^\//)
    const { code, out, err } = await callProgram(DIAGNOSE, home, env)
    expect(out).toContain('钱没有到。')
    expect(err).not.toMatch(STACK)
    if (HOME === '/proc/nowhere') expect(code).toBe(1)
    else expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    expect(readdirSync(home.folder).filter((it) => it !== 'xdg')).toEqual(before)
  })
})

/** Something that happens while the person thinks about a question. */
function meanwhile([id, answer]: Reply, deed: () => void): Reply {
  const reply = [id, answer] as [string, typeof answer]
  let isDone = false
  Object.defineProperty(reply, 1, {
    get: () => {
      if (!isDone) deed()
      isDone = true
      return answer
    },
  })
  return reply
}

const repliesWith = (deed: () => void): Reply[] => [
  ['what-you-see', 'error-message'],
  meanwhile(['message-about', 'busy-or-unknown'], deed),
  ['bill-after-busy', 'shows-paid'],
  ['shop-has-it', 'not-received'],
  ['draft', 'yes'],
]
const CONVERSATION = ['diagnose', '--problem', 'payment-failed', '--wallet', 'alipay', '--json']

describe.each(LANGS)('a conversation, in %s', (lang) => {
  const converse = async (deed: () => void): Promise<Ran> => {
    const replies = [...repliesWith(deed)]
    replies.splice(4, 1, ['draft', 'no'])
    return home.run(CONVERSATION, { lang, replies })
  }

  test('whose file is deleted goes on to its result, says so once, and makes no new file', async () => {
    const ran = await converse(() => rmSync(home.db))
    expect(ran.code).toBe(1)
    expect(ran.err.split(words.moved(home.db)[lang]).length).toBeGreaterThan(1)
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'paid-shop-unaware' })
    expect(existsSync(home.db)).toBe(false)
  })

  test('whose file is replaced leaves the other one as it is', async () => {
    const other = join(home.folder, 'other.db')
    await fillCasebook(other, 1)
    const before = readFileSync(other)
    const ran = await converse(() => {
      rmSync(home.db)
      copyFileSync(other, home.db)
    })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(words.moved(home.db)[lang])
    expect(readFileSync(home.db).equals(before)).toBe(true)
  })
})

test('a clock that jumps back loses nothing, and keeps the order in which things were noted', async () => {
  const times = [
    '2026-11-21T12:00:00Z',
    '1999-01-01T00:00:00Z',
    '2026-11-20T00:00:00Z',
    '2031-05-05T05:05:05Z',
  ]
  for (const [index, now] of times.entries())
    expect((await home.run(['log', '1', '--said', `word ${index}`], { now })).code).toBe(0)
  const now = '1999-01-01T00:00:00Z'
  for (const argv of [
    ['list'],
    ['show', '1'],
    ['due'],
    ['next', '1'],
    ['stats'],
    ['export', '1'],
    ['edit', '1', '--fact', 'amount=4'],
    ['close', '1', '--outcome', 'refused'],
    DIAGNOSE,
  ])
    expect({ argv, ...(await home.run(argv, { now })) }).toMatchObject({ argv, code: 0 })
  const held = await heldIn(home.db)
  expect([...held.keys()].sort()).toEqual([1, 2, 3])
  const timeline = held.get(1)?.timeline ?? []
  expect(timeline.map((it) => it.seq)).toEqual(timeline.map((_, index) => index + 1))
  expect(timeline.slice(2, 6).map((it) => it.said)).toEqual([
    'word 0',
    'word 1',
    'word 2',
    'word 3',
  ])
})
