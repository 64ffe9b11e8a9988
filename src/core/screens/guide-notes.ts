import type { Article } from '../knowledge/guide-article.ts'
import type { Guide, Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, staleSince } from '../knowledge/phrases.ts'
import { guides as words } from '../messages/guides.ts'
import type { Lang } from '../text.ts'
import { contactNote } from './advice-screen.ts'

/** What stands below an article. */
export interface GuideNotes {
  /** Problems that the program can go through with the person. */
  readonly related: readonly { readonly title: string; readonly command: string }[]
  readonly lines: readonly string[]
}

/** The problems it goes with, its sources, and the line that stands with every number. */
export function notesOn(
  { problems, sources, checked }: Guide,
  { contacts }: Article,
  knowledge: Pick<Knowledge, 'problems' | 'register'>,
  { today }: Setting,
  lang: Lang,
): GuideNotes {
  const titles = sources.flatMap((id) => knowledge.register.sources[id]?.title[lang] ?? [])
  const day = checked === undefined ? [] : [words.checked(checked)[lang]]
  return {
    related: problems.flatMap((id) => {
      const problem = knowledge.problems.find((it) => it.id === id)
      return problem
        ? [{ title: problem.title[lang], command: `wallet-help diagnose --problem ${id}` }]
        : []
    }),
    lines: [
      ...(contacts.length > 0 ? [contactNote(staleSince(contacts, today), lang)] : []),
      [...day, words.notLegalAdvice[lang]].join(lang === 'zh' ? '' : ' '),
      words.sources(titles.join(lang === 'zh' ? '；' : '; '))[lang],
    ],
  }
}
