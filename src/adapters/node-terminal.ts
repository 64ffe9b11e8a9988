import { Chalk, supportsColor, supportsColorStderr } from 'chalk'
import { NO_PAINT, type Paint } from '../core/screens/layout.ts'
import type { Terminal } from '../ports.ts'

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** The terminal of this process. `input` false: nobody may be asked; `color` false: no color. */
export function openTerminal(
  streams: Streams,
  { input, color }: { input: boolean; color: boolean },
): Terminal {
  const { stdin, stdout, stderr } = streams
  return {
    columns: Math.max(20, stdout.columns || stderr.columns || 80),
    interactive: input && stdin.isTTY && stderr.isTTY,
    outIsTerminal: stdout.isTTY,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
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
  }
}
