import type { Command, CommanderError } from 'commander'
import { Expected } from '../core/errors.ts'
import { cli as words } from '../core/messages/cli.ts'
import { unknownName } from './unknown.ts'

/** What is wrong with the call, in words and with the nearest names, from what the parser found. */
export function explainUsage(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
): Expected {
  const command = program.commands.find((it) => argv.includes(it.name())) ?? program
  const see = words.seeHelp(command === program ? 'wallet-help' : `wallet-help ${command.name()}`)
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownName(
        words.unknownCommand,
        named,
        program.commands.map((it) => it.name()),
      )
    case 'commander.unknownOption': {
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

/** A word that is no command comes to the program itself as an argument too many. */
function excess(program: Command, argv: readonly string[]): Expected | undefined {
  const names = program.commands.map((it) => it.name())
  const word = argv.find((it) => !it.startsWith('-'))
  if (word === undefined || names.includes(word)) return undefined
  return unknownName(words.unknownCommand, word, names)
}
