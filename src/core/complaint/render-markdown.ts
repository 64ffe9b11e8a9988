import type { Block, LetterDocument } from './document.ts'
import { escapeInline, escapeParagraphs, markdownTable } from './markdown.ts'
import { postText } from './post.ts'

/** A letter as markdown, with a line break at its end; no typed text can become markup. */
export function renderMarkdown({ title, blocks }: LetterDocument): string {
  return `${[`# ${escapeInline(title)}`, ...blocks.map(renderBlock)].join('\n\n')}\n`
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      // Behind the marks of a heading a number begins no list.
      return `${'#'.repeat(block.level)} ${escapeInline(block.text).replace(/^(\d+)\\\./, '$1.')}`
    case 'paragraph':
      return block.strong ? `**${escapeInline(block.text)}**` : escapeParagraphs(block.text)
    case 'note':
      return `> ${escapeInline(block.text)}`
    case 'table': {
      const cells = block.rows.map(
        ([name, value]) => [escapeInline(name), escapeInline(value)] as const,
      )
      return markdownTable(block.heading, cells)
    }
    case 'list':
      return block.items
        .map((it, index) => `${block.ordered ? `${index + 1}.` : '-'} ${escapeInline(it)}`)
        .join('\n')
    case 'checklist':
      return block.items
        .map(({ done, text }) => `- ${done ? '☑' : '☐'} ${escapeInline(text)}`)
        .join('\n')
    case 'post':
      return `### ${escapeInline(block.label)}\n\n${escapeParagraphs(postText(block))}`
    case 'signature':
      return block.lines.map(escapeInline).join('\n\n')
  }
}
