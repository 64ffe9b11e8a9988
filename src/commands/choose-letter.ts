import type { CaseContent } from '../core/casebook/case.ts'
import { aboutOf, isDraftWanted, templateFor, templatesFor } from '../core/complaint/templates.ts'
import { Expected } from '../core/errors.ts'
import { LETTER_KINDS, type LetterKind } from '../core/knowledge/letter-kinds.ts'
import type { LetterTemplate } from '../core/knowledge/schema.ts'
import { letters as words } from '../core/messages/letters.ts'
import type { Text } from '../core/text.ts'
import type { World } from '../ports.ts'
import { complainWhy } from './tell.ts'

/**
 * The template of the letter that was asked for; without a reader, of the one to whom the outcome sends
 * the complaint. Throws in words where there is none, or where a complaint would not help and nobody insists.
 */
export function chooseLetter(
  content: CaseContent,
  number: number,
  options: { readonly for?: string; readonly kind?: LetterKind },
  world: World,
): { template: LetterTemplate; kind: LetterKind } {
  const knowledge = world.knowledge()
  const about = aboutOf(content, knowledge)
  if (options.for === undefined && !isDraftWanted(content, knowledge))
    throw new Expected('failed', whyNoDraft(content, world), hintsOf(number))
  if (options.for === undefined && about === 'none')
    world.terminal.err(`${whyNoDraft(content, world)[world.lang]}\n`)
  const reader = options.for ?? (about === 'none' ? 'wallet' : about)
  const template = templateFor(reader, content, knowledge)
  if (!template) {
    const readers = templatesFor(content, knowledge).map((it) => it.reader)
    throw new Expected('usage', words.noReader(reader), [
      words.readersHere(readers.join(', ')),
      words.seeReaders(number),
    ])
  }
  const kind = options.kind ?? 'first'
  if (template.kinds[kind]) return { template, kind }
  const kinds = LETTER_KINDS.filter((it) => template.kinds[it])
  throw new Expected('usage', words.noKind(reader, kinds.join(', ')), [words.seeReaders(number)])
}

/** Why a complaint would not help, as the outcome says. */
export function whyNoDraft(content: CaseContent, world: World): Text {
  const why = complainWhy(content, world).join(' ')
  return words.wouldNotHelp({ zh: why, en: why })
}

function hintsOf(number: number): Text[] {
  return [words.insist(number), words.seeReaders(number)]
}
