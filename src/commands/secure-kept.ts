/** What `secure` does with the check-ups that are kept, and the list of its questions. */
import { type Checkup, questionsFor } from '../core/checkup/checkup.ts'
import { type CheckupResult, resultOf } from '../core/checkup/result.ts'
import type { ExitCode } from '../core/errors.ts'
import { dayIn } from '../core/knowledge/calendar.ts'
import { speak } from '../core/knowledge/phrases.ts'
import { checkup as words } from '../core/messages/checkup.ts'
import { diagnose } from '../core/messages/diagnose.ts'
import { checkupRow, moved } from '../core/screens/checkup-json.ts'
import { historyScreen } from '../core/screens/checkup-history.ts'
import { toJson } from '../core/json.ts'
import type { World } from '../ports.ts'
import { registerSetting } from './register-setting.ts'
import type { SecureOptions } from './secure.ts'

/** All check-ups of a wallet, or of every one, the latest first, each against the one before it. */
export async function showHistory(
  wallet: string | undefined,
  { json }: SecureOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang, timeZone } = world
  const knowledge = world.knowledge()
  const kept = (await world.checkups()).list()
  const result = (it: Checkup): CheckupResult =>
    resultOf(it, knowledge.checkup, knowledge.register, kept)
  const results = kept
    .filter((it) => wallet === undefined || it.wallet === wallet)
    .map(result)
    .toReversed()
  if (json) {
    const rows = results.map((it) => ({
      ...checkupRow(it),
      better: it.since ? moved(it.since.better) : null,
      worse: it.since ? moved(it.since.worse) : null,
    }))
    terminal.out(toJson(rows))
  } else if (results.length === 0) terminal.err(`${words.noHistory[lang]}\n`)
  else
    terminal.out(
      historyScreen(results, knowledge, (at) => dayIn(timeZone, new Date(at)), {
        lang,
        columns: terminal.columns,
        paint: terminal.paint.out,
      }),
    )
  return 0
}

/** Removes what is kept, once that was said twice. */
export async function forgetCheckups(
  { yes, json }: SecureOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const kept = await world.checkups()
  const count = kept.list().length
  if (!yes && count > 0) {
    const answer = await (
      await world.prompter()
    ).choose({
      id: 'forget',
      message: words.askForget(count)[lang],
      choices: (['no', 'yes'] as const).map((id) => ({ id, label: diagnose[id][lang] })),
      flag: '--yes',
      canGoBack: false,
    })
    if (answer !== 'yes') {
      terminal.err(`${words.notForgotten[lang]}\n`)
      return 0
    }
  }
  const gone = kept.forget()
  if (json) terminal.out(toJson({ deleted: gone }))
  else terminal.err(`${words.forgotten(gone)[lang]}\n`)
  return 0
}

/** What is asked, with the ids that `--answer` takes. */
export function listQuestions(
  wallet: string | undefined,
  { json }: SecureOptions,
  world: World,
): ExitCode {
  const { terminal, lang } = world
  const { checkup, register } = world.knowledge()
  const setting = registerSetting(wallet, world)
  const rows = questionsFor(checkup, register.wallets[wallet ?? '']).map(
    ({ id, ask, safe, risk, problem }) => ({
      question: id,
      ask: speak(ask, lang, setting).text,
      safe,
      risk,
      problem: problem ?? null,
    }),
  )
  const width = Math.max(...rows.map((it) => it.question.length)) + 2
  if (json) terminal.out(toJson(rows))
  else terminal.out(rows.map((it) => `${it.question.padEnd(width)}${it.ask}\n`).join(''))
  return 0
}
