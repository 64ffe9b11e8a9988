import type { Article, ArticleBlock } from '../knowledge/guide-article.ts'
import { guides as words } from '../messages/guides.ts'
import { type Sheet, WIDEST } from './advice-screen.ts'
import type { GuideNotes } from './guide-notes.ts'
import { wrap } from './layout.ts'

/** An article as prose, and what to do next. */
export function guideScreen(article: Article, notes: GuideNotes, sheet: Sheet): string {
  const { lang, paint } = sheet
  const { title, summary, sections } = article
  const related = notes.related.map(({ title: problem, command }) => [
    flow(`· ${problem}`, sheet, 2),
    `    ${command}`,
  ])
  const parts = [
    [paint.title(flow(title, sheet, 0)), paint.faint(flow(summary, sheet, 0))].join('\n'),
    ...sections.map((it) => sectionScreen(it, sheet)),
    ...(related.length > 0
      ? [[paint.strong(words.related[lang]), ...related.flat()].join('\n')]
      : []),
    notes.lines.map((it) => paint.faint(flow(it, sheet, 0))).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One section of an article. */
export function sectionScreen(
  { heading, blocks }: Article['sections'][number],
  sheet: Sheet,
): string {
  const title = sheet.paint.strong(flow(heading, sheet, 0))
  return [title, ...blocks.map((it) => blockLines(it, sheet))].join('\n')
}

function blockLines(block: ArticleBlock, sheet: Sheet): string {
  switch (block.kind) {
    case 'paragraph':
      return flow(block.text, sheet, 2)
    case 'list':
      return block.items.map((it) => item('·', it, sheet)).join('\n')
    case 'steps':
      return block.items.map((it, index) => item(`${index + 1}.`, it, sheet)).join('\n')
    case 'places':
      return block.items
        .map(({ name, text }) => item('·', `${named(name, sheet)}${text}`, sheet))
        .join('\n')
  }
}

function named(name: string, { lang }: Sheet): string {
  return lang === 'zh' ? `${name}：` : `${name}: `
}

function item(mark: string, text: string, sheet: Sheet): string {
  return wrap(`  ${mark} ${text}`, widthOf(sheet), 3 + mark.length)
}

function flow(text: string, sheet: Sheet, indent: number): string {
  return wrap(' '.repeat(indent) + text, widthOf(sheet), indent)
}

function widthOf({ columns }: Sheet): number {
  return Math.min(columns, WIDEST)
}
