import { toJson } from '../core/json.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { adviseOnMeanings } from '../core/diagnosis/error-advice.ts'
import { type Meaning, problemsOf } from '../core/knowledge/meanings.ts'
import type { Setting } from '../core/knowledge/phrases.ts'
import { diagnose as talk } from '../core/messages/diagnose.ts'
import { diagnoseErrors } from '../core/messages/diagnose-errors.ts'
import { explain as words } from '../core/messages/explain.ts'
import { explainJson, explainScreen } from '../core/screens/explain-screen.ts'
import { removeSecrets } from '../core/secrets/secrets.ts'
import { printable } from '../core/text.ts'
import { BACK, type World } from '../ports.ts'
import { findMeanings } from './find-meanings.ts'
import { registerSetting } from './register-setting.ts'
import { knownName } from './unknown.ts'

export interface ExplainOptions {
  readonly wallet?: string
  readonly json?: boolean
}

/** What an error text or code means and what to do; on a terminal it offers to diagnose from there. */
export async function explain(
  typed: readonly string[],
  { wallet, json }: ExplainOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const query = removeSecrets(typed.join(' ').trim(), lang).text
  if (query === '') throw new Expected('usage', words.emptyText, [words.copyExactly])
  if (wallet !== undefined)
    knownName(
      diagnoseErrors.wallet,
      wallet,
      world.knowledge().wallets.map((it) => it.id),
    )
  const meanings = findMeanings(query, wallet, world)
  if (json) terminal.out(toJson(explainJson(query, meanings)))
  if (meanings.length === 0) {
    throw new Expected('failed', words.nothing(printable(query)), [
      words.copyExactly,
      words.tellSupport,
      words.diagnose,
    ])
  }
  if (json) return 0
  const settingOf = (whose: string | undefined): Setting => registerSetting(whose, world)
  const advices = adviseOnMeanings(meanings, world.knowledge(), lang, settingOf)
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(explainScreen(query, meanings, advices, settingOf(wallet).today, sheet, true))
  return terminal.interactive ? offerDiagnosis(query, meanings, wallet, world) : 0
}

async function offerDiagnosis(
  query: string,
  meanings: readonly Meaning[],
  wallet: string | undefined,
  world: World,
): Promise<ExitCode> {
  const problems = problemsOf(meanings)
  const [only] = problems
  if (!only) return 0
  const { lang } = world
  const alone = problems.length === 1
  const answer = await (
    await world.prompter()
  ).choose({
    id: 'diagnose-now',
    message: (alone ? words.offer(only.title) : words.offerWhich)[lang],
    choices: [
      ...(alone
        ? [{ id: 'yes', label: talk.yes[lang] }]
        : problems.map(({ id, title }) => ({ id, label: title[lang] }))),
      { id: 'no', label: (alone ? talk.no : words.notNow)[lang] },
    ],
    flag: 'wallet-help diagnose --problem ID',
    canGoBack: false,
  })
  if (answer === BACK || answer === 'no') return 0
  const problem = answer === 'yes' ? only.id : answer
  const { diagnose } = await import('./diagnose.ts')
  return diagnose(
    [],
    { problem, fact: [`error=${query}`], ...walletOf(problem, meanings, wallet) },
    world,
  )
}

/** The wallet is known where it was given, or where all meanings of this problem belong to one. */
function walletOf(
  problem: string,
  meanings: readonly Meaning[],
  given: string | undefined,
): { wallet?: string } {
  const shownBy = new Set(
    meanings.filter((it) => it.problem?.id === problem).map((it) => it.wallet),
  )
  const [first] = shownBy
  const wallet = given ?? (shownBy.size === 1 ? first : undefined)
  return wallet === undefined ? {} : { wallet }
}
