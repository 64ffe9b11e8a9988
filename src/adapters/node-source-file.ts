/** A person's file, read in pieces; anything but a regular file is refused in words. */
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { LARGEST_FILE } from '../core/casebook/attachment.ts'
import { sizeWords } from '../core/casebook/file-size.ts'
import { Expected } from '../core/errors.ts'
import { evidenceErrors as words, evidenceHints as hints } from '../core/messages/evidence.ts'
import { codeOf } from './system-faults.ts'

const PIECE = 1024 * 1024

export interface SourceFile {
  /** Bytes, when it was opened. */
  readonly size: number
  /** The content. Rejects with a `failed` error where the file cannot be read or changes meanwhile. */
  readonly pieces: AsyncIterable<Uint8Array>
}

/** Opens a file while `use` runs. Rejects with a `failed` error where it is no regular file or too large. */
export async function withSourceFile<T>(
  path: string,
  use: (file: SourceFile) => Promise<T>,
): Promise<T> {
  const inWords = wordsFor(path)
  // Before it is opened: to open a pipe is to wait for its writer, and a device may act.
  refuseUnlessFile(path, await stat(path).catch(inWords))
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(inWords)
  try {
    const opened = await handle.stat()
    refuseUnlessFile(path, opened)
    return await use({ size: opened.size, pieces: readPieces(path, handle, opened) })
  } finally {
    await handle.close()
  }
}

async function* readPieces(
  path: string,
  handle: FileHandle,
  opened: Stats,
): AsyncGenerator<Uint8Array> {
  const piece = Buffer.allocUnsafe(PIECE)
  let read = 0
  // A file that grows as fast as it is read would have no end.
  while (read <= opened.size) {
    const { bytesRead } = await handle.read(piece, 0, PIECE).catch(wordsFor(path))
    if (bytesRead === 0) break
    read += bytesRead
    yield piece.subarray(0, bytesRead)
  }
  const now = await handle.stat()
  if (read !== opened.size || now.size !== opened.size || now.mtimeMs !== opened.mtimeMs)
    throw new Expected('failed', words.changing(path), [hints.again])
}

function refuseUnlessFile(path: string, found: Stats): void {
  if (!found.isFile()) {
    const next = found.isDirectory() ? hints.addFiles : hints.checkName
    throw new Expected('failed', words.notAFile(path, kindOf(found)), [next])
  }
  if (found.size > LARGEST_FILE) {
    const text = words.tooLarge(path, sizeWords(found.size), sizeWords(LARGEST_FILE))
    throw new Expected('failed', text, [hints.smaller])
  }
}

function kindOf(found: Stats): (typeof words.kinds)[keyof typeof words.kinds] {
  if (found.isDirectory()) return words.kinds.folder
  if (found.isFIFO()) return words.kinds.pipe
  if (found.isSocket()) return words.kinds.socket
  if (found.isBlockDevice() || found.isCharacterDevice()) return words.kinds.device
  return words.kinds.other
}

function wordsFor(path: string): (error: unknown) => never {
  return (error) => {
    const code = codeOf(error)
    if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error
    const options = { cause: error }
    if (code === 'ENOENT')
      throw new Expected('failed', words.notFound(path), [hints.checkName], options)
    const next = code === 'EACCES' || code === 'EPERM' ? hints.ownFile : hints.checkName
    throw new Expected('failed', words.cannotRead(path, code), [next], options)
  }
}
