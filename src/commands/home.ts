import type { CaseContent } from '../core/casebook/case.ts'
import type { ListedCase } from '../core/casebook/status-now.ts'
import { Expected, exitCode, type ExitCode, isLeaving } from '../core/errors.ts'
import { home as words } from '../core/messages/home.ts'
import { homeScreen } from '../core/screens/home-screen.ts'
import { problemTitle } from '../core/screens/names.ts'
import { BACK, type Choice, type World } from '../ports.ts'
import { askProblem } from './ask-problem.ts'
import { browseCases, browseContacts, browseGuides } from './browse.ts'
import { openCasesOrNone } from './open-cases.ts'
import { dayHere } from './status-now.ts'
import { sheetOf } from './tell.ts'

/** The other commands, as they are typed. */
export interface Commands {
  readonly has: (name: string) => boolean
  /** Runs a call; an expected error is told, and the person goes on. Rejects where they leave. */
  readonly call: (argv: readonly string[]) => Promise<ExitCode>
}

/** Cases shown before the question. */
const SHOWN = 4

/** Alone on a terminal: where things stand, then what to do. */
export async function home(commands: Commands, world: World): Promise<ExitCode> {
  const { terminal } = world
  const open = await openCasesOrNone(world)
  const shown = open.slice(0, SHOWN)
  const more = open.length - shown.length
  terminal.tell(`${homeScreen(shown, more, world.knowledge(), dayHere(world), sheetOf(world))}\n`)
  try {
    return await askAgain(open, commands, world)
  } catch (error) {
    // Every answer is stored already; leaving needs no words.
    if (error instanceof Expected && isLeaving(error.kind)) return exitCode(error.kind)
    throw error
  }
}

async function askAgain(
  first: readonly ListedCase[],
  commands: Commands,
  world: World,
): Promise<ExitCode> {
  const prompter = await world.prompter()
  let open = first
  for (;;) {
    const answer = await prompter.choose({
      id: 'home',
      message: words.ask[world.lang],
      choices: choicesOf(open, commands, world),
      flag: 'wallet-help --help',
      canGoBack: false,
    })
    switch (answer) {
      case BACK:
      case 'leave':
        return 0
      case 'diagnose': {
        const begun = await askProblem(undefined, prompter, world, undefined, true)
        if (begun === BACK) break
        return commands.call(callFor(begun))
      }
      case 'resume':
        return commands.call(['diagnose', '--resume'])
      case 'cases':
        await browseCases(open, commands, world, prompter)
        open = await openCasesOrNone(world)
        break
      case 'guides':
        await browseGuides(commands, world, prompter)
        break
      case 'contacts':
        await browseContacts(commands, world, prompter)
        break
      default:
        await commands.call([answer])
    }
  }
}

/** The diagnosis of what was chosen, with the message that led there. */
function callFor({ problem, facts }: CaseContent): string[] {
  const error = facts.error === undefined ? [] : ['--fact', `error=${facts.error}`]
  return ['diagnose', '--problem', problem, ...error]
}

/** Commands that have a line of their own as soon as they are there. */
const BY_NAME = ['network', 'choose', 'secure', 'config'] as const

function choicesOf(open: readonly ListedCase[], { has }: Commands, world: World): Choice[] {
  const { lang } = world
  const choice = (id: keyof typeof words.choices): Choice => ({
    id,
    label: words.choices[id][lang],
  })
  const unfinished = open
    .filter((it) => it.status === 'diagnosing')
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
  const resume = unfinished && {
    id: 'resume',
    label: words.resume(
      unfinished.number,
      problemTitle(unfinished.problem, world.knowledge(), lang),
    )[lang],
  }
  return [
    choice('diagnose'),
    ...(resume ? [resume] : []),
    ...(open.length > 0 ? [choice('cases')] : []),
    choice('guides'),
    choice('contacts'),
    ...BY_NAME.filter(has).map(choice),
    choice('leave'),
  ]
}
