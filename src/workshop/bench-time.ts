import { spawnSync } from 'node:child_process'

/** Something whose start is timed: a program and its arguments. */
export interface Subject {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Calls that are not counted: the first keeps what it used, the second what V8 made of that. */
export const WARMING = 2

/**
 * Median wall time of each subject in milliseconds. All run in turn, round after round, so that a busy
 * moment of the machine meets them all.
 */
export function timeInTurn(subjects: readonly Subject[], rounds: number): Map<string, number> {
  for (let call = 0; call < WARMING; call++) for (const it of subjects) runOnce(it)
  const times = new Map(subjects.map((it) => [it.name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const it of subjects) times.get(it.name)?.push(runOnce(it))
  }
  return new Map([...times].map(([name, its]) => [name, median(its)]))
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function runOnce({ name, file, args, env, input = '' }: Subject): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(file, args, { env: { ...process.env, ...env }, input })
  const took = performance.now() - start
  if (status !== 0) throw new Error(`${name} failed (${status}): ${stderr.toString()}`)
  return took
}

/** The most memory that a run of Node holds, in megabytes. */
export function memoryOf({ file, args, env }: Subject): number {
  const tell = 'process.on("exit",()=>console.error("maxRSS",process.resourceUsage().maxRSS))'
  const { stderr } = spawnSync(file, ['--import', `data:text/javascript,${tell}`, ...args], {
    env: { ...process.env, ...env },
  })
  return Number(/maxRSS (\d+)/.exec(stderr.toString())?.[1]) / 1024
}
