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

/** How people put each problem and its outcomes, and what they say beside it. */
export function spokenOf(
  problems: readonly Problem[],
  texts: z.infer<typeof schema.spokenTexts> | undefined,
): Spoken {
  const { other, around = { zh: [], en: [] }, 'to-come': later = {} } = texts ?? {}
  const inFiles = problems.flatMap(({ id, spoken, nodes }) => [
    ...saidOf(id, spoken),
    ...Object.values(nodes).flatMap((node) =>
      node.kind === 'outcome' ? saidOf(id, node.spoken) : [],
    ),
  ])
  const toCome = Object.entries(later).flatMap(([id, spoken]) => saidOf(id, spoken))
  return { said: [...inFiles, ...toCome, ...saidOf('other', other)], around }
}

function saidOf(problem: string, spoken: Phrases | undefined): Said[] {
  return LANGS.flatMap((lang) => (spoken?.[lang] ?? []).map((text) => ({ text, problem, lang })))
}
