/** What is known about one case on two computers, as one. */
import { canonical } from './canonical.ts'
import type { CaseContent, Facts, Transaction } from './case.ts'
import type { Entry } from './timeline.ts'

/** A value that gave way: `field` is a fact ("amount", of the second transaction "amount.2") or a part of the case. */
export interface Lost {
  readonly field: string
  readonly kept: string | undefined
  readonly lost: string
}

/** Of two values that differ the newer side's holds; of the same moment, the one that sorts last. */
export type Choose = <T>(mine: T, theirs: T) => { readonly kept: T; readonly lost: T }

export function choose(mine: string, theirs: string): Choose {
  return (a, b) => {
    const isMine = mine === theirs ? canonical([a]) >= canonical([b]) : mine > theirs
    return isMine ? { kept: a, lost: b } : { kept: b, lost: a }
  }
}

/** `changes`: the timelines of both, by which a fact that was taken away is told from one that was never known. */
export function mergeContent(
  mine: CaseContent,
  theirs: CaseContent,
  pick: Choose,
  changes: readonly Entry[],
): { content: CaseContent; lost: Lost[] } {
  const lost: Lost[] = []
  const course = mergeCourse(mine, theirs, pick, lost)
  const facts = mergeFacts(mine.facts, theirs.facts, '', pick, changes, lost)
  const count = Math.max(mine.transactions.length, theirs.transactions.length)
  const transactions = Array.from({ length: count }, (_, index) => {
    const suffix = index === 0 ? '' : `.${index + 1}`
    const [a = {}, b = {}] = [mine.transactions[index], theirs.transactions[index]]
    if (isSamePayment(a, b)) return mergeFacts(a, b, suffix, pick, changes, lost)
    const whole = pick<Transaction>(a, b)
    noteLost(whole.lost, whole.kept, (name) => `${name}${suffix}`, lost)
    return whole.kept
  })
  const evidence = mergeFacts(mine.evidence, theirs.evidence, '', pick, [], [])
  for (const [item, kept] of Object.entries(evidence)) {
    const states = [mine.evidence[item], theirs.evidence[item]]
    // That an item is still missing is where each begins; to have it is no contradiction.
    const other = states.find((it) => it !== undefined && it !== kept && it !== 'missing')
    if (other !== undefined) lost.push({ field: `evidence.${item}`, kept, lost: other })
  }
  const letter = pick(mine.letter, theirs.letter)
  if (letter.lost !== undefined && letter.kept !== undefined && letter.lost !== letter.kept)
    lost.push({ field: 'letter', kept: letter.kept, lost: letter.lost })
  return {
    content: {
      ...course,
      facts,
      transactions,
      evidence,
      letter: letter.kept ?? letter.lost,
    },
    lost,
  }
}

type Course = Omit<CaseContent, 'facts' | 'transactions' | 'evidence' | 'letter'>

/** The conversation hangs together: one side's is taken whole. */
function mergeCourse(mine: CaseContent, theirs: CaseContent, pick: Choose, lost: Lost[]): Course {
  const whole = pick(courseOf(mine), courseOf(theirs))
  const partsOf = ({ problem, wallet, place, outcome, answers, earlier }: Course) => ({
    problem,
    wallet,
    place,
    outcome,
    ...Object.fromEntries(
      Object.entries(answers).map(([node, option]) => [`answers.${node}`, option]),
    ),
    ...Object.fromEntries(earlier.map((it, index) => [`earlier.${index + 1}`, canonical(it)])),
  })
  noteLost(partsOf(whole.lost), partsOf(whole.kept), (name) => name, lost)
  return whole.kept
}

function courseOf(content: CaseContent): Course {
  const { problem, wallet, place, answers, outcome, solved, earlier, talk, finished } = content
  return { problem, wallet, place, answers, outcome, solved, earlier, talk, finished }
}

/** Fact by fact: what one side alone knows stays, unless it was taken away there. */
function mergeFacts<T extends Facts | Transaction | CaseContent['evidence']>(
  mine: T,
  theirs: T,
  suffix: string,
  pick: Choose,
  changes: readonly Entry[],
  lost: Lost[],
): T {
  const [a, b] = [mine, theirs] as readonly Readonly<Record<string, string | undefined>>[]
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const merged = [...names].flatMap((name): [string, string][] => {
    const field = `${name}${suffix}`
    const [one, other] = [a?.[name], b?.[name]]
    if (one === undefined || other === undefined) {
      const value = one ?? other ?? ''
      return wasTakenAway(field, value, changes) ? [] : [[name, value]]
    }
    // A side may be newer for a note alone: who changed the fact last is on record.
    const on = lastChange(field, changes)?.after
    const { kept, lost: gone } =
      on === one || on === other ? { kept: on, lost: on === one ? other : one } : pick(one, other)
    if (kept !== gone) lost.push({ field, kept, lost: gone })
    return [[name, kept]]
  })
  return Object.fromEntries(merged) as unknown as T
}

/** The last change of the fact took this value away. */
function wasTakenAway(field: string, value: string, changes: readonly Entry[]): boolean {
  const last = lastChange(field, changes)
  return last !== undefined && last.after === undefined && last.before === value
}

function lastChange(field: string, changes: readonly Entry[]): Entry | undefined {
  const place = (it: Entry): string => canonical([it.at, it.after, it.before])
  return changes
    .filter((it) => it.kind === 'changed' && it.fact === field)
    .reduce<Entry | undefined>(
      (last, it) => (last && place(last) >= place(it) ? last : it),
      undefined,
    )
}

/** What tells one payment from another. */
const MARKS = ['transaction', 'merchant-order', 'bank-reference', 'time', 'amount'] as const

/** Two payments that agree on nothing are never mixed into a third. */
function isSamePayment(a: Transaction, b: Transaction): boolean {
  const both = (Object.keys(a) as (keyof Transaction)[]).filter((it) => b[it] !== undefined)
  return (
    both.every((it) => a[it] === b[it]) || MARKS.some((it) => both.includes(it) && a[it] === b[it])
  )
}

function noteLost(
  gone: Readonly<Record<string, string | undefined>>,
  kept: Readonly<Record<string, string | undefined>>,
  fieldOf: (name: string) => string,
  lost: Lost[],
): void {
  for (const [name, value] of Object.entries(gone))
    if (value !== undefined && value !== kept[name])
      lost.push({ field: fieldOf(name), kept: kept[name], lost: value })
}
