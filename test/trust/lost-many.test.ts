/** Several processes on one casebook at once: every acknowledged write stays, and nobody hears of locks. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { count, isFull } from './counts.ts'
import { fillCasebook, heldIn } from './kept.ts'
import { callProgram } from './program.ts'

let home: Home
beforeEach(async () => {
  home = new Home()
  await fillCasebook(home.db, 2)
})
afterEach(() => home.remove())

const ADAPTER = join(import.meta.dirname, '../../src/adapters/sqlite-casebook.ts')

/** However slow the machine is, each writer writes so often. */
const LEAST = 6

/** Notes without a pause until the time is over; gives what was acknowledged. */
async function writeFast(writer: number, end: number): Promise<{ said: string; entry: number }[]> {
  const source = `
    import { openSqliteCasebook } from '${ADAPTER}'
    const log = openSqliteCasebook('${home.db}')
    for (let i = 0; i < ${LEAST} || Date.now() < ${end}; i += 1) {
      const said = 'fast-${writer}-' + i
      console.log(said, log.note(1, { kind: 'note', on: '2026-11-21', said }, new Date()).seq)
    }
    log.close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source])
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const told: { said: string; entry: number }[] = []
  for await (const line of createInterface(child.stdout)) {
    const [said = '', entry] = line.split(' ')
    told.push({ said, entry: Number(entry) })
  }
  expect(err).toBe('')
  return told
}

/** One call of the program after the other: an entry, then a case. */
async function writeByCalls(writer: number, end: number) {
  const told = { entries: [] as { said: string; entry: number }[], cases: [] as number[] }
  for (let i = 0; i < LEAST || Date.now() < end; i += 1) {
    const said = `call-${writer}-${i}`
    const argv =
      i % 2 === 0
        ? ['log', '1', '--kind', 'note', '--said', said, '--json']
        : [
            'diagnose',
            ...walkTo('payment-failed'),
            '--no-input',
            '--json',
            '--fact',
            `name=${said}`,
          ]
    const { code, out, err } = await callProgram(argv, home)
    expect(code, err).toBe(0)
    expect(err).not.toMatch(/locked|占用|in use/)
    const { entry, case: number } = JSON.parse(out) as { entry: { entry: number }; case: number }
    if (i % 2 === 0) told.entries.push({ said, entry: entry.entry })
    else told.cases.push(number)
  }
  return told
}

test('eight processes: no entry is lost, no number is given twice, and nobody is told of a lock', async () => {
  const end = Date.now() + count(30_000, 1_500)
  const [fast, calls] = await Promise.all([
    Promise.all([0, 1, 2, 3].map((writer) => writeFast(writer, end))),
    Promise.all([0, 1, 2, 3].map((writer) => writeByCalls(writer, end))),
  ])
  const entries = [...fast.flat(), ...calls.flatMap((it) => it.entries)]
  const cases = calls.flatMap((it) => it.cases)
  expect(entries.length).toBeGreaterThanOrEqual(4 * LEAST + 4 * (LEAST / 2))
  expect(cases.length).toBeGreaterThan(0)
  const held = await heldIn(home.db)
  const timeline = held.get(1)?.timeline ?? []
  expect(timeline.map((it) => it.seq)).toEqual(timeline.map((_, index) => index + 1))
  const bySeq = new Map(timeline.map((it) => [it.seq, it.said]))
  for (const { said, entry } of entries) expect(bySeq.get(entry)).toBe(said)
  expect(timeline).toHaveLength(entries.length + 2)
  expect(new Set(cases).size).toBe(cases.length)
  for (const number of cases) expect(held.get(number)?.stored.finished).toBe(true)
  const db = new Sqlite(home.db)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  if (isFull) console.log('eight processes:', { entries: entries.length, cases: cases.length })
})
