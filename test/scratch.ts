/** Folders for tests that write many casebooks. */
import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM = 2e9

/**
 * A new folder for data alone (programs may be forbidden to run there); the test removes it. In memory where
 * the machine has room for it: SQLite waits for the disk at each write, which is most of what such tests took.
 */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), `wallet-help-${name}-`))
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM
  } catch {
    return false
  }
}
