/** Names for files that are not complete yet, so that what a killed process left is recognised. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './system-faults.ts'

const PREFIX = '.wallet-help-unfinished'
const NAME = /^\.wallet-help-unfinished-([a-z0-9]+)-(\d+)-[0-9a-f]{12}/
/** After this long nobody is still writing, in milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000

/** A name of this process, never used before. */
export function temporaryName(): string {
  return `${PREFIX}-${host()}-${process.pid}-${process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex')}`
}

/** Removes what killed processes left unfinished in a folder; gives the number. */
export function removeLeftovers(folder: string): number {
  const left = leftoversIn(folder)
  for (const path of left) rmSync(path, { recursive: true, force: true })
  return left.length
}

/** What killed processes left unfinished in a folder. */
export function leftoversIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => isLeftover(folder, name))
    .map((name) => join(folder, name))
}

/** Of another computer that shares the folder only the age tells. */
function isLeftover(folder: string, name: string): boolean {
  const [, itsHost, pid] = NAME.exec(name) ?? []
  if (pid === undefined) return false
  if (itsHost === host() && !isRunning(Number(pid))) return true
  const changed = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs
  return changed !== undefined && Date.now() - changed > A_DAY
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function host(): string {
  return (
    hostname()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || 'host'
  )
}
