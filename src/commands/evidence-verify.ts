import { toJson } from '../core/json.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { evidence as words, evidenceErrors, evidenceHints } from '../core/messages/evidence.ts'
import { brokenFilesScreen, type CheckedFile } from '../core/screens/evidence-screen.ts'
import { printable } from '../core/text.ts'
import type { Casebook, World } from '../ports.ts'
import { bytesShown } from './bytes-shown.ts'
import { findCase } from './find-case.ts'

/** Recomputes the hash of every file of one case or of all, and names what is not as it was. */
export async function verifyEvidence(
  number: string | undefined,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const numbers = number === undefined ? allNumbers(log) : [findCase(log, number).number]
  const files = await checkAll(numbers, log, world)
  const broken = files.filter((it) => it.state !== 'whole')
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  if (json) {
    const shown = { ok: broken.length === 0, checked: files.length, files }
    terminal.out(toJson(shown))
  } else terminal.out(brokenFilesScreen(broken, sheet))
  if (broken.length > 0)
    throw new Expected('failed', evidenceErrors.someBroken(broken.length), [
      evidenceHints.fromOriginal,
    ])
  const told = files.length === 0 ? words.nothingToVerify : words.verified(files.length)
  terminal.err(`${told[lang]}\n`)
  return 0
}

function allNumbers(log: Casebook): number[] {
  return log
    .list({}, '')
    .map((it) => it.number)
    .sort((a, b) => a - b)
}

async function checkAll(
  numbers: readonly number[],
  log: Casebook,
  world: World,
): Promise<CheckedFile[]> {
  const progress = await world.progress()
  const checked: CheckedFile[] = []
  try {
    for (const number of numbers) {
      for (const { item, name, sha256, size } of log.attachments(number)) {
        const onBytes = bytesShown(
          progress,
          (done, all) => words.checking(printable(name), done, all)[world.lang],
        )
        const state = await log.files.check(sha256, onBytes)
        checked.push({ case: number, item, name, sha256, size, state })
      }
    }
  } finally {
    progress.end()
  }
  return checked
}
