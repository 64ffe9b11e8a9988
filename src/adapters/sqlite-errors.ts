/** What SQLite and the file system refuse, in words. */
import { Expected } from '../core/errors.ts'
import { casebookErrors, casebookHints } from '../core/messages/casebook.ts'
import type { Text } from '../core/text.ts'
import { damaged } from './sqlite-migrations.ts'
import { codeOf } from './system-faults.ts'

type Fault = (file: string, code: string) => Expected

const noPermission: Fault = (file) =>
  refusal(casebookErrors.permission(file), [casebookHints.ownFile()])
const readOnly: Fault = (file) => refusal(casebookErrors.readOnly(file), [casebookHints.ownFile()])
const full: Fault = (file) => refusal(casebookErrors.full(file), [casebookHints.freeSpace()])
const busy: Fault = (file) => refusal(casebookErrors.busy(file), [casebookHints.closeOther()])
const underAFile: Fault = (file) => refusal(casebookErrors.underAFile(file))
const cannotOpen: Fault = (file) =>
  refusal(casebookErrors.cannotOpen(file), [casebookHints.ownFile()])
const driver: Fault = (file, code) =>
  new Expected('casebook', casebookErrors.driver(file, code), [casebookHints.reinstall()])

/** By code, or by its first two words: SQLITE_IOERR_WRITE is SQLITE_IOERR. */
const FAULTS: Readonly<Record<string, Fault>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  SQLITE_PERM: noPermission,
  SQLITE_AUTH: noPermission,
  EROFS: readOnly,
  SQLITE_READONLY: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  SQLITE_FULL: full,
  SQLITE_IOERR_SHMSIZE: full,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  ENOTDIR: underAFile,
  EEXIST: underAFile,
  ENOENT: (file) => refusal(casebookErrors.missing(file)),
  SQLITE_CANTOPEN: cannotOpen,
  SQLITE_IOERR: (file, code) => refusal(casebookErrors.disk(file, code)),
  EIO: (file, code) => refusal(casebookErrors.disk(file, code)),
  SQLITE_CORRUPT: damaged,
  // Our statements are right for our schema, so it is the schema that is wrong.
  SQLITE_ERROR: damaged,
  SQLITE_NOTADB: (file) =>
    new Expected('data', casebookErrors.notACasebook(file), [casebookHints.otherFile()]),
  ERR_DLOPEN_FAILED: driver,
  MODULE_NOT_FOUND: driver,
}

/** A system's, SQLite's or module loader's error in words; a bug of ours stays what it is. */
export function expectedFrom(error: unknown, file: string): unknown {
  const code = codeOf(error) ?? ''
  const fault = FAULTS[code] ?? FAULTS[code.split('_', 2).join('_')]
  if (error instanceof Expected || !(fault || /^(SQLITE_|E[A-Z0-9]+$)/.test(code))) return error
  const { kind, text, hints } = fault?.(file, code) ?? refusal(casebookErrors.other(file, code))
  return new Expected(kind, text, hints, { cause: error })
}

export function refusal(text: Text, first: readonly Text[] = [], cause?: unknown): Expected {
  return new Expected('casebook', text, [...first, casebookHints.otherFile()], { cause })
}
