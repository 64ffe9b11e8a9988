/** The built program as a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')

export interface Place {
  readonly folder: string
  readonly db: string
}
export interface Called {
  /** Null where it was killed. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts a call; `seen` hears what it prints on standard error and out as it comes. */
export function startProgram(
  argv: readonly string[],
  { folder, db }: Place,
  env: Readonly<Record<string, string | undefined>> = {},
): { child: ChildProcess; done: Promise<Called> } {
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TZ: 'Asia/Shanghai',
      WALLET_HELP_DB: db,
      WALLET_HELP_CONFIG: join(folder, 'config', 'settings.json'),
      ...env,
    },
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const done = new Promise<Called>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }))
  })
  return { child, done }
}

/** One call to its end. */
export function callProgram(
  argv: readonly string[],
  place: Place,
  env?: Readonly<Record<string, string | undefined>>,
): Promise<Called> {
  return startProgram(argv, place, env).done
}
