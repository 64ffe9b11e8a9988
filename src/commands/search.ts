import { LEAST_CHARACTERS, searchTexts } from '../core/casebook/search.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { search as messages } from '../core/messages/search.ts'
import { summaryJson } from '../core/screens/case-json.ts'
import { ageOf } from '../core/screens/case-screen.ts'
import { inWords, matchJson, searchScreen } from '../core/screens/search-screen.ts'
import type { World } from '../ports.ts'
import { atPresent } from './list-now.ts'
import { dayHere } from './status-now.ts'

/** Finds words anywhere in the casebook, and shows where they stand. */
export async function search(
  typed: readonly string[],
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const words = typed.map((it) => it.trim()).filter((it) => it !== '')
  const short =
    words.find((it) => [...it].length < LEAST_CHARACTERS) ?? (words.length === 0 ? '' : undefined)
  if (short !== undefined) throw new Expected('usage', messages.tooShort(short))
  const log = await world.casebook()
  const knowledge = world.knowledge()
  const found = searchTexts(inWords(log.texts(), knowledge, lang), words)
  const numbers = new Set(found.map((it) => it.number))
  const listed = log.list({}, dayHere(world)).filter((it) => numbers.has(it.number))
  const summaries = new Map(atPresent(log, listed, world).map((it) => [it.number, it]))
  if (json) {
    const rows = found.flatMap(({ number, matches }) => {
      const it = summaries.get(number)
      const age = it && ageOf(it, world.timeZone, dayHere(world))
      return it ? [{ ...summaryJson(it, age ?? 0), matches: matches.map(matchJson) }] : []
    })
    terminal.out(`${JSON.stringify(rows, null, 2)}\n`)
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(searchScreen(found, summaries, knowledge, sheet))
  const count = found.length === 0 ? messages.none : messages.found(found.length)
  terminal.err(`${count[lang]}\n`)
  return 0
}
