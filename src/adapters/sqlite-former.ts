/** The casebook as it was before it was brought to a new format: one copy, of the last time. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { temporaryName } from './node-temporary.ts'

/** Hears where the copy lies, and from which format to which the casebook went. */
export type OnMigrated = (copy: string, from: number, to: number) => void

/**
 * Copies the file while its writer holds the lock; gives the copy's name. Throws where it cannot be made:
 * then the casebook stays in its format.
 */
export function keepFormer(file: string, version: number): string {
  const former = `${file}.format-${version}`
  const temporary = join(dirname(file), temporaryName())
  try {
    closeSync(openSync(temporary, 'wx', 0o600))
    const db = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      db.prepare('VACUUM INTO ?').run(temporary)
    } finally {
      db.close()
    }
    sync(temporary)
    renameSync(temporary, former)
  } finally {
    rmSync(temporary, { force: true })
  }
  for (const older of formerFiles(file)) if (older !== former) rmSync(older, { force: true })
  return former
}

/** The copies that are there. */
export function formerFiles(file: string): string[] {
  const folder = dirname(file)
  if (!existsSync(folder)) return []
  const start = `${basename(file)}.format-`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => join(folder, name))
}

/** What is deleted from the casebook is not to live on in a copy of it. */
export function forgetFormer(file: string): void {
  for (const each of formerFiles(file)) rmSync(each, { force: true })
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
