import { isWhole, type Recovered } from '../casebook/recovered.ts'
import { recovery as words } from '../messages/recovery.ts'
import { printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'

/** What was saved and what not, then how to go on. `deadlines`: how many run in the saved cases. */
export function recoveryScreen(it: Recovered, deadlines: number, sheet: Sheet): string {
  const { lang, columns, paint } = sheet
  const { records, file } = it
  const entries = entriesIn(it)
  const lines = [
    words.saved(records.length, entries, it.evidenceSaved, deadlines)[lang],
    ...(isWhole(it) ? [words.whole[lang]] : [paint.strong(words.notSaved[lang])]),
    ...lossesOf(it).map((text) => `  ${text[lang]}`),
    words.unseen[lang],
    '',
    ...[words.made(file), words.look(file), words.merge(file), words.goOn(file)].map(
      (text) => text[lang],
    ),
  ]
  return `${lines.map((line) => wrap(printable(line), columns, line.startsWith(' ') ? 4 : 0)).join('\n')}\n`
}

function lossesOf(it: Recovered) {
  return [
    ...(it.gone.length > 0 ? [words.gone(it.gone)] : []),
    ...(it.rebuilt.length > 0 ? [words.rebuilt(it.rebuilt)] : []),
    ...(it.entriesLost > 0 ? [words.entries(it.entriesLost)] : []),
    ...(it.evidenceLost.length > 0 ? [words.evidence(it.evidenceLost)] : []),
    ...(it.rowsLost > 0 ? [words.rows(it.rowsLost)] : []),
    ...(it.pagesLost > 0 ? [words.pages(it.pagesLost)] : []),
  ]
}

function entriesIn({ records }: Recovered): number {
  return records.reduce((sum, { timeline }) => sum + timeline.length, 0)
}

/** `doctor --recover --json`; its keys are public. */
export function recoveryJson(it: Recovered, deadlines: number): object {
  return {
    file: it.file,
    from: it.from,
    cases: { saved: it.records.length, inPart: it.rebuilt, lost: it.gone },
    entries: { saved: entriesIn(it), lost: it.entriesLost },
    evidence: { saved: it.evidenceSaved, lost: it.evidenceLost },
    deadlines,
    unreadable: { parts: it.rowsLost, pages: it.pagesLost },
  }
}
