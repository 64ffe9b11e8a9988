import type { Case } from '../core/casebook/case.ts'
import { type FoundCase, matchesForAll, type TextPlace } from '../core/casebook/search.ts'
import type { Casebook, World } from '../ports.ts'
import { maskCase, type MaskOptions, type WholeCase } from './mask-case.ts'

/** What was found in a case, as far as it is for everyone: what `show --mask` shows of it. */
export function maskMatches(
  { number, matches }: FoundCase,
  words: readonly string[],
  masking: MaskOptions,
  log: Casebook,
  world: World,
): FoundCase {
  const content = log.find(number)
  if (!content) return { number, matches: [] }
  const whole = { content, timeline: log.timeline(number), attachments: [] }
  const { masked } = maskCase(whole, masking, world.lang, world)
  return { number, matches: matchesForAll(matches, words, (place) => textAt(place, masked)) }
}

function textAt(place: TextPlace, { content, timeline }: WholeCase<Case>): string | undefined {
  if (place.kind === 'fact') {
    const facts: Readonly<Record<string, string | undefined>> =
      place.item === 0 ? content.facts : (content.transactions[place.item - 1] ?? {})
    return facts[place.fact]
  }
  if (place.kind !== 'entry') return undefined
  const fields: Readonly<Record<string, unknown>> = {
    ...timeline.find((it) => it.seq === place.seq),
  }
  const value = fields[place.field]
  return typeof value === 'string' ? value : undefined
}
