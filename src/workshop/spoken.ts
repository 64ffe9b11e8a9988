import type { z } from 'zod'
import type * as schema from '../core/knowledge/schema.ts'
import { LANGS } from '../core/text.ts'
import type { Around, Said } from './learn.ts'

/** All that triage learns from. */
export interface Spoken {
  readonly said: readonly Said[]
  readonly around: Around
}

type Problem = z.infer<typeof schema.problem>
type Phrases = z.infer<typeof schema.spoken>

/** A phrase of the problem itself. */
const PLAIN = 1
/** Said of one way in which a problem ends, it may often be said of another problem too. */
const OF_OUTCOME = 0.5
/** There is more to say that is no problem than anybody can write down. */
const OF_NO_PROBLEM = 3

/** How people put each problem and its outcomes, and what they say beside it. */
export function spokenOf(
  problems: readonly Problem[],
  texts: z.infer<typeof schema.spokenTexts> | undefined,
): Spoken {
  const { other, around = { zh: [], en: [] } } = texts ?? {}
  const said = problems.flatMap(({ id, spoken, nodes }) => [
    ...saidOf(id, spoken, PLAIN),
    ...Object.values(nodes).flatMap((node) =>
      node.kind === 'outcome' ? saidOf(id, node.spoken, OF_OUTCOME) : [],
    ),
  ])
  return { said: [...said, ...saidOf('other', other, OF_NO_PROBLEM)], around }
}

function saidOf(problem: string, spoken: Phrases | undefined, weight: number): Said[] {
  return LANGS.flatMap((lang) =>
    (spoken?.[lang] ?? []).map((text) => ({ text, problem, lang, weight })),
  )
}
