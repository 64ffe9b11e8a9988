import stringWidth from 'string-width'
import type { Guide } from '../knowledge/knowledge.ts'
import { GUIDE_GROUPS } from '../knowledge/guide-groups.ts'
import { guides as words } from '../messages/guides.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

/** All articles, shelf by shelf. */
export function guideListScreen(guides: readonly Guide[], sheet: Sheet): string {
  const { lang, paint } = sheet
  const shelves = GUIDE_GROUPS.map((group) => ({
    heading: words.groups[group][lang],
    guides: guides.filter((it) => it.group === group),
  })).filter((it) => it.guides.length > 0)
  const parts = shelves.map(({ heading, guides: own }) =>
    [paint.title(heading), ...own.map((it) => entryLines(it, sheet))].join('\n'),
  )
  return `${[...parts, wrap(words.howToRead[lang], sheet.columns)].join('\n\n')}\n`
}

/** The articles that a search found, the best first. */
export function guideHitsScreen(guides: readonly Guide[], sheet: Sheet): string {
  return guides.map((it) => `${entryLines(it, sheet)}\n`).join('')
}

function entryLines({ id, title, summary }: Guide, { lang, columns, paint }: Sheet): string {
  // The id is what one types, so it is never broken.
  const head = `  ${paint.strong(title[lang])}`
  const fits = stringWidth(`  ${title[lang]}  ${id}`) <= columns
  return [
    fits ? `${head}  ${id}` : `${paint.strong(wrap(`  ${title[lang]}`, columns, 4))}\n    ${id}`,
    paint.faint(wrap(`    ${summary[lang]}`, columns, 4)),
  ].join('\n')
}
