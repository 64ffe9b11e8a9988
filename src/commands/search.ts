import { toJson } from '../core/json.ts'
import { LEAST_CHARACTERS } from '../core/casebook/search.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { search as messages } from '../core/messages/search.ts'
import { summaryJson } from '../core/screens/summary-json.ts'
import { ageOf } from '../core/screens/list-screen.ts'
import { withMarksPainted } from '../core/screens/mask-preview.ts'
import { matchJson, searchScreen } from '../core/screens/search-screen.ts'
import type { Text } from '../core/text.ts'
import type { World } from '../ports.ts'
import { findWords } from './find-words.ts'
import { atPresent } from './list-now.ts'
import { refuseLonger } from './refuse-longer.ts'
import { type MaskOptions, wantsMask } from './mask-case.ts'
import { maskMatches } from './mask-matches.ts'
import { readLimit } from './read-limit.ts'
import { dayHere } from './status-now.ts'

export interface SearchOptions extends MaskOptions {
  readonly limit?: string
  readonly json?: boolean
}

const LONGEST_WORD = 200
/** Shown on a screen unless asked otherwise; JSON holds everything. */
const SCREENFUL = 20

/** Finds words anywhere in the casebook, and shows where they stand. */
export async function search(
  typed: readonly string[],
  options: SearchOptions,
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const words = typed.map((it) => it.trim()).filter((it) => it !== '')
  const short =
    words.find((it) => [...it].length < LEAST_CHARACTERS) ?? (words.length === 0 ? '' : undefined)
  if (short !== undefined) throw new Expected('usage', messages.tooShort(short))
  refuseLonger(words, LONGEST_WORD)
  const limit = readLimit(options.limit) ?? (options.json ? Infinity : SCREENFUL)
  const log = await world.casebook()
  const knowledge = world.knowledge()
  const all = findWords(log, words, knowledge.labels(lang), limit + 1)
  const isMasked = wantsMask(options)
  const found = all
    .slice(0, limit)
    .map((it) => (isMasked ? maskMatches(it, words, options, log, world) : it))
  const listed = log.list({ numbers: found.map((it) => it.number) }, dayHere(world))
  const summaries = new Map(atPresent(log, listed, world).map((it) => [it.number, it]))
  if (options.json) {
    const rows = found.flatMap(({ number, matches }) => {
      const it = summaries.get(number)
      const age = it && ageOf(it, world.timeZone, dayHere(world))
      if (!it) return []
      // The id of a case tells when it was made, to the millisecond.
      const hidden = isMasked ? { id: null, createdAt: null, updatedAt: null } : {}
      return [{ ...summaryJson(it, age ?? 0), ...hidden, matches: matches.map(matchJson) }]
    })
    terminal.out(toJson(rows))
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  const screen = searchScreen(found, summaries, knowledge, sheet)
  terminal.out(isMasked ? withMarksPainted(screen, sheet.paint.marked) : screen)
  terminal.err(`${countWords(found.length, all.length > found.length)[lang]}\n`)
  return 0
}

function countWords(shown: number, isMore: boolean): Text {
  if (isMore) return messages.moreCases(shown)
  return shown === 0 ? messages.none : messages.found(shown)
}
