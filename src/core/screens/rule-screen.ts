/** The rules of `deadline --list`, and one rule counted from a day. */
import type { Day } from '../knowledge/calendar.ts'
import type { Due } from '../knowledge/deadline.ts'
import type { Register } from '../knowledge/knowledge.ts'
import type { Rule } from '../knowledge/rules.ts'
import { deadlines as words } from '../messages/deadlines.ts'
import type { Lang } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { countLines, skippedJson } from './due-screen.ts'
import { lengthWords, momentWords } from './due-words.ts'
import { wrap } from './layout.ts'

/** `deadline --list --json`; its keys are public. */
export function ruleJson(rule: Rule): object {
  const { id, trigger, amount, unit, calendar, kind, source } = rule
  return { id, trigger, amount, unit, calendar, kind, source }
}

/** `deadline RULE --from DATE --json`; its keys are public. */
export function dueRuleJson({ due, estimated, skipped }: Due, lang: Lang): object {
  return { due, estimated, skipped: skippedJson(skipped, lang) }
}

/** All rules: id, length, kind, and what they say. */
export function rulesScreen(rules: readonly Rule[], { lang, columns, paint }: Sheet): string {
  const lines = rules.map((rule) => {
    const head = [lengthWords(rule)[lang], rule.calendar, words.kinds[rule.kind][lang]].join(' · ')
    return [`${paint.strong(rule.id)}  ${head}`, wrap(`    ${rule.says[lang]}`, columns, 4)].join(
      '\n',
    )
  })
  return `${[...lines, '', paint.faint(words.disclaimer[lang])].join('\n')}\n`
}

/** One rule counted from a day, each day that did not count with its reason. */
export function ruleScreen(
  rule: Rule,
  from: string,
  { due, estimated, skipped }: Due,
  { sources }: Register,
  sheet: Sheet & { readonly today: Day },
): string {
  const { lang, columns, paint, today } = sheet
  const title = sources[rule.source]?.title[lang] ?? rule.source
  const kind = words.kinds[rule.kind][lang]
  return `${[
    paint.title(words.due(momentWords(due, today, lang))[lang]),
    wrap(`  ${rule.says[lang]}${lang === 'zh' ? `（${kind}）` : ` (${kind})`}`, columns, 4),
    ...countLines({ from, limit: rule, skipped, estimated }, today, sheet),
    paint.faint(wrap(`  ${words.sourceLine(title)[lang]}`, columns, 4)),
    paint.faint(words.disclaimer[lang]),
  ].join('\n')}\n`
}
