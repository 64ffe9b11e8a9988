import { isatty } from 'node:tty'
import { styleText } from 'node:util'
import { NO_PAINT, type Paint, wrap } from '../core/screens/layout.ts'
import type { Terminal } from '../ports.ts'
import type { Output } from './node-output.ts'

interface Streams {
  readonly stdout: Output
  readonly stderr: Output
}

/**
 * The terminal of this process. `input` false: nobody may be asked; `color` false: no color;
 * `quiet`: no notices. `command`
 * is how the person started the program: what stands on a screen names it so, and can be typed as it stands.
 * `pager`: the environment that names it, undefined where none may be used.
 */
export function openTerminal(
  streams: Streams,
  {
    input,
    color,
    quiet,
    plain,
    command,
    pager,
  }: {
    input: boolean
    color: boolean
    quiet: boolean
    plain: boolean
    command: string
    pager: NodeJS.ProcessEnv | undefined
  },
): Terminal {
  const { stdout, stderr } = streams
  const columns = Math.max(20, stdout.columns || stderr.columns || 80)
  const typed = (text: string): string => namedSo(text, command, columns)
  const interactive = input && stderr.isTTY && isatty(0)
  const out = (text: string): void => stdout.write(stdout.isTTY ? typed(text) : text)
  const tell = (text: string): void => {
    // What a screen has laid out fits; of single sentences nobody knew how wide the screen is.
    const said = text.replace(CALL, `${command} `)
    stderr.write(stderr.isTTY ? wrap(said, stderr.columns || 80, 2) : said)
  }
  const rows = stdout.rows || stderr.rows || undefined
  return {
    columns,
    rows: stderr.rows || undefined,
    // By number: to touch `process.stdin` would make a pipe answer "not yet" instead of waiting.
    interactive,
    plain,
    outIsTerminal: stdout.isTTY,
    out,
    async page(text) {
      const command = pager?.['PAGER']
      const fits = rows === undefined || text.split('\n').length <= rows
      const plain = pager === undefined || command?.trim() === '' || !interactive || !stdout.isTTY
      if (plain || fits) return out(text)
      const { showInPager } = await import('./child-pager.ts')
      if (!(await showInPager(command, typed(text), pager))) out(text)
    },
    err(text) {
      if (!quiet) tell(text)
    },
    tell,
    paint: {
      out: color && showsColor(stdout) ? PAINT : NO_PAINT,
      err: color && showsColor(stderr) ? PAINT : NO_PAINT,
    },
  }
}

/** Where our own name stands to be typed. */
const CALL = /\bwallet-help (?=[a-z-])/g

/** A screen that names the program as it was started; a line that becomes too long by it breaks once more. */
function namedSo(screen: string, command: string, columns: number): string {
  if (command === 'wallet-help') return screen
  const lines = screen.split('\n').map((line) => {
    const said = line.replace(CALL, `${command} `)
    const indent = line.length - line.trimStart().length
    return said === line ? line : wrap(said, columns, indent + 2)
  })
  return lines.join('\n')
}

/** `NO_COLOR`, `TERM=dumb` and the like are read by Node itself. */
function showsColor(stream: Output): boolean {
  const forced = process.env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY && stream.hasColors()
}

type Style = Parameters<typeof styleText>[0]
const styled =
  (style: Style) =>
  (text: string): string =>
    styleText(style, text, { validateStream: false })

/** Bold and dim carry the structure, so that it shows on light and dark backgrounds alike. */
const PAINT: Paint = {
  strong: styled('bold'),
  faint: styled('dim'),
  alarm: styled(['bold', 'red']),
  good: styled('green'),
  title: styled(['bold', 'underline']),
  marked: styled('inverse'),
}
