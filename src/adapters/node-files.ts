import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Expected } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { Text } from '../core/text.ts'
import type { Files } from '../ports.ts'
import { removeLeftovers, temporaryName } from './node-temporary.ts'
import { codeOf, reasonOf } from './system-faults.ts'

/** Files on disk. A file is written whole or not at all, readable by its owner alone. */
export const nodeFiles: Files = {
  read(path) {
    try {
      return path === '-' ? readWhole(0) : readText(path)
    } catch (error) {
      const name = path === '-' ? words.standardInput : nameOf(path)
      throw new Expected('failed', words.cannotRead(name, reasonOf(error)), [words.checkPath], {
        cause: error,
      })
    }
  },
  write(path, text, { force }) {
    if (!force && existsSync(path))
      throw new Expected('exists', words.fileExists(path), [words.useForce])
    try {
      if (isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' })
      writeWhole(existsSync(path) ? realpathSync(path) : path, text)
    } catch (error) {
      // What is missing is the folder: the file itself would be made.
      const why = codeOf(error) === 'ENOENT' ? words.noSuchFolder : reasonOf(error)
      throw new Expected('failed', words.cannotWrite(nameOf(path), why), [words.otherPath], {
        cause: error,
      })
    }
  },
}

const nameOf = (path: string): Text => ({ zh: path, en: path })

/** Asked before, because the system would name another reason where a file is to take a folder's place. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * Beside the file first, then in its place. write-file-atomic would do, but for a full disk: it takes
 * a write that was cut short for a whole one.
 */
function writeWhole(path: string, text: string): void {
  const folder = dirname(path)
  removeLeftovers(folder)
  const draft = join(folder, temporaryName())
  const file = openSync(draft, 'wx', 0o600)
  try {
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The text of a file of up to `LARGEST_TEXT`; errors are the system's. */
export function readText(path: string): string {
  const handle = openSync(path, 'r')
  try {
    return readWhole(handle)
  } finally {
    closeSync(handle)
  }
}

/** More than anybody types; a device would never end. */
const LARGEST_TEXT = 10 * 1024 * 1024

/** All of an input, however slowly it comes. */
function readWhole(input: number): string {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const parts: Buffer[] = []
  for (let size = 0; ;) {
    try {
      const part = Buffer.alloc(65_536)
      const length = readSync(input, part)
      if (length === 0) return Buffer.concat(parts).toString('utf8')
      parts.push(part.subarray(0, length))
      size += length
      if (size > LARGEST_TEXT) throw Object.assign(new Error('too large'), { code: 'EFBIG' })
    } catch (error) {
      if (codeOf(error) === 'EOF') return Buffer.concat(parts).toString('utf8')
      // Whoever shares the pipe may have told it not to wait.
      if (codeOf(error) !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 10)
    }
  }
}
