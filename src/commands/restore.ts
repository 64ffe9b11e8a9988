import { toJson } from '../core/json.ts'
import type { MergedCase } from '../core/casebook/merge.ts'
import type { ExitCode } from '../core/errors.ts'
import { backup as words } from '../core/messages/backup.ts'
import { restoreJson, restoreScreen } from '../core/screens/restore-screen.ts'
import type { World } from '../ports.ts'
import { bytesShown } from './bytes-shown.ts'

/** Brings a backup into an empty casebook, or merges it with what is here. */
export async function restore(
  file: string,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const archive = await world.archive()
  const progress = await world.progress()
  const merged = await archive
    .restore(
      file,
      bytesShown(progress, (done, all) => words.checking(done, all)[lang]),
    )
    .finally(() => progress.end())
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(json ? toJson(restoreJson(merged)) : restoreScreen(merged, sheet))
  const count = (what: MergedCase['what']): number => merged.filter((it) => it.what === what).length
  const told = words.restored(count('added'), count('changed'), count('unchanged'))
  terminal.err(`${told[lang]}\n`)
  return 0
}
