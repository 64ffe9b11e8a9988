import type { Moved } from '../checkup/checkup.ts'
import { type CheckupResult, countsOf } from '../checkup/result.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { CheckQuestion } from '../knowledge/schema.ts'
import type { Lang, Text } from '../text.ts'
import { diagnoseCommand } from './checkup-article.ts'

/** The result as `secure --json` prints it. Its keys are public. */
export function checkupJson(result: CheckupResult, setting: Setting, lang: Lang): object {
  const { checkup, danger, findings, fine, since } = result
  const say = (text: Text): string => speak(text, lang, setting).text
  const ids = (questions: readonly CheckQuestion[]): string[] => questions.map((it) => it.id)
  return {
    ...checkupRow(result),
    answers: checkup.answers,
    danger: danger
      ? {
          question: danger.id,
          problem: danger.problem,
          command: diagnoseCommand(danger.problem, checkup.wallet),
        }
      : null,
    findings: findings.map(({ question, state }) => ({
      question: question.id,
      state,
      says: say(state === 'open' ? question.open : question.ask),
      why: say(question.why),
      steps: question.steps.map(say),
      risk: question.risk,
      minutes: question.minutes,
      sources: question.sources,
    })),
    inOrder: ids(fine),
    since: since ? { at: since.at, better: moved(since.better), worse: moved(since.worse) } : null,
  }
}

/** Ids of what changed, by what they say now. */
export function moved(list: readonly Moved[]): object[] {
  return list.map(({ question, now }) => ({ question: question.id, now }))
}

/** What the history holds of each. */
export function checkupRow(result: CheckupResult): object {
  const { wallet, at, finished } = result.checkup
  return { wallet: wallet ?? null, at, finished, counts: countsOf(result) }
}
