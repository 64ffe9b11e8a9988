/** Changes of a case as pure functions: each gives the whole content anew. */
import { CHECKS } from '../diagnosis/checks.ts'
import { problemFor } from '../diagnosis/scope.ts'
import { changeAnswer, forgetChecks, nodeOf, walk } from '../diagnosis/walk.ts'
import type { Knowledge, Problem } from '../knowledge/knowledge.ts'
import { type CaseContent, type EvidenceState, type FactName } from './case.ts'
import { isTransactionFact, valueOf } from './interview.ts'

/** A case about which only the problem is known. */
export function newContent(problem: string): CaseContent {
  return {
    problem,
    wallet: undefined,
    place: undefined,
    answers: {},
    outcome: undefined,
    solved: false,
    earlier: [],
    facts: {},
    transactions: [],
    evidence: {},
    talk: {},
    letter: undefined,
    finished: false,
  }
}

/** Sets the wallet and, where the wallet belongs to one place, the place. */
export function setWallet(content: CaseContent, wallet: string, knowledge: Knowledge): CaseContent {
  const place = knowledge.register.wallets[wallet]?.place ?? content.place
  return settleFor({ ...content, wallet, place }, knowledge)
}

/** Sets where the person lives. */
export function setPlace(content: CaseContent, place: string, knowledge: Knowledge): CaseContent {
  return settleFor({ ...content, place }, knowledge)
}

/** Another wallet or place may offer other answers. */
function settleFor(content: CaseContent, knowledge: Knowledge): CaseContent {
  const problem = knowledge.problem(content.problem)
  return problem ? settle(content, problem) : content
}

/** Answers a node; later answers that still apply stay. */
export function answerNode(
  content: CaseContent,
  problem: Problem,
  node: string,
  option: string,
): CaseContent {
  return settle(
    { ...content, answers: changeAnswer(content.answers, problem, node, option) },
    problem,
  )
}

/** Sets a fact, or takes it away with undefined; `item` 0 is the case, 1.. its transactions. */
export function setFact(
  content: CaseContent,
  problem: Problem | undefined,
  fact: FactName,
  item: number,
  value: string | undefined,
): CaseContent {
  if (valueOf(content, fact, item) === value) return content
  const answers =
    problem && item <= 1 ? forgetChecks(content.answers, problem, fact) : content.answers
  if (!isTransactionFact(fact))
    return { ...content, answers, facts: withValue(content.facts, fact, value) }
  const transactions = [...content.transactions]
  while (transactions.length < item) transactions.push({})
  transactions[item - 1] = withValue(transactions[item - 1] ?? {}, fact, value)
  while (transactions.length > 0 && Object.keys(transactions.at(-1) ?? {}).length === 0)
    transactions.pop()
  return { ...content, answers, transactions }
}

export function setTalk(content: CaseContent, key: string, value: string): CaseContent {
  return { ...content, talk: { ...content.talk, [key]: value } }
}

/** Marks each offered item as had or still missing. */
export function setEvidence(
  content: CaseContent,
  offered: readonly string[],
  had: readonly string[],
): CaseContent {
  const states = offered.map((id): [string, EvidenceState] => [
    id,
    had.includes(id) ? 'have' : 'missing',
  ])
  return { ...content, evidence: { ...content.evidence, ...Object.fromEntries(states) } }
}

/** Says of single items whether the person has them. */
export function setEvidenceStates(
  content: CaseContent,
  states: Readonly<Record<string, EvidenceState>>,
): CaseContent {
  return { ...content, evidence: { ...content.evidence, ...states } }
}

/** Runs a check and stores its result like an answer. */
export function decideCheck(
  content: CaseContent,
  problem: Problem,
  node: string,
  setting: { knowledge: Knowledge; today: string; clock: string },
): CaseContent {
  const it = nodeOf(problem, node)
  const rule = it.kind === 'check' ? CHECKS[it.check] : undefined
  if (!rule) throw new Error(`${problem.id}: ${node} is no check`)
  const { wallet, place, answers } = content
  const facts = { ...content.facts, ...content.transactions[0] }
  const result = rule.decide({
    register: setting.knowledge.register,
    wallet,
    place,
    answers,
    facts,
    today: setting.today,
    clock: setting.clock,
  })
  return answerNode(content, problem, node, result)
}

/** Goes on with another problem in the same case; all facts stay, the way so far becomes a chapter. */
export function continueWith(content: CaseContent, problem: Problem): CaseContent {
  const chapter = {
    problem: content.problem,
    answers: content.answers,
    outcome: content.outcome ?? '',
  }
  return settle(
    { ...content, problem: problem.id, answers: {}, earlier: [...content.earlier, chapter] },
    problem,
  )
}

/** Brings the outcome in line with the answers. */
export function settle(content: CaseContent, problem: Problem): CaseContent {
  const { at, node } = walk(problemFor(problem, content), content.answers)
  if (node.kind !== 'outcome') return { ...content, outcome: undefined, solved: false }
  return { ...content, outcome: at, solved: node.solved }
}

function withValue<K extends string>(
  record: Readonly<Partial<Record<K, string>>>,
  key: K,
  value: string | undefined,
): Partial<Record<K, string>> {
  const { [key]: _, ...others } = record
  return (value === undefined ? others : { ...record, [key]: value }) as Partial<Record<K, string>>
}
