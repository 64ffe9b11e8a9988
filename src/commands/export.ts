import { draftComplaint } from '../core/complaint/draft.ts'
import type { ExitCode } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import type { Lang } from '../core/text.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { localDay } from './setting.ts'

export interface ExportOptions {
  readonly output?: string
  readonly force?: boolean
  readonly letterLang?: Lang
}

/** The complaint of a case as markdown, to standard output or a file; every fact that was given is in it, whole. */
export async function exportCase(
  number: string,
  options: ExportOptions,
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  const content = { ...found, letter: options.letterLang ?? found.letter }
  const attachments = log.attachments(found.number)
  const letter = draftComplaint(
    content,
    world.knowledge(),
    localDay(world),
    world.lang,
    attachments,
  )
  if (options.output === undefined || options.output === '-') {
    world.terminal.out(letter)
    return 0
  }
  world.files.write(options.output, letter, { force: options.force ?? false })
  world.terminal.err(`${words.written(options.output)[world.lang]}\n`)
  return 0
}
