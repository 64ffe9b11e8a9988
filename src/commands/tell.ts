import type { CaseContent } from '../core/casebook/case.ts'
import type { Step } from '../core/casebook/interview.ts'
import { type Advice, adviseOn, firstActions } from '../core/diagnosis/advice.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { staleSince } from '../core/knowledge/phrases.ts'
import {
  adviceScreen,
  backgroundScreen,
  contactNote,
  firstScreen,
  nowScreen,
  remedyScreen,
  type Sheet,
} from '../core/screens/advice-screen.ts'
import type { Prompter, World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'
import { settingOf } from './setting.ts'

/** Says, between the questions, what the person must read before the next one; each thing once. */
export interface Teller {
  tellBefore(step: Step | undefined, content: CaseContent): Promise<void>
}

export function createTeller(world: World, prompter: Prompter): Teller {
  const told = new Set<string>()
  const { terminal, lang } = world
  const tell = async (...screens: readonly string[]): Promise<void> => {
    for (const [index, screen] of screens.entries()) {
      terminal.tell(`\n${screen}`)
      const rest = screens.slice(index + 1)
      if (hidesIn(terminal.rows, [screen, ...rest])) await prompter.pause(words.readOn[lang])
    }
    terminal.tell('\n')
  }
  const tellOnce = async (key: string, screens: () => readonly string[]): Promise<void> => {
    if (told.has(key)) return
    told.add(key)
    await tell(...screens())
  }
  return {
    async tellBefore(step, content) {
      const { problem: id, wallet, outcome } = content
      const problem = world.knowledge().problem(id)
      // One that this version knows no longer is asked for again.
      if (!problem) return
      const beforeWallet = step?.kind === 'wallet' || step?.kind === 'problem'
      if (problem.first && !beforeWallet && outcome === undefined)
        await tellOnce(`first ${id} ${wallet}`, () => [firstWords(content, world)])
      const node = step?.kind === 'node' ? problem.nodes[step.node] : undefined
      if (step?.kind === 'node' && node?.kind === 'remedy') {
        const screen = (): string =>
          `${remedyScreen(node, settingOf(content, world), sheetOf(world))}\n`
        await tellOnce(`remedy ${id} ${step.node}`, () => [screen()])
      }
      if (outcome !== undefined && !isBeforeOutcome(step))
        await tellOnce(`outcome ${id} ${outcome}`, () => briefScreens(content, world))
    },
  }
}

/** Lines that the question after it takes, at most. */
const QUESTION_LINES = 12

/** Whether what was just printed would scroll out of sight before the next question is answered. */
function hidesIn(rows: number | undefined, screens: readonly string[]): boolean {
  const lines = screens.join('\n').split('\n').length + QUESTION_LINES
  return rows !== undefined && lines > rows
}

/** What to do first, by itself; then the rest. */
function briefScreens(content: CaseContent, world: World): string[] {
  const advice = adviceOf(content, world)
  const sheet = sheetOf(world)
  return advice ? [nowScreen(advice, sheet), backgroundScreen(advice, sheet, 'brief')] : []
}

/** The whole advice of the outcome that the case has reached, as a screen. */
export function adviceWords(content: CaseContent, world: World, sheet: Sheet): string {
  const advice = adviceOf(content, world)
  return advice ? adviceScreen(advice, sheet, 'full') : ''
}

function adviceOf(content: CaseContent, world: World): Advice | undefined {
  const knowledge = world.knowledge()
  const problem = knowledge.problem(content.problem)
  if (!problem) return undefined
  return adviseOn(problem, content.answers, knowledge, world.lang, settingOf(content, world))
}

/** Whether a complaint helps, in one paragraph. */
export function complainWhy(content: CaseContent, world: World): string[] {
  const advice = adviceOf(content, world)
  return advice ? [advice.complain.why] : []
}

/** What to do before any further question, or nothing where the problem can wait. */
export function firstWords(content: CaseContent, world: World): string {
  const problem = problemOf(content.problem, world.knowledge())
  const setting = settingOf(content, world)
  const { lines, contacts } = firstActions(problem, world.lang, setting)
  if (lines.length === 0) return ''
  const note =
    contacts.length > 0 ? contactNote(staleSince(contacts, setting.today), world.lang) : undefined
  return firstScreen(lines, note, sheetOf(world))
}

export function sheetOf({ lang, terminal }: Pick<World, 'lang' | 'terminal'>): Sheet {
  return { lang, columns: terminal.columns, paint: terminal.paint.err }
}

function isBeforeOutcome(step: Step | undefined): boolean {
  return step !== undefined && ['problem', 'wallet', 'place', 'node', 'check'].includes(step.kind)
}
