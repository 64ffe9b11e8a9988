import type { Worksheet } from '../core/choosing/worksheet.ts'
import { exitCode, type ExitCode } from '../core/errors.ts'
import { choosing as words } from '../core/messages/choosing.ts'
import { guideMarkdown } from '../core/screens/guide-markdown.ts'
import { guideScreen } from '../core/screens/guide-screen.ts'
import { toJson } from '../core/json.ts'
import {
  worksheetArticle,
  worksheetNotes,
  type WorksheetSetting,
} from '../core/screens/worksheet-article.ts'
import { worksheetJson } from '../core/screens/worksheet-json.ts'
import type { World } from '../ports.ts'
import { askWorksheet } from './ask-worksheet.ts'
import { callOf, type ChooseOptions, readWorksheet } from './choose-input.ts'
import { registerSetting } from './register-setting.ts'

/** Compares wallets by the person's own weights and marks; keeps nothing, and writes a file only where one is named. */
export async function choose(options: ChooseOptions, world: World): Promise<ExitCode> {
  const { terminal, lang } = world
  const knowledge = world.knowledge()
  const { choosing } = knowledge
  const of = { choosing, setting: registerSetting(undefined, world), lang }
  const given = readWorksheet(options, knowledge)
  // A script gets the worksheet with room for what it did not say; only the wallets must be named.
  const asks = terminal.interactive || given.wallets.length === 0
  const { sheet, left } = asks ? await askWorksheet(given, of, world) : { sheet: given }
  if (left) {
    terminal.err(`\n${words.stopped(callOf(sheet))[lang]}\n`)
    return exitCode(left.kind)
  }
  await giveOut(sheet, options, of, world)
  return 0
}

async function giveOut(
  sheet: Worksheet,
  { output, force, json }: ChooseOptions,
  of: WorksheetSetting,
  { terminal, files, lang }: World,
): Promise<void> {
  const whole = worksheetArticle(sheet, of, true)
  const markdown = (): string => guideMarkdown(whole, worksheetNotes(whole, of), lang)
  if (output !== undefined && output !== '-') {
    files.write(output, markdown(), { force: force ?? false })
    terminal.err(`${words.written(output)[lang]}\n`)
  }
  if (json) terminal.out(toJson(worksheetJson(sheet, of)))
  else if (output === '-') terminal.out(markdown())
  else if (output === undefined || terminal.interactive) {
    // Who has just gone through the criteria is told the result alone.
    const article = terminal.interactive ? worksheetArticle(sheet, of, false) : whole
    const page = { lang, columns: terminal.columns, paint: terminal.paint.out }
    await terminal.page(guideScreen(article, worksheetNotes(article, of), page))
  }
}
