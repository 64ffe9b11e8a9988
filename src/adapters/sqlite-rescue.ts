/** What `doctor` does when it is asked to: it saves a damaged casebook, and tidies up after killed processes. */
import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Rescue } from '../ports.ts'
import { type Places, unfinishedAt } from './node-examination.ts'
import { openSqliteCasebook } from './sqlite-casebook.ts'
import { recoverCasebook } from './sqlite-recover.ts'

export function openRescue(places: Places): Rescue {
  const file = resolve(places.db)
  return {
    recover: (to, about) => recoverCasebook(file, to, { ...about, from: places.db }),
    tidy() {
      const left = unfinishedAt(places)
      for (const each of left) rmSync(each, { recursive: true, force: true })
      return left.length + (existsSync(file) ? sweep(file) : 0)
    },
  }
}

function sweep(file: string): number {
  const casebook = openSqliteCasebook(file)
  try {
    return casebook.sweep()
  } finally {
    casebook.close()
  }
}
