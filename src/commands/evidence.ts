import { toJson } from '../core/json.ts'
import { EVIDENCE_STATES, type Case, type EvidenceState } from '../core/casebook/case.ts'
import { setEvidenceStates } from '../core/casebook/change.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { evidenceErrors, evidenceHints } from '../core/messages/evidence.ts'
import { evidenceList } from '../core/screens/evidence-list.ts'
import { evidenceScreen } from '../core/screens/evidence-screen.ts'
import type { Casebook, World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { settingOf } from './setting.ts'
import { knownName } from './unknown.ts'

export interface EvidenceOptions {
  readonly have?: readonly string[]
  readonly missing?: readonly string[]
  readonly notApplicable?: readonly string[]
  readonly json?: boolean
}

/** What proves a case: what is there, what is missing and how to get it. */
export async function evidence(
  number: string,
  options: EvidenceOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const found = mark(findCase(log, number), options, log, world)
  const items = evidenceList(
    found,
    log.attachments(found.number),
    world.knowledge(),
    lang,
    settingOf(found, world),
  )
  if (options.json) {
    const shown = { case: found.number, id: found.id, folder: log.files.folder, items }
    terminal.out(toJson(shown))
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(evidenceScreen(found.number, items, sheet))
  return 0
}

/** Stores the states that the call gives. */
function mark(found: Case, options: EvidenceOptions, log: Casebook, world: World): Case {
  const { have = [], missing = [], notApplicable = [] } = options
  const given = { have, missing, 'not-applicable': notApplicable }
  const names = Object.keys(world.knowledge().register.evidence)
  const withFiles = new Set(log.attachments(found.number).map((it) => it.item))
  const states: Record<string, EvidenceState> = {}
  for (const state of EVIDENCE_STATES) {
    for (const item of given[state]) {
      knownName(diagnoseErrors.evidence, item, names)
      if (states[item] !== undefined && states[item] !== state)
        throw new Expected('usage', evidenceErrors.twoStates(item))
      if (state === 'missing' && withFiles.has(item))
        throw new Expected('failed', evidenceErrors.hasFiles(item), [
          evidenceHints.takeOut(found.number, item),
        ])
      states[item] = state
    }
  }
  if (Object.entries(states).every(([item, state]) => found.evidence[item] === state)) return found
  return log.save(found, setEvidenceStates(found, states), world.now())
}
