import { problemsOf } from '../core/knowledge/meanings.ts'
import { explain as words } from '../core/messages/explain.ts'
import { explainScreen, isSame } from '../core/screens/explain-screen.ts'
import { BACK, type Back, type Prompter, type World } from '../ports.ts'
import { findMeanings } from './find-meanings.ts'
import { registerSetting } from './register-setting.ts'
import { sheetOf } from './tell.ts'

/** The words on the screen, and the problem they belong to where the person found it so. */
export interface SeenError {
  readonly shown: string
  readonly problem: string | undefined
}

/** Asks what the screen said, tells what it means, and finds the problem. Going back leads to the words again. */
export async function askErrorMessage(
  wallet: string | undefined,
  prompter: Prompter,
  world: World,
): Promise<SeenError | Back> {
  const { lang, terminal } = world
  for (let initial = ''; ;) {
    const typed = await prompter.enter({
      id: 'error',
      message: words.askWords[lang],
      flag: 'wallet-help explain TEXT',
      canGoBack: true,
      initial,
      validate: () => undefined,
    })
    if (typed === BACK || typed.trim() === '') return BACK
    const shown = typed.trim()
    const meanings = findMeanings(shown, wallet, world)
    const problems = problemsOf(meanings)
    const { today } = registerSetting(wallet, world)
    if (meanings.length > 0)
      terminal.tell(
        `\n${explainScreen(shown, meanings, new Map(), today, sheetOf(world), false)}\n`,
      )
    if (problems.length === 0) {
      terminal.tell(`${words.chooseYourself[lang]}\n`)
      return { shown, problem: undefined }
    }
    if (problems.length === 1 && isSame(meanings)) return { shown, problem: problems[0]?.id }
    const answer = await prompter.choose({
      id: 'error-problem',
      message: words.askProblem[lang],
      choices: [
        ...problems.map(({ id, title }) => ({ id, label: title[lang] })),
        { id: 'other', label: words.otherProblem[lang] },
      ],
      flag: '--problem ID',
      canGoBack: true,
    })
    if (answer !== BACK) return { shown, problem: answer === 'other' ? undefined : answer }
    initial = typed
  }
}
