import { shortHash } from '../core/casebook/attachment.ts'
import type { CaseCard } from '../core/casebook/card.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import { library as words } from '../core/messages/cards.ts'
import { cardsScreen } from '../core/screens/cards-screen.ts'
import { toJson } from '../core/json.ts'
import { printable } from '../core/text.ts'
import type { World } from '../ports.ts'
import { knownName } from './unknown.ts'

/** Cards of others that were taken in. */
export async function cards(
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const kept = (await world.library()).cards()
  if (json) {
    terminal.out(toJson(kept.map(({ sha256, card }) => ({ card: sha256, ...shownOf(card) }))))
    return 0
  }
  if (kept.length === 0) terminal.err(`${words.none[lang]}\n`)
  else {
    const sheet = { lang, columns: terminal.columns, paint: terminal.paint.out }
    terminal.out(cardsScreen(kept, world.knowledge(), sheet))
  }
  return 0
}

function shownOf({ problem, wallet, place, cause, result, days, month }: CaseCard): object {
  return { problem, wallet, place, cause, result, days, month }
}

/** Removes cards, each named by its id or the beginning of it. */
export async function removeCards(
  ids: readonly string[],
  { json }: { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const { terminal, lang } = world
  const library = await world.library()
  const all = library.cards().map((it) => it.sha256)
  const removed = library.remove([...new Set(ids.map((id) => named(id, all)))])
  if (json) terminal.out(toJson({ removed }))
  else terminal.err(`${words.removed(removed)[lang]}\n`)
  return 0
}

function named(id: string, all: readonly string[]): string {
  const found = id === '' ? [] : all.filter((it) => it.startsWith(id.toLowerCase()))
  if (found.length > 1) throw new Expected('usage', words.ambiguous(printable(id)))
  return found[0] ?? knownName(words.card, id, all.map(shortHash))
}
