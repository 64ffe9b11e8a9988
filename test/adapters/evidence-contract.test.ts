/** What keeping evidence means, in memory and in a file with a folder beside it. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteCasebook } from '../../src/adapters/sqlite-casebook.ts'
import { LARGEST_FILE } from '../../src/core/casebook/attachment.ts'
import type { Case } from '../../src/core/casebook/case.ts'
import { newContent } from '../../src/core/casebook/change.ts'
import { Expected } from '../../src/core/errors.ts'
import type { Casebook } from '../../src/ports.ts'
import { openMemoryCasebook } from '../memory-casebook.ts'
import { scratchFolder } from '../scratch.ts'

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 8, 0, second))
const PNG = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

let folder = ''
const BACKENDS: Record<string, () => Casebook> = {
  'in memory': openMemoryCasebook,
  'in a folder': () => openSqliteCasebook(join(folder, 'cases.db')),
}

describe.each(Object.entries(BACKENDS))('evidence %s', (_name, open) => {
  let log: Casebook
  let stored: Case
  beforeEach(() => {
    folder = scratchFolder('evidence')
    log = open()
    stored = log.create(newContent('payment-failed'), 'id-1', at(0))
  })
  afterEach(() => {
    log.close()
    rmSync(folder, { recursive: true })
  })
  const file = (name: string, data: string | Buffer): string => {
    writeFileSync(join(folder, name), data)
    return join(folder, name)
  }
  const add = async (path: string, item = 'bill-record', to = stored, second = 1) =>
    log.attach(to, item, await log.files.receive(path), at(second))
  const refusal = (path: string): Promise<string> =>
    log.files.receive(path).then(
      () => 'not refused',
      (error: unknown) => {
        if (!(error instanceof Expected)) throw error
        expect(error.hints.length, 'says what to do next').toBeGreaterThan(0)
        return `${error.kind}: ${error.text.en.replaceAll(folder, '~')}`
      },
    )

  it('takes a file out with an entry, and keeps a content that another item still has', async () => {
    const { attachment } = await add(file('one.txt', 'one'))
    await add(file('same.txt', 'one'), 'order-page')
    const entry = {
      kind: 'changed',
      on: '2026-11-21',
      fact: 'evidence',
      before: 'one.txt',
    } as const
    log.detach(stored, [attachment], entry, at(3))
    expect(log.attachments(stored.number).map((it) => it.item)).toEqual(['order-page'])
    expect(await log.files.check(attachment.sha256)).toBe('whole')
    expect(log.timeline(stored.number)).toMatchObject([{ ...entry, seq: 1 }])
  })

  it('keeps a file with hash, size, type and time, and marks the item as had', async () => {
    const { attachment, known } = await add(file('账单.png', PNG))
    const expected = {
      item: 'bill-record',
      sha256: sha256(PNG),
      name: '账单.png',
      size: PNG.length,
      type: 'image/png',
      addedAt: at(1).toISOString(),
    }
    expect({ attachment, known }).toEqual({ attachment: expected, known: false })
    expect(log.attachments(stored.number)).toEqual([expected])
    expect(log.find(stored.number)).toMatchObject({
      evidence: { 'bill-record': 'have' },
      updatedAt: at(1).toISOString(),
    })
    expect(await log.files.check(sha256(PNG))).toBe('whole')
  })

  it('keeps the states of other items, in their order', async () => {
    stored = log.save(
      stored,
      { ...stored, evidence: { a: 'have', b: 'not-applicable', c: 'missing' } },
      at(0),
    )
    await add(file('x', 'x'), 'c')
    await add(file('y', 'y'), 'd')
    expect(JSON.stringify(log.find(1)?.evidence)).toBe(
      '{"a":"have","b":"not-applicable","c":"have","d":"have"}',
    )
  })

  it('keeps the same content of an item once, under its first name', async () => {
    await add(file('first', 'same'))
    const { attachment, known } = await add(file('second', 'same'), 'bill-record', stored, 2)
    expect([attachment.name, known]).toEqual(['first', true])
    expect(log.attachments(1)).toHaveLength(1)
  })

  it('lists the files of a case in the order in which they came', async () => {
    await add(file('b', '1'), 'order-page', stored, 2)
    await add(file('c', '2'), 'bill-record', stored, 1)
    await add(file('a', '3'), 'bill-record', stored, 2)
    expect(log.attachments(1).map((it) => it.name)).toEqual(['c', 'a', 'b'])
    expect(log.attachments(2)).toEqual([])
  })

  it('loses a content with the last case that refers to it', async () => {
    const other = log.create(newContent('scam'), 'id-2', at(0))
    await add(file('x', 'shared'))
    await add(file('y', 'shared'), 'order-page', other)
    await add(file('z', 'alone'))
    log.remove(stored)
    expect(await log.files.check(sha256('shared'))).toBe('whole')
    expect(await log.files.check(sha256('alone'))).toBe('missing')
    log.remove(other)
    expect(await log.files.check(sha256('shared'))).toBe('missing')
  })

  it('adds nothing to a case that is gone', async () => {
    const received = await log.files.receive(file('x', 'x'))
    log.remove(stored)
    expect(() => log.attach(stored, 'bill-record', received, at(1))).toThrow(Expected)
    received.drop()
    log.sweep()
    expect(await log.files.check(sha256('x'))).toBe('missing')
  })

  it('takes what was dropped for never received', async () => {
    const received = await log.files.receive(file('x', 'x'))
    received.drop()
    expect(await log.files.check(sha256('x'))).toBe('missing')
    expect(log.sweep()).toBe(0)
  })

  it('tells how far it has come', async () => {
    const path = file('big', Buffer.alloc(3_000_000))
    const seen: number[] = []
    await log.files.receive(path, (done, total) => seen.push(done, total)).then((it) => it.drop())
    expect(seen.slice(-2)).toEqual([3_000_000, 3_000_000])
    expect(seen.length).toBeGreaterThan(2)
  })

  it('follows a link to a file, and names it as the link is called', async () => {
    file('original.png', PNG)
    symlinkSync('original.png', join(folder, 'link.png'))
    const { attachment } = await add(join(folder, 'link.png'))
    expect(attachment).toMatchObject({ name: 'link.png', sha256: sha256(PNG) })
  })

  it('keeps an empty file, and one of the largest size', async () => {
    expect((await add(file('empty', ''))).attachment.size).toBe(0)
    const largest = file('largest', '')
    truncateSync(largest, LARGEST_FILE)
    expect((await add(largest)).attachment.size).toBe(LARGEST_FILE)
  })

  it.each<[string, () => string, string]>([
    ['a file that is not there', () => join(folder, 'nope'), 'There is no file ~/nope.'],
    [
      'a folder',
      () => {
        mkdirSync(join(folder, 'sub'))
        return join(folder, 'sub')
      },
      '~/sub is a folder, not a regular file; it was not kept.',
    ],
    [
      'a link to a folder',
      () => {
        symlinkSync(folder, join(folder, 'link'))
        return join(folder, 'link')
      },
      '~/link is a folder, not a regular file; it was not kept.',
    ],
    [
      'a link that leads nowhere',
      () => {
        symlinkSync('nowhere', join(folder, 'link'))
        return join(folder, 'link')
      },
      'There is no file ~/link.',
    ],
    [
      'a link that leads to itself',
      () => {
        symlinkSync('link', join(folder, 'link'))
        return join(folder, 'link')
      },
      "Can't read ~/link: ELOOP",
    ],
    ['a device', () => '/dev/zero', '/dev/zero is a device, not a regular file; it was not kept.'],
    [
      'a pipe, without waiting for its writer',
      () => {
        execFileSync('mkfifo', [join(folder, 'pipe')])
        return join(folder, 'pipe')
      },
      '~/pipe is a pipe, not a regular file; it was not kept.',
    ],
    [
      'a file over 200 MB',
      () => {
        const path = file('huge', '')
        truncateSync(path, LARGEST_FILE + 1)
        return path
      },
      '~/huge has 200.1 MB, more than 200 MB; it was not kept.',
    ],
  ])('refuses %s', async (_what, make, words) => {
    expect(await refusal(make())).toBe(`failed: ${words}`)
  })

  it('refuses a socket', async () => {
    const server = createServer()
    const path = join(folder, 'socket')
    await new Promise<void>((resolve) => server.listen(path, resolve))
    expect(await refusal(path)).toBe(
      'failed: ~/socket is a socket, not a regular file; it was not kept.',
    )
    await new Promise((resolve) => server.close(resolve))
  })
})
