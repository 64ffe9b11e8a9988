import { toJson } from '../core/json.ts'
import type { ExitCode } from '../core/errors.ts'
import { diagnose } from '../core/messages/diagnose.ts'
import { timeline as words } from '../core/messages/timeline.ts'
import { problemTitle } from '../core/screens/names.ts'
import type { World } from '../ports.ts'
import { findCase } from './find-case.ts'

export interface DeleteOptions {
  readonly yes?: boolean
  readonly json?: boolean
}

/** Removes a case with its timeline, its evidence files and their traces, once that was said twice. */
export async function deleteCase(
  number: string,
  { yes, json }: DeleteOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const log = await world.casebook()
  const found = findCase(log, number)
  const title = problemTitle(found.problem, world.knowledge(), lang)
  if (!yes) {
    const answer = await (
      await world.prompter()
    ).choose({
      id: 'delete',
      message: words.askDelete(found.number, title)[lang],
      choices: (['no', 'yes'] as const).map((id) => ({ id, label: diagnose[id][lang] })),
      flag: '--yes',
      canGoBack: false,
    })
    if (answer !== 'yes') {
      terminal.err(`${words.notDeleted[lang]}\n`)
      return 0
    }
  }
  log.remove(found)
  if (json) terminal.out(toJson({ case: found.number, deleted: true }))
  else terminal.err(`${words.deleted(found.number)[lang]}\n`)
  return 0
}
