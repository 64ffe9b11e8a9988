import { toJson } from '../core/json.ts'
import type { Case } from '../core/casebook/case.ts'
import type { ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import { cases as words } from '../core/messages/cases.ts'
import { timelinePicture as pictures } from '../core/messages/pictures.ts'
import { caseJson } from '../core/screens/case-json.ts'
import { caseHeadline, caseScreen } from '../core/screens/case-screen.ts'
import { withMarksPainted } from '../core/screens/mask-preview.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { maskCase, type MaskOptions, wantsMask } from './mask-case.ts'
import { settingOf } from './setting.ts'
import { timelinePicture } from './show-timeline.ts'
import { statusNow } from './status-now.ts'
import { tellOutlived } from './tell-outlived.ts'
import { adviceWords } from './tell.ts'

export interface ShowOptions extends MaskOptions {
  readonly json?: boolean
  /** Drawn over time instead. */
  readonly timeline?: boolean
}

/** One case: what is known, and the advice again, as it holds today. */
export async function show(
  number: string,
  { json, timeline: isDrawn, ...masking }: ShowOptions,
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
  tellOutlived(found, world)
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
  const screen = isDrawn
    ? `${caseHeadline(shown, status, knowledge, sheet)}\n\n${timelinePicture(shown, timeline, world)}`
    : caseScreen(shown, { status, timeline }, knowledge, world.timeZone, sheet)
  terminal.out(wanted ? withMarksPainted(screen, sheet.paint.marked) : screen)
  if (isDrawn) {
    terminal.err(`${pictures.more(found.number)[lang]}\n`)
    return 0
  }
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
