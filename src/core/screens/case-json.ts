import type { Attachment } from '../casebook/attachment.ts'
import type { Case, CaseContent, Status } from '../casebook/case.ts'
import type { Entry } from '../casebook/timeline.ts'
import { isDraftWanted } from '../complaint/templates.ts'
import { draftComplaint, evidenceOf, outcomeOf } from '../complaint/draft.ts'
import { adviseOn } from '../diagnosis/advice.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Setting } from '../knowledge/phrases.ts'
import type { Lang } from '../text.ts'
import { entryJson } from './timeline-json.ts'

/** What the casebook holds about a case besides its content; `stored` where it is kept at all. */
export interface Kept {
  readonly stored: Case | undefined
  readonly status: Status
  readonly timeline: readonly Entry[]
  readonly attachments: readonly Attachment[]
}

/** A case as `show --json` and `diagnose --json` print it. Its keys are public. */
export function caseJson(
  content: CaseContent,
  { stored, status, timeline, attachments }: Kept,
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
    status,
    answers: content.answers,
    outcome: content.outcome ?? null,
    solved: content.solved,
    continue: advice?.continue?.id ?? null,
    earlier: content.earlier,
    facts: { ...content.facts, ...content.transactions[0] },
    transactions: content.transactions,
    evidence: Object.fromEntries(evidence) as object,
    attachments,
    timeline: timeline.map((it) => entryJson(it, timeline)),
    advice: advice ?? null,
    draft:
      content.outcome === undefined || !isDraftWanted(content, knowledge)
        ? null
        : draftComplaint(content, knowledge, setting.today, lang, attachments, timeline),
    finished: content.finished,
    createdAt: stored?.createdAt ?? null,
    updatedAt: stored?.updatedAt ?? null,
  }
}
