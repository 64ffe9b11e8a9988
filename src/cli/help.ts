import type { Help } from 'commander'
import { cli as words } from '../core/messages/cli.ts'
import { columnsOf } from '../core/screens/columns.ts'
import { fit, wrap } from '../core/screens/layout.ts'
import type { Lang } from '../core/text.ts'
import type { Example } from './verb.ts'

/** How commander lays out help, in the language of the screen. */
export function helpSettings(lang: Lang, columns: number): Partial<Help> & { helpWidth: number } {
  return {
    helpWidth: Math.min(columns, 100),
    styleTitle: (title) => translateTitle(title, lang),
    showGlobalOptions: true,
    // commander counts characters and breaks at spaces, of which Chinese has none.
    displayWidth: columnsOf,
    boxWrap: wrap,
    minWidthToWrap: 16,
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
export function helpEnd(lang: Lang, columns: number): string {
  const { heading, lines } = words.purposes
  const { filesHeading, files, environmentHeading, environment } = words
  const width = Math.max(...lines.map((it) => columnsOf(it.call[lang])))
  const purposes = lines.map((it) => `  ${fit(it.call[lang], width)}  ${it[lang]}`)
  return [
    [heading[lang], ...purposes],
    [wrap(words.exitCodes[lang], columns, 2)],
    [filesHeading[lang], ...files.map((it) => `  ${it[lang]}`)],
    [environmentHeading[lang], ...environment.map((it) => `  ${it[lang]}`)],
  ]
    .map((it) => it.join('\n'))
    .join('\n\n')
}
