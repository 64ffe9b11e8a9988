/** What the settings say where a call does not: ids that are no longer known count as not set. */
import type { CaseContent, CaseFact } from '../core/casebook/case.ts'
import { setWallet } from '../core/casebook/change.ts'
import { clockIn } from '../core/knowledge/calendar.ts'
import { Expected } from '../core/errors.ts'
import type { World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'
import { storeFact } from './store-fact.ts'

type PreferredWorld = Pick<World, 'preferences' | 'knowledge'>

export function preferredWallet({ preferences, knowledge }: PreferredWorld): string | undefined {
  const { wallet } = preferences.values
  return knowledge().wallets.some((it) => it.id === wallet) ? wallet : undefined
}

export function preferredPlace({ preferences, knowledge }: PreferredWorld): string | undefined {
  const { place } = preferences.values
  return place !== undefined && place in knowledge().register.places ? place : undefined
}

/** Hours by which clocks differ within one country. */
const ONE_COUNTRY = 3

/**
 * The place to begin the list of places at, for who reads English: the one whose clock is nearest. Who
 * reads Chinese has a wallet of mainland China wherever they are.
 */
export function likelyPlace({
  lang,
  now,
  timeZone,
  knowledge,
}: Pick<World, 'lang' | 'now' | 'timeZone' | 'knowledge'>): string | undefined {
  if (lang === 'zh') return undefined
  const here = hoursOf(timeZone, now())
  return Object.values(knowledge().register.places)
    .flatMap(({ id, zone }) => {
      const apart = zone === undefined ? Infinity : Math.abs(hoursOf(zone, now()) - here)
      return apart <= ONE_COUNTRY ? [{ id, apart }] : []
    })
    .sort((a, b) => a.apart - b.apart)[0]?.id
}

function hoursOf(zone: string, instant: Date): number {
  return Date.parse(`${clockIn(zone, instant).replace(' ', 'T')}Z`) / 3_600_000
}

/** Name and contact for a letter. */
const OWN_FACTS = ['name', 'phone', 'email'] as const

/** The setting that a fact may be taken from. */
export function preferredFact(fact: string, { preferences }: PreferredWorld): string | undefined {
  return OWN_FACTS.includes(fact as (typeof OWN_FACTS)[number])
    ? preferences.values[fact as (typeof OWN_FACTS)[number]]
    : undefined
}

/** Where nobody can be asked, the settings answer what the flags leave open. */
export function withPreferences(
  given: CaseContent,
  world: PreferredWorld & Pick<World, 'now' | 'timeZone' | 'lang'>,
): CaseContent {
  const knowledge = world.knowledge()
  const problem = problemOf(given.problem, knowledge)
  const wallet = given.wallet ?? preferredWallet(world)
  const place = given.place
  let content = given
  if (wallet !== undefined && given.wallet === undefined)
    content = setWallet(content, wallet, knowledge)
  content = { ...content, place: place ?? content.place ?? preferredPlace(world) }
  for (const fact of OWN_FACTS) {
    const own: CaseFact = fact
    const value = preferredFact(fact, world)
    if (value !== undefined && content.facts[own] === undefined && problem.facts.includes(fact))
      content = stored(content, own, value, world)
  }
  return content
}

/** A setting written by hand may be no such fact; then the letter has its blank. */
function stored(
  content: CaseContent,
  fact: CaseFact,
  value: string,
  world: Parameters<typeof storeFact>[5],
): CaseContent {
  try {
    return storeFact(content, undefined, fact, 0, value, world).content
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    return content
  }
}
