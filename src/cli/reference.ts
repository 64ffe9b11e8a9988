/** The whole command line as one page, made of the table; a test compares it with docs/. */
import { cli as words } from '../core/messages/cli.ts'
import type { Lang } from '../core/text.ts'
import { GLOBAL } from './common.ts'
import { GROUPS } from './table.ts'
import type { Meanings, Verb } from './verb.ts'

export function reference(lang: Lang): string {
  const parts = [
    `# ${words.reference.title[lang]}`,
    words.reference.made[lang],
    words.about[lang].replaceAll('\n', ' '),
    `## ${plain(words.headings.globalOptions[lang])}`,
    list(GLOBAL, lang),
    ...GROUPS.flatMap(({ title, verbs }) => [
      `## ${plain(title[lang])}`,
      ...verbs.flatMap((it) => verbParts(it, '', lang)),
    ]),
    `## ${words.reference.around[lang]}`,
    words.exitCodes[lang],
    block(
      words.filesHeading[lang],
      words.files.map((it) => it[lang]),
    ),
    block(
      words.environmentHeading[lang],
      words.environment.map((it) => it[lang]),
    ),
  ]
  return `${parts.filter((it) => it !== '').join('\n\n')}\n`
}

function verbParts(verb: Verb, above: string, lang: Lang): string[] {
  const path = `${above}${verb.name}`
  const taken = Object.keys(verb.arguments ?? {}).join(' ')
  return [
    `### ${path}`,
    `\`${`wallet-help ${path} ${taken}`.trim()}\``,
    `${verb.about[lang]}${lang === 'zh' ? '。' : '.'}`,
    list({ ...verb.arguments, ...verb.options }, lang),
    block(
      '',
      (verb.examples ?? []).flatMap((it) => [`# ${it[lang]}`, it.call]),
    ),
    ...(verb.verbs ?? []).flatMap((it) => verbParts(it, `${path} `, lang)),
  ]
}

function list(meanings: Meanings, lang: Lang): string {
  return Object.entries(meanings)
    .map(([form, about]) => {
      const choices = about.choices && !about.choices.every((it) => about[lang].includes(it))
      return `- \`${form}\`: ${about[lang]}${choices ? ` (${about.choices.join(', ')})` : ''}`
    })
    .join('\n')
}

function block(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return [...(heading ? [`${heading}\n`] : []), '```', ...lines, '```'].join('\n')
}

const plain = (heading: string): string => heading.replace(/[:：]$/, '')
