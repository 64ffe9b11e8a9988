/** What the next step on the ladder needs, in words. */
import type { DatedCase } from '../casebook/deadlines.ts'
import type { Ladder, May, Unresolved } from '../casebook/ladder.ts'
import type { Rung } from '../casebook/rungs.ts'
import type { EvidenceState } from '../casebook/case.ts'
import { evidenceOf, outcomeOf } from '../complaint/draft.ts'
import { aboutOf, officesOfReader, templatesFor } from '../complaint/templates.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Setting, speak } from '../knowledge/phrases.ts'
import type { Contact } from '../knowledge/schema.ts'
import { ladder as words } from '../messages/ladder.ts'
import type { Lang, Text } from '../text.ts'
import { momentWords, officeName } from './due-words.ts'

export type NumberedCase = DatedCase & { readonly number: number }

/** The next step with everything one takes along. */
export interface NextStep {
  readonly rung: Rung
  /** What one does there, and whom one turns to. */
  readonly title: string
  readonly scope: string
  readonly before: string
  /** Where it is in the app, if it is done there. */
  readonly how: string | undefined
  readonly contacts: readonly Contact[]
  readonly documents: readonly {
    readonly id: string
    readonly name: string
    readonly how: string
    readonly state: EvidenceState
  }[]
  readonly references: readonly { readonly office: string; readonly reference: string }[]
  /** The call that prints the complaint; the first contact needs none. */
  readonly draft: string | undefined
  readonly why: string
  readonly until: string | undefined
}

export function nextStepOf(
  of: NumberedCase,
  { next, may, until, unresolved }: Ladder,
  knowledge: Knowledge,
  lang: Lang,
  setting: Setting,
): NextStep | undefined {
  if (!next || !may) return undefined
  const { register } = knowledge
  const say = (text: Text): string => speak(text, lang, setting).text
  const name = officeName(next.office, of, register)[lang]
  const { step, body } = next
  const wallet = next.office === 'wallet' ? register.wallets[of.wallet ?? '']?.contacts : undefined
  const own = wallet ?? body.contacts
  const blank = howBlank(next)
  const how = blank === undefined ? undefined : speak({ zh: blank, en: blank }, lang, setting)
  return {
    rung: next,
    title: stepTitle(next, name)[lang],
    scope: say(body.scope),
    before: say(body.first),
    how: how?.text,
    contacts: [
      ...own,
      ...(how?.contacts ?? []).filter((it) => !own.some((one) => one.id === it.id)),
    ],
    documents: evidenceOf(of, outcomeOf(of, knowledge))
      .map((id) => ({ id, item: register.evidence[id], state: of.evidence[id] ?? 'missing' }))
      .flatMap(({ id, item, state }) =>
        item && state !== 'not-applicable'
          ? [{ id, name: say(item.name), how: say(item.how), state }]
          : [],
      ),
    references: unresolved.flatMap(({ office, reference }) =>
      reference === undefined ? [] : [{ office, reference }],
    ),
    draft: step.how === 'contact' ? undefined : draftCall(next, of, knowledge),
    why: mayWords(may, setting.today, lang),
    until: until && words.until(momentWords(until.due, setting.today, lang))[lang],
  }
}

/** Where it is in the app, or how one reports a crime where one lives. */
function howBlank({ step, body, office }: Rung): string | undefined {
  if (body.takes === 'police-report') return '{place:police}'
  return step.task && office === 'wallet' ? `{task:${step.task}}` : undefined
}

/** What one does at a step: contact, complain, report, sue. */
export function stepTitle({ step, body }: Rung, name: string): Text {
  if (step.how === 'contact') return words.steps.contact(name)
  return words.steps[body.takes === 'complaint' ? 'complain' : body.takes](name)
}

/** The call that writes the letter to this office; where there is none of its own, the complaint itself. */
function draftCall({ office }: Rung, of: NumberedCase, knowledge: Knowledge): string {
  const about = aboutOf(of, knowledge)
  const own = templatesFor(of, knowledge).find((it) =>
    officesOfReader(it, of, about).includes(office),
  )
  const flag = own && own.reader !== about ? ` --for ${own.reader}` : ''
  return `wallet-help export ${of.number}${flag}`
}

/** Why, and from when, a step may be taken. */
export function mayWords({ why, limit }: May, today: string, lang: Lang): string {
  if (why !== 'passed' && why !== 'later') return words.may[why][lang]
  const day = momentWords((limit?.due ?? today).slice(0, 10), today, lang)
  return words.may[why](day, limit?.says[lang] ?? '')[lang]
}

/** One earlier office: since when, how it stands, its number, the promise it broke. */
export function unresolvedWords(
  { office, on, state, reference, broken }: Unresolved,
  of: DatedCase,
  { register }: Knowledge,
  lang: Lang,
  today: string,
): string {
  const name = officeName(office, of, register)[lang]
  const day = momentWords(on, today, lang)
  const promise =
    broken === undefined ? '' : words.brokenPromise(momentWords(broken, today, lang))[lang]
  return `${words.unresolved(name, day, words.states[state][lang], reference ?? '')[lang]}${promise}`
}
