import { toJson } from '../core/json.ts'
import { ladderOf } from '../core/casebook/ladder.ts'
import type { ExitCode } from '../core/errors.ts'
import { nextJson } from '../core/screens/next-json.ts'
import { nextScreen } from '../core/screens/next-screen.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { settingOf } from './setting.ts'
import { tellOutlived } from './tell-outlived.ts'

/** Where a case stands on its ladder, and what the next step is, needs and waits for. */
export async function next(
  number: string,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  const log = await world.casebook()
  const found = findCase(log, number)
  tellOutlived(found, world)
  const ladder = ladderOf(found, log.timeline(found.number), knowledge, world.now())
  const setting = settingOf(found, world)
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(
    json
      ? toJson(nextJson(found, ladder, knowledge, lang, setting))
      : nextScreen(found, ladder, knowledge, setting, sheet),
  )
  return 0
}
