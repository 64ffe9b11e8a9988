import { toJson } from '../core/screens/json.ts'
import type { Case } from '../core/casebook/case.ts'
import type { ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import { cases as words } from '../core/messages/cases.ts'
import { caseJson } from '../core/screens/case-json.ts'
import { caseScreen } from '../core/screens/case-screen.ts'
import { withMarksPainted } from '../core/screens/mask-preview.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { maskCase, type MaskOptions, wantsMask } from './mask-case.ts'
import { settingOf } from './setting.ts'
import { statusNow } from './status-now.ts'
import { adviceWords } from './tell.ts'

export interface ShowOptions extends MaskOptions {
  readonly json?: boolean
}

/** One case: what is known, and the advice again, as it holds today. */
export async function show(
  number: string,
  { json, ...masking }: ShowOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  const log = await world.casebook()
  const found = findCase(log, number)
  const whole = {
    content: found,
    timeline: log.timeline(found.number),
    attachments: log.attachments(found.number),
  }
  const status = statusNow(found, whole.timeline, world)
  const wanted = wantsMask(masking)
  const { content, timeline, attachments } = wanted
    ? maskCase(whole, masking, lang, world).masked
    : whole
  if (json) {
    // The id of a case tells when it was made, to the millisecond.
    const kept = { stored: wanted ? undefined : found, status, timeline, attachments }
    terminal.out(toJson(caseJson(content, kept, knowledge, lang, settingOf(content, world))))
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  const shown = wanted ? { ...content, createdAt: madeOn(found, world) } : content
  const screen = caseScreen(shown, { status, timeline }, knowledge, world.timeZone, sheet)
  terminal.out(wanted ? withMarksPainted(screen, sheet.paint.marked) : screen)
  if (knowledge.problem(found.problem)) {
    const advice = adviceWords(content, world, sheet)
    if (advice) terminal.out(`\n${advice}`)
  }
  terminal.err(`${(found.finished ? words.exportHint : words.resumeHint)(found.number)[lang]}\n`)
  return 0
}

function madeOn({ createdAt }: Case, { timeZone }: World): string {
  return dayIn(timeZone, new Date(createdAt))
}
