import { toJson } from '../json.ts'
import { printable } from '../text.ts'
import { type Block, type LetterDocument, mapTexts } from './document.ts'
import type { LetterJson } from './letter-json.ts'
import { postText } from './post.ts'

/** A letter as JSON, with a line break at its end; its shape is published in `schemas/letter.schema.json`. */
export function renderJson(letter: LetterDocument): string {
  const { lang, title, blocks } = mapTexts(letter, printable)
  const shown: LetterJson = {
    format: 'wallet-help letter',
    version: 1,
    lang,
    title,
    blocks: blocks.map(shownBlock),
  }
  return toJson(shown)
}

function shownBlock(block: Block): LetterJson['blocks'][number] {
  switch (block.kind) {
    case 'table':
      return {
        kind: 'table',
        rows: block.rows.map(([name, value]) => ({ name: printable(name), value })),
      }
    case 'list':
      return { ...block, items: [...block.items] }
    case 'checklist':
      return { ...block, items: block.items.map((it) => ({ ...it })) }
    case 'post': {
      const { label, most, count } = block
      return { kind: 'post', label: printable(label), text: postText(block), most, count }
    }
    case 'signature':
      return { ...block, lines: [...block.lines] }
    default:
      return block
  }
}
