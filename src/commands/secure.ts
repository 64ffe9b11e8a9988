import {
  CHECK_ANSWERS,
  type CheckAnswers,
  type Checkup,
  dangerIn,
  questionsFor,
} from '../core/checkup/checkup.ts'
import { resultOf } from '../core/checkup/result.ts'
import { Expected, exitCode, type ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import type { CheckQuestion } from '../core/knowledge/schema.ts'
import { checkup as words } from '../core/messages/checkup.ts'
import { checkupArticle, checkupNotes } from '../core/screens/checkup-article.ts'
import { checkupJson } from '../core/screens/checkup-json.ts'
import { wrap } from '../core/screens/layout.ts'
import { guideScreen } from '../core/screens/guide-screen.ts'
import { toJson } from '../core/json.ts'
import { walletName } from '../core/screens/names.ts'
import { BACK, type World } from '../ports.ts'
import { type Asked, askCheckup } from './ask-checkup.ts'
import { diagnose } from './diagnose.ts'
import { knownWallet } from './known-wallet.ts'
import { registerSetting } from './register-setting.ts'
import { forgetCheckups, listQuestions, showHistory } from './secure-kept.ts'
import { knownName } from './unknown.ts'

export interface SecureOptions {
  readonly answer?: readonly string[]
  readonly resume?: boolean
  readonly history?: boolean
  readonly forget?: boolean
  readonly listQuestions?: boolean
  readonly keep?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

/** Goes through what keeps a wallet safe, and says what matters most first. */
export async function secure(
  typed: string | undefined,
  options: SecureOptions,
  world: World,
): Promise<ExitCode> {
  const { history, forget, listQuestions: list, resume } = options
  if ([history, forget, list, resume].filter(Boolean).length > 1)
    throw new Expected('usage', words.oneAtATime)
  const wallet = typed === undefined ? undefined : knownWallet(typed, world.knowledge())
  if (forget) return forgetCheckups(options, world)
  if (history) return showHistory(wallet, options, world)
  if (list) return listQuestions(wallet, options, world)
  return checkUp(await begin(typed, wallet, options, world), options, world)
}

/** The check-up to go on with: the unfinished one, or a new one with the answers of the call. */
async function begin(
  typed: string | undefined,
  wallet: string | undefined,
  options: SecureOptions,
  world: World,
): Promise<Checkup> {
  const given = (about: string | undefined): CheckAnswers =>
    readAnswers(options.answer ?? [], questionsOf(about, world))
  if (options.resume) {
    const left = (await world.checkups()).list().filter((it) => !it.finished)
    const last = left.findLast((it) => typed === undefined || it.wallet === wallet)
    if (!last) throw new Expected('failed', words.nothingToResume, [words.startNew])
    return { ...last, answers: { ...last.answers, ...given(last.wallet) } }
  }
  const about = typed === undefined && world.terminal.interactive ? await askWallet(world) : wallet
  return {
    id: world.newId(),
    wallet: about,
    at: world.now().toISOString(),
    answers: given(about),
    finished: false,
  }
}

function questionsOf(wallet: string | undefined, world: World): CheckQuestion[] {
  const { checkup, register } = world.knowledge()
  return questionsFor(checkup, register.wallets[wallet ?? ''])
}

function readAnswers(pairs: readonly string[], questions: readonly CheckQuestion[]): CheckAnswers {
  const ids = questions.map((it) => it.id)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, id, answer] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
      if (id === undefined || answer === undefined)
        throw new Expected('usage', words.pair(pair), [words.seeQuestions])
      knownName(words.questionName, id, ids)
      return [id, knownName(words.answerName(id), answer, CHECK_ANSWERS)]
    }),
  ) as CheckAnswers
}

async function askWallet(world: World): Promise<string | undefined> {
  const { lang } = world
  const { wallets } = world.knowledge()
  const named = wallets.filter((it) => it.id !== 'other')
  const answer = await (
    await world.prompter()
  ).choose({
    id: 'wallet',
    message: words.askWallet[lang],
    choices: [
      ...named.map(({ id, name }) => ({ id, label: name[lang] })),
      { id: 'any', label: words.anyWallet[lang] },
    ],
    flag: 'secure WALLET',
    canGoBack: false,
  })
  return answer === BACK || answer === 'any' ? undefined : answer
}

async function checkUp(begun: Checkup, options: SecureOptions, world: World): Promise<ExitCode> {
  const { terminal, lang } = world
  const questions = questionsOf(begun.wallet, world)
  if (terminal.interactive) tell(`${words.intro(questions.length)[lang]}\n`, world)
  // Nobody can be asked about what may wait while something cannot.
  const asked: Asked =
    !terminal.interactive && dangerIn(questions, begun.answers)
      ? { kind: 'done', answers: begun.answers }
      : await askCheckup(begun, questions, world, options.keep !== false)
  const finished = questions.every((it) => asked.answers[it.id] !== undefined)
  const checkup = { ...begun, answers: asked.answers, finished: asked.kind === 'done' && finished }
  const failure = await keep(checkup, options, world)
  const isKept = options.keep !== false && Object.keys(checkup.answers).length > 0
  const stopped = failure ?? (isKept ? words.stopped : words.stoppedUnsaved)
  if (asked.kind === 'left') {
    tell(`\n${stopped[lang]}`, world)
    return exitCode(asked.error.kind)
  }
  if (asked.kind === 'danger') {
    tell(`${stopped[lang]}\n`, world)
    const about = checkup.wallet === undefined ? {} : { wallet: checkup.wallet }
    return diagnose([], { problem: asked.problem, ...about }, world)
  }
  await tellResult(checkup, failure, options, world)
  return failure ? exitCode('casebook') : 0
}

/** Keeps a check-up that says something; gives what stood in the way, in words. */
async function keep(
  checkup: Checkup,
  { keep: wanted }: SecureOptions,
  world: World,
): Promise<ReturnType<typeof words.notKept> | undefined> {
  if (wanted === false || Object.keys(checkup.answers).length === 0) return undefined
  try {
    const kept = await world.checkups()
    kept.keep(checkup)
    return undefined
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    return words.notKept(error.text)
  }
}

async function tellResult(
  checkup: Checkup,
  failure: Awaited<ReturnType<typeof keep>>,
  options: SecureOptions,
  world: World,
): Promise<void> {
  const { terminal, lang, timeZone } = world
  const knowledge = world.knowledge()
  const keeps = options.keep !== false
  const kept = failure || !keeps ? [] : (await world.checkups()).list()
  const result = resultOf(checkup, knowledge.checkup, knowledge.register, kept)
  const setting = registerSetting(checkup.wallet, world)
  if (options.json) terminal.out(toJson(checkupJson(result, setting, lang)))
  else {
    const name = checkup.wallet && walletName(checkup.wallet, knowledge, lang)
    const since = result.since && dayIn(timeZone, new Date(result.since.at))
    const article = checkupArticle(result, name, since, setting, lang)
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    const notes = checkupNotes(result, article, setting, lang)
    if (terminal.interactive) tell('', world)
    await terminal.page(guideScreen(article, notes, sheet))
  }
  if (!checkup.finished) tell(words.notAsked[lang], world)
  if (failure) tell(failure[lang], world)
  else if (keeps) {
    const again = ['wallet-help secure', checkup.wallet ?? []].flat()
    tell(words.kept(again.join(' '))[lang], world)
  }
}

function tell(text: string, { terminal }: World): void {
  terminal.err(`${wrap(text, terminal.columns)}\n`)
}
