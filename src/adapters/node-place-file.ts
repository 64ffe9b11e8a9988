/** Where a backup may go, and how it gets there: whole, and over nothing that is not meant. */
import {
  createReadStream,
  existsSync,
  linkSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { Expected } from '../core/errors.ts'
import { cases } from '../core/messages/cases.ts'
import { backupErrors as words, backupHints as hints } from '../core/messages/backup.ts'
import { codeOf, reasonOf } from './system-faults.ts'

/** Refuses a target that is there (unless `force`), that is no file, or that belongs to the casebook. `path` is what the person calls it. */
export function refuseTarget(
  target: string,
  path: string,
  force: boolean,
  casebook: string,
  folder: string,
): void {
  const real = realOf(target)
  const own = realOf(casebook)
  const isOwn =
    [own, `${own}-wal`, `${own}-shm`, `${own}-journal`].includes(real) ||
    real === realOf(folder) ||
    real.startsWith(realOf(folder) + sep)
  if (isOwn) throw new Expected('usage', words.ownFile(path), [hints.otherPlace])
  const found = statsOf(target, path)
  if (!found) return
  const led = statSync(target, { throwIfNoEntry: false })
  if (led && !led.isFile()) throw new Expected('failed', words.notAFile(path), [hints.otherPlace])
  if (!force) throw exists(path)
}

/** Throws in words where a name cannot be looked up at all: too long, or below a folder of somebody else. */
function statsOf(target: string, path: string): Stats | undefined {
  try {
    return lstatSync(target, { throwIfNoEntry: false })
  } catch (error) {
    const said = cases.cannotWrite({ zh: path, en: path }, reasonOf(error))
    throw new Expected('failed', said, [hints.otherPlace], { cause: error })
  }
}

/** Gives the finished file its name; gives its size and hash. */
export async function placeFile(
  temporary: string,
  target: string,
  path: string,
  force: boolean,
): Promise<{ size: number; sha256: string }> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for await (const piece of createReadStream(temporary)) hash.update(piece as Uint8Array)
  const handle = await open(temporary, 'r+')
  const { size } = await handle.stat()
  await handle.sync().finally(() => handle.close())
  if (force) renameSync(temporary, realOf(target))
  else linkOrRename(temporary, target, path)
  return { size, sha256: hash.digest('hex') }
}

/** A link, unlike a rename, fails where something has come into being meanwhile; not every disk knows links. */
function linkOrRename(temporary: string, target: string, path: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(target)) throw exists(path)
    renameSync(temporary, target)
    return
  }
  rmSync(temporary)
}

function exists(path: string): Expected {
  return new Expected('exists', words.exists(path), [hints.force])
}

/** Where a path leads, also if its last part is not there yet. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path))
    } catch {
      return path
    }
  }
}
