import type { Advice } from '../diagnosis/advice.ts'
import { advice as words } from '../messages/advice.ts'
import { diagnose } from '../messages/diagnose.ts'
import { phrases } from '../messages/phrases.ts'
import type { Lang, Text } from '../text.ts'
import type { Remedy } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import { type Paint, wrap } from './layout.ts'

/** How wide a paragraph is set at most; longer lines are hard to read. */
export const WIDEST = 100

export interface Sheet {
  readonly lang: Lang
  readonly columns: number
  readonly paint: Paint
}

/**
 * The advice of an outcome: first what to do now, then why, then background. `brief`, between
 * questions on a small screen, names the evidence without how to get it, and leaves the sources out.
 */
export function adviceScreen(advice: Advice, sheet: Sheet, detail: 'brief' | 'full'): string {
  return `${nowSection(advice, sheet)}\n\n${backgroundScreen(advice, sheet, detail)}`
}

/** What to do now, alone. */
export function nowScreen(advice: Advice, sheet: Sheet): string {
  return `${nowSection(advice, sheet)}\n`
}

/** The rest of the advice: why, how long, and what comes after. */
export function backgroundScreen(advice: Advice, sheet: Sheet, detail: 'brief' | 'full'): string {
  const { lang, paint } = sheet
  const sure = words.sure[advice.sure][lang]
  const reasons = advice.reasons.join(lang === 'zh' ? '；' : '; ')
  const because =
    advice.reasons.length > 0 ? [paint.faint(flow(words.because(reasons)[lang], sheet, 2))] : []
  const parts = [
    section(
      words.causeHeading,
      [flow(`${sure}${colon(lang)}${advice.cause}`, sheet, 2), ...because],
      sheet,
    ),
    ...laterSections(advice, sheet, detail),
    detail === 'brief'
      ? ''
      : section(words.complainHeading, [flow(advice.complain.why, sheet, 2)], sheet),
    footnotes(advice, sheet, detail),
    advice.guide === undefined ? '' : words.more(advice.guide)[lang],
  ]
  return `${parts.filter((it) => it !== '').join('\n\n')}\n`
}

/** What to do, how long to wait, what to keep: the advice where the cause has been told already. */
export function stepsScreen(advice: Advice, sheet: Sheet): string {
  const parts = [nowSection(advice, sheet), ...laterSections(advice, sheet, 'brief')]
  return parts.filter((it) => it !== '').join('\n')
}

function nowSection(advice: Advice, sheet: Sheet): string {
  const { alarm, strong } = sheet.paint
  const stress = advice.urgent ? alarm : strong
  return section(words.nowHeading, numbered(advice.now, sheet), sheet, stress)
}

function laterSections(advice: Advice, sheet: Sheet, detail: 'brief' | 'full'): string[] {
  const { lang } = sheet
  return [
    section(words.waitHeading, [flow(advice.wait, sheet, 2)], sheet),
    section(words.afterHeading, [flow(advice.after, sheet, 2)], sheet),
    section(
      words.keepHeading,
      detail === 'brief'
        ? [flow(advice.keep.map((it) => it.name).join(lang === 'zh' ? '、' : '; '), sheet, 2)]
        : advice.keep.map((it) => item('·', `${it.name}${colon(lang)}${it.how}`, sheet)),
      sheet,
    ),
  ]
}

function colon(lang: Lang): string {
  return lang === 'zh' ? '：' : ': '
}

/** What to do before anything else, as a short numbered list. */
export function firstScreen(
  lines: readonly string[],
  note: string | undefined,
  sheet: Sheet,
): string {
  const body = section(words.firstHeading, numbered(lines, sheet), sheet, sheet.paint.alarm)
  const tail = note === undefined ? '' : `\n${sheet.paint.faint(flow(note, sheet, 2))}`
  return `${body}${tail}\n`
}

/** The line that stands with every number or link. */
export function contactNote(staleSince: string | undefined, lang: Lang): string {
  const old = staleSince === undefined ? '' : phrases.oldContact(staleSince)[lang]
  return `${phrases.contactNote[lang]}${old && lang === 'en' ? ' ' : ''}${old}`
}

function footnotes(advice: Advice, sheet: Sheet, detail: 'brief' | 'full'): string {
  const { lang, paint } = sheet
  const titles = advice.sources.join(lang === 'zh' ? '；' : '; ')
  const notes = [
    ...(advice.hasContacts ? [contactNote(advice.staleSince, lang)] : []),
    words.notLegalAdvice[lang],
    ...(titles && detail === 'full' ? [words.sources(titles)[lang]] : []),
  ]
  return notes.map((it) => paint.faint(flow(it, sheet, 0))).join('\n')
}

function section(
  heading: Text,
  lines: readonly string[],
  { lang, paint }: Sheet,
  stress = paint.strong,
): string {
  return lines.length === 0 ? '' : [stress(heading[lang]), ...lines].join('\n')
}

function numbered(lines: readonly string[], sheet: Sheet): string[] {
  return lines.map((line, index) => item(`${index + 1}.`, line, sheet))
}

function item(mark: string, text: string, sheet: Sheet): string {
  const indent = 3 + mark.length
  return wrap(`  ${mark} ${text}`, Math.min(sheet.columns, WIDEST), indent)
}

function flow(text: string, { columns }: Sheet, indent: number): string {
  return wrap(' '.repeat(indent) + text, Math.min(columns, WIDEST), indent)
}

/** One remedy: what it is, how long it takes, how it is done. */
export function remedyScreen(remedy: Remedy, setting: Setting, sheet: Sheet): string {
  const { lang, paint } = sheet
  const say = (text: Text): string => speak(text, lang, setting).text
  const title = diagnose.askRemedy({ zh: say(remedy.title), en: say(remedy.title) })
  const cost = diagnose.remedyFacts(remedy.minutes, diagnose.helps[remedy.helps])
  return [
    paint.strong(flow(title[lang], sheet, 0)),
    ...numbered(remedy.steps.map(say), sheet),
    paint.faint(flow(cost[lang], sheet, 2)),
  ].join('\n')
}
