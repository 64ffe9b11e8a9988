/** A short interview before a letter: only what its reader needs and the case does not have yet. */
import type { CaseContent, FactName } from '../core/casebook/case.ts'
import { setTalk } from '../core/casebook/change.ts'
import { isTransactionFact, type Step, talkKey, valueOf } from '../core/casebook/interview.ts'
import { asksForPayment } from '../core/complaint/draft.ts'
import { aboutOf } from '../core/complaint/templates.ts'
import type { LetterTemplate } from '../core/knowledge/schema.ts'
import { letters as words } from '../core/messages/letters.ts'
import { wrap } from '../core/screens/layout.ts'
import { BACK, type World } from '../ports.ts'
import { askFact, askStory } from './ask-fact.ts'

type Asked = Extract<Step, { kind: 'fact' | 'story' }>

/** The content with what was answered; asked once for each reader, and blanks stay blank. */
export async function askForLetter(
  content: CaseContent,
  template: LetterTemplate,
  world: World,
  keep: (content: CaseContent) => void,
): Promise<CaseContent> {
  const steps = stepsFor(content, template, world)
  if (!world.terminal.interactive || steps.length === 0) return content
  const prompter = await world.prompter()
  world.terminal.tell(`${wrap(words.askFew(steps.length)[world.lang], world.terminal.columns)}\n`)
  let now = content
  for (let at = 0; at < steps.length;) {
    const step = steps[at] as Asked
    const asking = { world, prompter, canGoBack: at > 0, keepNow: keep }
    const answered = await (step.kind === 'story'
      ? askStory(step, now, asking)
      : askFact(step, now, asking))
    at += answered === BACK ? -1 : 1
    if (answered === BACK) continue
    now = answered
    keep(now)
  }
  now = setTalk(now, askedKey(template), 'asked')
  keep(now)
  return now
}

function stepsFor(content: CaseContent, template: LetterTemplate, world: World): Asked[] {
  const knowledge = world.knowledge()
  if (content.talk[askedKey(template)] !== undefined) return []
  const isAboutPayment = asksForPayment(content.problem, knowledge)
  const isOwn = aboutOf(content, knowledge) === template.reader
  return template.needs
    .filter((it) => isAboutPayment || !isTransactionFact(it as FactName))
    .map((name): Asked =>
      name === 'story'
        ? { kind: 'story' }
        : {
            kind: 'fact',
            fact: name as FactName,
            item: isTransactionFact(name as FactName) ? 1 : 0,
          },
    )
    .filter((step) => {
      const value =
        step.kind === 'story' ? content.facts.story : valueOf(content, step.fact, step.item)
      // The diagnosis has asked for the letter of its own reader already.
      return value === undefined && !(isOwn && content.talk[talkKey(step)] !== undefined)
    })
}

function askedKey({ id }: LetterTemplate): string {
  return `letter-${id}`
}
