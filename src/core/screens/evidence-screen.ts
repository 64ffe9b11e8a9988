import type { FileState } from '../casebook/attachment.ts'
import { shortHash } from '../casebook/attachment.ts'
import { sizeWords } from '../casebook/file-size.ts'
import { evidence as words } from '../messages/evidence.ts'
import { printable } from '../text.ts'
import type { Sheet } from './advice-screen.ts'
import type { EvidenceItem } from './evidence-list.ts'
import { wrap } from './layout.ts'

const MARKS = { have: '☑', missing: '☐', 'not-applicable': '–' } as const
/** How wide a paragraph is set at most. */
const WIDEST = 100

/** The checklist: what is there with its files, what is missing with how to get it. */
export function evidenceScreen(
  number: number,
  items: readonly EvidenceItem[],
  sheet: Sheet,
): string {
  const { lang, paint } = sheet
  if (items.length === 0) return `${words.none[lang]}\n`
  const parts = items.map((it) => itemLines(it, sheet).join('\n'))
  const missing = items.find((it) => it.state === 'missing') ?? items[0]
  const hint = missing ? [words.addHint(number, missing.id)[lang]] : []
  return `${[paint.title(words.heading(number)[lang]), ...parts, ...hint].join('\n\n')}\n`
}

function itemLines(it: EvidenceItem, sheet: Sheet): string[] {
  const { lang, paint } = sheet
  const flow = (text: string): string => wrap(`    ${text}`, Math.min(sheet.columns, WIDEST), 4)
  const name = `${it.name.charAt(0).toUpperCase()}${it.name.slice(1)}`
  const state = it.state === 'have' ? paint.good : paint.strong
  const head = `${MARKS[it.state]} ${paint.strong(name)} · ${state(words.states[it.state][lang])} · ${paint.faint(it.id)}`
  const files = it.files.map(
    (file) =>
      `    · ${printable(file.name)}  ${sizeWords(file.size)}  ${paint.faint(`SHA-256 ${shortHash(file.sha256)}…`)}`,
  )
  return [
    head,
    ...(it.proves === '' ? [] : [flow(words.proves(it.proves)[lang])]),
    ...(it.state !== 'missing' || it.how === '' ? [] : [flow(words.how(it.how)[lang])]),
    ...files,
  ]
}

/** A kept file and what became of it. */
export interface CheckedFile {
  readonly case: number
  readonly item: string
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly state: FileState
}

/** The files that are not as they were. */
export function brokenFilesScreen(files: readonly CheckedFile[], { lang, paint }: Sheet): string {
  return files
    .map(
      (it) =>
        `${paint.alarm(words.fileStates[it.state][lang])}  ${it.case} · ${it.item} · ${printable(it.name)}  ${paint.faint(`SHA-256 ${it.sha256}`)}\n`,
    )
    .join('')
}
