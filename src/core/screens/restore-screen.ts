import type { Lost } from '../casebook/merge-content.ts'
import type { MergedCase } from '../casebook/merge.ts'
import { maskCounterparty } from '../secrets/mask-counterparty.ts'
import { backup as words } from '../messages/backup.ts'
import { printable, type Text } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import { wrap } from './layout.ts'
import { factLabel } from './fact-label.ts'

/** What the person must know after cases came in: numbers that changed, and what gave way. */
export function restoreScreen(merged: readonly MergedCase[], { lang, columns }: Sheet): string {
  const renumbered = merged
    .filter((it) => it.from !== it.record.stored.number)
    .map((it) => words.numbered(it.from, it.record.stored.number))
  const conflicts = merged.flatMap(({ record, conflicts: gaveWay }) =>
    gaveWay.map((it) => conflictWords(record.stored.number, it)),
  )
  const lines = [
    ...renumbered.map((it) => it[lang]),
    ...(conflicts.length > 0 ? [words.conflictsHeading[lang]] : []),
    ...conflicts.map((it) => `  ${it[lang]}`),
  ]
  return lines.map((it) => `${wrap(it, columns, 4)}\n`).join('')
}

/** The other side's numbers are masked, as everywhere on screen. */
function conflictWords(number: number, { field, kept, lost }: Lost): Text {
  const shown = (value: string): string =>
    printable(field.startsWith('counterparty') ? maskCounterparty(value) : value)
  const keptWords = kept === undefined ? words.nothing : { zh: shown(kept), en: shown(kept) }
  return words.conflict(number, factLabel(field), keptWords, shown(lost))
}

/** As `restore --json` prints it. Its keys are public. */
export function restoreJson(merged: readonly MergedCase[]): object {
  return {
    cases: merged.map(({ what, from, record }) => ({
      case: record.stored.number,
      id: record.stored.id,
      from,
      what,
    })),
    conflicts: merged.flatMap(({ record, conflicts }) =>
      conflicts.map(({ field, kept, lost }) => ({
        case: record.stored.number,
        id: record.stored.id,
        field,
        kept: kept ?? null,
        lost,
      })),
    ),
  }
}
