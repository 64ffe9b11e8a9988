import type { Advice } from '../diagnosis/advice.ts'
import { staleSince } from '../knowledge/phrases.ts'
import type { Meaning } from '../knowledge/meanings.ts'
import { advice } from '../messages/advice.ts'
import { explain as words } from '../messages/explain.ts'
import { type Lang, printable } from '../text.ts'
import { contactNote, type Sheet, stepsScreen } from './advice-screen.ts'
import { wrap } from './layout.ts'

/**
 * What a shown text means, each meaning with where it applies. What an advice says stands in place of
 * the meaning's own words on what to do. `goOn`: name the command that goes on from there.
 */
export function explainScreen(
  query: string,
  meanings: readonly Meaning[],
  advices: ReadonlyMap<Meaning, Advice>,
  today: string,
  sheet: Sheet,
  goOn: boolean,
): string {
  const { lang, paint, columns } = sheet
  const asked = printable(query)
  const heading = isSame(meanings)
    ? meanings.length > 1 && words.several(asked, meanings.length)[lang]
    : words.nearest(asked)[lang]
  const notes = notesOn(meanings, advices, today, lang)
  const parts = [
    heading,
    ...meanings.map((it) => meaningScreen(it, advices.get(it), sheet, goOn)),
    notes.length > 0 && notes.map((it) => paint.faint(wrap(it, columns))).join('\n'),
  ]
  return `${parts.filter((it) => it !== false).join('\n\n')}\n`
}

/** What stands with every number, link and date that is shown. */
function notesOn(
  meanings: readonly Meaning[],
  advices: ReadonlyMap<Meaning, Advice>,
  today: string,
  lang: Lang,
): string[] {
  const contacts = meanings.filter((it) => !advices.has(it)).flatMap((it) => it.contacts)
  const told = [...advices.values()]
  const [oldest] = [staleSince(contacts, today), ...told.map((it) => it.staleSince)]
    .filter((it) => it !== undefined)
    .sort()
  return [
    ...(contacts.length > 0 || told.some((it) => it.hasContacts)
      ? [contactNote(oldest, lang)]
      : []),
    ...(told.length > 0 ? [advice.notLegalAdvice[lang]] : []),
  ]
}

/** Whether the asked words themselves were found, not only something like them. */
export function isSame(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ match }) => match.how === 'exact' || match.how === 'folded')
}

function meaningScreen(
  meaning: Meaning,
  told: Advice | undefined,
  sheet: Sheet,
  goOn: boolean,
): string {
  const { lang, paint, columns } = sheet
  const { match, means, problem } = meaning
  const { system, entry } = match
  const line = (text: string): string => wrap(`  ${text}`, columns, 4)
  const name = `${entry.shown}${lang === 'zh' ? '——' : ' – '}${system.name[lang]}`
  return [
    paint.strong(wrap(name, columns, 2)),
    paint.faint(line(words.where(system.where)[lang])),
    ...(entry.unknown ? [paint.alarm(line(words.unknownFirst[lang]))] : []),
    line(`${words.means[lang]}${means[lang]}`),
    told ? adviceLines(told, entry.unknown, sheet) : todoLines(meaning, sheet),
    ...(entry.quality === 'low' ? [paint.faint(line(words.weak[lang]))] : []),
    ...(goOn && problem
      ? [line(words.goOn(problem.title)[lang]), `    ${goOnCommand(meaning)}`]
      : []),
  ].join('\n')
}

/** The steps of an advice, set in below the meaning, without the warning that stands above it already. */
function adviceLines(told: Advice, unknown: boolean, sheet: Sheet): string {
  const now = told.now.filter((it) => !unknown || it !== words.unknownFirst[sheet.lang])
  return stepsScreen({ ...told, now }, { ...sheet, columns: sheet.columns - 2 })
    .split('\n')
    .map((it) => `  ${it}`)
    .join('\n')
}

/** What the entry itself says to do. */
function todoLines(meaning: Meaning, { lang, columns }: Sheet): string {
  return [
    wrap(`  ${words.todo[lang]}`, columns, 4),
    ...steps(todoWords(meaning, lang)).map((it, index) =>
      wrap(`    ${index + 1}. ${it}`, columns, 7),
    ),
  ].join('\n')
}

/** The sentences of a text, one action a line. */
function steps(text: string): string[] {
  return text.split(/(?<=。)|(?<=\.)\s+(?=[A-Z])/).filter((it) => it !== '')
}

/** What to do, without the warning that stands above it already. */
function todoWords({ match, do: todo }: Meaning, lang: Lang): string {
  const first = words.unknownFirst[lang]
  return match.entry.unknown && todo[lang].startsWith(first)
    ? todo[lang].slice(first.length).trim()
    : todo[lang]
}

function goOnCommand({ problem, wallet }: Meaning): string {
  return `wallet-help diagnose --problem ${problem?.id ?? ''}${wallet === undefined ? '' : ` --wallet ${wallet}`}`
}

/** The meanings as `explain --json` prints them. Its keys are public. */
export function explainJson(query: string, meanings: readonly Meaning[]): object {
  return {
    query,
    matches: meanings.map(({ match, means, do: todo, problem }) => {
      const { system, entry, how } = match
      return {
        system: system.system,
        where: system.where,
        shown: entry.shown,
        means,
        do: todo,
        category: entry.category,
        unknownResult: entry.unknown,
        problem: problem?.id ?? null,
        outcome: (problem && entry.outcome) ?? null,
        match: how,
        wallet: system.wallet ?? null,
      }
    }),
  }
}
