import { existsSync, readFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { Expected } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { Files } from '../ports.ts'

/** Files on disk. A file is written whole or not at all, readable by its owner alone. */
export const nodeFiles: Files = {
  read(path) {
    try {
      return readFileSync(path === '-' ? 0 : path, 'utf8')
    } catch (error) {
      throw new Expected('failed', words.cannotRead(path, reason(error)), [words.checkPath], {
        cause: error,
      })
    }
  },
  write(path, text, { force }) {
    if (!force && existsSync(path))
      throw new Expected('exists', words.fileExists(path), [words.useForce])
    try {
      writeFileAtomic.sync(path, text, { mode: 0o600 })
    } catch (error) {
      throw new Expected('failed', words.cannotWrite(path, reason(error)), [words.otherPath], {
        cause: error,
      })
    }
  },
}

/** The system's own name of what went wrong; anything else is a bug and stays what it is. */
function reason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
