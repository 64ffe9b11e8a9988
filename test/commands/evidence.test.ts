/** `evidence`: the checklist, files that are kept, and whether they are still what they were. */
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Home } from '../world.ts'

let home: Home
beforeEach(async () => {
  home = new Home()
  const { code } = await home.run([
    ...'diagnose --problem payment-failed --wallet alipay --no-input'.split(' '),
    ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
    ...['--answer', 'order-message=closed-or-expired', '--have', 'error-screenshot'],
  ])
  expect(code).toBe(0)
})
afterEach(() => home.remove())

const file = (name: string, data: string): string => {
  writeFileSync(join(home.folder, name), data)
  return join(home.folder, name)
}
interface Item {
  readonly id: string
  readonly state: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}
const items = async (): Promise<readonly Item[]> => {
  const { out } = await home.run(['evidence', '1', '--json'])
  return (JSON.parse(out) as { items: readonly Item[] }).items
}
const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await items()).map((it) => [it.id, it.state]))

describe('the checklist', () => {
  test('says of each item what it proves and, where it is missing, how to get it in this wallet', async () => {
    expect(await home.run(['evidence', '1'])).toEqual({
      code: 0,
      err: '',
      out: `第 1 号的证据清单

☑ 报错截图 · 已有 · error-screenshot
    证明：当时显示的原文和错误码，决定问题出在哪一方

☐ 订单页面 · 还缺 · order-page
    证明：买了什么、商家是谁、应付多少、订单状态
    怎么取得：在商家 App 的“我的订单”里点开该单，截下订单号、商品、金额、商家名
    称和状态。

存入文件：wallet-help evidence add 1 order-page 文件…
`,
    })
  })

  test('takes states by flag, items of other problems too', async () => {
    await home.run(['evidence', '1', '--not-applicable', 'order-page', '--have', 'bill-record'])
    expect(await states()).toEqual({
      'error-screenshot': 'have',
      'bill-record': 'have',
      'order-page': 'not-applicable',
    })
    await home.run(['evidence', '1', '--missing', 'order-page', 'error-screenshot'])
    expect(await states()).toMatchObject({ 'order-page': 'missing', 'error-screenshot': 'missing' })
  })

  test('leaves out of the letter what has no bearing', async () => {
    const { out: before } = await home.run(['export', '1'])
    expect(before).toContain('☐ 订单页面')
    await home.run(['evidence', '1', '--not-applicable', 'order-page'])
    expect((await home.run(['export', '1'])).out).not.toContain('订单页面')
  })

  test.each([
    [['--have', 'order-pages'], 2, '没有这个证据名：order-pages'],
    [
      ['--have', 'order-page', '--missing', 'order-page'],
      2,
      '“order-page”被标了两种状态，请只留一种。',
    ],
    [['--every'], 2, '没有这个选项：--every'],
  ])('refuses %s', async (flags, code, words) => {
    const ran = await home.run(['evidence', '1', ...flags])
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect(await states()).toEqual({ 'error-screenshot': 'have', 'order-page': 'missing' })
  })

  test('of a case that is not there', async () => {
    expect((await home.run(['evidence', '9'])).code).toBe(1)
    expect((await home.run(['evidence', 'x'])).code).toBe(2)
  })
})

