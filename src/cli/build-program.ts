import { Command, Option } from 'commander'
import type { ExitCode } from '../core/errors.ts'
import { cli as words } from '../core/messages/cli.ts'
import type { Lang } from '../core/text.ts'
import type { Settings, World } from '../ports.ts'
import { GLOBAL } from './common.ts'
import { exampleLines, helpEnd, helpSettings } from './help.ts'
import { GROUPS, VERBS } from './table.ts'
import type { Meanings, Verb, VerbGroup } from './verb.ts'

/** What a call asks for. */
export interface Call {
  readonly settings: Settings
  readonly act: (world: World) => ExitCode | Promise<ExitCode>
}

type OnCall = (call: Call) => void
type Act = (...given: unknown[]) => ExitCode | Promise<ExitCode>

/** The commands of the table as commander reads them. */
export function buildProgram(
  groups: readonly VerbGroup[],
  { lang, version, terminal }: World,
  onCall: OnCall,
): Command {
  const program = new Command('wallet-help')
    .description(words.about[lang])
    .version(version, '-V, --version', words.version[lang])
    .helpOption('-h, --help', words.help[lang])
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined })
    .configureHelp(helpSettings(lang, terminal.columns))
    .showSuggestionAfterError(false)
    .addHelpText('after', () => `\n${helpEnd(lang, terminal.columns)}`)
  addOptions(program, GLOBAL, lang)
  for (const { title, verbs } of groups) {
    program.commandsGroup(title[lang])
    for (const verb of verbs) addVerb(program, verb, lang, onCall)
  }
  program.commandsGroup(words.headings.other[lang])
  program.helpCommand('help [command]', words.helpCommand[lang])
  program.action((_: unknown, command: Command) =>
    onCall({ settings: command.opts<Settings>(), act: (it) => actAlone(it, onCall) }),
  )
  return program
}

/** Alone on a terminal the program shows where things stand and asks; without one it says what it can do. */
async function actAlone(world: World, onCall: OnCall): Promise<ExitCode> {
  if (world.terminal.interactive) {
    const { callIn } = await import('./call-in.ts')
    const has = (name: string): boolean => VERBS.some((it) => it.name === name)
    return (await import('../commands/home.ts')).home({ has, call: callIn(world) }, world)
  }
  buildProgram(GROUPS, world, onCall).outputHelp()
  return 0
}

function addVerb(parent: Command, verb: Verb, lang: Lang, onCall: OnCall): void {
  const command = parent.command(verb.name).description(verb.about[lang])
  for (const [form, about] of Object.entries(verb.arguments ?? {}))
    command.argument(form, about[lang])
  addOptions(command, verb.options ?? {}, lang)
  if (verb.examples) {
    const { examples } = verb
    command.addHelpText('after', () => `\n${exampleLines(examples, lang)}`)
  }
  for (const under of verb.verbs ?? []) addVerb(command, under, lang, onCall)
  command.action((...given: unknown[]) => {
    // What it was called with, without the two that commander adds.
    const args = given.slice(0, -2)
    const options = { ...(parent.parent && parent.opts()), ...command.opts() }
    onCall({
      settings: command.optsWithGlobals<Settings>(),
      // The table pairs each form of call with the function that takes it.
      act: async (world) => ((await verb.load()) as Act)(...args, options, world),
    })
  })
}

function addOptions(command: Command, options: Meanings, lang: Lang): void {
  for (const [flags, about] of Object.entries(options)) {
    const option = new Option(flags, about[lang])
    command.addOption(about.choices ? option.choices(about.choices) : option)
  }
}
