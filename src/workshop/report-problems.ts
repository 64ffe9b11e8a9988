/** The problems in a table: how much each says, how long its ways are, and that each way was walked. */
import { measure } from '../core/diagnosis/proof.ts'
import { countWords } from '../core/knowledge/guide-article.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { namesUnder, textsIn } from '../core/knowledge/references.ts'
import type { Lang } from '../core/text.ts'
import { type Walked, walkAll } from './paths.ts'
import type { Data } from './read-data.ts'

type Row = Readonly<Record<string, string | number>>

/** `depth`: the most questions on one way. `answers`: given on average, over all ways and in the examples. */
export function reportProblems(data: Data): string[] {
  const { wallets, places } = data.register
  const everybody = { wallets: Object.values(wallets), places: Object.keys(places) }
  const measured = data.problems.map((it) => ({
    problem: it,
    walked: walkAll(it, everybody),
  }))
  const rows = measured.map(({ problem, walked }) => rowOf(problem, walked, data))
  const all = sumOf(measured.map((it) => it.walked.paths))
  return [
    ...table([...rows, totalsOf(rows)]),
    '',
    `Every way was walked, for each kind of people: ${all} in all.`,
  ]
}

function rowOf(problem: Problem, walked: Walked, data: Data): Row {
  const nodes = Object.values(problem.nodes)
  const count = (kind: string): number => nodes.filter((it) => it.kind === kind).length
  const source = data.files.problems.find((it) => it.value?.id === problem.id)?.value
  const examples = source?.examples ?? []
  const given = sumOf(examples.map((it) => Object.keys(it.answers).length))
  const texts = data.errors.flatMap((it) => it.entries)
  const { questions, paths } = measure(problem)
  return {
    problem: problem.id,
    outcomes: count('outcome'),
    questions: count('question'),
    remedies: count('remedy'),
    checks: count('check'),
    examples: examples.length,
    zh: wordsIn(problem, 'zh'),
    en: wordsIn(problem, 'en'),
    sources: new Set(namesUnder(problem, ['sources'])).size,
    guides: new Set(namesUnder(problem, ['guide'])).size,
    errors: texts.filter((it) => it.problem === problem.id).length,
    depth: questions,
    paths,
    people: walked.people,
    'answers/way': (walked.answers / walked.paths).toFixed(1),
    'answers/example': (given / Math.max(1, examples.length)).toFixed(1),
  }
}

/** Words of everything that is said on the way; a Chinese character is one. */
function wordsIn(problem: Problem, lang: Lang): number {
  const said = textsIn(problem).map((it) => it[lang].replaceAll(/\{[^{}]*\}/g, ''))
  return countWords(said.join('\n'))
}

const ADDED = [
  'outcomes',
  'questions',
  'remedies',
  'checks',
  'examples',
  'zh',
  'en',
  'errors',
  'paths',
]

function totalsOf(rows: readonly Row[]): Row {
  return Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((key) => {
      if (key === 'problem') return [key, `${rows.length} problems`]
      return [key, ADDED.includes(key) ? sumOf(rows.map((it) => Number(it[key]))) : '']
    }),
  )
}

function table(rows: readonly Row[]): string[] {
  const keys = Object.keys(rows[0] ?? {})
  const width = (key: string): number =>
    Math.max(key.length, ...rows.map((it) => String(it[key]).length))
  const line = (cells: (key: string) => string): string =>
    keys
      .map((key, index) =>
        index === 0 ? cells(key).padEnd(width(key)) : cells(key).padStart(width(key)),
      )
      .join('  ')
      .trimEnd()
  return [line((key) => key), ...rows.map((it) => line((key) => String(it[key])))]
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0)
}
