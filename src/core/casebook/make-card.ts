/** An anonymous card of a case that came to its end: ids of the knowledge, days counted from its beginning, bands. */
import { minorDigits } from '../input/currency.ts'
import { minorUnits } from '../input/amount.ts'
import { daysBetween } from '../input/wall-clock.ts'
import { walk } from '../diagnosis/walk.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type CardStep, type CaseCard, STEP_KINDS } from './card.ts'
import { type CaseContent, type Chapter, REQUESTS } from './case.ts'
import { officesOf } from './office.ts'
import { type Kept, recoveries, resultOf } from './stats.ts'
import { EFFECTS } from './status.ts'
import { type CloseOutcome, type Entry, inTime, standing } from './timeline.ts'
import { wayOf } from './way.ts'

/** What came of a case, or undefined where it goes on or was withdrawn: then there is nothing to learn from yet. */
export function endOf({ content, timeline }: Kept): CloseOutcome | undefined {
  const { result } = resultOf(content, standing(timeline))
  return result === 'open' || result === 'withdrawn' ? undefined : result
}

/** The card without anything that was typed; undefined where the case has not come to its end. */
export function cardOf(kept: Kept, knowledge: Knowledge): CaseCard | undefined {
  const result = endOf(kept)
  if (result === undefined) return undefined
  const { content, timeline, openedOn } = kept
  const entries = inTime(standing(timeline))
  const by = resultOf(content, standing(timeline)).by
  const closedOn = by?.on.slice(0, 10)
  const began = [openedOn, ...entries.map((it) => it.on.slice(0, 10))].sort()[0] ?? openedOn
  return {
    format: 'wallet-help case card',
    version: 1,
    ...traitsOf(content, knowledge),
    steps: stepsOf(entries, began, officesOf(knowledge.register.places[content.place ?? ''])),
    result,
    days: closedOn === undefined ? null : Math.max(0, daysBetween(began, closedOn)),
    month: (closedOn ?? content.updatedAt).slice(0, 7),
    amount: bandOf(content),
    recovered: recoveredOf(content, recoveries(entries, by)),
    notes: [],
  }
}

/** What was found out by asking, in ids that the knowledge has; nothing of it was typed. */
export function traitsOf(
  content: CaseContent,
  knowledge: Knowledge,
): Pick<CaseCard, 'problem' | 'wallet' | 'place' | 'cause' | 'answers' | 'tried'> {
  const { problem, wallet, place, outcome } = content
  const { answers, tried } = pathOf(content, knowledge)
  return {
    problem,
    wallet: knowledge.wallets.find((it) => it.id === wallet)?.id ?? null,
    place: place !== undefined && Object.hasOwn(knowledge.register.places, place) ? place : null,
    cause: outcome ?? null,
    answers: answers.slice(0, 100),
    tried: tried.slice(0, 100),
  }
}

type Path = Pick<CaseCard, 'answers' | 'tried'>

function pathOf(content: CaseContent, knowledge: Knowledge): Path {
  const chapters: Pick<Chapter, 'problem' | 'answers'>[] = [...content.earlier, content]
  const paths = chapters.map(({ problem: id, answers }): Path => {
    const problem = knowledge.problem(id)
    const path = problem ? walk(problem, answers).path : []
    const isRemedy = (node: string): boolean => problem?.nodes[node]?.kind === 'remedy'
    return {
      answers: path
        .filter((it) => !isRemedy(it.node))
        .map((it) => ({ problem: id, question: it.node, answer: it.option })),
      tried: path
        .filter((it) => isRemedy(it.node))
        .map((it) => ({
          problem: id,
          remedy: it.node,
          result: it.option as Path['tried'][number]['result'],
        })),
    }
  })
  return {
    answers: paths.flatMap((it) => it.answers),
    tried: paths.flatMap((it) => it.tried),
  }
}

const ASKS: readonly string[] = ['contact', 'sent', 'reminder', 'appeal']

/** `entries` in time. */
function stepsOf(entries: readonly Entry[], began: string, offices: readonly string[]): CardStep[] {
  const kinds: readonly string[] = STEP_KINDS
  const answering: readonly string[] = EFFECTS.answers
  const dayOf = (it: Entry): number => daysBetween(began, it.on.slice(0, 10))
  return entries
    .flatMap((it, index): CardStep[] => {
      if (!kinds.includes(it.kind)) return []
      const answer = entries
        .slice(index + 1)
        .find(({ kind, office }) => answering.includes(kind) && office === it.office)
      const waited = ASKS.includes(it.kind) && answer
      return [
        {
          day: dayOf(it),
          kind: it.kind as CardStep['kind'],
          office: offices.find((office) => office === it.office) ?? null,
          way: wayOf(it.channel),
          days: waited ? dayOf(waited) - dayOf(it) : null,
        },
      ]
    })
    .slice(0, 300)
}

/** Where bands begin, in whole units of any currency. */
const BANDS = [0, 100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000, 1_000_000]

/** All transactions together, where they are in one currency. */
function bandOf({ transactions }: CaseContent): CaseCard['amount'] {
  const paid = transactions.filter((it) => it.amount !== undefined)
  const currencies = new Set(paid.map((it) => it.currency))
  const [currency] = currencies
  if (currencies.size !== 1) return null
  const units = sumOf(paid) / 10 ** minorDigits(currency)
  const index = BANDS.findLastIndex((from) => from <= units)
  return { currency: currency ?? null, from: BANDS[index] ?? 0, below: BANDS[index + 1] ?? null }
}

/** Undefined where either side is not known or in another currency. */
function recoveredOf(
  { transactions }: CaseContent,
  money: readonly Entry[],
): CaseCard['recovered'] {
  const paid = transactions.filter((it) => it.amount !== undefined)
  const back = money.filter((it) => it.amount !== undefined)
  const currencies = new Set([...paid, ...back].map((it) => it.currency))
  if (paid.length === 0 || back.length === 0 || currencies.size > 1) return null
  const [lost, came] = [sumOf(paid), sumOf(back)]
  return came >= lost ? 'all' : came > 0 ? 'some' : 'none'
}

function sumOf(all: readonly Pick<Entry, 'amount' | 'currency'>[]): number {
  return all.reduce((sum, it) => sum + minorUnits(it.amount ?? '0', it.currency), 0)
}

/** What was typed and might help others; each goes into a card only if the person says so. */
export function tellings({ content, timeline }: Kept): CaseCard['notes'] {
  const { error, story, request } = content.facts
  const asked = (request ?? '')
    .split('; ')
    .filter((it) => it !== '' && !(REQUESTS as readonly string[]).includes(it))
  const said = inTime(standing(timeline)).flatMap((it) => [it.said, it.promised])
  const texts = [story, ...asked, ...said].filter((it) => it !== undefined && it.trim() !== '')
  return [
    ...(error === undefined || error.trim() === ''
      ? []
      : [{ about: 'error' as const, text: error }]),
    ...[...new Set(texts)].map((text) => ({ about: 'note' as const, text: text ?? '' })),
  ]
}
