import { type MarkKind, marksIn } from '../redaction/marks.ts'
import { kindNames, preview as words } from '../messages/redaction.ts'
import type { Lang } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

/** A public text before it is public: the marks stand out, and each kind is counted. */
export function maskPreview(text: string, { lang, columns, paint }: Sheet): string {
  return [
    paint.strong(words.heading[lang]),
    '',
    withMarksPainted(wrap(text.trimEnd(), columns), paint.marked),
    '',
    wrap(countsOf(text, lang), columns),
    wrap(words.hint[lang], columns),
    '',
  ].join('\n')
}

/** The text with each mark painted. */
export function withMarksPainted(text: string, paint: (mark: string) => string): string {
  let painted = ''
  let from = 0
  for (const { start, end } of marksIn(text)) {
    painted += text.slice(from, start) + paint(text.slice(start, end))
    from = end
  }
  return painted + text.slice(from)
}

/** “Masked: phone numbers 2, addresses 1.” */
export function countsOf(text: string, lang: Lang): string {
  const counts = new Map<MarkKind, number>()
  for (const { kind } of marksIn(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return words.nothing[lang]
  const list = [...counts].map(([kind, count]) => words.each(kindNames[kind], count)[lang])
  return words.counted(list.join(lang === 'zh' ? '、' : ', '))[lang]
}
