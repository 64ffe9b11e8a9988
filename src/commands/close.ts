import { toJson } from '../core/json.ts'
import type { Case } from '../core/casebook/case.ts'
import { CLOSE_OUTCOMES, type CloseOutcome, type NewEntry } from '../core/casebook/timeline.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { diagnose } from '../core/messages/diagnose.ts'
import { timeline as words, timelineProblems as problems } from '../core/messages/timeline.ts'
import { entryJson } from '../core/screens/timeline-json.ts'
import { BACK, type Prompter, type World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { nowHere, readMoney } from './read-money.ts'
import { statusNow } from './status-now.ts'
import { knownName } from './unknown.ts'

export interface CloseOptions {
  readonly outcome?: string
  readonly amount?: string
  readonly withdrawn?: boolean
  readonly json?: boolean
}

/** Ends a case with what came of it. */
export async function close(
  number: string,
  options: CloseOptions,
  world: World,
): Promise<ExitCode> {
  if (options.withdrawn && (options.outcome ?? options.amount) !== undefined)
    throw new Expected('usage', problems.twoOutcomes)
  const log = await world.casebook()
  const found = findCase(log, number)
  const entries = log.timeline(found.number)
  const status = statusNow(found, entries, world)
  if (status === 'closed' || status === 'withdrawn') {
    const hints = [problems.reopenFirst(found.number)]
    throw new Expected('failed', problems.alreadyClosed(found.number), hints)
  }
  const entry = await decision(found, options, world)
  const noted = log.note(found.number, entry, world.now())
  if (options.json) {
    const shown = { case: found.number, status: noted.kind, entry: entryJson(noted, entries) }
    world.terminal.out(toJson(shown))
    return 0
  }
  const said = noted.kind === 'withdrawn' ? words.withdrawn : words.closed
  world.terminal.err(`${said(found.number)[world.lang]}\n`)
  return 0
}

async function decision(found: Case, options: CloseOptions, world: World): Promise<NewEntry> {
  const on = nowHere(world)
  if (options.withdrawn) return { kind: 'withdrawn', on }
  const given = options.outcome
  if (given !== undefined) {
    const outcome = knownName(problems.outcome, given, CLOSE_OUTCOMES) as CloseOutcome
    return { kind: 'closed', on, outcome, ...readMoney(options.amount, found, world) }
  }
  const prompter = await world.prompter()
  for (;;) {
    const outcome = await askOutcome(found, prompter, world)
    if (outcome === 'withdrawn') return { kind: 'withdrawn', on }
    const amount = options.amount ?? (await askRecovered(outcome, found, prompter, world))
    if (amount !== BACK) return { kind: 'closed', on, outcome, ...readMoney(amount, found, world) }
  }
}

async function askOutcome(
  found: Case,
  prompter: Prompter,
  { lang }: World,
): Promise<CloseOutcome | 'withdrawn'> {
  const choices = CLOSE_OUTCOMES.map((id) => ({ id, label: words.outcomes[id][lang] }))
  const answer = await prompter.choose({
    id: 'outcome',
    message: words.askOutcome(found.number)[lang],
    choices: [...choices, { id: 'withdrawn', label: words.withdrawnChoice[lang] }],
    flag: '--outcome ID [--amount AMOUNT] | --withdrawn',
    canGoBack: false,
  })
  return answer as CloseOutcome | 'withdrawn'
}

/** Nothing was recovered where it was refused or never answered; then it is not asked. */
async function askRecovered(
  outcome: CloseOutcome,
  found: Case,
  prompter: Prompter,
  world: World,
): Promise<string | typeof BACK> {
  if (outcome !== 'solved' && outcome !== 'partly') return ''
  const { lang } = world
  return prompter.enter({
    id: 'amount',
    message: `${words.askRecovered[lang]}\n${diagnose.blankHint[lang]}`,
    flag: '--amount AMOUNT',
    canGoBack: true,
    validate: (input) => {
      try {
        readMoney(input, found, world)
        return undefined
      } catch (error) {
        if (error instanceof Expected) return error.text[lang]
        throw error
      }
    },
  })
}
