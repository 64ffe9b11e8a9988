import type { CaseContent } from '../core/casebook/case.ts'
import { decideCheck, setTalk } from '../core/casebook/change.ts'
import { interviewOf, type Step, talkKey } from '../core/casebook/interview.ts'
import type { Knowledge } from '../core/knowledge/knowledge.ts'
import { BACK, type World } from '../ports.ts'
import { askStep } from './ask-step.ts'
import { problemOf } from './diagnose-input.ts'
import { keeping } from './keeping.ts'
import { keptLines } from './kept-answers.ts'
import type { Keeper } from './keeper.ts'
import { momentOf } from './setting.ts'
import type { Teller } from './tell.ts'

/**
 * Asks until nothing is left to ask. Each answer is stored before the next question. Going back asks
 * the question before again and keeps every later answer that still applies.
 */
export async function converse(
  start: CaseContent | undefined,
  keeper: Keeper,
  world: World,
  teller: Teller,
): Promise<CaseContent> {
  const knowledge = world.knowledge()
  const prompter = await world.prompter()
  let content = start
  let again: Step | undefined
  for (;;) {
    const { done, next } = interviewOf(content, knowledge)
    const step: Step | undefined = again ?? next
    if (content && next?.kind === 'check' && !again) {
      content = decideCheck(content, problemOf(content.problem, knowledge), next.node, {
        knowledge,
        ...momentOf(content, world),
      })
      await keeper.keep(content)
      continue
    }
    if (content) await teller.tellBefore(step, content)
    if (!step) return finish(content as CaseContent, keeper)
    const before = stepBefore(step, done)
    const answer = await askStep(step, content, {
      world,
      prompter: keeper.stored ? keeping(prompter) : prompter,
      canGoBack: before !== undefined,
      keepNow: (partial) => void keeper.keep(partial),
    })
    if (answer === BACK) {
      again = before
      continue
    }
    content = answer
    await keeper.keep(content)
    if (again) world.terminal.tell(keptLines(stepsAfter(again, content, knowledge), content, world))
    again = undefined
  }
}

async function finish(content: CaseContent, keeper: Keeper): Promise<CaseContent> {
  const finished = { ...setTalk(content, 'draft', content.talk['draft'] ?? 'no'), finished: true }
  await keeper.keep(finished)
  return finished
}

/** The answered questions behind one that was answered anew. */
function stepsAfter(step: Step, content: CaseContent, knowledge: Knowledge): readonly Step[] {
  const { done } = interviewOf(content, knowledge)
  const at = done.findIndex((it) => nameOf(it) === nameOf(step))
  return at === -1 ? [] : done.slice(at + 1)
}

function stepBefore(step: Step, done: readonly Step[]): Step | undefined {
  const name = nameOf(step)
  const at = done.findIndex((it) => nameOf(it) === name)
  return at === -1 ? done.at(-1) : done[at - 1]
}

function nameOf(step: Step): string {
  return step.kind === 'node' || step.kind === 'look' ? `node-${step.node}` : talkKey(step)
}
