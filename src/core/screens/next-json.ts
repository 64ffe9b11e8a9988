import type { Ladder } from '../casebook/ladder.ts'
import type { Rung } from '../casebook/rungs.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Setting } from '../knowledge/phrases.ts'
import { ladder as words } from '../messages/ladder.ts'
import type { Lang } from '../text.ts'
import { officeName } from './due-words.ts'
import { type NextStep, nextStepOf, type NumberedCase } from './next-step.ts'

/** `next --json`; its keys are public. `may` is "now" or "later", then with the day `from`. */
export function nextJson(
  of: NumberedCase,
  ladder: Ladder,
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): object {
  const { register } = knowledge
  const name = (office: string): string => officeName(office, of, register)[lang]
  const stepOf = (it: Rung): object => ({
    step: it.id,
    office: it.office,
    name: name(it.office),
    takes: it.body.takes,
    state: it.state,
    since: it.since ?? null,
  })
  const next = nextStepOf(of, ladder, knowledge, lang, setting)
  return {
    case: of.number,
    problem: of.problem,
    wallet: of.wallet ?? null,
    place: of.place ?? null,
    at: ladder.at ? stepOf(ladder.at) : null,
    next: next && ladder.may ? { ...stepOf(next.rung), ...needsJson(next, ladder) } : null,
    ladder: ladder.rungs.map(stepOf),
    unresolved: ladder.unresolved.map((it) => ({
      office: it.office,
      name: name(it.office),
      on: it.on,
      state: it.state,
      reference: it.reference ?? null,
      brokenPromise: it.broken ?? null,
    })),
    note: words.noPromise[lang],
  }
}

function needsJson(next: NextStep, { may, until }: Ladder): object {
  const { title, scope, before, how, contacts, documents, references, draft, why } = next
  return {
    title,
    scope,
    before,
    how: how ?? null,
    contacts: contacts.map(({ kind, value, checked }) => ({ kind, value, checked })),
    documents,
    references,
    draft: draft ?? null,
    may: may?.why === 'later' ? 'later' : 'now',
    reason: may?.why ?? null,
    from: may?.from ?? null,
    why,
    until: until?.due ?? null,
  }
}
