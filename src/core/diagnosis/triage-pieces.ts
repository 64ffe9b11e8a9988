/** Takes a text apart into the pieces that triage knows problems by, each with its place in the text. */
import type { PlainText } from '../input/plain-text.ts'
import { alike, CREDIT, respelledIn, WALLET } from './triage-spelling.ts'

/** `start` and `end` are where it stands in the text as typed. */
export interface Piece {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** One Chinese character, one stemmed word or one number; `after`: something separates it from the one before. */
interface Unit {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly kind: 'han' | 'word' | 'name'
  readonly after: boolean
}

const UNIT = new RegExp(
  `[\\u4e00-\\u9fff]|[${WALLET}${CREDIT}]|[a-z]+(?:['’]s)?|\\d[\\d.,]*|[.!?。！？;；,，、\\n:：()（）]`,
  'g',
)
/** A blank in the narratives that offices publish. */
const REDACTED = /^x{2,}$/
const HAN_NOT = /^[没不无未别沒無]$/
const WORD_NOT = /^(?:not|never|no|without|nothing|nobody|unabl)$/
const SCOPE = { han: 5, word: 4 }
const LONGEST = { han: 4, word: 2 }

/** The pieces of a text, each name once, in order. `traditional`: characters and their simplified forms. */
export function piecesOf(text: PlainText, traditional: ReadonlyMap<string, string>): Piece[] {
  const units = unitsOf(text, traditional)
  const pieces = new Map<string, Piece>()
  const add = (name: string, first: Unit, last: Unit): void => {
    if (!pieces.has(name)) pieces.set(name, { name, start: first.start, end: last.end })
  }
  let negated = 0
  units.forEach((unit, at) => {
    if (unit.after) negated = 0
    if (negated > 0) {
      add(`¬${unit.name}`, unit, unit)
      const next = units[at + 1]
      if (unit.kind === 'han' && next?.kind === 'han' && !next.after)
        add(`¬${unit.name}${next.name}`, unit, next)
      negated--
    }
    addGrams(units, at, add)
    if (isNot(unit)) negated = unit.kind === 'han' ? SCOPE.han : SCOPE.word
  })
  return [...pieces.values()]
}

function isNot({ kind, name }: Unit): boolean {
  return (kind === 'han' ? HAN_NOT : WORD_NOT).test(name)
}

/** The unit alone and with those that follow it up to the end of a clause. */
function addGrams(
  units: readonly Unit[],
  at: number,
  add: (name: string, first: Unit, last: Unit) => void,
): void {
  const first = units[at] as Unit
  add(first.name, first, first)
  let name = first.name
  let words = first.kind === 'word'
  for (let length = 2; length <= LONGEST.han; length++) {
    const last = units[at + length - 1]
    if (!last || last.after) return
    words ||= last.kind === 'word'
    name += words ? ` ${last.name}` : last.name
    if (words && length > LONGEST.word) {
      // With one word in between: "money ... gone".
      if (length === 3 && last.kind === 'word') add(`${first.name}_${last.name}`, first, last)
      return
    }
    add(name, first, last)
  }
}

function unitsOf(text: PlainText, traditional: ReadonlyMap<string, string>): Unit[] {
  const { read, start, end } = readText(text, traditional)
  const units: Unit[] = []
  let after = true
  for (const match of read.matchAll(UNIT)) {
    const [found] = match
    const at = match.index
    if (/^[^\p{L}\p{N}\ue001\ue002]/u.test(found)) {
      after = true
      continue
    }
    if (REDACTED.test(found)) continue
    const kind = /^[\u4e00-\u9fff]/.test(found) ? 'han' : /^[a-z]/.test(found) ? 'word' : 'name'
    const name =
      kind === 'word' ? stem(alike(found.replace(/['’]s$/, ''))) : /^\d/.test(found) ? '#' : found
    units.push({ name, start: start[at] ?? 0, end: end[at + found.length - 1] ?? 0, kind, after })
    after = false
  }
  return units
}

/** The text as it is read: plain, simplified, lower case, slips mended, wallets one sign. */
function readText(
  { plain, start: from, end: to }: PlainText,
  traditional: ReadonlyMap<string, string>,
): { read: string; start: number[]; end: number[] } {
  const lower = plain
    .replace(/[\u4e00-\u9fff]/g, (char) => traditional.get(char) ?? char)
    .toLowerCase()
  if (lower.length !== plain.length) return { read: plain, start: [...from], end: [...to] }
  let read = ''
  const start: number[] = []
  const end: number[] = []
  const keep = (first: number, last: number): void => {
    for (let at = first; at < last; at++) {
      start.push(from[at] ?? 0)
      end.push(to[at] ?? 0)
    }
    read += lower.slice(first, last)
  }
  let done = 0
  for (const { start: first, end: last, as } of respelledIn(lower)) {
    keep(done, first)
    for (let unit = 0; unit < as.length; unit++) {
      start.push(from[first] ?? 0)
      end.push(to[last - 1] ?? 0)
    }
    read += as
    done = last
  }
  keep(done, lower.length)
  return { read, start, end }
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/(?:sses|sse)$/, 'ss'],
  [/ies$/, 'y'],
  [/(?<=[a-z]{3})(?<!s)s$/, ''],
  [/(?<=[a-z]{3})(?:edly|ed|ing|ings)$/, ''],
  [/(?<=[a-z]{4})(?:ation|ations)$/, ''],
  [/(?<=[a-z]{4})(?:ly|ment)$/, ''],
  [/([bdglmnprt])\1$/, '$1'],
  [/(?<=[a-z]{3})e$/, ''],
  [/(?<=[a-z]{2})y$/, 'i'],
]

const stems = new Map<string, string>()
const MOST_STEMS = 20_000

/** A word without its endings; good enough to make "charged", "charges" and "charging" one. */
function stem(word: string): string {
  if (word.length < 4) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  let it = word
  for (const [ending, by] of SHORTER) it = it.replace(ending, by)
  if (stems.size < MOST_STEMS) stems.set(word, it)
  return it
}
