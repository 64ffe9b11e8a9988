/** What the system refuses, in words. */
import { cases as words } from '../core/messages/cases.ts'
import type { Text } from '../core/text.ts'

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: words.noSuchFile,
  EISDIR: words.isAFolder,
  EACCES: words.noPermission,
  EPERM: words.noPermission,
  EROFS: words.readOnlyDisk,
  ENOSPC: words.diskFull,
  EDQUOT: words.diskFull,
  ENOTDIR: words.underAFile,
  ENAMETOOLONG: words.nameTooLong,
  EFBIG: words.tooLarge,
  EBADF: words.closed,
}

/** Why the system refused, or its own name for it; anything else is a bug and stays what it is. */
export function reasonOf(error: unknown): Text {
  const code = codeOf(error)
  if (code === undefined) throw error
  return REASONS[code] ?? { zh: code, en: code }
}

/** The system's own name of what went wrong. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return undefined
  // Node refuses a NUL in a name before the system does, to which no such file can exist.
  const hasNul = error.code === 'ERR_INVALID_ARG_VALUE' && error.message.includes('null bytes')
  return hasNul ? 'ENOENT' : error.code
}
