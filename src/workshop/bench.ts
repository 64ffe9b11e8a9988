/**
 * `npm run bench`: how long calls take, over an empty start of the same Node, measured in turn. `--fill N
 * --db FILE` writes made-up cases; `--data DIR` keeps them for the next time; `--check` says which bars are
 * missed; `--most N` leaves out larger casebooks; `--plot FILE` draws the growth.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from './bench-fill.ts'
import { fillPeer } from './bench-peer.ts'
import { plotOf } from './bench-plot.ts'
import { packedSizes } from './bench-size.ts'
import { BARS, EMPTY, named, peerIn, SIZES, subjectsIn } from './bench-subjects.ts'
import { timeQuestions } from './bench-terminal.ts'
import { memoryOf, timeInTurn } from './bench-time.ts'

const { values } = parseArgs({
  options: {
    fill: { type: 'string' },
    db: { type: 'string' },
    data: { type: 'string', default: join(tmpdir(), 'wallet-help-bench') },
    rounds: { type: 'string', default: '21' },
    check: { type: 'boolean', default: false },
    most: { type: 'string', default: '100000' },
    plot: { type: 'string' },
  },
})
const today = new Date().toISOString().slice(0, 10)
if (values.fill !== undefined) {
  if (values.db === undefined) throw new Error('--fill N needs --db FILE')
  await fill(values.db, Number(values.fill), today)
} else {
  await measure(values.data, Number(values.rounds))
}

async function measure(data: string, rounds: number): Promise<void> {
  mkdirSync(data, { recursive: true })
  const dbOf = (size: number): string => join(data, `${size}.db`)
  const sizes = SIZES.filter((it) => it <= Number(values.most))
  for (const size of sizes) if (!existsSync(dbOf(size))) await fill(dbOf(size), size, today)
  const cache = join(data, 'cache')
  const peer = peerIn(join(data, 'task'))
  if (peer) fillPeer(join(data, 'task'), 10_000)
  else console.log('Taskwarrior is not installed: no comparison with it.')
  const subjects = subjectsIn(dbOf, cache, sizes)
  const times = timeInTurn([...subjects, ...(peer ? [peer] : [])], rounds)
  const { first, next } = await timeQuestions(join(data, 'talk.db'), cache, rounds)
  times.set('diagnose, first question', first)
  const empty = times.get(EMPTY) ?? NaN
  for (const [name, time] of times)
    console.log(
      `${name.padEnd(36)}${time.toFixed(1).padStart(8)} ms${(time / empty).toFixed(2).padStart(7)} x`,
    )
  console.log(`between two questions${next.toFixed(1).padStart(23)} ms`)
  for (const what of ['list', 'show', 'due', 'search']) {
    const subject = subjects.find((it) => it.name === named(what, 100_000))
    if (subject) console.log(`memory of ${subject.name}: ${memoryOf(subject).toFixed(0)} MB`)
  }
  const { packed, unpacked } = packedSizes()
  console.log(
    `packed ${(packed / 1e6).toFixed(2)} MB, installed without better-sqlite3 ${(unpacked / 1e6).toFixed(2)} MB`,
  )
  if (values.check) check(times)
  if (values.plot !== undefined)
    writeFileSync(
      values.plot,
      plotOf(new Map([...times].map(([name, time]) => [name, time / empty]))),
    )
}

function check(times: ReadonlyMap<string, number>): void {
  for (const { of, to, most } of BARS) {
    const [above, below] = [times.get(of), times.get(to)]
    if (above === undefined || below === undefined) continue
    const ratio = above / below
    console.log(
      `${ratio <= most ? 'met   ' : 'missed'} ${of} / ${to}: ${ratio.toFixed(2)}, bar ${most}`,
    )
  }
}
