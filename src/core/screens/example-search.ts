/** Finds examples by words, in either language. */
import MiniSearch from 'minisearch'
import { bestOf, type Example, type FoundExample } from '../casebook/find-alike.ts'
import { tokensOf } from '../knowledge/guide-search.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { LANGS } from '../text.ts'
import { causeOf, stepLine, titleParts, triedLine } from './card-words.ts'

/** How much a hit counts by where it stands. */
const BOOST = { title: 3, errors: 3, spoken: 2, cause: 2, rest: 1 }
type Field = keyof typeof BOOST
const FIELDS = Object.keys(BOOST) as Field[]
/** What comes far behind the best is noise. */
const LEAST_SHARE = 0.25

/** The examples in which the words occur, the best first. `typed`: what a case tells beside its card. */
export function searchExamples(
  examples: readonly Example[],
  words: string,
  typed: (example: Example) => readonly string[],
  knowledge: Knowledge,
  most: number,
): FoundExample[] {
  const index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: FIELDS,
    tokenize: tokensOf,
    processTerm: (term) => term,
  })
  index.addAll(examples.map((it, id) => ({ id, ...fieldsOf(it, typed(it), knowledge) })))
  const found = index.search(words, {
    boost: BOOST,
    prefix: (term) => /^[a-z]{4}/.test(term),
    fuzzy: (term) => (/^[a-z]{5}/.test(term) ? 1 : false),
  })
  const best = found[0]?.score ?? 0
  const near = found
    .filter((it) => it.score >= best * LEAST_SHARE)
    .flatMap((it): FoundExample[] => {
      const example = examples[it.id as number]
      return example ? [{ ...example, score: it.score / best, shared: [] }] : []
    })
  return bestOf(near, most)
}

function fieldsOf(
  { card }: Example,
  typed: readonly string[],
  knowledge: Knowledge,
): Record<Field, string> {
  const both = (say: (lang: (typeof LANGS)[number]) => readonly string[]): string =>
    LANGS.flatMap(say).join('\n')
  const node = knowledge.problem(card.problem)?.nodes[card.cause ?? '']
  return {
    title: both((lang) => titleParts(card, knowledge, lang)),
    errors: card.notes
      .filter((it) => it.about === 'error')
      .map((it) => it.text)
      .join('\n'),
    spoken: both((lang) => (node?.kind === 'outcome' ? (node.spoken?.[lang] ?? []) : [])),
    cause: both((lang) => [causeOf(card, knowledge, lang) ?? '']),
    rest: [
      both((lang) => [
        ...card.tried.map((it) => triedLine(it, knowledge, lang)),
        ...card.steps.map((it) => stepLine(it, card, knowledge, lang)),
      ]),
      ...card.notes.map((it) => it.text),
      ...typed,
    ].join('\n'),
  }
}
