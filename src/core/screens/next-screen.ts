/** `next`: where a case stands on the ladder, and the step that follows. */
import type { Ladder } from '../casebook/ladder.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, staleSince } from '../knowledge/phrases.ts'
import type { Contact } from '../knowledge/schema.ts'
import { ladder as words } from '../messages/ladder.ts'
import type { Lang, Text } from '../text.ts'
import { contactNote, type Sheet } from './advice-screen.ts'
import { momentWords, officeName } from './due-words.ts'
import { wrap } from './layout.ts'
import {
  type NextStep,
  nextStepOf,
  type NumberedCase,
  stepTitle,
  unresolvedWords,
} from './next-step.ts'

export function nextScreen(
  of: NumberedCase,
  ladder: Ladder,
  knowledge: Knowledge,
  setting: Setting,
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  const next = nextStepOf(of, ladder, knowledge, lang, setting)
  const parts = [
    paint.title(words.heading(of.number)[lang]),
    section(words.standsHeading, [standsWords(of, ladder, knowledge, lang, setting.today)], sheet),
    next
      ? section(words.nextHeading, nextLines(next, sheet), sheet)
      : wrap((ladder.closed ? words.closed : words.end)[lang], sheet.columns),
    next ? section(words.needsHeading, needLines(next, sheet), sheet) : '',
    section(
      words.unresolvedHeading,
      ladder.unresolved.map((it) => unresolvedWords(it, of, knowledge, lang, setting.today)),
      sheet,
    ),
    section(words.wholeHeading, wholeLines(of, ladder, knowledge, lang), sheet),
    footnotes(next, setting, sheet),
  ]
  return `${parts.filter((it) => it !== '').join('\n\n')}\n`
}

function section(heading: Text, lines: readonly string[], { lang, columns, paint }: Sheet): string {
  if (lines.length === 0) return ''
  return [paint.strong(heading[lang]), ...lines.map((it) => wrap(`  ${it}`, columns, 4))].join('\n')
}

function standsWords(
  of: NumberedCase,
  { at }: Ladder,
  { register }: Knowledge,
  lang: Lang,
  today: string,
): string {
  if (!at) return words.notStarted[lang]
  const day = momentWords(at.since ?? today, today, lang)
  return words.onDay(officeName(at.office, of, register)[lang], day, words.states[at.state][lang])[
    lang
  ]
}

function nextLines(next: NextStep, { lang, paint }: Sheet): string[] {
  const labeled = (label: Text, text: string): string =>
    `${label[lang]}${lang === 'zh' ? '：' : ': '}${text}`
  return [
    paint.strong(next.title),
    next.why,
    ...(next.until === undefined ? [] : [next.until]),
    ...(next.how === undefined ? [] : [labeled(words.how, next.how)]),
    ...next.contacts.map((it) => labeled(words.reach, reachWords(it, lang))),
    labeled(words.scope, next.scope),
    labeled(words.before, next.before),
  ]
}

function reachWords({ value, for: purpose }: Contact, lang: Lang): string {
  return lang === 'zh' ? `${value}（${purpose.zh}）` : `${value} (${purpose.en})`
}

function needLines(next: NextStep, { lang }: Sheet): string[] {
  const numbers = next.references.map((it) => it.reference).join(lang === 'zh' ? '、' : ', ')
  return [
    ...next.documents.map((it) =>
      it.state === 'have' ? `☑ ${it.name}` : `☐ ${it.name}${lang === 'zh' ? '：' : ': '}${it.how}`,
    ),
    numbers === ''
      ? words.noReference[lang]
      : `${words.references[lang]}${lang === 'zh' ? '：' : ': '}${numbers}`,
    ...(next.draft === undefined ? [] : [words.draft(next.draft)[lang]]),
  ]
}

function wholeLines(
  of: NumberedCase,
  { rungs, next }: Ladder,
  { register }: Knowledge,
  lang: Lang,
): string[] {
  return rungs.map((it, index) => {
    const name = officeName(it.office, of, register)[lang]
    const mark = it === next ? '→' : it.state === 'open' ? ' ' : '✓'
    const state = it.state === 'open' ? '' : ` · ${words.states[it.state][lang]}`
    return `${mark} ${index + 1}. ${stepTitle(it, name)[lang]}${state}`
  })
}

function footnotes(
  next: NextStep | undefined,
  { today }: Setting,
  { lang, columns, paint }: Sheet,
): string {
  const contacts = next?.contacts ?? []
  const notes = [
    words.noPromise[lang],
    ...(contacts.length > 0 ? [contactNote(staleSince(contacts, today), lang)] : []),
  ]
  return notes.map((it) => paint.faint(wrap(it, columns))).join('\n')
}
