import type { Attachment } from '../core/casebook/attachment.ts'
import { sizeWords } from '../core/casebook/file-size.ts'
import type { LetterDocument } from '../core/complaint/document.ts'
import { type Format, FORMAT_NAMES, formatFor } from '../core/complaint/format-names.ts'
import { FORMATS } from '../core/complaint/formats.ts'
import { Expected, exitCode, type ExitCode } from '../core/errors.ts'
import { evidence } from '../core/messages/evidence.ts'
import { packages as words } from '../core/messages/packages.ts'
import { wrap } from '../core/screens/layout.ts'
import type { World } from '../ports.ts'
import { giveOut } from './give-out.ts'
import { localDay } from './setting.ts'

export interface GiveOptions {
  readonly format?: Format
  readonly output?: string
  readonly force?: boolean
}

/** The format of a letter. Throws in words where it needs a file and there is none. */
export function letterFormat(number: string, { format, output }: GiveOptions): Format {
  const wanted = formatFor(format, output, FORMAT_NAMES, 'md')
  if (wanted === 'zip' && (output === undefined || output === '-'))
    throw new Expected('usage', words.needsFile, [words.forExample(number)])
  return wanted
}

/** Writes the letter out; `attachments` go along where the format has room for them. */
export async function giveLetter(
  letter: LetterDocument,
  attachments: readonly Attachment[],
  format: Format,
  options: GiveOptions,
  world: World,
): Promise<ExitCode> {
  if (format === 'zip') return packLetter(letter, attachments, options, world)
  if (format === 'txt') tellNotes(letter, world)
  return giveOut(FORMATS[format](letter), options, world)
}

/** All of a plain text is pasted into a form; what is said to the person alone stays outside. */
function tellNotes({ blocks }: LetterDocument, { terminal }: World): void {
  for (const it of blocks)
    if (it.kind === 'note') terminal.err(`${wrap(it.text, terminal.columns)}\n`)
}

async function packLetter(
  letter: LetterDocument,
  attachments: readonly Attachment[],
  { output = '', force = false }: GiveOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const progress = await world.progress()
  const content = {
    texts: [
      { path: 'letter.md', text: FORMATS.md(letter), type: 'text/markdown' },
      { path: 'letter.html', text: FORMATS.html(letter), type: 'text/html' },
    ],
    attachments,
    made: localDay(world),
  }
  const packages = await world.packages()
  const report = await packages
    .write(output, content, { force }, (done, total) =>
      progress.show(words.packing(sizeWords(done), sizeWords(total))[lang]),
    )
    .finally(() => progress.end())
  for (const { name, state } of report.leftOut)
    if (state !== 'whole')
      terminal.err(`${words.leftOut(name, evidence.fileStates[state])[lang]}\n`)
  if (report.leftOut.length > 0) terminal.err(`${words.incomplete(report.leftOut.length)[lang]}\n`)
  terminal.err(`${words.done(output, report.evidence, sizeWords(report.size))[lang]}\n`)
  return report.leftOut.length > 0 ? exitCode('failed') : 0
}
