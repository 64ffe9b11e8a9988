import { isatty } from 'node:tty'
import { Chalk, supportsColor, supportsColorStderr } from 'chalk'
import { NO_PAINT, type Paint } from '../core/screens/layout.ts'
import type { Terminal } from '../ports.ts'
import { showInPager } from './child-pager.ts'

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/**
 * The terminal of this process. `input` false: nobody may be asked; `color` false: no color. `command`
 * is how the person started the program: what stands on a screen names it so, and can be typed as it stands.
 * `pager`: the environment that names it, undefined where none may be used.
 */
export function openTerminal(
  streams: Streams,
  {
    input,
    color,
    command,
    pager,
  }: {
    input: boolean
    color: boolean
    command: string
    pager: NodeJS.ProcessEnv | undefined
  },
): Terminal {
  const { stdout, stderr } = streams
  const typed = (text: string): string => text.replace(/\bwallet-help (?=[a-z-])/g, `${command} `)
  const interactive = input && isatty(0) && stderr.isTTY
  const out = (text: string): void => void stdout.write(stdout.isTTY ? typed(text) : text)
  const rows = stdout.rows || stderr.rows || undefined
  return {
    columns: Math.max(20, stdout.columns || stderr.columns || 80),
    rows: stderr.rows || undefined,
    // By number: to touch `process.stdin` would make a pipe answer "not yet" instead of waiting.
    interactive,
    outIsTerminal: stdout.isTTY,
    out,
    async page(text) {
      const command = pager?.['PAGER']
      const fits = rows === undefined || text.split('\n').length <= rows
      const plain = pager === undefined || command?.trim() === '' || !interactive || !stdout.isTTY
      if (plain || fits || !(await showInPager(command, typed(text), pager))) out(text)
    },
    err: (text) => void stderr.write(typed(text)),
    paint: {
      out: paintOf(color && supportsColor ? supportsColor.level : 0),
      err: paintOf(color && supportsColorStderr ? supportsColorStderr.level : 0),
    },
  }
}

/** Bold and dim carry the structure, so that it shows on light and dark backgrounds alike. */
function paintOf(level: 0 | 1 | 2 | 3): Paint {
  if (level === 0) return NO_PAINT
  const chalk = new Chalk({ level })
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    alarm: chalk.bold.red,
    good: chalk.green,
    title: chalk.bold.underline,
    marked: chalk.inverse,
  }
}
