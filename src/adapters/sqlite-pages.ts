/** The pages of a casebook as they lie on the disk, for when SQLite itself no longer reads them. */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'

/** Of every casebook: the program never sets another one, and what the header says may be damaged. */
export const PAGE_SIZE = 4096

export interface Pages {
  /** How many there are, or were. */
  readonly count: number
  /** How many are on the disk. */
  readonly there: number
  /** From 1; undefined where it is cut off; a page cut short is as long as what is there. */
  readonly read: (number: number) => Buffer | undefined
  close(): void
}

/** Opens the file for reading, with the changes that are still in the -wal file. */
export function openPages(file: string): Pages {
  const handle = openSync(file, 'r')
  const there = Math.ceil(statSync(file).size / PAGE_SIZE)
  const changed = committedIn(`${file}-wal`)
  const read = (number: number): Buffer | undefined => {
    const frame = changed.pages.get(number)
    if (frame) return frame
    if (number > there) return undefined
    const page = Buffer.alloc(PAGE_SIZE)
    return page.subarray(0, readSync(handle, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE))
  }
  const first = read(1)
  const claimed = first && first.length >= 32 ? first.readUInt32BE(28) : 0
  // A count that is damaged itself would have us look for pages that never were.
  const plausible = claimed < there + 100_000 ? claimed : 0
  const all = Math.max(there, plausible, ...changed.pages.keys())
  return { count: all, there: Math.max(there, changed.size), read, close: () => closeSync(handle) }
}

const WAL_HEADER = 32
const FRAME_HEADER = 24

/** The pages of all whole transactions, by SQLite's own checksums; the last of each. */
function committedIn(wal: string): { pages: Map<number, Buffer>; size: number } {
  const pages = new Map<number, Buffer>()
  if (!existsSync(wal)) return { pages, size: 0 }
  const bytes = readFileSync(wal)
  if (bytes.length < WAL_HEADER || bytes.readUInt32BE(8) !== PAGE_SIZE) return { pages, size: 0 }
  const isBig = (bytes.readUInt32BE(0) & 1) === 1
  const salt = bytes.subarray(16, 24)
  let sum = checksum([0, 0], bytes.subarray(0, 24), isBig)
  let open: [number, Buffer][] = []
  let size = 0
  for (let at = WAL_HEADER; ; at += FRAME_HEADER + PAGE_SIZE) {
    const frame = bytes.subarray(at, at + FRAME_HEADER + PAGE_SIZE)
    if (frame.length < FRAME_HEADER + PAGE_SIZE || !frame.subarray(8, 16).equals(salt)) break
    const page = frame.subarray(FRAME_HEADER)
    sum = checksum(checksum(sum, frame.subarray(0, 8), isBig), page, isBig)
    if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break
    open.push([frame.readUInt32BE(0), page])
    if (frame.readUInt32BE(4) === 0) continue
    for (const [number, content] of open) pages.set(number, content)
    open = []
    size = frame.readUInt32BE(4)
  }
  return { pages, size }
}

type Sum = readonly [number, number]

function checksum([first, second]: Sum, bytes: Buffer, isBig: boolean): Sum {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}
