/** Finds what a shown text or code means: the same words first, then the same but for spelling, then what comes near. */
import { type ErrorEntry, fold, formsOf, likenessTo } from './error-likeness.ts'
import type { ErrorSystem } from './schema.ts'

/** `score` from 0 to 1 compares matches of one search. */
export interface ErrorMatch {
  readonly system: ErrorSystem
  readonly entry: ErrorEntry
  readonly how: 'exact' | 'folded' | 'contains' | 'near'
  readonly score: number
}

/** Below this a likeness is chance. */
const LEAST_LIKE = 0.42
/** How like a wallet's own text must be to stand before another wallet's same words. */
const SURELY_LIKE = 0.6
/** Matches that are this much weaker than the best are left out. */
const BEHIND_BEST = 0.2
const MOST_LOOSE = 5

/**
 * What a text may mean, the best first; the same code in several systems gives several matches. With
 * a wallet its own systems come first, and another wallet's meaning of the same words is left out.
 */
export function explainText(
  query: string,
  systems: readonly ErrorSystem[],
  wallet?: string,
): ErrorMatch[] {
  const same = sameWords(query, systems)
  if (same.length === 0) return homeFirst(looselyLike(query, systems, LEAST_LIKE), wallet)
  const home = systems.filter((it) => isHome(it, wallet))
  const here = same.filter((it) => home.includes(it.system))
  return here.length > 0
    ? homeFirst(here, wallet)
    : [...looselyLike(query, home, SURELY_LIKE), ...same]
}

/** Systems of no wallet, such as a card terminal's codes, are at home with every wallet. */
function isHome(system: ErrorSystem, wallet: string | undefined): boolean {
  return wallet === undefined || system.wallet === undefined || system.wallet === wallet
}

function homeFirst(matches: readonly ErrorMatch[], wallet: string | undefined): ErrorMatch[] {
  if (wallet === undefined) return [...matches]
  const rank = ({ system }: ErrorMatch): number =>
    system.wallet === wallet ? 0 : system.wallet === undefined ? 1 : 2
  return matches.toSorted((a, b) => rank(a) - rank(b))
}

/** Entries spelled as asked, else those that differ in case, width, spaces and punctuation alone. */
function sameWords(query: string, systems: readonly ErrorSystem[]): ErrorMatch[] {
  const asked = query.trim().toLowerCase()
  const folded = fold(query)
  const exact = matchesWhere(systems, 'exact', (form) => form.toLowerCase() === asked)
  if (exact.length > 0 || folded === '') return exact
  return matchesWhere(systems, 'folded', (form) => fold(form) === folded)
}

/** Of each system the entries that are the same as a whole, else the first that is so in one of its forms. */
function matchesWhere(
  systems: readonly ErrorSystem[],
  how: 'exact' | 'folded',
  isSame: (form: string) => boolean,
): ErrorMatch[] {
  const found = systems.flatMap((system): ErrorMatch[] => {
    const whole = system.entries.filter((it) => isSame(it.shown))
    if (whole.length > 0) return whole.map((entry) => ({ system, entry, how, score: 1 }))
    const entry = system.entries.find((it) => formsOf(it.shown).some(isSame))
    return entry ? [{ system, entry, how, score: 0.99 }] : []
  })
  return found.toSorted((a, b) => b.score - a.score)
}

function looselyLike(query: string, systems: readonly ErrorSystem[], least: number): ErrorMatch[] {
  const likeness = likenessTo(
    query,
    systems.flatMap((it) => it.entries),
  )
  const found = systems.flatMap((system) =>
    system.entries.map((entry): ErrorMatch => ({ system, entry, ...likeness(entry) })),
  )
  const best = Math.max(0, ...found.map((it) => it.score))
  // Of equally good ones, first those that say nothing of a wallet.
  const own = ({ system }: ErrorMatch): number => (system.wallet === undefined ? 0 : 1)
  return found
    .filter((it) => it.score >= Math.max(least, best - BEHIND_BEST))
    .toSorted((a, b) => b.score - a.score || own(a) - own(b))
    .slice(0, MOST_LOOSE)
}
