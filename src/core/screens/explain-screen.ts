import { staleSince } from '../knowledge/phrases.ts'
import type { Meaning } from '../knowledge/meanings.ts'
import { explain as words } from '../messages/explain.ts'
import { type Lang, printable } from '../text.ts'
import { contactNote, type Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

/** What a shown text means, each meaning with where it applies. `goOn`: name the command that goes on from there. */
export function explainScreen(
  query: string,
  meanings: readonly Meaning[],
  today: string,
  sheet: Sheet,
  goOn: boolean,
): string {
  const { lang, paint, columns } = sheet
  const asked = printable(query)
  const contacts = meanings.flatMap((it) => it.contacts)
  const heading = isSame(meanings)
    ? meanings.length > 1 && words.several(asked, meanings.length)[lang]
    : words.nearest(asked)[lang]
  const note =
    contacts.length > 0 &&
    paint.faint(wrap(contactNote(staleSince(contacts, today), lang), columns))
  const parts = [heading, ...meanings.map((it) => meaningScreen(it, sheet, goOn)), note]
  return `${parts.filter((it) => it !== false).join('\n\n')}\n`
}

/** Whether the asked words themselves were found, not only something like them. */
export function isSame(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ match }) => match.how === 'exact' || match.how === 'folded')
}

function meaningScreen(meaning: Meaning, { lang, paint, columns }: Sheet, goOn: boolean): string {
  const { match, means, problem } = meaning
  const { system, entry } = match
  const line = (text: string): string => wrap(`  ${text}`, columns, 4)
  const name = `${entry.shown}${lang === 'zh' ? '——' : ' – '}${system.name[lang]}`
  return [
    paint.strong(wrap(name, columns, 2)),
    paint.faint(line(words.where(system.where)[lang])),
    ...(entry.unknown ? [paint.alarm(line(words.unknownFirst[lang]))] : []),
    line(`${words.means[lang]}${means[lang]}`),
    line(words.todo[lang]),
    ...steps(todoWords(meaning, lang)).map((it, index) =>
      wrap(`    ${index + 1}. ${it}`, columns, 7),
    ),
    ...(entry.quality === 'low' ? [paint.faint(line(words.weak[lang]))] : []),
    ...(goOn && problem
      ? [paint.faint(line(words.goOn(problem.title)[lang])), `    ${goOnCommand(meaning)}`]
      : []),
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
