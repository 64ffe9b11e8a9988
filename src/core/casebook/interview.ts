/** The conversation as a list of questions, derived from what is stored: so it can stop anywhere and go on there. */
import { CHECKS } from '../diagnosis/checks.ts'
import { problemFor } from '../diagnosis/scope.ts'
import { nodeOf, walk } from '../diagnosis/walk.ts'
import type { Knowledge, Problem } from '../knowledge/knowledge.ts'
import { type CaseContent, type FactName, TRANSACTION_FACTS, type TransactionFact } from './case.ts'

/** One question of the conversation. `item`: 0 for the case itself, 1.. for its transactions. */
export type Step =
  | { readonly kind: 'problem' }
  | { readonly kind: 'wallet' }
  | { readonly kind: 'place' }
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'check'; readonly node: string }
  /** A check that the person is asked about. */
  | { readonly kind: 'look'; readonly node: string }
  | { readonly kind: 'continue'; readonly outcome: string; readonly problem: string }
  | { readonly kind: 'draft' }
  | { readonly kind: 'fact'; readonly fact: FactName; readonly item: number }
  | { readonly kind: 'story' }
  | { readonly kind: 'more'; readonly item: number }
  | { readonly kind: 'evidence' }

/** The questions answered so far, in order, and the next one; none where the conversation is at its end. */
export interface Interview {
  readonly done: readonly Step[]
  readonly next: Step | undefined
}

/** `content` undefined: nothing is known yet. */
export function interviewOf(content: CaseContent | undefined, knowledge: Knowledge): Interview {
  const whole = content && knowledge.problem(content.problem)
  const problem = whole && problemFor(whole, content)
  if (!content || !problem) return { done: [], next: { kind: 'problem' } }
  const done: Step[] = []
  for (const { step, answered } of stepsOf(content, problem, knowledge)) {
    if (!answered) return { done, next: step }
    if (step.kind !== 'check') done.push(step)
  }
  return { done, next: undefined }
}

/** Name under which a step that leaves no other trace is marked as answered. */
export function talkKey(step: Step): string {
  switch (step.kind) {
    case 'fact':
      return `${step.fact}-${step.item}`
    case 'more':
      return `more-${step.item}`
    case 'continue':
      return `continue-${step.outcome}`
    default:
      return step.kind
  }
}

interface StepState {
  readonly step: Step
  readonly answered: boolean
}

function* stepsOf(
  content: CaseContent,
  problem: Problem,
  knowledge: Knowledge,
): Generator<StepState> {
  yield { step: { kind: 'problem' }, answered: true }
  yield { step: { kind: 'wallet' }, answered: content.wallet !== undefined }
  if (!knowledge.register.wallets[content.wallet ?? '']?.place) {
    yield { step: { kind: 'place' }, answered: content.place !== undefined }
  }
  yield* walkSteps(content, problem)
  const outcome = walk(problem, content.answers).at
  const node = nodeOf(problem, outcome)
  if (node.kind !== 'outcome') return
  if (node.continue !== undefined && knowledge.problem(node.continue)) {
    yield marked(content, { kind: 'continue', outcome, problem: node.continue })
  }
  // Where the money is there and nothing was lost, nobody is asked about a complaint.
  if (node.solved && node.complain.to === 'none') return
  yield marked(content, { kind: 'draft' })
  if (content.talk['draft'] === 'no') return
  yield* factSteps(content, problem)
  yield marked(content, { kind: 'evidence' })
}

function* walkSteps(content: CaseContent, problem: Problem): Generator<StepState> {
  const { path, at, node } = walk(problem, content.answers)
  for (const { node: id } of path) yield* nodeSteps(content, problem, id, true)
  if (node.kind !== 'outcome') yield* nodeSteps(content, problem, at, false)
}

/** A check is preceded by the questions for the facts it looks at. */
function* nodeSteps(
  content: CaseContent,
  problem: Problem,
  id: string,
  answered: boolean,
): Generator<StepState> {
  const node = nodeOf(problem, id)
  if (node.kind !== 'check') {
    yield { step: { kind: 'node', node: id }, answered }
    return
  }
  for (const fact of CHECKS[node.check]?.facts ?? []) {
    const name = fact as FactName
    yield factState(content, name, isTransactionFact(name) ? 1 : 0)
  }
  const kind = CHECKS[node.check]?.asks ? 'look' : 'check'
  yield { step: { kind, node: id }, answered }
}

function* factSteps(content: CaseContent, problem: Problem): Generator<StepState> {
  const names = problem.facts as readonly FactName[]
  const perTransaction = names.filter(isTransactionFact)
  for (let item = 1; perTransaction.length > 0; item += 1) {
    for (const name of perTransaction) yield factState(content, name, item)
    const more = marked(content, { kind: 'more', item })
    yield more
    if (content.talk[talkKey(more.step)] !== 'yes') break
  }
  for (const name of names) {
    if (name === 'story') yield marked(content, { kind: 'story' })
    else if (!isTransactionFact(name)) yield factState(content, name, 0)
  }
}

function factState(content: CaseContent, fact: FactName, item: number): StepState {
  const step = { kind: 'fact', fact, item } as const
  return {
    step,
    answered:
      valueOf(content, fact, item) !== undefined || content.talk[talkKey(step)] !== undefined,
  }
}

function marked(content: CaseContent, step: Step): StepState {
  return { step, answered: content.talk[talkKey(step)] !== undefined }
}

export function isTransactionFact(name: FactName): name is TransactionFact {
  return (TRANSACTION_FACTS as readonly string[]).includes(name)
}

/** The stored value of a fact. */
export function valueOf(content: CaseContent, fact: FactName, item: number): string | undefined {
  return isTransactionFact(fact) ? content.transactions[item - 1]?.[fact] : content.facts[fact]
}
