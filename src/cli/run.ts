import { refuseLonger } from '../commands/refuse-longer.ts'
import { Expected, exitCode, type ExitCode } from '../core/errors.ts'
import { terminal as frame } from '../core/messages/terminal.ts'
import type { World } from '../ports.ts'
import { calledName, earlySettings } from './called.ts'
import { guarded } from './guarded.ts'

/** A whole story with room to spare; nothing else comes near it. */
const LONGEST_ARGUMENT = 50_000

/** Runs one call. An expected error becomes words and a number; anything else is a bug and keeps its stack. */
export async function run(argv: readonly string[], base: World): Promise<ExitCode> {
  let world = guarded(base).with(earlySettings(argv))
  try {
    refuseLonger(argv, LONGEST_ARGUMENT)
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      world.terminal.out(`${world.version}\n`)
      return 0
    }
    if (argv[0] === '--complete') {
      const { complete } = await import('./complete.ts')
      const lines = await complete(argv.slice(1), world)
      world.terminal.out(lines.map((it) => `${it}\n`).join(''))
      return 0
    }
    const { parse } = await import('./parse.ts')
    const call = await parse(argv, world)
    if (call === 'answered') return 0
    world = guarded(base).with(call.settings)
    tellFault(argv, world)
    return await call.act(world)
  } catch (error) {
    return error instanceof Expected ? tellExpected(error, world) : tellBug(error, world)
  }
}

/** Settings that cannot be used stop nothing; those who look after them say it themselves. */
function tellFault(argv: readonly string[], { preferences, terminal, lang }: World): void {
  const name = calledName(argv)
  if (preferences.fault && name !== 'config' && name !== 'doctor')
    terminal.err(`${preferences.fault[lang]}\n`)
}

/** Whoever is told what they typed needs its beginning alone. */
const LONGEST_ERROR = 2000

export function tellExpected({ kind, text, hints }: Expected, { lang, terminal }: World): ExitCode {
  const colon = lang === 'zh' ? '：' : ': '
  const cut = (it: string): string =>
    it.length > LONGEST_ERROR ? `${it.slice(0, LONGEST_ERROR)}…` : it
  terminal.tell(`${terminal.paint.err.alarm(`${frame.error[lang]}${colon}`)}${cut(text[lang])}\n`)
  for (const hint of hints) terminal.tell(`  ${cut(hint[lang])}\n`)
  return exitCode(kind)
}

function tellBug(error: unknown, { terminal, version, lang }: World): ExitCode {
  terminal.tell(
    `${frame.bug(version)[lang]}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return 1
}
