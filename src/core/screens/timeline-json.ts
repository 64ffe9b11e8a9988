import type { Entry } from '../casebook/timeline.ts'

/** An entry as `show --json` and `log --json` print it; what is not known is null. Its keys are public. */
export function entryJson(it: Entry, entries: readonly Entry[]): object {
  const by = entries.find((other) => other.kind === 'correction' && other.corrects === it.seq)
  return {
    entry: it.seq,
    kind: it.kind,
    on: it.on,
    at: it.at,
    office: it.office ?? null,
    channel: it.channel ?? null,
    who: it.who ?? null,
    ref: it.ref ?? null,
    said: it.said ?? null,
    promised: it.promised ?? null,
    by: it.by ?? null,
    amount: it.amount ?? null,
    currency: it.currency ?? null,
    outcome: it.outcome ?? null,
    fact: it.fact ?? null,
    before: it.before ?? null,
    after: it.after ?? null,
    corrects: it.corrects ?? null,
    correctedBy: by?.seq ?? null,
  }
}
