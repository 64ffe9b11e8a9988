import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diceOf } from './bench-cases.ts'
import { STORIES } from './bench-words.ts'

/** Gives Taskwarrior as many tasks as a casebook has cases. */
export function fillPeer(folder: string, count: number): void {
  if (existsSync(join(folder, 'filled'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'taskrc'),
    `data.location=${folder}\nconfirmation=off\nverbose=nothing\n`,
  )
  const dice = diceOf(count)
  const stories = [...STORIES.zh, ...STORIES.en]
  const tasks = Array.from({ length: count }, (_, at) => ({
    description: `${at} ${stories[Math.floor(stories.length * dice())] ?? ''}`,
    due: `202${7 + Math.floor(2 * dice())}0${1 + Math.floor(9 * dice())}15T000000Z`,
  }))
  const env = { ...process.env, TASKDATA: folder, TASKRC: join(folder, 'taskrc') }
  const { status } = spawnSync('task', ['import', '-'], {
    env,
    input: JSON.stringify(tasks),
    // What it says of each task would overflow.
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  if (status === 0) writeFileSync(join(folder, 'filled'), '')
}
