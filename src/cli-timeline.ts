import type { Command, Option } from 'commander'
import type { CloseOptions } from './commands/close.ts'
import type { DeleteOptions } from './commands/delete.ts'
import type { EditOptions } from './commands/edit.ts'
import type { LogOptions } from './commands/log.ts'
import type { ExitCode } from './core/errors.ts'
import { cli as words } from './core/messages/cli.ts'
import type { Text } from './core/text.ts'
import type { World } from './ports.ts'

/** What a verb is built with. */
export interface VerbKit {
  readonly say: (text: Text) => string
  readonly option: (flags: string, text: Text) => Option
  readonly json: Option
  readonly start: (
    command: Command,
    act: (world: World) => ExitCode | Promise<ExitCode>,
  ) => Promise<void>
}

/** The verbs that go on with a case: note, change, close, delete, find, count. */
export function addTimelineVerbs(program: Command, kit: VerbKit): void {
  addLog(program, kit)
  addChanges(program, kit)
  addOverviews(program, kit)
}

const { options, commands } = words

function addLog(program: Command, { say, option, json, start }: VerbKit): void {
  program
    .command('log')
    .description(say(commands.log))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--kind <kind>', options.kind))
    .addOption(option('--office <id>', options.office))
    .addOption(option('--on <time>', options.on))
    .addOption(option('--channel <text>', options.channel))
    .addOption(option('--who <text>', options.who))
    .addOption(option('--ref <text>', options.ref))
    .addOption(option('--said <text>', options.said))
    .addOption(option('--promised <text>', options.promised))
    .addOption(option('--by <day>', options.by))
    .addOption(option('--amount <amount>', options.moneyAmount))
    .addOption(option('--corrects <n>', options.corrects))
    .addOption(json)
    .action((number: string, given: LogOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/log.ts')).log(number, given, it)),
    )
}

function addChanges(program: Command, { say, option, json, start }: VerbKit): void {
  program
    .command('edit')
    .description(say(commands.edit))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--fact <name=value...>', options.change))
    .addOption(option('--facts <file>', options.facts))
    .addOption(json)
    .action((number: string, given: EditOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/edit.ts')).edit(number, given, it)),
    )
  program
    .command('close')
    .description(say(commands.close))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--outcome <id>', options.closeOutcome))
    .addOption(option('--amount <amount>', options.recovered))
    .addOption(option('--withdrawn', options.withdrawn))
    .addOption(json)
    .action((number: string, given: CloseOptions, command: Command) =>
      start(command, async (it) => (await import('./commands/close.ts')).close(number, given, it)),
    )
  program
    .command('reopen')
    .description(say(commands.reopen))
    .argument('<case>', say(words.arguments.number))
    .addOption(json)
    .action((number: string, given: { json?: boolean }, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/reopen.ts')).reopen(number, given, it),
      ),
    )
  program
    .command('delete')
    .description(say(commands.delete))
    .argument('<case>', say(words.arguments.number))
    .addOption(option('--yes', options.yes))
    .addOption(json)
    .action((number: string, given: DeleteOptions, command: Command) =>
      start(command, async (it) =>
        (await import('./commands/delete.ts')).deleteCase(number, given, it),
      ),
    )
}

function addOverviews(program: Command, { say, json, start }: VerbKit): void {
  program
    .command('search')
    .description(say(commands.search))
    .argument('<words...>', say(words.arguments.words))
    .addOption(json)
    .action((typed: string[], given: { json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/search.ts')).search(typed, given, it)),
    )
  program
    .command('stats')
    .description(say(commands.stats))
    .addOption(json)
    .action((given: { json?: boolean }, command: Command) =>
      start(command, async (it) => (await import('./commands/stats.ts')).stats(given, it)),
    )
}
