import { refuseLonger } from '../commands/refuse-longer.ts'
import { Expected, exitCode, type ExitCode } from '../core/errors.ts'
import { terminal as frame } from '../core/messages/terminal.ts'
import type { World } from '../ports.ts'
import type { Call } from './build-program.ts'
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
    const call = await read(argv, world)
    if (call === 'answered') return 0
    world = guarded(base).with(call.settings)
    tellFault(argv, world)
    return await call.act(world)
  } catch (error) {
    return error instanceof Expected ? await tellExpected(error, world) : tellBug(error, world)
  }
}

async function read(argv: readonly string[], world: World): Promise<Call | 'answered'> {
  const { quickCall } = await import('./quick-call.ts')
  const { VERBS } = await import('./table.ts')
  return quickCall(argv, VERBS) ?? (await import('./parse.ts')).parse(argv, world)
}

/** Settings that cannot be used stop nothing; those who look after them say it themselves. */
function tellFault(argv: readonly string[], { preferences, terminal, lang }: World): void {
  const name = calledName(argv)
  if (preferences.fault && name !== 'config' && name !== 'doctor')
    terminal.err(`${preferences.fault[lang]}\n`)
}

/** Whoever is told what they typed needs its beginning alone. */
const LONGEST_ERROR = 2000

export async function tellExpected(
  { kind, text, hints }: Expected,
  { lang, terminal }: World,
): Promise<ExitCode> {
  const { removeSecrets } = await import('../core/secrets/secrets.ts')
  const colon = lang === 'zh' ? '：' : ': '
  // What was typed in the wrong place may be a password; it stands in no error. A quoted piece is read by itself
  // as well: words that go on right behind it would make another sentence of it.
  const said = (it: string): string => {
    const quoted = it.replace(
      /“[^”]*”/g,
      (piece) => `“${removeSecrets(piece.slice(1, -1), lang).text}”`,
    )
    const whole = removeSecrets(quoted, lang).text
    return whole.length > LONGEST_ERROR ? `${whole.slice(0, LONGEST_ERROR)}…` : whole
  }
  terminal.tell(`${terminal.paint.err.alarm(`${frame.error[lang]}${colon}`)}${said(text[lang])}\n`)
  for (const hint of hints) terminal.tell(`  ${said(hint[lang])}\n`)
  return exitCode(kind)
}

/** A fault of the program: asks to have it reported, without what the person wrote. */
export function tellBug(error: unknown, { terminal, version, lang }: World): ExitCode {
  terminal.tell(`${frame.bug(version)[lang]}\n${placesOf(error)}\n`)
  return 1
}

/** What failed and where; never the message, which may quote what the person wrote. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return [name, ...places.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))].join('\n')
}
