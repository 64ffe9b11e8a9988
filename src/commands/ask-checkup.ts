import {
  CHECK_ANSWERS,
  type CheckAnswer,
  type CheckAnswers,
  type Checkup,
  stateOf,
} from '../core/checkup/checkup.ts'
import { Expected, isLeaving } from '../core/errors.ts'
import type { CheckQuestion } from '../core/knowledge/schema.ts'
import { speak, staleSince } from '../core/knowledge/phrases.ts'
import { checkup as words } from '../core/messages/checkup.ts'
import { contactNote, firstScreen } from '../core/screens/advice-screen.ts'
import { BACK, type Back, type Prompter, type World } from '../ports.ts'
import { keeping } from './keeping.ts'
import { registerSetting } from './register-setting.ts'
import { sheetOf } from './tell.ts'

/** How the questions ended: all answered, left for what cannot wait, or left for good. */
export type Asked =
  | { readonly kind: 'done'; readonly answers: CheckAnswers }
  | { readonly kind: 'danger'; readonly answers: CheckAnswers; readonly problem: string }
  | { readonly kind: 'left'; readonly answers: CheckAnswers; readonly error: Expected }

/** Asks what is not answered yet, one question after the other; Esc goes back to the one before. */
export async function askCheckup(
  { answers: given, wallet }: Pick<Checkup, 'answers' | 'wallet'>,
  questions: readonly CheckQuestion[],
  world: World,
  isKept: boolean,
): Promise<Asked> {
  const asks = await world.prompter()
  const prompter = isKept ? keeping(asks) : asks
  const open = questions.filter((it) => given[it.id] === undefined)
  let answers = given
  try {
    for (let at = 0; at < open.length;) {
      const question = open[at]
      if (!question) break
      const place = { n: questions.indexOf(question) + 1, of: questions.length }
      const answer = await askOne(question, place, at > 0, answers[question.id], prompter, world)
      if (answer === BACK) {
        at -= 1
        continue
      }
      answers = { ...answers, [question.id]: answer }
      at += 1
      const { problem } = question
      if (problem === undefined || stateOf(question, answer) !== 'open') continue
      tellDanger(question, wallet, world)
      if (await dealsNow(prompter, world)) return { kind: 'danger', answers, problem }
    }
    return { kind: 'done', answers }
  } catch (error) {
    if (!(error instanceof Expected) || !isLeaving(error.kind)) throw error
    return { kind: 'left', answers, error }
  }
}

async function askOne(
  question: CheckQuestion,
  { n, of }: { readonly n: number; readonly of: number },
  canGoBack: boolean,
  initial: CheckAnswer | undefined,
  prompter: Prompter,
  { lang }: World,
): Promise<CheckAnswer | Back> {
  const answer = await prompter.choose({
    id: question.id,
    message: `${words.question(n, of, question.ask[lang])[lang]}\n${question.why[lang]}`,
    choices: CHECK_ANSWERS.map((id) => ({ id, label: words.answers[id][lang] })),
    flag: `--answer ${question.id}=${CHECK_ANSWERS.join('|')}`,
    canGoBack,
    initial,
  })
  return answer === BACK ? BACK : (answer as CheckAnswer)
}

/** What to do before anything else. */
function tellDanger(question: CheckQuestion, wallet: string | undefined, world: World): void {
  const { lang, terminal } = world
  const setting = registerSetting(wallet, world)
  const spoken = question.steps.map((it) => speak(it, lang, setting))
  const contacts = spoken.flatMap((it) => it.contacts)
  const note =
    contacts.length > 0 ? contactNote(staleSince(contacts, setting.today), lang) : undefined
  const lines = spoken.map((it) => it.text)
  terminal.err(`\n${firstScreen(lines, note, sheetOf(world))}\n`)
}

async function dealsNow(prompter: Prompter, { lang }: World): Promise<boolean> {
  const answer = await prompter.choose({
    id: 'danger',
    message: words.askDanger[lang],
    choices: (['go', 'later'] as const).map((id) => ({
      id,
      label: words.dangerChoices[id][lang],
    })),
    flag: '',
    canGoBack: false,
  })
  return answer === 'go'
}
