import type { ExitCode } from '../core/errors.ts'
import { completion as words } from '../core/messages/completion.ts'
import { completionScript, type Shell, SHELLS } from '../core/screens/completion-script.ts'
import type { World } from '../ports.ts'
import { knownName } from './unknown.ts'

/** Prints the script for a shell; on a terminal it also says where that goes. */
export async function completion(
  named: string,
  _options: object,
  { terminal, lang }: World,
): Promise<ExitCode> {
  const shell = knownName(words.shell, named, SHELLS) as Shell
  terminal.out(completionScript(shell))
  if (terminal.outIsTerminal) terminal.err(`\n${words.install[shell][lang]}\n`)
  return 0
}
