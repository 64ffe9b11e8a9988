import { fstatSync, readSync, statSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { codeOf } from './system-faults.ts'

/** Where words go. `write` never throws: what fails is told afterwards, once. */
export interface Output {
  readonly isTTY: boolean
  readonly columns: number | undefined
  readonly rows: number | undefined
  readonly hasColors: () => boolean
  readonly write: (text: string) => void
}

type OnFault = (error: unknown) => void

/**
 * Standard output (1) or error (2). Node's streams are asked for terminals alone: to load them takes as
 * long as a small call, and files and pipes are written to at once anyway.
 */
export function openOutput(fd: 1 | 2, onFault: OnFault): Output {
  if (isTerminal(fd)) return onTerminal(fd === 1 ? process.stdout : process.stderr, onFault)
  const isRefused = fd === 1 && isClosed()
  let isBroken = false
  return {
    isTTY: false,
    columns: undefined,
    rows: undefined,
    hasColors: () => false,
    write(text) {
      if (isBroken) return
      try {
        if (isRefused) throw closed()
        writeWhole(fd, Buffer.from(text))
      } catch (error) {
        isBroken = true
        process.nextTick(onFault, error)
      }
    },
  }
}

function onTerminal(stream: NodeJS.WriteStream, onFault: OnFault): Output {
  stream.on('error', onFault)
  return {
    isTTY: true,
    get columns() {
      return stream.columns
    },
    get rows() {
      return stream.rows
    },
    hasColors: () => stream.hasColors(),
    write: (text) => void stream.write(text),
  }
}

function writeWhole(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(fd, bytes, done)
    } catch (error) {
      // Whoever reads a pipe may have made it one that does not wait.
      if (codeOf(error) !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}

function closed(): Error {
  return Object.assign(new Error('standard output is closed'), { code: 'EBADF' })
}

function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && !isNull(fd) && isatty(fd)
  } catch {
    return false
  }
}

/**
 * In the place of a closed output Node opens the null device, for reading too; `> /dev/null` opens it
 * for writing alone. Whoever throws away errors as well wants no word, and a program that starts
 * another one silently opens both like this.
 */
function isClosed(): boolean {
  try {
    if (!isNull(1) || isNull(2)) return false
    readSync(1, Buffer.alloc(1))
    return true
  } catch {
    return false
  }
}

function isNull(fd: number): boolean {
  if (process.platform === 'win32') return false
  return fstatSync(fd).rdev === statSync('/dev/null').rdev
}
