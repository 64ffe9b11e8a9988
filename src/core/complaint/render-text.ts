import { type Lang, printable } from '../text.ts'
import type { Block, LetterDocument } from './document.ts'
import { postText } from './post.ts'

/**
 * A letter as bare text for the field of a form, with a line break at its end: no markup, and a table as
 * lines of label and value. Remarks for the person stay out, since all of it is pasted.
 */
export function renderText({ title, blocks, lang }: LetterDocument): string {
  const parts = blocks.flatMap((it) => renderBlock(it, lang))
  return `${[title, ...parts].map(plain).join('\n\n')}\n`
}

function renderBlock(block: Block, lang: Lang): string[] {
  switch (block.kind) {
    case 'heading':
      return [oneLine(block.text)]
    case 'paragraph':
      return [block.text]
    case 'note':
      return []
    case 'table': {
      const colon = lang === 'zh' ? '：' : ': '
      return [lines(block.rows.map(([name, value]) => `${oneLine(name)}${colon}${oneLine(value)}`))]
    }
    case 'list':
      return [
        lines(
          block.items.map(
            (it, index) => (block.ordered ? `${index + 1}. ` : BULLET[lang]) + oneLine(it),
          ),
        ),
      ]
    case 'checklist':
      return [lines(block.items.map(({ done, text }) => `${done ? '☑' : '☐'} ${oneLine(text)}`))]
    case 'post':
      return [oneLine(block.label), postText(block)]
    case 'signature':
      return [lines(block.lines.map(oneLine))]
  }
}

/** As wide as the script that follows. */
const BULLET: Readonly<Record<Lang, string>> = { zh: '· ', en: '- ' }

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lines(all: readonly string[]): string {
  return all.join('\n')
}

/** Without controls and turns of direction, and no line ends in spaces. */
function plain(text: string): string {
  return printable(text)
    .replace(/[ \t]+$/gm, '')
    .trim()
}
