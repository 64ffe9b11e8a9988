import type { Case } from '../core/casebook/case.ts'
import { readersFor } from '../core/complaint/reader-list.ts'
import type { ExitCode } from '../core/errors.ts'
import { toJson } from '../core/json.ts'
import { readerScreen, readersJson } from '../core/screens/reader-screen.ts'
import type { Casebook, World } from '../ports.ts'
import { settingOf } from './setting.ts'
import { complainWhy } from './tell.ts'

/** Whom one can write to in a case, in order, and why. */
export function listReaders(
  found: Case,
  log: Casebook,
  { json }: { readonly json?: boolean },
  world: World,
): ExitCode {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  const choices = readersFor(found, log.timeline(found.number), knowledge, world.now())
  const scene = {
    of: found,
    knowledge,
    setting: settingOf(found, world),
    wouldNotHelp: complainWhy(found, world).join(' '),
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(
    json ? toJson(readersJson(choices, scene, lang)) : readerScreen(choices, scene, sheet),
  )
  return 0
}
