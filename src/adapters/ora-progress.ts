import ora, { type Ora } from 'ora'
import type { Progress } from '../ports.ts'

/** A line on a terminal that is written over and leaves no trace. Ctrl+C stays what it is. */
export function createOraProgress(stream: NodeJS.WriteStream, color: boolean): Progress {
  let line: Ora | undefined
  return {
    show(text) {
      // Enabled by who made it: ora by itself falls silent wherever the environment says CI.
      line ??= ora({
        stream,
        isEnabled: true,
        discardStdin: false,
        color: color ? 'cyan' : false,
      }).start()
      line.text = text
    },
    end() {
      line?.stop()
      line = undefined
    },
  }
}
