/** What of the knowledge holds for a person: for their wallet, and where they live. */
import type { Node, Option, Problem, Scope } from '../knowledge/knowledge.ts'

/** Whose problem it is. Undefined is not known, such as in a script that does not say. */
export interface Person {
  readonly wallet: string | undefined
  readonly place: string | undefined
}

/** Whether a line or a remedy is shown: what holds only somewhere is not, where that is not known. */
export function holdsFor({ places, wallets }: Scope, { wallet, place }: Person): boolean {
  return isAmong(places, place) && isAmong(wallets, wallet)
}

/** Whether an option is offered. Where that is not known, one too many does less harm than a missing one. */
function isOffered({ places, wallets }: Scope, { wallet, place }: Person): boolean {
  return (
    (place === undefined || isAmong(places, place)) &&
    (wallet === undefined || isAmong(wallets, wallet))
  )
}

function isAmong(ids: readonly string[] | undefined, id: string | undefined): boolean {
  return !ids || (id !== undefined && ids.includes(id))
}

/** The problem as it is for this person: without options that are not offered, and past remedies that do not hold. */
export function problemFor(problem: Problem, person: Person): Problem {
  if (!isLimited(problem)) return problem
  const resolve = (id: string): string => {
    const node = problem.nodes[id]
    return node?.kind === 'remedy' && !holdsFor(node, person)
      ? resolve(node.options['not-solved'].goto)
      : id
  }
  const nodes = Object.entries(problem.nodes).flatMap(([id, node]): [string, Node][] =>
    node.kind === 'remedy' && !holdsFor(node, person) ? [] : [[id, narrow(node, person, resolve)]],
  )
  return { ...problem, start: resolve(problem.start), nodes: Object.fromEntries(nodes) }
}

function narrow(node: Node, person: Person, resolve: (id: string) => string): Node {
  if (node.kind === 'outcome') return node
  const options = Object.entries<Pick<Option, 'goto'> & Scope>(node.options)
    .filter(([, it]) => isOffered(it, person))
    .map(([id, it]) => [id, { ...it, goto: resolve(it.goto) }])
  return { ...node, options: Object.fromEntries(options) as never }
}

function isLimited({ nodes }: Problem): boolean {
  return Object.values(nodes).some((node) => scopesIn(node).length > 0)
}

/** What in a node holds only somewhere. */
function scopesIn(node: Node): Scope[] {
  const all: Scope[] =
    node.kind === 'question' ? Object.values(node.options) : node.kind === 'remedy' ? [node] : []
  return all.filter((it) => it.places ?? it.wallets)
}

/** All wallets, each with the place it belongs to if it belongs to one, and all places. */
export interface Everybody {
  readonly wallets: readonly { readonly id: string; readonly place?: string | undefined }[]
  readonly places: readonly string[]
}

/** People for whom a problem reads differently, one of each kind. */
export function kindsOfPeople(problem: Problem, { wallets, places }: Everybody): Person[] {
  const scopes = Object.values(problem.nodes).flatMap(scopesIn)
  const kinds = new Map<string, Person>()
  for (const { id, place: own } of [{ id: undefined, place: undefined }, ...wallets]) {
    for (const place of own === undefined ? [undefined, ...places] : [own]) {
      const person = { wallet: id, place }
      const key = scopes.map((it) => `${holdsFor(it, person)} ${isOffered(it, person)}`).join()
      if (!kinds.has(key)) kinds.set(key, person)
    }
  }
  return [...kinds.values()]
}
