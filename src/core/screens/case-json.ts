import type { Case, CaseContent, CaseSummary } from '../casebook/case.ts'
import { statusOf } from '../casebook/status.ts'
import { draftComplaint, evidenceOf, outcomeOf } from '../complaint/draft.ts'
import { adviseOn } from '../diagnosis/advice.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Setting } from '../knowledge/phrases.ts'
import type { Lang } from '../text.ts'

/** A case as `show --json` and `diagnose --json` print it. Its keys are public. */
export function caseJson(
  content: CaseContent,
  stored: Case | undefined,
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): object {
  const problem = knowledge.problem(content.problem)
  const advice = problem && adviseOn(problem, content.answers, knowledge, lang, setting)
  const evidence = evidenceOf(content, outcomeOf(content, knowledge)).map((id) => [
    id,
    content.evidence[id] ?? 'missing',
  ])
  return {
    case: stored?.number ?? null,
    id: stored?.id ?? null,
    problem: content.problem,
    wallet: content.wallet ?? null,
    place: content.place ?? null,
    status: statusOf(content),
    answers: content.answers,
    outcome: content.outcome ?? null,
    solved: content.solved,
    continue: advice?.continue?.id ?? null,
    earlier: content.earlier,
    facts: { ...content.facts, ...content.transactions[0] },
    transactions: content.transactions,
    evidence: Object.fromEntries(evidence) as object,
    advice: advice ?? null,
    draft:
      content.outcome === undefined
        ? null
        : draftComplaint(content, knowledge, setting.today, lang),
    finished: content.finished,
    createdAt: stored?.createdAt ?? null,
    updatedAt: stored?.updatedAt ?? null,
  }
}

/** A case as `list --json` prints it: the same names as in `caseJson`. */
export function summaryJson(it: CaseSummary): object {
  const { number, id, problem, wallet, outcome, status, amount, currency, createdAt, updatedAt } =
    it
  return {
    case: number,
    id,
    problem,
    wallet: wallet ?? null,
    outcome: outcome ?? null,
    status,
    amount: amount ?? null,
    currency: currency ?? null,
    createdAt,
    updatedAt,
  }
}
