/** What is packed is kept for the next build, and never taken for something else. */
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPacker } from '../../src/workshop/pack.ts'

const TEXT = '{"a":"付款失败"}'.repeat(50)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const packed = async (text: string, place = folder): Promise<string> =>
  brotliDecompressSync(await createPacker(place).pack(text)).toString()
const kept = (): string => join(folder, readdirSync(folder)[0] ?? '')

test('a text is packed once, and taken from what was kept after that', async () => {
  expect(await packed(TEXT)).toBe(TEXT)
  utimesSync(kept(), 1, 1)
  expect(await packed(TEXT)).toBe(TEXT)
  expect(statSync(kept()).mtimeMs).toBe(1000)
})

test.each([
  ['damaged', () => Buffer.from('no brotli')],
  ['empty', () => Buffer.alloc(0)],
  ['another text', () => brotliCompressSync(`${TEXT} `)],
])('what was kept and is %s is packed anew', async (_, made) => {
  await packed(TEXT)
  writeFileSync(kept(), made())
  expect(await packed(TEXT)).toBe(TEXT)
  expect(brotliDecompressSync(await createPacker(folder).pack(TEXT)).toString()).toBe(TEXT)
})

test('only what the last build asked for stays', async () => {
  await packed('old')
  writeFileSync(join(folder, 'unfinished.1'), '')
  const packer = createPacker(folder)
  await packer.pack(TEXT)
  packer.forgetOthers()
  expect(readdirSync(folder).filter((it) => !it.includes('.'))).toHaveLength(1)
  expect(await packed(TEXT)).toBe(TEXT)
  expect(readdirSync(folder)).toContain('unfinished.1')
})

test('where nothing can be kept it is packed all the same', async () => {
  const place = join(folder, 'file')
  writeFileSync(place, '')
  expect(await packed(TEXT, place)).toBe(TEXT)
})
