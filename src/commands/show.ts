import { toJson } from '../core/screens/json.ts'
import type { ExitCode } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'
import { caseJson } from '../core/screens/case-json.ts'
import { caseScreen } from '../core/screens/case-screen.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { settingOf } from './setting.ts'
import { statusNow } from './status-now.ts'
import { adviceWords } from './tell.ts'

/** One case: what is known, and the advice again, as it holds today. */
export async function show(
  number: string,
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  const log = await world.casebook()
  const found = findCase(log, number)
  const timeline = log.timeline(found.number)
  const status = statusNow(found, timeline, world)
  if (json) {
    const kept = { stored: found, status, timeline, attachments: log.attachments(found.number) }
    terminal.out(toJson(caseJson(found, kept, knowledge, lang, settingOf(found, world))))
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(caseScreen(found, { status, timeline }, knowledge, world.timeZone, sheet))
  if (knowledge.problem(found.problem)) {
    const advice = adviceWords(found, world, sheet)
    if (advice) terminal.out(`\n${advice}`)
  }
  terminal.err(`${(found.finished ? words.exportHint : words.resumeHint)(found.number)[lang]}\n`)
  return 0
}
