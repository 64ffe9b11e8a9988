/** A letter from a template and what is known. It asserts nothing that the person did not say. */
import type { LetterKind } from '../knowledge/letter-kinds.ts'
import type { LetterTemplate, LetterWords } from '../knowledge/schema.ts'
import { fillBlanks, type Lang } from '../text.ts'
import { type LetterContent, writePart } from './compose-part.ts'
import type { Block, LetterDocument } from './document.ts'
import { spelledFor } from './spelling.ts'

/** The letter of a kind; a section without content vanishes with its heading. */
export function composeLetter(
  template: LetterTemplate,
  kind: LetterKind,
  words: LetterWords,
  content: LetterContent,
): LetterDocument {
  const { lang, place, subject } = content
  const writer = { lang, labels: words.labels, spell: spelledFor(place, lang), words, content }
  const { title, sections } = template.kinds[kind] ?? { title: undefined, sections: [] }
  let number = 0
  const blocks = sections.flatMap((section): Block[] => {
    const shared = 'use' in section ? words.sections[section.use] : section
    const body = joinLists((shared?.parts ?? []).flatMap((part) => writePart(part, writer)))
    const heading = section.heading ?? shared?.heading
    if (body.length === 0 || heading === undefined) return body
    const text = (template.numbered ? numberOf(number++, lang) : '') + writer.spell(heading[lang])
    return [{ kind: 'heading', level: 2, text }, ...body]
  })
  const filled = fillBlanks(title?.[lang] ?? '', (it) =>
    it.kind === 'subject' ? subject : undefined,
  )
  const spelled = writer.spell(filled)
  return { lang, title: spelled.charAt(0).toUpperCase() + spelled.slice(1), blocks }
}

/** Lists of one sort that follow each other become one. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && block.ordered === last.ordered)
      joined.splice(-1, 1, { ...last, items: [...last.items, ...block.items] })
    else joined.push(block)
  }
  return joined
}

const CHINESE = '一二三四五六七八九十'
function numberOf(index: number, lang: Lang): string {
  return lang === 'zh' ? `${CHINESE[index] ?? ''}、` : `${index + 1}. `
}
