import { Expected } from '../core/errors.ts'
import { factProblems as words } from '../core/messages/facts.ts'

/** Throws in words where one of the texts has more characters than anybody means. */
export function refuseLonger(texts: readonly string[], most: number): void {
  if (texts.some((it) => it.length > most)) throw new Expected('usage', words.tooLong(most))
}
