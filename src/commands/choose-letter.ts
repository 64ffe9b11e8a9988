import type { CaseContent } from '../core/casebook/case.ts'
import { aboutOf, templateFor, templatesFor } from '../core/complaint/templates.ts'
import { Expected } from '../core/errors.ts'
import { LETTER_KINDS, type LetterKind } from '../core/knowledge/letter-kinds.ts'
import type { LetterTemplate } from '../core/knowledge/schema.ts'
import { letters as words } from '../core/messages/letters.ts'
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
  const reader = options.for ?? (about === 'none' ? undefined : about) ?? insisted(content)
  if (reader === undefined) throw wouldNotHelp(content, number, world)
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

/** Whoever was told that it would not help and said yes all the same gets the letter to the wallet. */
function insisted({ talk }: CaseContent): 'wallet' | undefined {
  return talk['draft'] === 'yes' ? 'wallet' : undefined
}

function wouldNotHelp(content: CaseContent, number: number, world: World): Expected {
  const why = complainWhy(content, world).join(' ')
  return new Expected('failed', words.wouldNotHelp({ zh: why, en: why }), [
    words.insist(number),
    words.seeReaders(number),
  ])
}
