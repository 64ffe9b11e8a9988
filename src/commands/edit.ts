import { toJson } from '../core/json.ts'
import type { Case, CaseContent, FactName } from '../core/casebook/case.ts'
import { setFact } from '../core/casebook/change.ts'
import { changesBetween, recheck } from '../core/casebook/edit.ts'
import { isTransactionFact } from '../core/casebook/interview.ts'
import type { ExitCode } from '../core/errors.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { timeline as words } from '../core/messages/timeline.ts'
import { caseJson } from '../core/screens/case-json.ts'
import type { Text } from '../core/text.ts'
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import type { Casebook, World } from '../ports.ts'
import { askChange } from './ask-change.ts'
import { applyFact, type DiagnoseOptions, type TypedFact, typedFacts } from './diagnose-input.ts'
import { findCase } from './find-case.ts'
import { nowHere } from './read-money.ts'
import { momentOf, settingOf } from './setting.ts'
import { showDraft } from './show-draft.ts'
import { statusNow } from './status-now.ts'
import { tellOutlived } from './tell-outlived.ts'
import { knownName } from './unknown.ts'

export type EditOptions = Pick<DiagnoseOptions, 'fact' | 'facts' | 'json'>

/** Changes facts of a case, keeps what was before in its timeline, and drafts anew. */
export async function edit(number: string, options: EditOptions, world: World): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const found = findCase(log, number)
  tellOutlived(found, world)
  const asks = options.fact === undefined && options.facts === undefined
  const edited = asks
    ? await editByAsking(found, log, world)
    : store(found, withFacts(found, typedFacts(options, world), world), log, world)
  const changed = changesBetween(found, edited, nowHere(world)).length
  tell(edited, options, log, world)
  terminal.err(
    `${(changed === 0 ? words.nothingChanged : words.edited(found.number, changed))[lang]}\n`,
  )
  if (found.outcome !== undefined && edited.outcome === undefined)
    terminal.err(`${words.questionOpen(found.number)[lang]}\n`)
  return 0
}

/** One change after the other, each stored at once. */
async function editByAsking(found: Case, log: Casebook, world: World): Promise<Case> {
  const prompter = await world.prompter()
  let stored = found
  for (;;) {
    const content = await askChange(stored, prompter, world)
    if (content === undefined) return stored
    stored = store(stored, content, log, world)
  }
}

function withFacts(found: Case, typed: readonly TypedFact[], world: World): CaseContent {
  const problem = world.knowledge().problem(found.problem)
  const notices: Text[] = []
  let content: CaseContent = found
  for (const it of typed) {
    if (it.value.trim() === '') {
      const fact = knownName(diagnoseErrors.fact, it.name, FACT_NAMES) as FactName
      content = setFact(content, problem, fact, isTransactionFact(fact) ? it.item : 0, undefined)
    } else {
      const read = applyFact(content, problem, it, world)
      content = read.content
      notices.push(...read.notices)
    }
  }
  for (const notice of notices) world.terminal.err(`${notice[world.lang]}\n`)
  return content
}

/** What is stored is the content with its checks decided anew, and an entry for each fact that differs. */
function store(found: Case, content: CaseContent, log: Casebook, world: World): Case {
  const knowledge = world.knowledge()
  const problem = knowledge.problem(found.problem)
  const entries = changesBetween(found, content, nowHere(world))
  if (entries.length === 0) return found
  const settled =
    problem && found.outcome !== undefined
      ? recheck(content, problem, { knowledge, ...momentOf(content, world) })
      : content
  return log.save(found, settled, world.now(), entries)
}

function tell(stored: Case, { json }: EditOptions, log: Casebook, world: World): void {
  const attachments = log.attachments(stored.number)
  const timeline = log.timeline(stored.number)
  if (!json) {
    if (stored.outcome !== undefined) showDraft({ content: stored, attachments, timeline }, world)
    return
  }
  const kept = { stored, status: statusNow(stored, timeline, world), timeline, attachments }
  const shown = caseJson(stored, kept, world.knowledge(), world.lang, settingOf(stored, world))
  world.terminal.out(toJson(shown))
}
