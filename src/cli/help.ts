import type { Help } from 'commander'
import { cli as words } from '../core/messages/cli.ts'
import type { Lang } from '../core/text.ts'
import type { Example } from './verb.ts'

/** How commander lays out help, in the language of the screen. */
export function helpSettings(lang: Lang, columns: number): Partial<Help> & { helpWidth: number } {
  return {
    helpWidth: Math.min(columns, 100),
    styleTitle: (title) => translateTitle(title, lang),
    showGlobalOptions: true,
    // The descriptions name the choices themselves.
    optionDescription: (it) => it.description,
    styleUsage: (usage) => translateUsage(usage, lang),
    styleSubcommandTerm: (term) => translateUsage(term, lang),
  }
}

function translateTitle(title: string, lang: Lang): string {
  const { usage, arguments: args, options, globalOptions, commands } = words.headings
  const found = [usage, args, options, globalOptions, commands].find(
    (it) => it.en.toLowerCase() === title.toLowerCase(),
  )
  return found ? found[lang] : title
}

function translateUsage(usage: string, lang: Lang): string {
  const { optionsUsage, commandUsage } = words.headings
  return usage.replace('[options]', optionsUsage[lang]).replace('[command]', commandUsage[lang])
}

/** Examples of one command, each under what it is for. */
export function exampleLines(examples: readonly Example[], lang: Lang): string {
  const lines = examples.flatMap((it) => [`  ${it[lang]}`, `    ${it.call}`])
  return [words.examples[lang], ...lines].join('\n')
}

/** What stands under the help of the program: calls for what people come for, exit codes, files, environment. */
export function helpEnd(lang: Lang): string {
  const { heading, lines } = words.purposes
  const width = Math.max(...lines.map((it) => it.call.length)) + 2
  const purposes = lines.map((it) => `  ${it.call.padEnd(width)}${it[lang]}`)
  const { filesHeading, files, environmentHeading, environment } = words
  return [
    [heading[lang], ...purposes].join('\n'),
    words.exitCodes[lang],
    [filesHeading[lang], ...files.map((it) => `  ${it[lang]}`)].join('\n'),
    [environmentHeading[lang], ...environment.map((it) => `  ${it[lang]}`)].join('\n'),
  ].join('\n\n')
}
