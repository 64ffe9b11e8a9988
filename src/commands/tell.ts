import type { CaseContent } from '../core/casebook/case.ts'
import type { Step } from '../core/casebook/interview.ts'
import { adviseOn, firstActions } from '../core/diagnosis/advice.ts'
import { staleSince } from '../core/knowledge/phrases.ts'
import {
  adviceScreen,
  contactNote,
  firstScreen,
  remedyScreen,
  type Sheet,
} from '../core/screens/advice-screen.ts'
import type { World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'
import { settingOf } from './setting.ts'

/** Says, between the questions, what the person must read before the next one; each thing once. */
export interface Teller {
  tellBefore(step: Step | undefined, content: CaseContent): void
}

export function createTeller(world: World): Teller {
  let told = ''
  const tellOnce = (key: string, text: () => string): void => {
    if (told === key) return
    told = key
    world.terminal.err(`\n${text()}\n`)
  }
  let urged = ''
  return {
    tellBefore(step, content) {
      const problem = problemOf(content.problem, world.knowledge())
      const node = step?.kind === 'node' ? problem.nodes[step.node] : undefined
      const knowsWallet = step?.kind !== 'wallet' && step?.kind !== 'problem'
      if (
        problem.first &&
        knowsWallet &&
        content.outcome === undefined &&
        urged !== `${problem.id} ${content.wallet}`
      ) {
        urged = `${problem.id} ${content.wallet}`
        world.terminal.err(`\n${firstWords(content, world)}\n`)
      }
      if (node?.kind === 'remedy') {
        tellOnce(`remedy ${step?.kind === 'node' ? step.node : ''}`, () =>
          remedyScreen(node, settingOf(content, world), sheetOf(world)),
        )
      }
      if (content.outcome !== undefined && !isBeforeOutcome(step)) {
        tellOnce(`outcome ${content.problem} ${content.outcome}`, () =>
          adviceWords(content, world, sheetOf(world), 'brief'),
        )
      }
    },
  }
}

/** The advice of the outcome that the case has reached, as the screen shows it. */
export function adviceWords(
  content: CaseContent,
  world: World,
  sheet: Sheet,
  detail: 'brief' | 'full',
): string {
  const knowledge = world.knowledge()
  const problem = problemOf(content.problem, knowledge)
  const advice = adviseOn(
    problem,
    content.answers,
    knowledge,
    world.lang,
    settingOf(content, world),
  )
  return advice ? adviceScreen(advice, sheet, detail) : ''
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
