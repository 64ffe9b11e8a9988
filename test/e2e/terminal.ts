/** Drives the built program in a real pseudo-terminal. */
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')

export const KEYS = {
  enter: '\r',
  down: '\x1b[B',
  up: '\x1b[A',
  escape: '\x1b',
  space: ' ',
  ctrlC: '\x03',
  ctrlD: '\x04',
} as const

export interface TerminalOptions {
  readonly db: string
  readonly lang: 'zh' | 'en'
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

/** One run of the program. What was read once is not found again by `see`. */
export class TerminalRun {
  readonly #pty: IPty
  #raw = ''
  #read = 0
  #exit: number | undefined
  #wake: () => void = () => undefined

  constructor(
    args: readonly string[],
    { db, lang, columns = 80, rows = 70, env = {} }: TerminalOptions,
  ) {
    const environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      TERM: 'xterm-256color',
      TZ: 'Asia/Shanghai',
      WALLET_HELP_LANG: lang,
      WALLET_HELP_DB: db,
      WALLET_HELP_CONFIG: `${db}.settings.json`,
      ...env,
    }
    this.#pty = spawn(process.execPath, [BIN, ...args], {
      cols: columns,
      rows,
      env: environment,
      name: environment.TERM,
    })
    this.#pty.onData((data) => {
      this.#raw += data
      this.#wake()
    })
    this.#pty.onExit(({ exitCode, signal }) => {
      this.#exit = signal ? 128 + signal : exitCode
      this.#wake()
    })
  }

  get pid(): number {
    return this.#pty.pid
  }

  /** All that was printed. */
  get raw(): string {
    return this.#raw
  }

  /** All that was printed, without control sequences. */
  get text(): string {
    return stripVTControlCharacters(this.#raw)
  }

  /** What stood on one line of the screen each: where the cursor was moved, another begins. */
  get lines(): readonly string[] {
    const moved = this.#raw.replace(/\x1b\[[\d;?]*[A-KSTfsu]/g, '\n')
    return stripVTControlCharacters(moved).split(/[\r\n]+/)
  }

  /** Whether the cursor shows at last. */
  get showsCursor(): boolean {
    return this.#raw.lastIndexOf('\x1b[?25h') >= this.#raw.lastIndexOf('\x1b[?25l')
  }

  /** Waits until the words appear after what was seen before. */
  async see(words: string, patience = 15_000): Promise<void> {
    await this.#until(
      () => {
        const at = this.text.indexOf(words, this.#read)
        if (at === -1) return false
        this.#read = at + words.length
        return true
      },
      `"${words}"`,
      patience,
    )
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.#pty.write(key)
  }

  /** As when the person makes the window wider. */
  widen(columns: number, rows = 24): void {
    this.#pty.resize(columns, rows)
  }

  /** Waits for the end of the program. */
  async exit(patience = 15_000): Promise<number> {
    await this.#until(() => this.#exit !== undefined, 'the end', patience)
    return this.#exit ?? -1
  }

  kill(): void {
    this.#pty.kill('SIGKILL')
  }

  async #until(holds: () => boolean, what: string, patience: number): Promise<void> {
    const end = Date.now() + patience
    while (!holds()) {
      const left = end - Date.now()
      if (left <= 0)
        throw new Error(
          `waited in vain for ${what}; on screen since:\n${this.text.slice(this.#read)}`,
        )
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 200))
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
}
