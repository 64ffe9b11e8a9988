import { escapeInline } from '../complaint/markdown.ts'
import type { Article, ArticleBlock } from '../knowledge/guide-article.ts'
import { guides as words } from '../messages/guides.ts'
import type { Lang } from '../text.ts'
import type { GuideNotes } from './guide-notes.ts'

/** An article as a markdown document. */
export function guideMarkdown(article: Article, notes: GuideNotes, lang: Lang): string {
  const related = notes.related.map(
    ({ title, command }) => `- ${escapeInline(title)}${lang === 'zh' ? '：' : ': '}\`${command}\``,
  )
  const parts = [
    `# ${escapeInline(article.title)}`,
    escapeInline(article.summary),
    ...article.sections.flatMap(({ heading, blocks }) => [
      `## ${escapeInline(heading)}`,
      ...blocks.map((it) => blockLines(it, lang)),
    ]),
    ...(related.length > 0
      ? [`## ${words.related[lang].replace(/[:：]$/, '')}`, related.join('\n')]
      : []),
    '---',
    ...notes.lines.map(escapeInline),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockLines(block: ArticleBlock, lang: Lang): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeInline(block.text)
    case 'list':
      return block.items.map((it) => `- ${escapeInline(it)}`).join('\n')
    case 'steps':
      return block.items.map((it, index) => `${index + 1}. ${escapeInline(it)}`).join('\n')
    case 'places':
      return block.items
        .map(
          ({ name, text }) =>
            `- **${escapeInline(name)}**${lang === 'zh' ? '：' : ': '}${escapeInline(text)}`,
        )
        .join('\n')
  }
}
