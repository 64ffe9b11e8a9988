import type { ListedCase } from '../casebook/status-now.ts'

/**
 * A case as `list --json` prints it: the same names as in `caseJson`, its age in calendar days, and the
 * date that comes next, as `due --json` has it.
 */
export function summaryJson(it: ListedCase, ageDays: number): object {
  const next = it.next && { rule: it.next.rule, kind: it.next.kind, due: it.next.due }
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
    ageDays,
    next: next ?? null,
    createdAt,
    updatedAt,
  }
}
