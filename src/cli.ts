import { Command, CommanderError, Option } from 'commander'
import type { ContactsOptions } from './commands/contacts.ts'
import type { DeadlineOptions } from './commands/deadline.ts'
import type { DiagnoseOptions } from './commands/diagnose-input.ts'
import type { DueOptions } from './commands/due.ts'
import type { EvidenceOptions } from './commands/evidence.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ListOptions } from './commands/list.ts'
import { addTimelineVerbs } from './cli-timeline.ts'
import { explainUsage } from './commands/usage.ts'
import { FORMAT_NAMES } from './core/complaint/format-names.ts'
import { Expected, exitCode, type ExitCode } from './core/errors.ts'
import { LETTER_KINDS } from './core/knowledge/letter-kinds.ts'
import { cli as words } from './core/messages/cli.ts'
import { terminal as frame } from './core/messages/terminal.ts'
import { LANGS, type Lang, type Text } from './core/text.ts'
import type { World } from './ports.ts'

interface GlobalOptions {
  readonly lang?: Lang
  readonly db?: string
  readonly input: boolean
  readonly color: boolean
}

/** Runs one call. An expected error becomes words and a number; anything else is a bug and keeps its stack. */
export async function run(argv: readonly string[], base: World): Promise<ExitCode> {
  let world = base.with(earlySettings(argv))
  let code: ExitCode = 0
  const program = buildProgram(world, async (settings, act) => {
    world = base.with(settings)
    code = await act(world)
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const expected = error instanceof CommanderError ? explainUsage(error, program, argv) : error
    if (!(expected instanceof Expected)) return tellBug(expected, world)
    const { lang, terminal } = world
    terminal.err(
      `${terminal.paint.err.alarm(`${frame.error[lang]}${lang === 'zh' ? '：' : ': '}`)}${expected.text[lang]}\n`,
    )
    for (const hint of expected.hints) terminal.err(`  ${hint[lang]}\n`)
    return exitCode(expected.kind)
  }
}

/** Help and usage errors are worded before any command runs, so their language is looked up first. */
function earlySettings(argv: readonly string[]): { lang?: Lang } {
  const at = argv.findIndex((it) => it === '--lang' || it.startsWith('--lang='))
  const value = (argv[at] ?? '').split('=')[1] ?? argv[at + 1]
  return at !== -1 && (value === 'zh' || value === 'en') ? { lang: value } : {}
}

type Act = (world: World) => ExitCode | Promise<ExitCode>
type Runner = (settings: GlobalOptions, act: Act) => Promise<void>

function buildProgram(world: World, runIn: Runner): Command {
  const { lang, version, terminal } = world
  const say = (text: Text): string => text[lang]
  const { options, commands } = words
  const option = (flags: string, text: Text): Option => new Option(flags, say(text))
  const program = new Command('wallet-help')
    .description(say(words.about))
    .version(version, '-V, --version', say(options.version))
    .helpOption('-h, --help', say(options.help))
    .helpCommand('help [command]', say(commands.help))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined })
    .configureHelp({
      helpWidth: Math.min(terminal.columns, 100),
      styleTitle: (title) => translateTitle(title, lang),
      // The descriptions name the choices themselves.
      optionDescription: (it) => it.description,
      styleUsage: (usage) => translateUsage(usage, lang),
      styleSubcommandTerm: (term) => translateUsage(term, lang),
    })
    .showSuggestionAfterError(false)
    .addOption(option('--lang <lang>', options.lang).choices(LANGS))
    .addOption(option('--db <file>', options.db))
    .addOption(option('--no-input', options.noInput))
    .addOption(option('--no-color', options.noColor))
    .addHelpText('after', `\n${helpEnd(lang)}`)
  const start = (command: Command, act: Act): Promise<void> =>
    runIn(command.optsWithGlobals<GlobalOptions>(), act)
  const letterLang = option('--letter-lang <lang>', options.letterLang).choices(LANGS)
  const json = option('--json', options.json)

  program
    .command('diagnose')
    .description(say(commands.diagnose))
    .addOption(option('--problem <id>', options.problem))
    .addOption(option('--wallet <id>', options.wallet))
    .addOption(option('--place <id>', options.place))
    .addOption(option('--answer <node=option...>', options.answer))
    .addOption(option('--fact <name=value...>', options.fact))
    .addOption(option('--facts <file>', options.facts))
    .addOption(option('--have <evidence...>', options.have))
    .addOption(letterLang)
    .addOption(option('--resume [case]', options.resume))
    .addOption(option('--list-facts', options.listFacts))
    .addOption(json)
    .action((given: DiagnoseOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/diagnose.ts')).diagnose(given, it)),
    )
  program
    .command('list')
    .description(say(commands.list))
    .addOption(option('--status <id>', options.status))
    .addOption(option('--overdue', options.overdue))
    .addOption(option('--due', options.listDue))
    .addOption(option('--problem <id>', options.onlyProblem))
    .addOption(option('--wallet <id>', options.onlyWallet))
    .addOption(option('--limit <n>', options.limit))
    .addOption(json)
    .action((given: ListOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/list.ts')).list(given, it)),
    )
  program
    .command('show')
    .description(say(commands.show))
    .argument('<case>', say(words.arguments.number))
    .addOption(json)
    .action((number: string, given: { json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/show.ts')).show(number, given, it)),
    )
  program
    .command('export')
    .description(say(commands.export))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--for <reader>', options.for))
    .addOption(option('--kind <kind>', options.letterKind).choices(LETTER_KINDS))
    .addOption(letterLang)
    .addOption(option('--format <format>', options.format).choices(FORMAT_NAMES))
    .addOption(option('-o, --output <file>', options.output))
    .addOption(option('--force', options.force))
    .action((number: string, given: ExportOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/export.ts')).exportCase(number, given, it),
      ),
    )
  addTimelineVerbs(program, { say, option, json, start })
  const evidence = program
    .command('evidence')
    .description(say(commands.evidence))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--have <item...>', options.markHave))
    .addOption(option('--missing <item...>', options.markMissing))
    .addOption(option('--not-applicable <item...>', options.markNotApplicable))
    .addOption(json)
    .action((number: string, given: EvidenceOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/evidence.ts')).evidence(number, given, it),
      ),
    )
  evidence
    .command('add')
    .description(say(commands.evidenceAdd))
    .argument('<case>', say(words.arguments.number))
    .argument('[item]', say(words.arguments.item))
    .argument('[file...]', say(words.arguments.files))
    .addOption(json)
    .action(
      (
        number: string,
        item: string | undefined,
        files: string[],
        _: { json?: boolean },
        command: Command,
      ) =>
        start(command, async (it) =>
          (await import('./commands/evidence-add.ts')).addEvidence(
            number,
            item,
            files,
            // `evidence` takes --json before `add` sees it.
            command.optsWithGlobals<{ json?: boolean }>(),
            it,
          ),
        ),
    )
  evidence
    .command('verify')
    .description(say(commands.evidenceVerify))
    .argument('[case]', say(words.arguments.number))
    .addOption(json)
    .action((number: string | undefined, _: { json?: boolean }, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/evidence-verify.ts')).verifyEvidence(
          number,
          command.optsWithGlobals<{ json?: boolean }>(),
          it,
        ),
      ),
    )
  program
    .command('backup')
    .description(say(commands.backup))
    .argument('<file>', say(words.arguments.backup))
    .addOption(option('--force', options.force))
    .addOption(json)
    .action((file: string, given: { force?: boolean; json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/backup.ts')).backup(file, given, it)),
    )
  program
    .command('restore')
    .description(say(commands.restore))
    .argument('<file>', say(words.arguments.backup))
    .addOption(json)
    .action((file: string, given: { json?: boolean }, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/restore.ts')).restore(file, given, it),
      ),
    )
  program
    .command('due')
    .description(say(commands.due))
    .addOption(option('--ics <file>', options.ics))
    .addOption(option('--force', options.force))
    .addOption(option('--exit-code', options.exitCode))
    .addOption(json)
    .action((given: DueOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/due.ts')).due(given, it)),
    )
  program
    .command('deadline')
    .description(say(commands.deadline))
    .argument('[rule-or-case]', say(words.arguments.ruleOrNumber))
    .addOption(option('--list', options.listRules))
    .addOption(option('--from <date>', options.from))
    .addOption(json)
    .action((asked: string | undefined, given: DeadlineOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/deadline.ts')).deadline(asked, given, it),
      ),
    )
  program
    .command('next')
    .description(say(commands.next))
    .argument('<case>', say(words.arguments.number))
    .addOption(json)
    .action((number: string, given: { json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/next.ts')).next(number, given, it)),
    )
  program
    .command('tree')
    .description(say(commands.tree))
    .argument('[problem]', say(words.arguments.problem))
    .addOption(json)
    .action((problem: string | undefined, given: { json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/tree.ts')).tree(problem, given, it)),
    )
  program
    .command('contacts')
    .description(say(commands.contacts))
    .argument('[name]', say(words.arguments.name))
    .addOption(option('--check <number>', options.check))
    .addOption(json)
    .action((name: string | undefined, given: ContactsOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/contacts.ts')).contacts(name, given, it),
      ),
    )
  program
    .command('explain')
    .description(say(commands.explain))
    .argument('<text...>', say(words.arguments.text))
    .addOption(option('--wallet <id>', options.explainWallet))
    .addOption(json)
    .action((text: string[], given: ExplainOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/explain.ts')).explain(text, given, it),
      ),
    )
  // Alone on a terminal the program begins to diagnose; without one it says what it can do.
  program.action((_: unknown, command: Command) =>
    start(command, async (it) => {
      if (it.terminal.interactive) return (await import('./commands/diagnose.ts')).diagnose({}, it)
      program.outputHelp()
      return 0
    }),
  )
  return program
}

function translateTitle(title: string, lang: Lang): string {
  const { usage, arguments: args, options, globalOptions, commands } = words.headings
  const all = [usage, args, options, globalOptions, commands]
  return all.find((it) => it.en === title)?.[lang] ?? title
}

function translateUsage(usage: string, lang: Lang): string {
  const { optionsUsage, commandUsage } = words.headings
  return usage.replace('[options]', optionsUsage[lang]).replace('[command]', commandUsage[lang])
}

function helpEnd(lang: Lang): string {
  const { heading, start, resume, export: save } = words.examples
  const lines = [
    ['wallet-help', start],
    ['wallet-help diagnose --resume', resume],
    ['wallet-help export 1 -o complaint.md', save],
  ] as const
  return `${heading[lang]}\n${lines.map(([call, text]) => `  ${call.padEnd(38)}${text[lang]}\n`).join('')}\n${words.exitCodes[lang]}`
}

function tellBug(error: unknown, { terminal, version, lang }: World): ExitCode {
  terminal.err(
    `${frame.bug(version)[lang]}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return 1
}
