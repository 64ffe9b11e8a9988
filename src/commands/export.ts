import type { Case } from '../core/casebook/case.ts'
import { type LetterCase, letterOf } from '../core/complaint/draft.ts'
import type { LetterDocument } from '../core/complaint/document.ts'
import type { Format } from '../core/complaint/format-names.ts'
import { FORMATS } from '../core/complaint/formats.ts'
import type { ExitCode } from '../core/errors.ts'
import type { LetterKind } from '../core/knowledge/letter-kinds.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { Lang } from '../core/text.ts'
import type { World } from '../ports.ts'
import { chooseLetter } from './choose-letter.ts'
import { findCase } from './find-case.ts'
import { localDay } from './setting.ts'

export interface ExportOptions {
  /** Id of a reader. */
  readonly for?: string
  readonly kind?: LetterKind
  readonly format?: Format
  readonly output?: string
  readonly force?: boolean
  readonly letterLang?: Lang
}

/** A letter of a case, to standard output or a file; every fact that was given is in a private one, whole. */
export async function exportCase(
  number: string,
  options: ExportOptions,
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  const of = {
    content: { ...found, letter: options.letterLang ?? found.letter },
    timeline: log.timeline(found.number),
    attachments: log.attachments(found.number),
  }
  const letter = writeLetter(of, found, options, world)
  return giveOut(FORMATS[options.format ?? 'md'](letter), options, world)
}

function writeLetter(
  of: LetterCase,
  found: Case,
  options: ExportOptions,
  world: World,
): LetterDocument {
  const { template, kind } = chooseLetter(of.content, found.number, options, world)
  return letterOf(of, template, kind, {
    knowledge: world.knowledge(),
    today: localDay(world),
    screen: world.lang,
  })
}

function giveOut(text: string, { output, force }: ExportOptions, world: World): ExitCode {
  if (output === undefined || output === '-') {
    world.terminal.out(text)
    return 0
  }
  world.files.write(output, text, { force: force ?? false })
  world.terminal.err(`${words.written(output)[world.lang]}\n`)
  return 0
}
