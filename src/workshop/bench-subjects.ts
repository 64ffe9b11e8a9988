/** What is measured, and the bar for each: ratios of medians taken in turn. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Subject } from './bench-time.ts'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')

/** A bar: the time of `of` over the time of `to` is at most `most`. */
export interface Bar {
  readonly of: string
  readonly to: string
  readonly most: number
}

export const EMPTY = 'node -e 0'
export const TASK = 'task list limit:20, 10,000 tasks'
export const SIZES = [1_000, 10_000, 100_000] as const
/** A case of the smallest casebook that comes to a letter. */
const LETTER = '4'
/** What is asked of casebooks of each size. */
export const GROWING = ['list', 'show', 'due', 'search', 'insert'] as const

export function named(what: string, size: number): string {
  return `${what}, ${size.toLocaleString('en')} cases`
}

/** `dbOf`: the casebook of a size. */
export function subjectsIn(
  dbOf: (size: number) => string,
  cache: string,
  sizes: readonly number[],
): Subject[] {
  const env = { XDG_CACHE_HOME: cache, WALLET_HELP_LANG: 'zh' }
  const call = (name: string, args: readonly string[]): Subject => ({
    name,
    file: process.execPath,
    args: [BIN, ...args],
    env,
  })
  return [
    { name: EMPTY, file: process.execPath, args: ['-e', '0'] },
    call('--version', ['--version']),
    call('--help', ['--help']),
    call('completing a word', ['--complete', 'wallet-help', 'li']),
    call('explain', ['explain', '交易存在风险']),
    call('triage', ['triage', '支付宝付款时提示交易存在风险']),
    call('export', ['export', LETTER, '--db', dbOf(1_000)]),
    ...sizes.flatMap((size) => {
      const at = ['--db', dbOf(size)]
      return [
        call(named('list', size), ['list', '--limit', '20', ...at]),
        call(named('show', size), ['show', '500', ...at]),
        call(named('due', size), ['due', ...at]),
        call(named('search', size), ['search', '风险', ...at]),
        // A case of its own: one that grows would be slower to show.
        call(named('insert', size), ['log', '600', '--kind', 'note', '--said', 'x', ...at]),
      ]
    }),
  ]
}

export const BARS: readonly Bar[] = [
  { of: '--version', to: EMPTY, most: 1.4 },
  { of: '--help', to: EMPTY, most: 1.4 },
  { of: 'completing a word', to: EMPTY, most: 1.4 },
  { of: 'explain', to: EMPTY, most: 2 },
  { of: 'triage', to: EMPTY, most: 2 },
  { of: 'export', to: EMPTY, most: 2 },
  ...['list', 'show', 'due'].flatMap((it) => [
    { of: named(it, 10_000), to: EMPTY, most: 1.8 },
    { of: named(it, 10_000), to: TASK, most: 0.4 },
    { of: named(it, 100_000), to: named(it, 10_000), most: 1.3 },
  ]),
  { of: named('search', 100_000), to: EMPTY, most: 2.2 },
  { of: 'diagnose, first question', to: EMPTY, most: 2.2 },
]

/** Taskwarrior over its own data, where it is installed. */
export function peerIn(folder: string): Subject | undefined {
  const env = { TASKDATA: folder, TASKRC: join(folder, 'taskrc') }
  const found = spawnSync('task', ['--version'], { env: { ...process.env, ...env } })
  if (found.error) return undefined
  return { name: TASK, file: 'task', args: ['rc.confirmation=off', 'list', 'limit:20'], env }
}
