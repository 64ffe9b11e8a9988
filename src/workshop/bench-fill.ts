import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openJsonKnowledge } from '../adapters/json-knowledge.ts'
import { writeMerged } from '../adapters/sqlite-records.ts'
import { withCasebook } from '../adapters/sqlite-session.ts'
import { diceOf, madeCase } from './bench-cases.ts'

const AT_ONCE = 1000

/** Writes a casebook of `count` made-up cases, as restoring a backup would. Throws where the file is there. */
export async function fill(file: string, count: number, today: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already`)
  const knowledge = openJsonKnowledge(join(import.meta.dirname, '../../dist/knowledge'))
  const dice = diceOf(count)
  await withCasebook(file, 5000, (db, parts) => {
    db.pragma('synchronous = OFF')
    for (let first = 1; first <= count; first += AT_ONCE) {
      const numbers = Array.from(
        { length: Math.min(AT_ONCE, count - first + 1) },
        (_, at) => first + at,
      )
      const made = numbers.map((number) => madeCase(number, knowledge, today, dice))
      db.transaction(() => writeMerged(db, parts, made))()
    }
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  })
}
