/** Evidence files in a folder, readable by their owner alone, each named by the hash of its content. */
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileState } from '../core/casebook/attachment.ts'
import { fileType, HEAD_LENGTH } from '../core/casebook/file-type.ts'
import type { OnBytes, Received } from '../ports.ts'
import { interruptible } from './interruptible.ts'
import { withSourceFile } from './node-source-file.ts'
import { removeLeftovers, temporaryName } from './node-temporary.ts'
import { expectedFrom } from './sqlite-errors.ts'
import { codeOf } from './system-faults.ts'

const HASH = /^[0-9a-f]{64}$/

/** Whether a text is a hash as files are named by. */
export function isHash(text: string): boolean {
  return HASH.test(text)
}

const PIECE = 1024 * 1024

/** Copies a file of the person in under its hash. Rejects where it cannot be read, or be written. */
export function receiveFile(folder: string, path: string, onBytes?: OnBytes): Promise<Received> {
  return withSourceFile(path, ({ size, pieces }) =>
    receivePieces(folder, basename(path), pieces, (done) => onBytes?.(done, size)),
  )
}

/** Copies content in under its hash. Rejects with a `casebook` error where it cannot be written. */
export function receivePieces(
  folder: string,
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onBytes?: (done: number) => void,
): Promise<Received> {
  const temporary = join(folder, temporaryName())
  return interruptible(async (signal) => {
    inWords(folder, () => makeEvidenceFolder(folder))
    try {
      const written = await write(temporary, pieces, signal, onBytes)
      return received(folder, temporary, name, written)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw expectedFrom(error, folder)
    }
  })
}

interface Written {
  readonly sha256: string
  readonly size: number
  readonly head: Uint8Array
}

async function write(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
  onBytes: ((done: number) => void) | undefined,
): Promise<Written> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  const out = await open(file, 'wx', 0o600)
  let size = 0
  let head = new Uint8Array()
  try {
    // Whatever the umask took away.
    await out.chmod(0o600)
    for await (const piece of pieces) {
      signal.throwIfAborted()
      if (head.length < HEAD_LENGTH)
        head = Uint8Array.from([...head, ...piece.subarray(0, HEAD_LENGTH)])
      hash.update(piece)
      await out.writeFile(piece)
      size += piece.length
      onBytes?.(size)
    }
    signal.throwIfAborted()
    await out.sync()
  } finally {
    await out.close()
  }
  return { sha256: hash.digest('hex'), size, head }
}

function received(folder: string, temporary: string, name: string, written: Written): Received {
  const { sha256, size, head } = written
  return {
    sha256,
    size,
    name,
    type: fileType(name, head),
    // Also over a file that is there: the same content, and whole again if that one was damaged.
    settle: () =>
      inWords(folder, () => {
        renameSync(temporary, join(folder, sha256))
        syncFolder(folder)
      }),
    drop: () => rmSync(temporary, { force: true }),
  }
}

export async function checkFile(
  file: string,
  sha256: string,
  onBytes?: OnBytes,
): Promise<FileState> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const { size } = await handle.stat()
      const piece = Buffer.allocUnsafe(PIECE)
      for (let done = 0; ;) {
        const { bytesRead } = await handle.read(piece, 0, PIECE)
        if (bytesRead === 0) break
        hash.update(piece.subarray(0, bytesRead))
        done += bytesRead
        onBytes?.(done, size)
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable'
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'changed'
}

export function sweepFolder(folder: string, isKept: (sha256: string) => boolean): number {
  return inWords(folder, () => {
    if (!existsSync(folder)) return 0
    const unused = readdirSync(folder).filter((name) => HASH.test(name) && !isKept(name))
    for (const name of unused) rmSync(join(folder, name), { force: true })
    return unused.length + removeLeftovers(folder)
  })
}

/** Makes the folder, or takes the rights of others from it. */
export function makeEvidenceFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { mode } = statSync(folder)
  if ((mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
}

/** So that the new name survives a power cut. Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function inWords<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw expectedFrom(error, folder)
  }
}
