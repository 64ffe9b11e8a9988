import { letterLang, letterOf } from '../core/complaint/draft.ts'
import { attachmentsInOrder } from '../core/complaint/letter-lists.ts'
import { type LetterDocument, mapTexts } from '../core/complaint/document.ts'
import { renderMarkdown } from '../core/complaint/render-markdown.ts'
import type { ExitCode } from '../core/errors.ts'
import type { LetterKind } from '../core/knowledge/letter-kinds.ts'
import { packages as words } from '../core/messages/packages.ts'
import type { Lang } from '../core/text.ts'
import type { World } from '../ports.ts'
import { askForLetter } from './ask-letter.ts'
import { mayBePublic } from './ask-public.ts'
import { chooseLetter } from './choose-letter.ts'
import { findCase } from './find-case.ts'
import { giveLetter, type GiveOptions, letterFormat } from './give-letter.ts'
import { listReaders } from './list-readers.ts'
import { maskCase, wantsMask } from './mask-case.ts'
import { localDay } from './setting.ts'
import { tellOutlived } from './tell-outlived.ts'

export interface ExportOptions extends GiveOptions {
  /** Show whom one can write to instead. */
  readonly list?: boolean
  readonly json?: boolean
  /** Id of a reader. */
  readonly for?: string
  readonly kind?: LetterKind
  readonly letterLang?: Lang
  readonly mask?: boolean
  readonly hide?: readonly string[]
  /** Do not ask before a public text is written. */
  readonly yes?: boolean
}

/** A letter of a case, to standard output or a file; every fact that was given is in a private one, whole. */
export async function exportCase(
  number: string,
  options: ExportOptions,
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  tellOutlived(found, world)
  if (options.list) return listReaders(found, log, options, world)
  const format = letterFormat(number, options)
  const { template, kind } = chooseLetter(found, found.number, options, world)
  let stored = found
  const content = await askForLetter(found, template, world, (it) => {
    stored = log.save(stored, it, world.now())
  })
  const of = {
    content: { ...content, letter: options.letterLang ?? found.letter },
    timeline: log.timeline(found.number),
    attachments: log.attachments(found.number),
  }
  const setting = { knowledge: world.knowledge(), today: localDay(world), screen: world.lang }
  const give = (letter: LetterDocument, attachments: typeof of.attachments): Promise<ExitCode> =>
    giveLetter(letter, attachments, format, options, world)
  if (!template.public && !wantsMask(options))
    return give(letterOf(of, template, kind, setting), attachmentsInOrder(of, setting.knowledge))
  const lang = letterLang(of.content, template.reader, setting)
  const { masked, mask } = maskCase(of, options, lang, world)
  // What was put together from masked parts is read once more.
  const letter = mapTexts(letterOf(masked, template, kind, setting), (it) => mask(it).text)
  if (!(await mayBePublic(renderMarkdown(letter), options.yes ?? false, world))) return 0
  if (format === 'zip' && of.attachments.length > 0)
    world.terminal.err(`${words.withoutFiles[world.lang]}\n`)
  return give(letter, masked.attachments)
}
