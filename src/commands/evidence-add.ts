import { toJson } from '../core/json.ts'
import type { Attachment } from '../core/casebook/attachment.ts'
import { shortHash } from '../core/casebook/attachment.ts'
import type { Case } from '../core/casebook/case.ts'
import { cleanName } from '../core/casebook/clean-record.ts'
import { sizeWords } from '../core/casebook/file-size.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { removedNotices } from '../core/messages/facts.ts'
import { evidence as words, evidenceErrors as errors } from '../core/messages/evidence.ts'
import { printable, type Text } from '../core/text.ts'
import type { Casebook, World } from '../ports.ts'
import { askFile, askItem } from './ask-evidence.ts'
import { findCase } from './find-case.ts'
import { bytesShown } from './bytes-shown.ts'
import { knownName } from './unknown.ts'

interface Outcome {
  readonly added: (Omit<Attachment, 'item'> & { readonly known: boolean })[]
  readonly refused: {
    readonly file: string
    readonly reason: Text
    readonly hints: readonly Text[]
  }[]
}

/** Copies files to a case. Those that cannot be kept are named with the reason; the others are kept all the same. */
export async function addEvidence(
  number: string,
  item: string | undefined,
  files: readonly string[],
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const log = await world.casebook()
  const found = findCase(log, number)
  const chosen = item ?? (await askItem(found, world))
  knownName(diagnoseErrors.evidence, chosen, Object.keys(world.knowledge().register.evidence))
  const paths = files.length > 0 ? files : [await askFile(world)]
  log.sweep()
  const outcome: Outcome = { added: [], refused: [] }
  for (const path of paths) await addOne(found, chosen, path, outcome, log, world)
  if (json) world.terminal.out(jsonOf(found, chosen, outcome, world))
  const [first, ...others] = outcome.refused
  if (!first) return 0
  const [reason, hints] =
    others.length === 0 && outcome.added.length === 0
      ? [first.reason, first.hints]
      : [errors.someRefused(outcome.refused.length), outcome.refused.map((it) => it.reason)]
  throw new Expected('failed', reason, hints)
}

async function addOne(
  found: Case,
  item: string,
  path: string,
  outcome: Outcome,
  log: Casebook,
  world: World,
): Promise<void> {
  const { terminal, lang } = world
  const progress = await world.progress()
  const { name: clean, removed } = cleanName(path.split(/[/\\]/).at(-1) ?? path, lang)
  const shown = printable(clean)
  try {
    const file = await log.files
      .receive(
        path,
        bytesShown(progress, (done, all) => words.copying(shown, done, all)[lang]),
      )
      .finally(() => progress.end())
    try {
      const named = { ...file, name: cleanName(file.name, lang).name }
      const { attachment, known } = log.attach(found, item, named, world.now())
      outcome.added.push({ ...attachment, known })
      const name = printable(named.name)
      const told = known
        ? words.keptBefore(name, printable(attachment.name))
        : words.kept(name, sizeWords(file.size), shortHash(file.sha256))
      terminal.err(`${told[lang]}\n`)
      for (const kind of new Set(removed)) terminal.err(`${removedNotices[kind][lang]}\n`)
    } finally {
      file.drop()
    }
  } catch (error) {
    if (!(error instanceof Expected) || error.kind !== 'failed') throw error
    outcome.refused.push({ file: path, reason: error.text, hints: error.hints })
  }
}

function jsonOf(found: Case, item: string, { added, refused }: Outcome, { lang }: World): string {
  const shown = {
    case: found.number,
    id: found.id,
    item,
    added: added.map(({ name, sha256, size, type, addedAt, known }) => ({
      name,
      sha256,
      size,
      type,
      addedAt,
      known,
    })),
    refused: refused.map(({ file, reason }) => ({ file, reason: reason[lang] })),
  }
  return toJson(shown)
}
