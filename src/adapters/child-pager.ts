import { type ChildProcess, spawn } from 'node:child_process'

/** What is started where the person named no pager: it ends at once where all fits on the screen. */
const DEFAULT = ['less', '-FRX'] as const
/** For a pager that reads them: the text is UTF-8 with colors, whatever the locale says. */
const MANNERS = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' }

/**
 * Shows a text through a pager. `command` is what the person set, run by the shell. False where there
 * is no such program; then nothing was shown.
 */
export async function showInPager(
  command: string | undefined,
  text: string,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const env = { ...MANNERS, ...environment }
  const stdio: ['pipe', 'inherit', 'inherit'] = ['pipe', 'inherit', 'inherit']
  const child =
    command === undefined
      ? spawn(DEFAULT[0], DEFAULT.slice(1), { stdio, env })
      : spawn(command, { stdio, env, shell: true })
  // Ctrl+C is the pager's while it runs: it would be left on the terminal without us.
  const ignore = (): void => undefined
  process.on('SIGINT', ignore)
  try {
    return await feed(child, text)
  } finally {
    process.off('SIGINT', ignore)
  }
}

function feed(child: ChildProcess, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    // What a shell says where it finds no such program.
    child.on('close', (code) => resolve(code !== 127 && code !== 126))
    // A reader who has enough closes the pager before the end.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(text)
  })
}
