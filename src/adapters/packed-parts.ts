/** Parts of the knowledge, packed many in one; unpacked at first use and kept for later calls. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './node-folder.ts'

/** Where a part lies in its pack, in bytes. */
export type Place = readonly [pack: string, from: number, length: number]
/** The packs by name, each with what tells it from those of other builds. */
export type Packs = Readonly<Record<string, string>>

/** What another name leads to was not kept by us; a pipe in its place would be waited for. Windows has neither. */
const NO_LINK = constants.O_NOFOLLOW | constants.O_NONBLOCK
const MONTH = 30 * 24 * 60 * 60 * 1000

/** Reads parts from the packs in a folder. `kept`: where they may stay unpacked. */
export function openParts(
  folder: string,
  packs: Packs,
  kept: string | undefined,
): (place: Place) => Buffer {
  const unpacked = new Map<string, Buffer>()
  return (place) => {
    const [pack, from, length] = place
    const path = kept === undefined ? undefined : `${kept}/knowledge/${pack}-${packs[pack]}`
    const found = unpacked.has(pack) ? undefined : path && readKept(path, place)
    if (found) return found
    const whole = unpacked.get(pack) ?? unpack(join(folder, `${pack}.br`))
    if (path !== undefined && !unpacked.has(pack)) keep(path, whole, Object.keys(packs))
    unpacked.set(pack, whole)
    return whole.subarray(from, from + length)
  }
}

/** Loaded here alone: it takes as long as a small call. */
function unpack(file: string): Buffer {
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib')
  return brotliDecompressSync(readFileSync(file))
}

/**
 * What is whole, our own, and writable by nobody else. A damaged number would be a wrong one: everything
 * stands there twice, and to compare the two takes less time than to add it up.
 */
function readKept(path: string, [, from, length]: Place): Buffer | undefined {
  let file: number | undefined
  try {
    if (!foldersOf(path).every(isOurFolder)) return undefined
    file = openSync(path, constants.O_RDONLY | NO_LINK)
    const stat = fstatSync(file)
    if (!isOurs(stat) || !stat.isFile()) return undefined
    const [first, second] = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)]
    const read =
      readSync(file, first, 0, length, from) +
      readSync(file, second, 0, length, stat.size / 2 + from)
    return read === 2 * length && first.equals(second) ? first : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function isOurs({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0)
}

/** Whoever owns one of these, or made the link that stands for it, could put another below it. */
function foldersOf(path: string): string[] {
  return [dirname(path), dirname(dirname(path))]
}

function isOurFolder(folder: string): boolean {
  const { uid } = lstatSync(folder)
  return (process.platform === 'win32' || uid === process.getuid?.()) && isOurs(statSync(folder))
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Where it cannot be kept, nothing is said: it only takes longer. */
function keep(path: string, whole: Buffer, packs: readonly string[]): void {
  const fresh = `${path}.${process.pid}`
  try {
    if (!foldersOf(path).every((it) => !isThere(it) || isOurFolder(it))) return
    makeFolder(dirname(path))
    writeFileSync(fresh, Buffer.concat([whole, whole]), { mode: 0o600, flag: 'wx' })
    renameSync(fresh, path)
    forgetOthers(dirname(path), packs)
  } catch {
    forget(fresh)
  }
}

function forget(path: string): void {
  try {
    rmSync(path)
  } catch {
    // It was never there.
  }
}

/** Of other builds, made long ago; whatever is named otherwise is somebody's. */
function forgetOthers(folder: string, packs: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (!packs.some((it) => name.startsWith(`${it}-`))) continue
    const other = join(folder, name)
    if (statSync(other).mtimeMs < Date.now() - MONTH) rmSync(other)
  }
}
