import { fstatSync, readSync, statSync } from 'node:fs'
import { Writable } from 'node:stream'

/** Standard output; where the caller closed it, one that refuses what is written. */
export function openOutput(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!isClosed()) return stdout
  const refusing = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('standard output is closed'), { code: 'EBADF' }))
    },
  })
  return Object.assign(refusing, { isTTY: false }) as unknown as NodeJS.WriteStream
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
  return fstatSync(fd).rdev === statSync('/dev/null').rdev
}
