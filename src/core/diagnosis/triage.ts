/** Free text in a person's own words: which problem it is about, and by which words. */
import { plainText } from '../input/plain-text.ts'
import type { TriageKnowledge } from '../knowledge/triage-model.ts'
import { createShownFinder, createWalletFinder } from './triage-names.ts'
import { orderOf } from './triage-rank.ts'
import { meanOf, openModel, type Scored, scoreText, type TriageWeights } from './triage-score.ts'

/** One problem a text may be about. `score`: from 0 to 1, the higher the likelier. */
export interface Ranked {
  readonly problem: string
  readonly score: number
  /** The words of the text that decided, the strongest first. */
  readonly why: readonly string[]
}

export interface Triaged {
  /** Every problem and `other`, the likeliest first. */
  readonly ranking: readonly Ranked[]
  /** Whether the first can be taken without asking. */
  readonly confident: boolean
  readonly wallet: string | undefined
  /** The words or the code that a screen showed. */
  readonly shown: string | undefined
}

/** What a known text of a screen adds to the score of its problem. */
const SHOWN_WEIGHT = 0.8
const EXPLAINED = 3
/** A complaint of several pages says what it is about before this. */
const MOST_CHARACTERS = 6000
const MOST_WORDS = 4
/** Beside the strongest words, weaker ones than this part of them explain nothing. */
const WORTH_NAMING = 0.25

/** Reads one text after the other; what is opened once is kept. */
export function createTriage({
  model,
  wallets,
  shown,
}: TriageKnowledge): (text: string) => Triaged {
  const opened = openModel(model)
  const findWallet = createWalletFinder(wallets)
  const findShown = createShownFinder(shown)
  return (text) => {
    const read = plainText(text.slice(0, MOST_CHARACTERS))
    const scored = scoreText(read, opened)
    const screen = findShown(text, read)
    const plain = read.plain.toLowerCase()
    const shown = (problem: string): number => (problem === screen?.problem ? SHOWN_WEIGHT : 0)
    const { ranking, confident } = orderOf(scored, opened, { plain, text, shown })
    return {
      ranking: ranking.map(({ problem, score }, place) => ({
        problem,
        score: Math.round(score * 1000) / 1000,
        why: place < EXPLAINED ? wordsFor(problem, scored, opened, text) : [],
      })),
      confident,
      wallet: findWallet(plain),
      shown: screen?.shown,
    }
  }
}

/** The stretches of the text that speak most for a problem, beside what they say for the others on average. */
function wordsFor(
  problem: string,
  { pieces }: Scored,
  model: TriageWeights,
  text: string,
): string[] {
  const { problems, weightAt } = model
  const at = problems.indexOf(problem)
  const strengths = pieces
    .map(({ row, start, end, name }) => ({
      start,
      end,
      name,
      strength: weightAt(row * problems.length + at) - meanOf(model, row),
    }))
    .filter((it) => it.strength > 0)
  // A word is as strong as all that is in it: 退款 as 退 and 款 and both together.
  const whole = strengths
    .filter((it) => SAYS_SOMETHING.test(it.name))
    .map((it) => ({
      ...it,
      strength: strengths
        .filter((part) => part.start >= it.start && part.end <= it.end)
        .reduce((sum, part) => sum + part.strength, 0),
    }))
    .sort((a, b) => b.strength - a.strength)
  const chosen: typeof whole = []
  const least = WORTH_NAMING * (whole[0]?.strength ?? 0)
  for (const it of whole) {
    if (chosen.length === MOST_WORDS || it.strength < least) break
    if (chosen.every((other) => it.end <= other.start || it.start >= other.end)) chosen.push(it)
  }
  return [...new Set(joined(chosen, text).map(({ start, end }) => text.slice(start, end)))]
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly strength: number
}

/** Stretches with nothing between them are one, as strong as both: “人在” before “用我的” is no word. */
function joined(chosen: readonly Stretch[], text: string): Stretch[] {
  const whole: Stretch[] = []
  for (const it of chosen.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && text.slice(last.end, it.start).trim() === '')
      whole[whole.length - 1] = {
        start: last.start,
        end: it.end,
        strength: last.strength + it.strength,
      }
    else whole.push(it)
  }
  return whole.sort((a, b) => b.strength - a.strength)
}

const LITTLE_WORDS =
  'a|an|the|i|my|me|mi|it|is|are|was|be|to|of|in|on|at|for|from|and|or|but|not|no|do|did|doe|have|has|had|so|that|thi|which|what|can|will|wil|with|by|he|she|thei|them|you|your|we|us|as|if|when|there|their|up|out|now|just|then|all|any|than|wa|hi'
/** Several Chinese characters, or a word that is more than grammar; parts that were negated stand in the whole. */
const SAYS_SOMETHING = new RegExp(
  `^(?:[\\u4e00-\\u9fff\\ue001\\ue002]{2,4}|(?!(?:(?:${LITTLE_WORDS})(?: |_|$))+$)[a-z]+(?:[ ][a-z]+)?)$`,
)
