import { toJson } from '../core/json.ts'
import type { Case, CaseContent } from '../core/casebook/case.ts'
import { decideCheck } from '../core/casebook/change.ts'
import { interviewOf } from '../core/casebook/interview.ts'
import { problemFor } from '../core/diagnosis/scope.ts'
import { walk } from '../core/diagnosis/walk.ts'
import { Expected, exitCode, type ExitCode, isLeaving } from '../core/errors.ts'
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { caseJson } from '../core/screens/case-json.ts'
import type { TextRead } from '../core/screens/triage-screen.ts'
import type { World } from '../ports.ts'
import { askStep } from './ask-step.ts'
import { converse } from './converse.ts'
import { type DiagnoseOptions, problemOf, readInput } from './diagnose-input.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { findCase } from './find-case.ts'
import { keptLines } from './kept-answers.ts'
import { withPreferences } from './preferred.ts'
import { momentOf, settingOf } from './setting.ts'
import { showDraft } from './show-draft.ts'
import { statusNow } from './status-now.ts'
import { openFreeText } from './read-free-text.ts'
import { understand, understandAlone } from './understand.ts'
import { tellOutlived } from './tell-outlived.ts'
import { adviceWords, createTeller, firstWords, sheetOf } from './tell.ts'

/** Walks a person, or a script, from what happened to the cause, the remedy and the draft of a complaint. */
export async function diagnose(
  typed: readonly string[],
  options: DiagnoseOptions,
  world: World,
): Promise<ExitCode> {
  if (options.listFacts) return listFacts(options, world)
  if (options.resume !== undefined) return resume(options.resume, options, world)
  const { content, notices } = readInput(options, world)
  for (const notice of notices) world.terminal.err(`${notice[world.lang]}\n`)
  const told = readTold(typed, world)
  if (!world.terminal.interactive)
    return runScript(told ? await understandAlone(told, content, world) : content, options, world)
  if (options.problem === undefined) await tellUnfinished(world)
  return talk(content, createKeeper(world), options, world, told)
}

/** The person's own words, where the call began with them. */
function readTold(typed: readonly string[], world: World): TextRead | undefined {
  const text = typed.join(' ').trim()
  if (text === '') return undefined
  const told = openFreeText(world)(text)
  for (const notice of told.notices) world.terminal.err(`${notice[world.lang]}\n`)
  return told
}

/** Says that an earlier conversation can be taken up; a log that cannot be read is told later, by the keeper. */
async function tellUnfinished({ casebook, knowledge, terminal, lang }: World): Promise<void> {
  const left = await casebook()
    .then((log) => log.unfinished())
    .catch(() => undefined)
  const title = left && knowledge().problems.find((it) => it.id === left.problem)?.title
  if (left && title) terminal.err(`${words.unfinished(left.number, title)[lang]}\n\n`)
}

async function resume(
  number: string | true,
  options: DiagnoseOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const stored = number === true ? log.unfinished() : findCase(log, number)
  if (!stored) throw new Expected('failed', words.nothingToResume, [words.startNew])
  tellOutlived(stored, world)
  if (!stored.finished) {
    terminal.err(`${words.resumed(stored.number)[lang]}\n`)
    const { done } = interviewOf(stored, world.knowledge())
    terminal.err(keptLines(done, stored, world))
    return talk(stored, createKeeper(world, stored), options, world)
  }
  terminal.err(`${words.alreadyFinished(stored.number)[lang]}\n`)
  return report(stored, createKeeper(world, stored), options, world)
}

