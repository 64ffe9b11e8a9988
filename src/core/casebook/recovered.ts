import type { CaseRecord } from './merge.ts'

/** What could be saved from a damaged casebook into a new file, and what could not. */
export interface Recovered {
  readonly from: string
  readonly file: string
  /** Every case of the new file. */
  readonly records: readonly CaseRecord[]
  /** Numbers of cases whose own row was lost; what belongs to them is there. */
  readonly rebuilt: readonly number[]
  /** Numbers of cases of which nothing was found. */
  readonly gone: readonly number[]
  /** How many entries are missing in timelines that are there. */
  readonly entriesLost: number
  readonly evidenceSaved: number
  /** Names of evidence files that were gone or changed. */
  readonly evidenceLost: readonly string[]
  /** What was there and could not be read: parts of cases, and pages of the file. */
  readonly rowsLost: number
  readonly pagesLost: number
}

export function isWhole(it: Recovered): boolean {
  const { rebuilt, gone, evidenceLost, entriesLost, rowsLost, pagesLost } = it
  const lists = [rebuilt, gone, evidenceLost]
  return lists.every((list) => list.length === 0) && entriesLost + rowsLost + pagesLost === 0
}

/** The problem that the answered questions belong to, where only one has them all; for a case that lost its own. */
export function problemOfAnswers(
  nodes: readonly string[],
  problems: readonly { readonly id: string; readonly nodes: object }[],
): string | undefined {
  const fitting = problems.filter((it) => nodes.every((node) => Object.hasOwn(it.nodes, node)))
  return nodes.length > 0 && fitting.length === 1 ? fitting[0]?.id : undefined
}