describe('evidence add', () => {
  test('keeps files, marks the item, and the letter lists them by name and hash', async () => {
    const paths = [file('订单_1*.txt', 'one'), file('b.txt', 'two')]
    const ran = await home.run(['evidence', 'add', '1', 'order-page', ...paths])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.err).toMatch(/^已存入 订单_1\*\.txt（3 B，SHA-256 7692c3ad3540…）\n已存入 b\.txt/)
    expect((await states())['order-page']).toBe('have')
    const { out } = await home.run(['export', '1'])
    expect(out).toContain('- ☑ 订单页面')
    expect(out).toContain('3. 订单页面：订单_1\\*.txt（SHA-256 7692c3ad3540）')
    expect(out).toContain('2. 订单页面：b.txt（SHA-256 3fc4ccfe7458）')
    const { out: english } = await home.run(['export', '1', '--letter-lang', 'en'])
    expect(english).toContain('3. Order page: 订单_1\\*.txt (SHA-256 7692c3ad3540)')
    const shown = JSON.parse((await home.run(['show', '1', '--json'])).out) as object
    expect(shown).toMatchObject({
      evidence: { 'order-page': 'have' },
      attachments: [
        { name: 'b.txt' },
        {
          item: 'order-page',
          name: '订单_1*.txt',
          size: 3,
          type: 'text/plain',
          sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
          addedAt: '2026-11-21T12:05:00.000Z',
        },
      ],
    })
  })

  test('--json says what was kept, what was there, and what was refused and why', async () => {
    await home.run(['evidence', 'add', '1', 'order-page', file('a', 'one')])
    const paths = [file('b', 'one'), file('c', 'two'), home.folder]
    const { code, out } = await home.run(['evidence', 'add', '1', 'order-page', ...paths, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      case: 1,
      item: 'order-page',
      added: [
        { name: 'a', size: 3, known: true },
        { name: 'c', size: 3, known: false },
      ],
      refused: [{ file: home.folder, reason: `${home.folder} 是文件夹，不是普通文件，没有存入。` }],
    })
  })

  test('one file that is too large is refused with what to do', async () => {
    const path = file('film.mp4', '')
    truncateSync(path, 201 * 1024 * 1024)
    expect(await home.run(['evidence', 'add', '1', 'order-page', path])).toEqual({
      code: 1,
      out: '',
      err: `出错了：${path} 有 201 MB，超过 200 MB，没有存入。\n  截取要紧的一段，或压缩后再存；原文件自己留好。\n`,
    })
    expect((await states())['order-page']).toBe('missing')
  })

  test('asks for the item and the file, with the quotes of a file dragged into the window', async () => {
    const path = file("it's mine.txt", 'x')
    for (const typed of [path.replace(/[ ']/g, '\\$&'), `"${path}"`, path]) {
      const { code } = await home.run(['evidence', 'add', '1'], {
        replies: [
          ['item', 'order-page'],
          ['file', ` ${typed} `],
        ],
      })
      expect(code, typed).toBe(0)
    }
    expect((await items()).find((it) => it.id === 'order-page')?.files).toMatchObject([
      { name: "it's mine.txt" },
    ])
  })

  test('without a terminal names what is missing in the call', async () => {
    const { code, err } = await home.run(['evidence', 'add', '1', '--no-input'])
    expect(code).toBe(2)
    expect(err).toContain('evidence add CASE ITEM FILE')
    expect((await home.run(['evidence', 'add'])).code).toBe(2)
  })

  test('refuses an item that nobody knows, and to call an item with files missing', async () => {
    const path = file('a', 'x')
    expect((await home.run(['evidence', 'add', '1', 'order-pag', path])).err).toContain(
      'order-page',
    )
    await home.run(['evidence', 'add', '1', 'order-page', path])
    const ran = await home.run(['evidence', '1', '--missing', 'order-page'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect((await states())['order-page']).toBe('have')
  })
})

describe('evidence verify', () => {
  beforeEach(async () => {
    await home.run([
      'evidence',
      'add',
      '1',
      'order-page',
      file('a.txt', 'one'),
      file('b.txt', 'two'),
    ])
  })
  const kept = (): string[] =>
    readdirSync(`${home.db}.files`)
      .sort()
      .map((it) => join(`${home.db}.files`, it))

  test('says that all is well', async () => {
    expect(await home.run(['evidence', 'verify'])).toEqual({
      code: 0,
      out: '',
      err: '2 个文件都和存入时一样。\n',
    })
    expect(JSON.parse((await home.run(['evidence', 'verify', '1', '--json'])).out)).toMatchObject({
      ok: true,
      checked: 2,
      files: [{ state: 'whole' }, { state: 'whole' }],
    })
  })

  test('names what was changed and what is missing', async () => {
    const [b = '', a = ''] = kept()
    writeFileSync(a, 'onE')
    rmSync(b)
    const { code, out, err } = await home.run(['evidence', 'verify'])
    expect(code).toBe(1)
    expect(out).toMatch(/^内容变了 {2}1 · order-page · a\.txt {2}SHA-256 7692/m)
    expect(out).toMatch(/^文件不见了 {2}1 · order-page · b\.txt {2}SHA-256 3fc4/m)
    expect(err).toContain('有 2 个文件和存入时不一样。')
    const json = await home.run(['evidence', 'verify', '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      files: [
        { case: 1, item: 'order-page', name: 'a.txt', size: 3, state: 'changed' },
        { name: 'b.txt', state: 'missing' },
      ],
    })
  })

  test('where nothing is kept', async () => {
    await home.run(['delete', '1', '--yes'])
    expect(await home.run(['evidence', 'verify'])).toMatchObject({
      code: 0,
      err: '还没有存入文件。\n',
    })
    expect(kept()).toEqual([])
  })
})

describe('evidence remove', () => {
  beforeEach(async () => {
    for (const [name, data] of [
      ['one.txt', 'one'],
      ['two.txt', 'two'],
    ] as const)
      await home.run(['evidence', 'add', '1', 'bill-record', file(name, data)])
  })
  const names = async (): Promise<string[]> =>
    (await items()).flatMap((it) => it.files.map(({ name }) => name)).sort()
  const contents = (): string[] => readdirSync(`${home.db}.files`, { recursive: true }).map(String)

  test('takes one file out; the timeline keeps that it was there, and the copy is gone', async () => {
    const before = contents().length
    const { code, err } = await home.run(
      ['evidence', 'remove', '1', 'bill-record', 'one.txt', '--yes'],
      { lang: 'en' },
    )
    expect({ code, err }).toEqual({ code: 0, err: 'Taken out: one.txt.\n' })
    expect(await names()).toEqual(['two.txt'])
    expect(contents().length).toBeLessThan(before)
    const { timeline } = JSON.parse((await home.run(['show', '1', '--json'])).out) as {
      timeline: { kind: string; fact: string; before: string }[]
    }
    expect(timeline.at(-1)).toMatchObject({ kind: 'changed', fact: 'evidence', before: 'one.txt' })
    expect((await home.run(['show', '1'])).out).toContain('证据')
    expect((await home.run(['show', '1', '--mask'])).out).not.toContain('one.txt')
  })

  test('asks first, and “no” leaves everything', async () => {
    const { code } = await home.run(['evidence', 'remove', '1', 'bill-record'], {
      replies: [['remove', 'no']],
    })
    expect([code, await names()]).toEqual([0, ['one.txt', 'two.txt']])
    expect((await home.run(['evidence', 'remove', '1', 'bill-record'])).code).toBe(2)
  })

  test('all of an item: says how to mark it as missing', async () => {
    const { err } = await home.run(['evidence', 'remove', '1', 'bill-record', '--yes'])
    expect(await names()).toEqual([])
    expect(err).toContain('wallet-help evidence 1 --missing bill-record')
    expect((await home.run(['evidence', 'remove', '1', 'bill-record', '--yes'])).code).toBe(1)
  })

  test('a name that is none is told with the nearest', async () => {
    const { code, err } = await home.run(['evidence', 'remove', '1', 'bill-record', 'on.txt'])
    expect(code).toBe(2)
    expect(err).toContain('one.txt')
  })
})
