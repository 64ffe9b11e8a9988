/** The rows of a damaged casebook, by table: found through its trees, and where those are broken by their shape. */
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import { type PageRead, readPage, type Row, type Value } from './sqlite-cells.ts'
import type { Pages } from './sqlite-pages.ts'

export const SALVAGED = [
  'cases',
  'chapters',
  'answers',
  'facts',
  'evidence',
  'talk',
  'timeline',
  'attachments',
  'cards',
  'checkups',
  'checkup_answers',
] as const
export type SalvagedTable = (typeof SALVAGED)[number]

export interface Salvage {
  readonly rows: Readonly<Record<SalvagedTable, readonly Row[]>>
  /** Rows that are there and cannot be read. */
  readonly broken: number
  /** Pages that ought to be there and are gone or belong to nothing. */
  readonly pagesLost: number
  /** Numbers of all cases that the index of search knew. */
  readonly numbers: ReadonlySet<number>
}

/** Reads every page once. */
export function salvage(pages: Pages): Salvage {
  const read = new Map<number, PageRead>()
  for (let number = 1; number <= pages.count; number += 1) {
    const page = readPage(pages, number)
    if (page) read.set(number, page)
  }
  const owners = ownersOf(read)
  const rows = Object.fromEntries(SALVAGED.map((it) => [it, [] as Row[]])) as Record<
    SalvagedTable,
    Row[]
  >
  const numbers = new Set<number>()
  let broken = 0
  for (const [number, page] of read) {
    const owner = owners.of.get(number)
    if (owner === 'search_docsize') for (const row of page.rows) numbers.add(row.number ?? 0)
    const isOurs = owner !== undefined && isSalvaged(owner)
    if (isOurs || page.rows.some((row) => tableOf(row, owner))) broken += page.broken
    for (const row of page.rows) {
      const table = tableOf(row, owner)
      if (table) rows[table].push(row)
      else if (isOurs) broken += 1
    }
  }
  return { rows, broken, pagesLost: owners.lost, numbers }
}

function isSalvaged(name: string): name is SalvagedTable {
  return (SALVAGED as readonly string[]).includes(name)
}

/** The table, or the index, that each page belongs to as far as the trees hold; `lost`: where they lead to nothing. */
function ownersOf(read: ReadonlyMap<number, PageRead>): {
  of: ReadonlyMap<number, string>
  lost: number
} {
  const of = new Map<number, string>()
  let lost = 0
  const claim = (root: number, owner: string): void => {
    const left = [root]
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const page = read.get(number)
      if (!page) lost += 1
      if (!page || of.has(number)) continue
      of.set(number, owner)
      left.push(...page.children)
    }
  }
  claim(1, 'sqlite_schema')
  for (const { rows, tree } of [...read.values()])
    for (const { values } of tree === 'numbered' ? rows : []) {
      const [type, name, table, root] = values
      const isEntry = values.length === 5 && (type === 'table' || type === 'index')
      // An index of a table is not the table; its rows would be taken for rows of it.
      if (isEntry && typeof root === 'number' && typeof name === 'string' && root > 1)
        claim(root, type === 'table' ? name : `index of ${String(table)}`)
    }
  return { of, lost }
}

const KIND_OF: Readonly<Record<string, string>> = { string: 't', number: 'n', object: 'x' }
const shapeOf = (values: readonly Value[]): string =>
  values.map((it) => (it === null ? '0' : (KIND_OF[typeof it] ?? 'x'))).join('')

/** By number and kinds of columns: `t` text, `n` number, `0` null. */
const SHAPES: readonly (readonly [
  RegExp,
  (values: readonly Value[], owner: string | undefined) => SalvagedTable,
])[] = [
  [/^0tt[t0][t0][t0]n[t0]nn[t0][t0]tt$/, () => 'cases'],
  [/^nntt$/, () => 'chapters'],
  [/^nntnt$/, ([, , name], owner) => (isFact(name) || owner === 'facts' ? 'facts' : 'answers')],
  [
    /^ntnt$/,
    ([, , , state], owner) => (isState(state) || owner === 'evidence' ? 'evidence' : 'talk'),
  ],
  [/^nnttt[t0]{10}[n0][t0]{3}$/, () => 'timeline'],
  [/^ntttntt$/, () => 'attachments'],
  [/^ttt$/, () => 'cards'],
  [/^t[t0]tn$/, () => 'checkups'],
  [/^ttnt$/, () => 'checkup_answers'],
]

/**
 * By its shape, which no two tables share but for facts and answers, evidence and talk; no index and no
 * other table has it. The tree it hangs in may be the wrong one: its root stands in a page too.
 */
function tableOf({ values }: Row, owner: string | undefined): SalvagedTable | undefined {
  const shape = shapeOf(values)
  return SHAPES.find(([it]) => it.test(shape))?.[1](values, owner)
}

function isFact(name: Value | undefined): boolean {
  return (FACT_NAMES as readonly unknown[]).includes(name)
}

function isState(state: Value | undefined): boolean {
  return state === 'have' || state === 'missing' || state === 'not-applicable'
}
