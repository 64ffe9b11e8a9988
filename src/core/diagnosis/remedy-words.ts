import type { Problem, Remedy, RemedyResult } from '../knowledge/knowledge.ts'
import { advice } from '../messages/advice.ts'
import { diagnose } from '../messages/diagnose.ts'
import type { Text } from '../text.ts'
import { nodeOf } from './walk.ts'

/** How a remedy is asked about, and what its results are called. */
interface RemedyWords {
  readonly ask: (title: Text) => Text
  readonly options: Readonly<Record<RemedyResult, Text>>
  readonly helped: (title: Text) => Text
  readonly didNotHelp: (title: Text) => Text
}

const CURE: RemedyWords = {
  ask: diagnose.remedyResult,
  options: diagnose.remedyOptions,
  helped: advice.helped,
  didNotHelp: advice.didNotHelp,
}
const STEP: RemedyWords = {
  ask: diagnose.stepResult,
  options: diagnose.stepOptions,
  helped: advice.worked,
  didNotHelp: advice.didNotWork,
}

/** A remedy after which there is more to ask is a step: a frozen account is not a problem solved. */
export function remedyWords(problem: Problem, { options }: Remedy): RemedyWords {
  return nodeOf(problem, options.solved.goto).kind === 'outcome' ? CURE : STEP
}
