import type { CaseContent } from '../core/casebook/case.ts'
import { continueWith, newContent, settle } from '../core/casebook/change.ts'
import { findProblems } from '../core/diagnosis/find-problem.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { diagnose as words } from '../core/messages/diagnose.ts'
import { explain } from '../core/messages/explain.ts'
import { BACK, type Back, type Prompter, type World } from '../ports.ts'
import { askErrorMessage } from './ask-error-message.ts'
import { problemOf } from './diagnose-input.ts'
import { openFreeText } from './read-free-text.ts'
import { storeFact } from './store-fact.ts'

/** Of problems that only the sense of the words leads to. */
const GUESSED = 3

/**
 * Asks what happened; an error message may be the answer. `shown`: the error text that was given, but
 * belongs to no problem. `canGoBack`: to a question before this one. Nothing is stored before the problem is known.
 */
export async function askProblem(
  content: CaseContent | undefined,
  prompter: Prompter,
  world: World,
  shown?: string,
  canGoBack = false,
): Promise<CaseContent | Back> {
  const { lang, terminal } = world
  const problems = world.knowledge().problems.map(({ id, title }) => ({ id, label: title[lang] }))
  const canExplain = terminal.interactive && shown === undefined
  const answer = await prompter.choose({
    id: 'problem',
    message: words.askProblem[lang],
    choices: canExplain
      ? [...problems, { id: 'error-message', label: explain.choice[lang] }]
      : problems,
    flag: '--problem ID',
    canGoBack,
    initial: content?.problem,
    find: (typed) => [...problemsFor(typed, world), ...(canExplain ? ['error-message'] : [])],
  })
  if (answer === BACK) return content ?? BACK
  if (answer !== 'error-message') return startProblem(answer, shown, content, world)
  const seen = await askErrorMessage(content?.wallet, prompter, world)
  if (seen === BACK) return askProblem(content, prompter, world, undefined, canGoBack)
  return seen.problem === undefined
    ? askProblem(content, prompter, world, seen.shown, canGoBack)
    : startProblem(seen.problem, seen.shown, content, world)
}

/** What fits the words typed so far; where no title or phrase does, what the words are most likely about. */
function problemsFor(typed: string, world: World): string[] {
  const { finder } = world.knowledge()
  const found = findProblems(typed, finder)
  if (found.length > 0) return found
  return openFreeText(world)(typed)
    .ranking.map((it) => it.problem)
    .filter((id) => finder.some((it) => it.problem === id))
    .slice(0, GUESSED)
}

export function startProblem(
  id: string,
  shown: string | undefined,
  content: CaseContent | undefined,
  world: World,
): CaseContent {
  const problem = problemOf(id, world.knowledge())
  const started = content ? changeProblem(content, problem, world) : newContent(id)
  if (shown === undefined) return started
  const read = storeFact(started, problem, 'error', 0, shown, world)
  for (const notice of read.notices) world.terminal.tell(`${notice[world.lang]}\n`)
  return read.content
}

/** Another problem begins anew; the way through one that this version knows no longer is kept before it. */
function changeProblem(content: CaseContent, problem: Problem, world: World): CaseContent {
  if (content.problem === problem.id) return content
  return world.knowledge().problem(content.problem)
    ? settle({ ...content, problem: problem.id, answers: {}, earlier: [] }, problem)
    : continueWith(content, problem)
}