async function talk(
  start: CaseContent | undefined,
  keeper: Keeper,
  options: DiagnoseOptions,
  world: World,
  told?: TextRead,
): Promise<ExitCode> {
  try {
    const prompter = await world.prompter()
    const teller = createTeller(world, prompter)
    const known = told ? await understand(told, start, prompter, world, teller) : start
    if (known) await keeper.keep(known)
    const content = await converse(known, keeper, world, teller)
    const wanted = options.json || content.talk['draft'] !== 'no'
    return await report(content, keeper, options, world, wanted)
  } catch (error) {
    if (!(error instanceof Expected) || !isLeaving(error.kind)) throw error
    const { stored } = keeper
    world.terminal.err(
      `\n${(stored ? words.stopped(stored.number) : words.stoppedUnsaved)[world.lang]}\n`,
    )
    return exitCode(error.kind)
  }
}

/** Without a terminal: every answer must be given; a case is kept only when an outcome is reached. */
async function runScript(
  start: CaseContent | undefined,
  options: DiagnoseOptions,
  world: World,
): Promise<ExitCode> {
  const content = await followAnswers(start && withPreferences(start, world), world)
  tellUnused(content, options, world)
  const finished = { ...content, talk: { ...content.talk, draft: 'yes' }, finished: true }
  const keeper = createKeeper(world)
  if (!options.json)
    for (const text of [firstWords(finished, world), adviceWords(finished, world, sheetOf(world))])
      if (text) world.terminal.err(`${text}\n`)
  await keeper.keep(finished)
  return report(finished, keeper, options, world)
}

async function followAnswers(start: CaseContent | undefined, world: World): Promise<CaseContent> {
  const knowledge = world.knowledge()
  const prompter = await world.prompter()
  const asking = { world, prompter, canGoBack: false, keepNow: () => undefined }
  if (!start) return askStep({ kind: 'problem' }, undefined, asking) as Promise<CaseContent>
  const problem = problemOf(start.problem, knowledge)
  let content = start
  for (;;) {
    const { at, node } = walk(problemFor(problem, content), content.answers)
    if (node.kind === 'outcome') return content
    if (node.kind === 'check')
      content = decideCheck(content, problem, at, { knowledge, ...momentOf(content, world) })
    else await askStep({ kind: 'node', node: at }, content, asking)
  }
}

function tellUnused(content: CaseContent, options: DiagnoseOptions, world: World): void {
  const problem = problemOf(content.problem, world.knowledge())
  const { path } = walk(problemFor(problem, content), content.answers)
  const used = new Set(path.map((step) => step.node))
  for (const pair of options.answer ?? []) {
    const node = pair.split('=')[0] ?? ''
    if (!used.has(node)) world.terminal.err(`${words.unused(node)[world.lang]}\n`)
  }
}

/** The result: the draft or the case as JSON on standard output, where it was kept on standard error. */
async function report(
  content: CaseContent | Case,
  keeper: Keeper,
  options: DiagnoseOptions,
  world: World,
  wanted = true,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const { stored, failure } = keeper
  const knowledge = world.knowledge()
  const attachments = await keeper.attachments()
  const timeline = await keeper.timeline()
  if (options.json) {
    const kept = { stored, status: statusNow(content, timeline, world), timeline, attachments }
    terminal.out(toJson(caseJson(content, kept, knowledge, lang, settingOf(content, world))))
  } else if (wanted) showDraft({ content, attachments, timeline }, world)
  if (failure) {
    terminal.tell(`${words.notKept(failure)[lang]}\n`)
    return exitCode('casebook')
  }
  const saved = content.solved ? words.savedSolved : words.saved
  if (stored) terminal.err(`${saved(stored.number)[lang]}\n`)
  return 0
}

function listFacts({ json }: DiagnoseOptions, { terminal, lang }: World): ExitCode {
  const rows = FACT_NAMES.map((name) => ({
    name,
    label: words.facts[name][lang],
    hint: words.factHints[name]?.[lang],
  }))
  if (json) terminal.out(toJson(rows))
  else
    terminal.out(
      rows
        .map(({ name, label, hint }) => `${name.padEnd(16)}${label}${hint ? ` (${hint})` : ''}\n`)
        .join(''),
    )
  return 0
}
