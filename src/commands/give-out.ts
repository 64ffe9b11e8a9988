import type { ExitCode } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { World } from '../ports.ts'

/** Writes a text to the file that was named, or to standard output. */
export function giveOut(
  text: string,
  { output, force }: { readonly output?: string; readonly force?: boolean },
  world: World,
): ExitCode {
  if (output === undefined || output === '-') {
    world.terminal.out(text)
    return 0
  }
  world.files.write(output, text, { force: force ?? false })
  world.terminal.err(`${words.written(output)[world.lang]}\n`)
  return 0
}
