/** `import`: cards of others come in whole, checked and once; everything else is refused with the reason. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCard } from '../a-card.ts'
import { Home } from '../world.ts'

let home: Home
let folder = ''
beforeEach(() => {
  home = new Home()
  folder = join(home.folder, 'in')
  mkdirSync(folder)
})
afterEach(() => home.remove())

const put = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
interface Came {
  readonly taken: number
  readonly known: number
  readonly refused: { readonly file: string; readonly reason: string; readonly what: string }[]
}
async function importing(...paths: readonly string[]): Promise<Came & { code: number }> {
  const { code, out } = await home.run(['import', ...paths, '--json'], { lang: 'en' })
  return { code, ...(JSON.parse(out) as Came) }
}
const reasons = ({ refused }: Came): string[] => refused.map((it) => it.reason)

test('a card is taken once, in whatever order its keys stand and under whatever name', async () => {
  const card = aCard()
  put('a.json', card)
  put('b.JSON', Object.fromEntries(Object.entries(card).reverse()))
  put('c.json', `\ufeff${JSON.stringify(card, null, 4)}`)
  put('other.json', aCard({ days: 9 }))
  expect(await importing(folder)).toEqual({ code: 0, taken: 2, known: 2, refused: [] })
  expect(await importing(join(folder, 'a.json'))).toEqual({
    code: 0,
    taken: 0,
    known: 1,
    refused: [],
  })
})

test('folders are read to their depth, and only what ends in .json', async () => {
  mkdirSync(join(folder, 'x', 'y'), { recursive: true })
  put('x/y/card.json', aCard())
  put('readme.txt', 'hello')
  put('.hidden', 'hello')
  expect(await importing(folder)).toMatchObject({ taken: 1, refused: [] })
})

test('says in words how many came in, and which did not and why', async () => {
  put('a.json', aCard())
  const bad = put('b.json', 'no')
  const { code, out, err } = await home.run(['import', folder])
  expect([code, out]).toEqual([3, ''])
  expect(err).toBe(`拒收 ${bad}：不是 JSON\n收入 1 张，已有 0 张，拒收 1 张。\n`)
})

test('a folder without cards is no failure', async () => {
  const { code, err } = await home.run(['import', folder], { lang: 'en' })
  expect([code, err]).toEqual([0, 'No case cards found (files that end in .json).\n'])
})

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
describe('refused', () => {
  test.each<[string, unknown, string]>([
    ['nothing', '', 'not-json'],
    ['half a card', JSON.stringify(aCard()).slice(0, 300), 'not-json'],
    ['a list', [aCard()], 'not-a-card'],
    ['null', 'null', 'not-a-card'],
    ['other JSON', { a: 1 }, 'not-a-card'],
    ['brackets thirty thousand deep', deep(30_000), 'not-a-card'],
    ['a card of a later version', { ...aCard(), version: 2 }, 'newer'],
    ['a key that a card does not have', { ...aCard(), name: '王小明' }, 'wrong'],
    ['an own __proto__', `${JSON.stringify(aCard()).slice(0, -1)},"__proto__":{"a":1}}`, 'wrong'],
    ['an exact day', { ...aCard(), month: '2026-10-04' }, 'wrong'],
    ['a result that is none', { ...aCard(), result: 'won' }, 'wrong'],
    ['an id with markup', { ...aCard(), problem: '<b>' }, 'wrong'],
    ['an id that is a path', { ...aCard(), wallet: '../../etc' }, 'wrong'],
    ['days before it began', { ...aCard(), days: -1 }, 'wrong'],
    ['days without end', { ...aCard(), days: 1e9 }, 'wrong'],
    [
      'a note with a control',
      { ...aCard(), notes: [{ about: 'note', text: 'a\u001b[31mb' }] },
      'wrong',
    ],
    [
      'a note that turns its direction',
      { ...aCard(), notes: [{ about: 'note', text: 'a\u202eb' }] },
      'wrong',
    ],
    [
      'a note that is a novel',
      { ...aCard(), notes: [{ about: 'note', text: 'a'.repeat(1001) }] },
      'wrong',
    ],
    [
      'notes without number',
      { ...aCard(), notes: Array.from({ length: 21 }, () => ({ about: 'note', text: 'a' })) },
      'wrong',
    ],
    ['text that is too long to read', ' '.repeat(64 * 1024 + 1), 'too-large'],
  ])('%s', async (_, content, reason) => {
    put('card.json', content)
    const came = await importing(folder)
    expect(reasons(came)).toEqual([reason])
    expect([came.code, came.taken]).toEqual([3, 0])
  })

  test.each<[string, object, string, string]>([
    [
      'a value that is none',
      { ...aCard(), result: 'won' },
      'result：应为 solved',
      'result: it has to be solved',
    ],
    ['a text for a number', { ...aCard(), days: 'ten' }, 'days：类型不对', 'days: the wrong type'],
    [
      'a field too many',
      { ...aCard(), name: 'x' },
      'name：卡片没有这一项',
      'name: a card has no such field',
    ],
    [
      'a field too few',
      { ...aCard(), month: undefined },
      'month：缺少这一项',
      'month: it is missing',
    ],
    ['a number out of range', { ...aCard(), days: -1 }, 'days：太大、太小', 'days: too large'],
    [
      'another way to write it',
      { ...aCard(), month: '2026-10-04' },
      'month：写法不对',
      'month: not written',
    ],
  ])('%s is named with its field, in both languages', async (_, card, zh, en) => {
    put('card.json', card)
    expect((await home.run(['import', folder])).err).toContain(zh)
    expect((await home.run(['import', folder], { lang: 'en' })).err).toContain(en)
  })

  test('bytes that are no text', async () => {
    writeFileSync(join(folder, 'card.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
    expect(reasons(await importing(folder))).toEqual(['not-text'])
  })

  test('a file that is huge is not even read', async () => {
    const file = put('card.json', '')
    truncateSync(file, 3 * 1024 ** 3)
    expect(reasons(await importing(folder))).toEqual(['too-large'])
  })

  test.skipIf(process.platform === 'win32')(
    'links, wherever they lead, also when named',
    async () => {
      const outside = join(home.folder, 'outside.json')
      writeFileSync(outside, JSON.stringify(aCard()))
      symlinkSync(outside, join(folder, 'a.json'))
      symlinkSync(folder, join(folder, 'again.json'))
      const came = await importing(folder, join(folder, 'a.json'))
      expect(reasons(came)).toEqual(['link', 'link', 'link'])
      expect(came.taken).toBe(0)
    },
  )

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for its writer', async () => {
    execFileSync('mkfifo', [join(folder, 'card.json')])
    expect(reasons(await importing(folder))).toEqual(['not-a-file'])
  })

  test('what is not there, and an address, which is not fetched', async () => {
    const came = await importing(join(folder, 'none.json'), 'https://evil.example/card.json')
    expect(reasons(came)).toEqual(['missing', 'address'])
  })

  test('folders nested too deeply', async () => {
    mkdirSync(join(folder, ...Array.from({ length: 9 }, () => 'x')), { recursive: true })
    expect(reasons(await importing(folder))).toEqual(['too-deep'])
  })

  test('more files than are read at once; those before are taken', async () => {
    for (let at = 0; at < 2001; at++)
      put(`${String(at).padStart(4, '0')}.json`, aCard({ days: at }))
    const came = await importing(folder)
    expect([came.taken, reasons(came)]).toEqual([2000, ['too-many']])
  })

  test('what a card says of itself is shown short and harmless', async () => {
    put('card.json', { ...aCard(), [`\u001b]8;;https://evil.example\u0007${'x'.repeat(500)}`]: 1 })
    const { err } = await home.run(['import', folder], { lang: 'en' })
    expect(err).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(err.length).toBeLessThan(folder.length + 400)
  })
})

test('cards come along in a backup, and back by a restore', async () => {
  put('a.json', aCard())
  await importing(folder)
  const backup = join(home.folder, 'b.whb')
  expect((await home.run(['backup', backup])).code).toBe(0)
  const other = new Home()
  try {
    expect((await other.run(['restore', backup])).code).toBe(0)
    const { out } = await other.run(['similar', 'Alipay', '--json'])
    expect(JSON.parse(out)).toHaveLength(1)
  } finally {
    other.remove()
  }
  rmSync(backup)
})

describe('cards', () => {
  const list = async (): Promise<{ card: string; days: number }[]> =>
    JSON.parse((await home.run(['cards', '--json'])).out) as { card: string; days: number }[]

  test('are listed by an id that removes them, whole or as it begins', async () => {
    put('a.json', aCard())
    put('b.json', aCard({ days: 9 }))
    await importing(folder)
    const [first, second] = await list()
    for (const columns of [60, 80]) {
      const { out } = await home.run(['cards'], { columns })
      expect(out).toContain(first?.card.slice(0, 12))
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
    const { code, err } = await home.run(
      ['cards', 'remove', first?.card.slice(0, 12) ?? '', first?.card ?? ''],
      { lang: 'en' },
    )
    expect({ code, err }).toEqual({ code: 0, err: '1 card removed.\n' })
    expect(await list()).toEqual([second])
  })

  test('none are no failure; an id that is none is', async () => {
    expect((await home.run(['cards'])).err).toContain('wallet-help import')
    expect((await home.run(['cards', 'remove', 'abc'])).code).toBe(2)
    expect((await home.run(['cards', 'remove', ''])).code).toBe(2)
  })
})
