/** Asks one question of the conversation and gives the content with its answer. */
import type { CaseContent } from '../core/casebook/case.ts'
import {
  answerNode,
  continueWith,
  setEvidence,
  setPlace,
  setTalk,
  setWallet,
} from '../core/casebook/change.ts'
import { type Step, talkKey } from '../core/casebook/interview.ts'
import { evidenceOf, outcomeOf } from '../core/complaint/draft.ts'
import { problemFor } from '../core/diagnosis/scope.ts'
import { remedyWords } from '../core/diagnosis/remedy-words.ts'
import { nodeOf } from '../core/diagnosis/walk.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import type { Problem, Remedy, RemedyResult } from '../core/knowledge/knowledge.ts'
import { speak } from '../core/knowledge/phrases.ts'
import type { Text } from '../core/text.ts'
import { BACK, type Back, type Choice } from '../ports.ts'
import { askFact, askStory } from './ask-fact.ts'
import { askProblem } from './ask-problem.ts'
import { askLook } from './ask-look.ts'
import { type Asking, askYesNo } from './asking.ts'
import { problemOf } from './diagnose-input.ts'
import { likelyPlace, preferredPlace, preferredWallet } from './preferred.ts'
import { complainWhy } from './tell.ts'
import { settingOf } from './setting.ts'

export async function askStep(
  step: Step,
  content: CaseContent | undefined,
  asking: Asking,
): Promise<CaseContent | Back> {
  if (step.kind === 'problem' || !content) return askProblem(content, asking.prompter, asking.world)
  switch (step.kind) {
    case 'wallet':
      return askWallet(content, asking)
    case 'place':
      return askPlace(content, asking)
    case 'node':
      return askNode(step.node, content, asking)
    case 'look':
      return askLook(step.node, content, asking)
    case 'check':
      throw new Error('a check is decided, not asked')
    case 'continue':
      return askContinue(step, content, asking)
    case 'draft':
      return askDraft(step, content, asking)
    case 'more':
      return askYesNo(step, words.askMore, 'no', content, asking)
    case 'fact':
      return askFact(step, content, asking)
    case 'story':
      return askStory(step, content, asking)
    case 'evidence':
      return askEvidence(step, content, asking)
  }
}

async function askWallet(
  content: CaseContent,
  { world, prompter, canGoBack }: Asking,
): Promise<CaseContent | Back> {
  const { wallets } = world.knowledge()
  const answer = await prompter.choose({
    id: 'wallet',
    message: words.askWallet[world.lang],
    choices: wallets.map(({ id, name }) => ({ id, label: name[world.lang] })),
    flag: '--wallet ID',
    canGoBack,
    initial: content.wallet ?? preferredWallet(world),
  })
  return answer === BACK ? BACK : setWallet(content, answer, world.knowledge())
}

async function askPlace(
  content: CaseContent,
  { world, prompter, canGoBack }: Asking,
): Promise<CaseContent | Back> {
  const places = Object.values(world.knowledge().register.places)
  const answer = await prompter.choose({
    id: 'place',
    message: `${words.askPlace[world.lang]}\n${words.whyPlace[world.lang]}`,
    choices: places.map(({ id, name }) => ({ id, label: name[world.lang] })),
    flag: '--place ID',
    canGoBack,
    initial: content.place ?? preferredPlace(world) ?? likelyPlace(world),
  })
  return answer === BACK ? BACK : setPlace(content, answer, world.knowledge())
}

async function askNode(
  id: string,
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const { world, prompter, canGoBack } = asking
  const problem = problemOf(content.problem, world.knowledge())
  const node = nodeOf(problemFor(problem, content), id)
  if (node.kind === 'outcome' || node.kind === 'check') throw new Error(`${id} is not asked`)
  const say = (text: Text): string => speak(text, world.lang, settingOf(content, world)).text
  const { message, choices } =
    node.kind === 'question'
      ? {
          message: `${say(node.ask)}\n${say(node.why)}`,
          choices: Object.entries(node.options).map(([option, it]): Choice => ({
            id: option,
            label: say(it.label),
          })),
        }
      : askRemedy(problem, node, say)
  const initial = content.answers[id]
  const answer = await prompter.choose({
    id,
    message,
    choices,
    flag: `--answer ${id}=OPTION`,
    canGoBack,
    initial,
  })
  return answer === BACK ? BACK : answerNode(content, problem, id, answer)
}

function askRemedy(
  problem: Problem,
  node: Remedy,
  say: (text: Text) => string,
): { message: string; choices: Choice[] } {
  const { ask, options } = remedyWords(problem, node)
  const results = Object.keys(node.options) as RemedyResult[]
  return {
    message: say(ask(node.title)),
    choices: results.map((id) => ({ id, label: say(options[id]) })),
  }
}

async function askContinue(
  step: Extract<Step, { kind: 'continue' }>,
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const next = problemOf(step.problem, asking.world.knowledge())
  const answered = await askYesNo(step, words.askContinue(next.title), 'yes', content, asking)
  if (answered === BACK || answered.talk[talkKey(step)] !== 'yes') return answered
  return continueWith(answered, next)
}

/** Where a complaint would not help, or nothing is left to complain about, "no" comes first. */
async function askDraft(
  step: Step,
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const outcome = outcomeOf(content, asking.world.knowledge())
  const worthIt = outcome !== undefined && !outcome.solved && outcome.complain.to !== 'none'
  const why = complainWhy(content, asking.world)
  const hint = words.draftHint[asking.world.lang]
  const question = {
    zh: [words.askDraft.zh, ...why, hint].join('\n'),
    en: [words.askDraft.en, ...why, hint].join('\n'),
  }
  return askYesNo(step, question, worthIt ? 'yes' : 'no', content, asking)
}

async function askEvidence(
  step: Step,
  content: CaseContent,
  { world, prompter, canGoBack }: Asking,
): Promise<CaseContent | Back> {
  const knowledge = world.knowledge()
  const offered = evidenceOf(content, outcomeOf(content, knowledge))
  const say = (text: Text): string => speak(text, world.lang, settingOf(content, world)).text
  const answer = await prompter.tick({
    id: talkKey(step),
    message: words.askEvidence[world.lang],
    choices: offered.flatMap((id) => {
      const item = knowledge.register.evidence[id]
      return item ? [{ id, label: say(item.name), hint: say(item.how) }] : []
    }),
    ticked: offered.filter((id) => content.evidence[id] === 'have'),
    flag: '--have ID...',
    canGoBack,
  })
  return answer === BACK
    ? BACK
    : setTalk(setEvidence(content, offered, answer), talkKey(step), 'done')
}
