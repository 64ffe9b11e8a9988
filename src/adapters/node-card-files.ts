/** Files that may hold case cards: somebody else's, so nothing is followed, and only so much is read. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import { LARGEST_CARD } from '../core/casebook/card-limits.ts'
import type { CardFile, FileRefusal } from '../ports.ts'
import { codeOf } from './system-faults.ts'

const MOST_FILES = 2000
const DEEPEST = 8

/** In the order of the paths, and inside a folder of the names. */
export function* cardFiles(paths: readonly string[]): Generator<CardFile> {
  let count = 0
  for (const path of paths) {
    for (const found of filesAt(path, 0)) {
      count += 1
      if (count > MOST_FILES) {
        yield { file: found.file, refused: 'too-many' }
        return
      }
      yield found.refused === undefined
        ? readCardFile(found.file)
        : { file: found.file, refused: found.refused }
    }
  }
}

interface Found {
  readonly file: string
  readonly refused?: FileRefusal
}

function* filesAt(file: string, depth: number): Generator<Found> {
  const stats = lstatOf(file)
  if (typeof stats === 'string') yield { file, refused: stats }
  else if (stats.isSymbolicLink()) yield { file, refused: 'link' }
  else if (stats.isDirectory()) yield* filesIn(file, depth)
  else yield stats.isFile() ? { file } : { file, refused: 'not-a-file' }
}

/** Links and folders inside it as well; of the files only those that end in .json. */
function* filesIn(folder: string, depth: number): Generator<Found> {
  if (depth === DEEPEST) {
    yield { file: folder, refused: 'too-deep' }
    return
  }
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    yield { file: folder, refused: 'unreadable' }
    return
  }
  const wanted = entries.filter((it) => it.isDirectory() || /\.json$/i.test(it.name))
  for (const { name } of wanted.sort((a, b) => (a.name < b.name ? -1 : 1)))
    yield* filesAt(join(folder, name), depth + 1)
}

function lstatOf(file: string): Stats | FileRefusal {
  try {
    return lstatSync(file)
  } catch (error) {
    if (/^https?:/i.test(file)) return 'address'
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'missing' : 'unreadable'
  }
}

function readCardFile(file: string): CardFile {
  // What was a file a moment ago may have become a link or a pipe.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
  let handle: number | undefined
  try {
    handle = openSync(file, flags)
    const stats = fstatSync(handle)
    if (!stats.isFile()) return { file, refused: 'not-a-file' }
    const bytes = Buffer.alloc(LARGEST_CARD + 1)
    const length = readSync(handle, bytes, 0, bytes.length, 0)
    if (stats.size > LARGEST_CARD || length > LARGEST_CARD) return { file, refused: 'too-large' }
    return {
      file,
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length)),
    }
  } catch (error) {
    if (error instanceof TypeError) return { file, refused: 'not-text' }
    return { file, refused: codeOf(error) === 'ELOOP' ? 'link' : 'unreadable' }
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
