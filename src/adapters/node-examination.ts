/** What `doctor` looks at outside the casebook. */
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Examined } from '../core/casebook/health.ts'
import { formerFiles } from './sqlite-former.ts'
import { leftoversIn } from './node-temporary.ts'
import { codeOf } from './system-faults.ts'

export interface Places {
  readonly db: string
  readonly settings: string
}

/** All but the casebook itself. */
export function examineComputer(
  { db, settings }: Places,
  env: NodeJS.ProcessEnv,
): Omit<Examined, 'casebook'> {
  return {
    node: process.versions.node,
    exposed: exposedAmong(db, settings),
    unfinished: unfinishedAt({ db, settings }),
    free: freeAt(dirname(resolve(db))),
    encoding: encodingOf(env),
  }
}

/** Beside what we keep, and where the person is: there a backup or a letter may have been written. */
export function unfinishedAt({ db, settings }: Places): string[] {
  const folders = [dirname(resolve(db)), `${resolve(db)}.files`, dirname(settings), resolve('.')]
  return [...new Set(folders)].flatMap((folder) => {
    try {
      return leftoversIn(folder)
    } catch (error) {
      // A folder that may not be read holds nothing that we could take away.
      if (codeOf(error) === undefined) throw error
      return []
    }
  })
}

/** Windows keeps rights otherwise, and its user folders are private. */
function exposedAmong(db: string, settings: string): string[] {
  if (process.platform === 'win32') return []
  const evidence = `${db}.files`
  const kept = existsSync(evidence) ? readdirSync(evidence).map((it) => join(evidence, it)) : []
  return [db, `${db}-wal`, `${db}-shm`, ...formerFiles(db), evidence, ...kept, settings].filter(
    (file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
  )
}

function freeAt(folder: string): number | undefined {
  if (!existsSync(folder)) return dirname(folder) === folder ? undefined : freeAt(dirname(folder))
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** By the POSIX variables; macOS and Windows terminals show UTF-8 without saying so. */
function encodingOf(env: NodeJS.ProcessEnv): string | undefined {
  const named = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  if (named === undefined) return process.platform === 'linux' ? 'ASCII' : undefined
  const [, encoding] = named.split('.')
  return encoding ?? (named === 'C' || named === 'POSIX' ? 'ASCII' : undefined)
}
