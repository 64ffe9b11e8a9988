import { Expected } from '../core/errors.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import type { Choice, Prompter } from '../ports.ts'

interface Unasked {
  readonly message: string
  readonly flag: string
  readonly choices?: readonly Choice[]
}

/** Where nobody can be asked: names the question, its options, and the flag that answers it. */
export function createRefusingPrompter(): Prompter {
  return {
    choose: refuse,
    enter: refuse,
    tick: refuse,
    write: refuse,
    pause: () => Promise.resolve(),
  }
}

function refuse({ message, flag, choices = [] }: Unasked): Promise<never> {
  const question = message.split('\n')[0] ?? ''
  const options = choices.map((it) => `${it.id} (${it.label})`).join(', ')
  const hints = [...(options ? [diagnoseErrors.options(options)] : []), diagnoseErrors.flag(flag)]
  return Promise.reject(
    new Expected('unanswered', diagnoseErrors.missingAnswer({ zh: question, en: question }), hints),
  )
}
