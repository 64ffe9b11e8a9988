/**
 * What stands on one page of a b-tree, read by the file format and not by the tree above it, so that what
 * is damaged elsewhere does not matter. https://www.sqlite.org/fileformat2.html
 */
import { PAGE_SIZE, type Pages } from './sqlite-pages.ts'

export type Value = string | number | Uint8Array | null

export interface Row {
  /** Of a table with numbers of its own. */
  readonly number: number | undefined
  readonly values: readonly Value[]
}

export interface PageRead {
  /** The tree of a table with numbers of its own, or of one sorted by its key: an index or a table without them. */
  readonly tree: 'numbered' | 'keyed'
  readonly rows: readonly Row[]
  /** How many rows could not be read. */
  readonly broken: number
  readonly children: readonly number[]
}

const KINDS: Readonly<Record<number, { tree: PageRead['tree']; inner: boolean }>> = {
  2: { tree: 'keyed', inner: true },
  5: { tree: 'numbered', inner: true },
  10: { tree: 'keyed', inner: false },
  13: { tree: 'numbered', inner: false },
}

const LONGEST_HEAD = 12

/** Undefined where the page belongs to no tree, or ends before it says what stands on it. */
export function readPage(pages: Pages, number: number): PageRead | undefined {
  const page = pages.read(number)
  const start = number === 1 ? 100 : 0
  const kind = page && KINDS[page[start] ?? 0]
  if (!kind || page.length < start + LONGEST_HEAD) return undefined
  const { tree, inner } = kind
  const count = page.readUInt16BE(start + 3)
  const pointers = start + (inner ? LONGEST_HEAD : 8)
  if (pointers + 2 * count > PAGE_SIZE) return { tree, rows: [], broken: 1, children: [] }
  const children = inner ? [page.readUInt32BE(start + 8)] : []
  const rows: Row[] = []
  let broken = 0
  for (let index = 0; index < count; index += 1) {
    try {
      const at = page.readUInt16BE(pointers + 2 * index)
      if (inner) children.push(page.readUInt32BE(at))
      if (tree === 'keyed' || !inner) rows.push(readCell(pages, page, at + (inner ? 4 : 0), tree))
    } catch {
      // Whatever a damaged length leads to: the row is not readable, the next one may be.
      broken += 1
    }
  }
  return { tree, rows, broken, children }
}

function readCell(pages: Pages, page: Buffer, at: number, tree: PageRead['tree']): Row {
  const [size, afterSize] = readVarint(page, at)
  if (tree === 'keyed')
    return { number: undefined, values: readRecord(payload(pages, page, afterSize, size, tree)) }
  const [number, afterNumber] = readVarint(page, afterSize)
  return { number, values: readRecord(payload(pages, page, afterNumber, size, tree)) }
}

/** Longer than anything that is ever kept in one row. */
const LONGEST = 64 * 1024 * 1024

/** The bytes of a row, those on overflow pages included. */
function payload(
  pages: Pages,
  page: Buffer,
  at: number,
  size: number,
  tree: PageRead['tree'],
): Buffer {
  if (size > LONGEST) throw new RangeError('a row without end')
  const most = tree === 'numbered' ? PAGE_SIZE - 35 : Math.floor(((PAGE_SIZE - 12) * 64) / 255) - 23
  if (size <= most) return slice(page, at, size)
  const least = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23
  const kept = least + ((size - least) % (PAGE_SIZE - 4))
  const local = kept <= most ? kept : least
  const pieces = [slice(page, at, local)]
  let next = page.readUInt32BE(at + local)
  for (let left = size - local; left > 0; left -= PAGE_SIZE - 4) {
    const overflow = pages.read(next)
    if (next === 0 || !overflow) throw new RangeError('the rest is cut off')
    pieces.push(overflow.subarray(4, 4 + Math.min(left, PAGE_SIZE - 4)))
    next = overflow.readUInt32BE(0)
  }
  return Buffer.concat(pieces)
}

function readRecord(bytes: Buffer): Value[] {
  const [end, first] = readVarint(bytes, 0)
  const values: Value[] = []
  let body = end
  for (let at = first; at < end;) {
    const [type, next] = readVarint(bytes, at)
    const size = sizeOf(type)
    values.push(readValue(slice(bytes, body, size), type))
    at = next
    body += size
  }
  // A length that was damaged would leave a rest, or take too much.
  if (body !== bytes.length) throw new RangeError('a row that does not fill its place')
  return values
}

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2)
  const size = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type]
  if (size === undefined) throw new RangeError('a type that there is not')
  return size
}

function readValue(bytes: Buffer, type: number): Value {
  if (type >= 12) return type % 2 === 1 ? bytes.toString('utf8') : bytes
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
}

/** The number, and where it ends. */
function readVarint(bytes: Buffer, at: number): [value: number, end: number] {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + index + 1]
  }
  throw new RangeError('a number without end')
}

function slice(bytes: Buffer, at: number, size: number): Buffer {
  if (at + size > bytes.length) throw new RangeError('cut off')
  return bytes.subarray(at, at + size)
}
