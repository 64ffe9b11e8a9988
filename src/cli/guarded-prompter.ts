import { harmless } from '../core/text.ts'
import type { Choice, EnterQuestion, Prompter } from '../ports.ts'

/** A prompter whose questions, choices and answers to keep are shown, and never obeyed; what is kept stays as it was typed. */
export function guardedPrompter(prompter: Prompter): Prompter {
  return {
    choose: (question) => prompter.choose(shownQuestion(question)),
    tick: (question) => prompter.tick(shownQuestion(question)),
    enter: (question) => enter(question, prompter),
    // What was written already goes on in the answer: whoever shows it makes it harmless.
    write: (question) => prompter.write({ ...question, message: shown(question.message) }),
    pause: (message) => prompter.pause(shown(message)),
  }
}

async function enter(question: EnterQuestion, prompter: Prompter): ReturnType<Prompter['enter']> {
  const { message, initial, validate } = question
  // A line break in it would be an Enter that nobody pressed.
  const line = initial === undefined ? undefined : shown(initial).replace(/[\r\n\t]+/g, ' ')
  const meant = (typed: string): string => (typed === line ? (initial ?? typed) : typed)
  const answer = await prompter.enter({
    ...question,
    message: shown(message),
    initial: line,
    validate(typed) {
      const wrong = validate(meant(typed))
      return wrong === undefined ? undefined : shown(wrong)
    },
  })
  return typeof answer === 'string' ? meant(answer) : answer
}

function shownQuestion<T extends { readonly message: string; readonly choices: readonly Choice[] }>(
  question: T,
): T {
  const choices = question.choices.map((it) => ({
    ...it,
    label: shown(it.label),
    ...(it.hint === undefined ? {} : { hint: shown(it.hint) }),
  }))
  return { ...question, message: shown(question.message), choices }
}

function shown(text: string): string {
  return harmless(text, false)
}
