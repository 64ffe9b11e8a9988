/** Asks for one fact of the case; every one may be left blank. */
import { REQUESTS, type CaseContent, type FactName } from '../core/casebook/case.ts'
import { setFact, setTalk } from '../core/casebook/change.ts'
import { type Step, talkKey, valueOf } from '../core/casebook/interview.ts'
import { removeSecrets } from '../core/secrets/secrets.ts'
import { requestsOf } from '../core/complaint/draft.ts'
import { Expected } from '../core/errors.ts'
import { speak } from '../core/knowledge/phrases.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { BACK, type Back, type World } from '../ports.ts'
import { type Asking, askYesNo } from './asking.ts'
import { problemOf } from './diagnose-input.ts'
import { preferredFact } from './preferred.ts'
import { settingOf } from './setting.ts'
import { storeFact } from './store-fact.ts'

export async function askFact(
  step: Extract<Step, { kind: 'fact' }>,
  content: CaseContent,
  asking: Asking,
): Promise<CaseContent | Back> {
  const { fact, item } = step
  if (fact === 'request') return askRequests(step, content, asking)
  if (fact === 'next-step') {
    const answered = await askYesNo(step, words.facts[fact], 'no', content, asking)
    return answered === BACK
      ? BACK
      : setFact(answered, undefined, fact, item, answered.talk[talkKey(step)])
  }
  const { world, prompter, canGoBack } = asking
  const problem = problemOf(content.problem, world.knowledge())
  const typed = await prompter.enter({
    id: talkKey(step),
    message: factMessage(fact, item, content, world),
    flag: `--fact ${fact}=VALUE`,
    canGoBack,
    initial: initialOf(step, content, world),
    validate: (input) =>
      whatIsWrong(
        () => input.trim() === '' || storeFact(content, problem, fact, item, input, world),
        world,
      ),
  })
  if (typed === BACK) return BACK
  if (typed.trim() === '')
    return setTalk(setFact(content, problem, fact, item, undefined), talkKey(step), 'blank')
  const read = storeFact(content, problem, fact, item, typed, world)
  for (const notice of read.notices) world.terminal.tell(`${notice[world.lang]}\n`)
  return read.content
}

/** What is known; else what the settings say, unless it was left blank before. */
function initialOf(
  { fact, item, ...step }: Extract<Step, { kind: 'fact' }>,
  content: CaseContent,
  world: World,
): string | undefined {
  const isBlank = content.talk[talkKey({ ...step, fact, item })] !== undefined
  return valueOf(content, fact, item) ?? (isBlank ? undefined : preferredFact(fact, world))
}

function factMessage(fact: FactName, item: number, content: CaseContent, world: World): string {
  const { lang } = world
  const label = words.facts[fact][lang]
  const head = item > 1 ? `${words.nthTransaction(item)[lang]}${label}` : label
  const where =
    fact === 'transaction'
      ? { zh: '{task:transaction-number}', en: '{task:transaction-number}' }
      : undefined
  const place = where && words.numberHint(speak(where, lang, settingOf(content, world)).text)[lang]
  const why = content.outcome === undefined && fact === 'time' ? words.whyTime[lang] : undefined
  const hints = [why, place ?? words.factHints[fact]?.[lang], words.blankHint[lang]].filter(
    (it) => it !== undefined,
  )
  return `${head}\n${hints.join(lang === 'zh' ? '；' : '; ')}`
}

/** The words of an expected error that the act ends with, if it does. */
function whatIsWrong(act: () => unknown, { lang }: World): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Expected) return error.text[lang]
    throw error
  }
}

async function askRequests(
  step: Step,
  content: CaseContent,
  { world, prompter, canGoBack }: Asking,
): Promise<CaseContent | Back> {
  const { lang } = world
  const answer = await prompter.tick({
    id: talkKey(step),
    message: words.facts.request[lang],
    choices: REQUESTS.map((id) => ({ id, label: words.requests[id][lang] })),
    ticked: requestsOf(content.facts.request),
    flag: '--fact request=ID,ID',
    canGoBack,
  })
  if (answer === BACK) return BACK
  const value = answer.length === 0 ? undefined : answer.join('; ')
  return setTalk(setFact(content, undefined, 'request', 0, value), talkKey(step), value ?? 'blank')
}

export async function askStory(
  step: Step,
  content: CaseContent,
  { world, prompter, canGoBack, keepNow }: Asking,
): Promise<CaseContent | Back> {
  const { lang } = world
  const withStory = (text: string): CaseContent => {
    const { text: story } = removeSecrets(text)
    return setFact(content, undefined, 'story', 0, story.trim() === '' ? undefined : story)
  }
  const written = await prompter.write({
    id: talkKey(step),
    message: `${words.askStory[lang]}\n${(content.facts.story ? words.storyKeep : words.storyHint)[lang]}`,
    flag: '--fact story=TEXT',
    canGoBack,
    initial: content.facts.story ?? '',
    onLine: (text) => keepNow(withStory(text)),
  })
  if (written === BACK) return BACK
  if (written.trim() === '') return setTalk(content, talkKey(step), 'blank')
  const read = storeFact(content, undefined, 'story', 0, written, world)
  for (const notice of read.notices) world.terminal.tell(`${notice[lang]}\n`)
  return setTalk(read.content, talkKey(step), 'done')
}
