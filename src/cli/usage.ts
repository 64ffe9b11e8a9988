import type { Command, CommanderError } from 'commander'
import { Expected } from '../core/errors.ts'
import { cli as words } from '../core/messages/cli.ts'
import { unknownName } from '../commands/unknown.ts'

/** What is wrong with the call, in words and with the nearest names, from what the parser found. */
export function explainUsage(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
): Expected {
  const path = commandPath(program, argv)
  const command = path.at(-1) ?? program
  const see = words.seeHelp(['wallet-help', ...path.map((it) => it.name())].join(' '))
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(named, program)
    // `help` with a word that is no command; asked for well, help is no error.
    case 'commander.help':
      return unknownCommand(argv[argv.indexOf('help') + 1] ?? '', program)
    case 'commander.unknownOption': {
      const misplaced = beforeItsCommand(named, command, program)
      if (misplaced) return misplaced
      const options = [...command.options, ...program.options].flatMap((it) => it.long ?? [])
      return unknownName(words.unknownOption, named, [...new Set(options)])
    }
    case 'commander.missingArgument':
      return new Expected('usage', words.missingArgument(named), [see])
    case 'commander.optionMissingArgument':
      return new Expected('usage', words.missingValue(named.split(/[ ,]/)[0] ?? named), [see])
    case 'commander.excessArguments':
      return excess(program, argv) ?? new Expected('usage', words.tooMany, [see])
    case 'commander.invalidArgument': {
      const [, value = ''] = /argument '([^']*)' is invalid/.exec(error.message) ?? []
      const choices = /choices are (.*)\.$/.exec(error.message)?.[1] ?? ''
      return new Expected('usage', words.badChoice(value, choices), [see])
    }
    default:
      return new Expected('usage', { zh: error.message, en: error.message }, [see])
  }
}

/** An option of a command that stands in front of it, or has none to stand behind. */
function beforeItsCommand(named: string, command: Command, program: Command): Expected | undefined {
  const flag = named.split('=')[0] ?? named
  const takes = (it: Command): boolean =>
    it.options.some(({ long, short }) => long === flag || short === flag)
  const owner = command === program ? program.commands.find(takes) : command
  if (!owner || !takes(owner)) return undefined
  return new Expected('usage', words.afterCommand(flag), [
    words.forExample(`wallet-help ${owner.name()} ${named}`),
  ])
}

/** The command that a call names, after those it stands under. */
function commandPath(program: Command, argv: readonly string[]): Command[] {
  const path: Command[] = []
  for (const word of argv) {
    const next = (path.at(-1) ?? program).commands.find((it) => it.name() === word)
    if (next) path.push(next)
  }
  return path
}

/** A word that is no command comes to the program itself as an argument too many. */
function excess(program: Command, argv: readonly string[]): Expected | undefined {
  const word = argv.find((it) => !it.startsWith('-'))
  if (word === undefined || program.commands.some((it) => it.name() === word)) return undefined
  return unknownCommand(word, program)
}

function unknownCommand(word: string, program: Command): Expected {
  const names = program.commands.map((it) => it.name())
  return unknownName(words.unknownCommand, word, names)
}
