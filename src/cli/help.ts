import type { Help } from 'commander'
import { cli as words } from '../core/messages/cli.ts'
import type { Lang } from '../core/text.ts'

/** How commander lays out help, in the language of the screen. */
export function helpSettings(lang: Lang, columns: number): Partial<Help> & { helpWidth: number } {
  return {
    helpWidth: Math.min(columns, 100),
    styleTitle: (title) => translateTitle(title, lang),
    // The descriptions name the choices themselves.
    optionDescription: (it) => it.description,
    styleUsage: (usage) => translateUsage(usage, lang),
    styleSubcommandTerm: (term) => translateUsage(term, lang),
  }
}

function translateTitle(title: string, lang: Lang): string {
  const { usage, arguments: args, options, globalOptions, commands } = words.headings
  const found = [usage, args, options, globalOptions, commands].find((it) => it.en === title)
  return found ? found[lang] : title
}

function translateUsage(usage: string, lang: Lang): string {
  const { optionsUsage, commandUsage } = words.headings
  return usage.replace('[options]', optionsUsage[lang]).replace('[command]', commandUsage[lang])
}

/** What stands under the help of the program. */
export function helpEnd(lang: Lang): string {
  const { heading, start, resume, export: save } = words.examples
  const lines = [
    ['wallet-help', start],
    ['wallet-help diagnose --resume', resume],
    ['wallet-help export 1 -o complaint.md', save],
  ] as const
  return `${heading[lang]}\n${lines.map(([call, text]) => `  ${call.padEnd(38)}${text[lang]}\n`).join('')}\n${words.exitCodes[lang]}`
}
