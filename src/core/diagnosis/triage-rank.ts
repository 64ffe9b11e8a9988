/** Puts problems in order of their likelihood, with a word for emergencies. */
import { alarmsIn } from './triage-alarms.ts'
import { chancesOf, type Scored, sentenceScores, type TriageWeights } from './triage-score.ts'
import { isUrgentProblem, URGENT_PROBLEMS } from './urgent-problems.ts'

export interface Chance {
  readonly problem: string
  readonly score: number
}

export interface Order {
  /** The likeliest first, except that an emergency may stand second; scores fall with the places. */
  readonly ranking: readonly Chance[]
  /** Whether the first can be taken without asking. */
  readonly confident: boolean
}

/** What the first cue of an emergency adds to its score, and what each of a few more. */
const CUE = 1.2
const FURTHER_CUE = 0.4
const MOST_FURTHER = 3
/** Emergencies that are at least this likely together put the likeliest of them second. */
const URGENT = 0.12
/** Of several sentences one may tell it and the others speak of its consequences. */
const URGENT_AMONG_SENTENCES = 0.07
/** What the most urgent sentence of a longer text counts beside the whole. */
const SENTENCE = 0.25
/** Beside an emergency another one stands second, unless it is less likely than this. */
const HARDLY = 0.01
/** Sure enough to go on without asking: by chance alone, and by what comes second. */
const SURE = 0.5
const SURE_BEFORE_SECOND = 2

/** `plain`: the text in plain lower case; `text`: as typed; `shown`: what a screen's words add to a problem. */
export function orderOf(
  scored: Scored,
  { problems, ...model }: TriageWeights,
  { plain, text, shown }: { plain: string; text: string; shown: (problem: string) => number },
): Order {
  const alarms = alarmsIn(plain)
  const chances = chancesOf(
    scored.scores.map((it, at) => {
      const problem = problems[at] ?? ''
      return it + shown(problem) + (isUrgentProblem(problem) ? cueScore(alarms[problem]) : 0)
    }),
  )
  const sorted = problems
    .map((problem, at) => ({ problem, score: chances[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.problem.localeCompare(b.problem, 'en'))
  const peaks = sentenceScores(scored, { problems, ...model }, text).map(chancesOf)
  const urgency = URGENT_PROBLEMS.map((problem) => {
    const at = problems.indexOf(problem)
    return Math.max(chances[at] ?? 0, SENTENCE * Math.max(0, ...peaks.map((it) => it[at] ?? 0)))
  }).reduce((sum, it) => sum + it, 0)
  const isHeard = URGENT_PROBLEMS.some((it) => alarms[it] > 0)
  const least = peaks.length > 0 ? URGENT_AMONG_SENTENCES : URGENT
  const [first, second] = sorted
  const isCalm = !first || !isUrgentProblem(first.problem)
  const sure =
    (first?.score ?? 0) >= SURE && (first?.score ?? 0) >= SURE_BEFORE_SECOND * (second?.score ?? 0)
  return {
    ranking: withUrgentSecond(sorted, isHeard || urgency >= least),
    // Whoever speaks of theft beside something else is asked which of them it is.
    confident: sure && !(isCalm && isHeard),
  }
}

function cueScore(cues: number): number {
  return cues === 0 ? 0 : CUE + FURTHER_CUE * Math.min(cues - 1, MOST_FURTHER)
}

function withUrgentSecond(sorted: readonly Chance[], mayBeUrgent: boolean): Chance[] {
  const [first, ...rest] = sorted
  const calm = rest.find((it) => !isUrgentProblem(it.problem))
  const urgent = rest.find((it) => isUrgentProblem(it.problem))
  if (!first || !calm || !urgent) return [...sorted]
  const isUrgent = isUrgentProblem(first.problem) ? urgent.score >= HARDLY : mayBeUrgent
  const second = isUrgent ? urgent : calm
  const order = [first, second, ...rest.filter((it) => it !== second)]
  return order.map(({ problem }, at) => ({ problem, score: sorted[at]?.score ?? 0 }))
}
