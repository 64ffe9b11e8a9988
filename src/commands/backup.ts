import { toJson } from '../core/json.ts'
import { sizeWords } from '../core/casebook/file-size.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { backup as words, backupErrors, backupHints } from '../core/messages/backup.ts'
import { evidence } from '../core/messages/evidence.ts'
import { printable } from '../core/text.ts'
import type { BackupReport, World } from '../ports.ts'
import { bytesShown } from './bytes-shown.ts'

export interface BackupOptions {
  readonly force?: boolean
  readonly json?: boolean
}

/** All cases and evidence files in one file, verified after it was written. */
export async function backup(
  file: string,
  { force = false, json }: BackupOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang, version } = world
  const archive = await world.archive()
  const progress = await world.progress()
  const show = (say: typeof words.packing) =>
    bytesShown(progress, (done, all) => say(done, all)[lang])
  const report = await archive
    .backup(
      file,
      { force, version, now: world.now() },
      { packing: show(words.packing), checking: show(words.checking) },
    )
    .finally(() => progress.end())
  if (json) terminal.out(toJson(jsonOf(report)))
  for (const it of report.leftOut) {
    const text = words.leftOut(printable(it.name), it.case, evidence.fileStates[it.state])
    terminal.tell(`${text[lang]}\n`)
  }
  if (report.leftOut.length > 0)
    throw new Expected('failed', backupErrors.incomplete(report.leftOut.length), [
      backupHints.verify,
    ])
  const done = words.done(file, report.cases, report.files, sizeWords(report.size))
  terminal.err(`${done[lang]}\n${words.private[lang]}\n`)
  return 0
}

function jsonOf({ leftOut, ...report }: BackupReport): object {
  return {
    ...report,
    leftOut: leftOut.map(({ case: number, item, name, sha256, size, state }) => ({
      case: number,
      item,
      name,
      sha256,
      size,
      state,
    })),
  }
}
