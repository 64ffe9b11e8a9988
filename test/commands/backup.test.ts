/** `backup` and `restore` as a person sees them. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Home } from '../world.ts'

let home: Home
let other: Home
let saved: string
beforeEach(async () => {
  home = new Home()
  other = new Home()
  saved = join(home.folder, 'saved.whb')
  await diagnose(home, 'amount=12', 'name=林小满')
})
afterEach(() => {
  home.remove()
  other.remove()
})

async function diagnose(at: Home, ...facts: string[]): Promise<void> {
  const { code } = await at.run([
    ...'diagnose --problem payment-failed --wallet alipay --no-input'.split(' '),
    ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
    ...['--answer', 'order-message=closed-or-expired'],
    ...facts.flatMap((it) => ['--fact', it]),
  ])
  expect(code).toBe(0)
}
async function keep(at: Home, name: string, data: string): Promise<void> {
  writeFileSync(join(at.folder, name), data)
  await at.run(['evidence', 'add', '1', 'order-page', join(at.folder, name)])
}

test('a backup goes to another computer and back, and shows what it did', async () => {
  await keep(home, 'a.txt', 'one')
  const made = await home.run(['backup', saved])
  expect(made).toMatchObject({ code: 0, out: '' })
  expect(made.err).toMatch(/^已备份 1 条记录、1 个证据文件（.*），并核对无误：/)
  expect(statSync(saved).mode & 0o777).toBe(0o600)
  expect(await other.run(['restore', saved])).toEqual({
    code: 0,
    out: '',
    err: '恢复完成：新增 1 条，更新 0 条，0 条没有变化。\n',
  })
  const [here, there] = await Promise.all(
    [home, other].map((it) => it.run(['show', '1', '--json'])),
  )
  expect(there?.out).toBe(here?.out)
  expect((await other.run(['evidence', 'verify'])).err).toBe('1 个文件都和存入时一样。\n')
  expect((await other.run(['restore', saved])).err).toContain('1 条没有变化')
})

test('cases that were known under another number, and values that gave way, are shown', async () => {
  await home.run(['backup', saved])
  await diagnose(other, 'amount=1')
  expect((await other.run(['restore', saved])).out).toBe('备份里的第 1 号，在这里是第 2 号\n')
  const now = '2026-11-22T00:00:00Z'
  await other.run(['edit', '2', '--fact', 'name=林晓满'], { now })
  await home.run(['edit', '1', '--fact', 'name=林小曼'], { now: '2026-11-23T00:00:00Z' })
  await home.run(['backup', saved, '--force'])
  const { out, err } = await other.run(['restore', saved, '--json'])
  expect(err).toBe('恢复完成：新增 0 条，更新 1 条，0 条没有变化。\n')
  expect(JSON.parse(out)).toMatchObject({
    cases: [{ case: 2, from: 1, what: 'changed' }],
    conflicts: [{ case: 2, field: 'name', kept: '林小曼', lost: '林晓满' }],
  })
  const { out: shown } = await other.run(['show', '2', '--json'])
  expect(JSON.parse(shown)).toMatchObject({ facts: { name: '林小曼' } })
  expect((await other.run(['show', '2'])).out).toContain('林晓满')
})

test('a conflict reads as a sentence, with the other side masked', async () => {
  await diagnose(other)
  await other.run(['delete', '1', '--yes'])
  await home.run(['edit', '1', '--fact', 'counterparty=6222021234567890123'])
  await home.run(['backup', saved])
  await other.run(['restore', saved])
  await home.run(['edit', '1', '--fact', 'counterparty=', '--fact', 'name='], {
    now: '2026-11-22T00:00:00Z',
  })
  await home.run(['edit', '1', '--fact', 'counterparty=6222029999999990123', '--fact', 'name=A'], {
    now: '2026-11-22T01:00:00Z',
  })
  await other.run(['edit', '2', '--fact', 'counterparty=6222025555555550123', '--fact', 'name=B'], {
    now: '2026-11-22T02:00:00Z',
  })
  await home.run(['backup', saved, '--force'])
  const { out } = await other.run(['restore', saved], { lang: 'en' })
  expect(out).toContain('Where the two differ the newer value was taken')
  expect(out).toContain('Case 2, Your full name: took “B”, not “A”')
  expect(out).not.toContain('6222029999999990123')
})

describe('what cannot be done says why', () => {
  test('a file that is there, and --force', async () => {
    writeFileSync(saved, 'mine')
    expect(await home.run(['backup', saved])).toEqual({
      code: 1,
      out: '',
      err: `出错了：${saved} 已经存在，没有动它。\n  换个文件名，或加 --force 覆盖。\n`,
    })
    expect((await home.run(['backup', saved, '--force', '--json'])).code).toBe(0)
    expect(readFileSync(saved).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  test('evidence that is missing: the backup is written, named, and the exit code is 1', async () => {
    await keep(home, 'a.txt', 'one')
    rmSync(`${home.db}.files`, { recursive: true })
    const { code, out, err } = await home.run(['backup', saved, '--json'])
    expect(code).toBe(1)
    expect(err).toContain('没有备份到 a.txt（第 1 号）：文件不见了')
    expect(JSON.parse(out)).toMatchObject({
      cases: 1,
      files: 0,
      leftOut: [{ case: 1, item: 'order-page', name: 'a.txt', state: 'missing' }],
    })
    expect((await other.run(['restore', saved])).code).toBe(0)
  })

  test.each([
    ['a damaged backup', 'flip', 3, '已损坏，什么也没有改动'],
    ['a file of another program', 'text', 3, '不是 wallet-help 的备份，什么也没有改动'],
    ['no file', 'none', 1, '没有这个文件'],
  ])('%s', async (_what, how, code, words) => {
    await home.run(['backup', saved])
    const bytes = readFileSync(saved)
    if (how === 'flip') {
      const at = bytes.indexOf('林小满')
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(saved, bytes)
    }
    if (how === 'text') writeFileSync(saved, 'hello '.repeat(100))
    if (how === 'none') rmSync(saved)
    const ran = await other.run(['restore', saved])
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect((await other.run(['list', '--json'])).out).toBe('[]\n')
  })
})
