import { toJson } from '../core/json.ts'
import type { Case, CaseSummary } from '../core/casebook/case.ts'
import {
  type Example,
  findAlike,
  type FoundExample,
  solvedOnce,
} from '../core/casebook/find-alike.ts'
import { LEAST_CHARACTERS } from '../core/casebook/search.ts'
import { tellings, traitsOf } from '../core/casebook/make-card.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { similar as words } from '../core/messages/cards.ts'
import { searchExamples } from '../core/screens/example-search.ts'
import { similarJson, similarScreen } from '../core/screens/similar-screen.ts'
import type { Casebook, World } from '../ports.ts'
import { findCase } from './find-case.ts'
import { findWords } from './find-words.ts'
import { refuseLonger } from './refuse-longer.ts'
import { endedCases, keptCase } from './kept-cases.ts'

const LONGEST_WORDS = 1000
/** How many are shown. */
const MOST = 5
/** How many of one's own are sought by their words. */
const MOST_NAMED = 200

/** The solved cases most like one of yours, or like what you describe: your own, and cards from others. */
export async function similar(
  typed: readonly string[],
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const asked = typed.map((it) => it.trim()).filter((it) => it !== '')
  if (asked.length === 0) throw new Expected('usage', words.noWords)
  refuseLonger(asked, LONGEST_WORDS)
  const log = await world.casebook()
  const isNumber = asked.length === 1 && /^#?\d{1,9}$/.test(asked[0] ?? '')
  const found = isNumber
    ? await likeCase(asked[0] ?? '', log, world)
    : await likeWords(asked, log, world)
  if (json) {
    terminal.out(toJson(found.map(similarJson)))
    return 0
  }
  if (found.length === 0) {
    terminal.err(`${words.none[lang]}\n${words.howToHave[lang]}\n`)
    return 0
  }
  const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
  terminal.out(similarScreen(found, world.knowledge(), sheet))
  return 0
}

async function likeCase(number: string, log: Casebook, world: World): Promise<FoundExample[]> {
  const kept = keptCase(findCase(log, number), log, world)
  const own = {
    ...traitsOf(kept.content, world.knowledge()),
    errors: kept.content.facts.error === undefined ? [] : [kept.content.facts.error],
  }
  const ended = endedCases(log, world, promiseFor(kept.content)).map((it) => ({
    ...it,
    card: { ...it.card, notes: tellings(it.kept).filter(({ about }) => about === 'error') },
  }))
  return findAlike(own, solvedOnce(ended, await cardsOfOthers(world)), MOST)
}

/** What the list of cases tells of how alike one may be; nothing of the case itself. */
function promiseFor(own: Case): (summary: CaseSummary) => number {
  const same = (one: string | undefined, other: string | undefined): number =>
    Number(one !== undefined && one === other)
  return ({ number, problem, outcome, wallet }) =>
    number === own.number
      ? 0
      : 1 +
        4 * same(problem, own.problem) +
        3 * same(outcome, own.outcome) +
        2 * same(wallet, own.wallet)
}

async function likeWords(
  asked: readonly string[],
  log: Casebook,
  world: World,
): Promise<FoundExample[]> {
  // Of very many cases, those in which every word stands are looked at before those that are new.
  const words = asked.filter((it) => [...it].length >= LEAST_CHARACTERS)
  const named =
    words.length === 0
      ? []
      : findWords(log, words, world.knowledge().labels(world.lang), MOST_NAMED)
  const numbers = new Set(named.map((it) => it.number))
  const own = endedCases(log, world, ({ number }) => (numbers.has(number) ? 2 : 1))
  const typed = new Map<Example, readonly string[]>(
    own.map((it) => [it, tellings(it.kept).map(({ text }) => text)]),
  )
  const examples = solvedOnce(own, await cardsOfOthers(world))
  return searchExamples(
    examples,
    asked.join(' '),
    (it) => typed.get(it) ?? [],
    world.knowledge(),
    MOST,
  )
}

async function cardsOfOthers(world: World): Promise<Example[]> {
  return (await world.library())
    .cards()
    .map(({ sha256, card }) => ({ from: { kind: 'card', sha256 }, card }))
}
