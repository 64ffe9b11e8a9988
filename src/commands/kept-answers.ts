import type { CaseContent } from '../core/casebook/case.ts'
import type { Step } from '../core/casebook/interview.ts'
import type { Finding } from '../core/diagnosis/connection.ts'
import { remedyWords } from '../core/diagnosis/remedy-words.ts'
import { connection } from '../core/messages/connection.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { speak } from '../core/knowledge/phrases.ts'
import type { Text } from '../core/text.ts'
import type { World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'
import { settingOf } from './setting.ts'

/** Answers that stay as they were, so that the person sees what the next question rests on. */
export function keptLines(steps: readonly Step[], content: CaseContent, world: World): string {
  const { lang, terminal } = world
  const say = (text: Text): string => speak(text, lang, settingOf(content, world)).text
  return steps
    .flatMap((step) => keptAnswer(step, content, world) ?? [])
    .map(({ question, answer }) =>
      terminal.paint.err.faint(`✔ ${say(question)} ${say(words.kept(answer))}`),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function keptAnswer(
  step: Step,
  content: CaseContent,
  world: World,
): { question: Text; answer: Text } | undefined {
  const knowledge = world.knowledge()
  switch (step.kind) {
    case 'problem':
      return asked(words.askProblem, problemOf(content.problem, knowledge).title)
    case 'wallet':
      return asked(words.askWallet, knowledge.wallets.find((it) => it.id === content.wallet)?.name)
    case 'place':
      return asked(words.askPlace, knowledge.register.places[content.place ?? '']?.name)
    case 'node': {
      const problem = problemOf(content.problem, knowledge)
      const node = problem.nodes[step.node]
      const option = content.answers[step.node] ?? ''
      if (node?.kind === 'question') return asked(node.ask, node.options[option]?.label)
      if (node?.kind !== 'remedy') return undefined
      const results: Readonly<Record<string, Text>> = remedyWords(problem, node).options
      return asked(node.title, results[option])
    }
    case 'look':
      return asked(connection.ask, connection.findings[content.answers[step.node] as Finding])
    default:
      return undefined
  }
}

function asked(
  question: Text,
  answer: Text | undefined,
): { question: Text; answer: Text } | undefined {
  return answer && { question, answer }
}
