/** Names in the knowledge that must exist: sources, evidence, wallets, and the blanks of texts. */
import { blanksOf, type Text } from '../text.ts'
import { FACT_NAMES } from './fact-names.ts'
import { ENTRY_FACTS, LETTER_FACTS } from './letter-fact-names.ts'
import { PLACE_PHRASES } from './schema.ts'
import { TASKS } from './task-ids.ts'

type At = readonly (string | number)[]
interface Fault {
  readonly at: At
  readonly what: string
}

/** The ids a file may refer to. A part that could not be read is undefined, and nothing is held against it. */
export interface Known {
  readonly sources: ReadonlySet<string> | undefined
  readonly evidence: ReadonlySet<string> | undefined
  readonly windows: ReadonlySet<string> | undefined
  readonly wallets: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly problems: ReadonlySet<string>
  readonly guides: ReadonlySet<string>
}

/**
 * Faults in what a parsed file names: `source(s)`, `keep`, `continue`, `wallet`, `place`, and each
 * text's blanks and digits. Works on any file, since a key means the same everywhere.
 */
export function proveReferences(value: unknown, known: Known): Fault[] {
  const faults: Fault[] = []
  visit(value, [], (at, key, it) => {
    if (isText(it)) faults.push(...proveText(it, at, value, known))
    if (typeof it !== 'string') return
    const among = isErrors(value) ? namedInErrors(key, value, known) : namedIn(key, value, known)
    if (among && !among.has(it))
      faults.push({ at, what: `there is no ${NAMES[key] ?? key} "${it}"` })
  })
  return faults
}

/** What the ids under a key are called. */
const NAMES: Readonly<Record<string, string>> = {
  sources: 'source',
  keep: 'evidence item',
  continue: 'problem',
  body: 'office of this place',
  facts: 'fact',
  places: 'place',
  problems: 'problem',
  wallets: 'wallet',
  first: 'problem',
}

/** The ids that a key may hold: `keep: [..]` items of evidence, `source: ..` a source, and so on. */
function namedIn(key: string, file: unknown, known: Known): ReadonlySet<string> | undefined {
  switch (key) {
    case 'source':
    case 'sources':
      return known.sources
    case 'keep':
      return known.evidence
    case 'wallet':
    case 'wallets':
      return known.wallets
    case 'place':
    case 'places':
      return known.places
    case 'continue':
    case 'problem':
    case 'problems':
    case 'first':
      return known.problems
    case 'guide':
      return known.guides
    case 'facts':
      return new Set(FACT_NAMES)
    case 'body':
      // The offices of a letter are those of its places.
      return isLetter(file) ? undefined : idsUnder(file, 'bodies')
    default:
      return undefined
  }
}

/** An error text names its source in words. */
function namedInErrors(key: string, file: unknown, known: Known): ReadonlySet<string> | undefined {
  return key === 'source' ? undefined : namedIn(key, file, known)
}

/** Every string that stands under one of these keys, anywhere in a file. */
export function namesUnder(value: unknown, keys: readonly string[]): string[] {
  const names: string[] = []
  visit(value, [], (_, key, it) => {
    if (typeof it === 'string' && keys.includes(key)) names.push(it)
  })
  return names
}

/** Every text of a file, in both languages. */
export function textsIn(value: unknown): Text[] {
  const texts: Text[] = []
  visit(value, [], (_, __, it) => {
    if (isText(it)) texts.push(it)
  })
  return texts
}

/** Walks a value in depth; an item of a list is visited under the key of its list. */
function visit(
  value: unknown,
  at: At,
  see: (at: At, key: string, value: unknown) => void,
  key = '',
): void {
  see(at, key, value)
  if (typeof value !== 'object' || value === null || isText(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (Array.isArray(value)) visit(inner, [...at, Number(name)], see, key)
    else visit(inner, [...at, name], see, name)
  }
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return keys.length === 2 && 'zh' in value && 'en' in value && typeof value.zh === 'string'
}

/** Five digits or more in a row, or the short numbers that people dial. */
const DIALED = /(?<![\d.,-])(?:\d{5,}|110|119|12\d{3}|96110|159|999|911|112)(?![\d.,])/

const BRACES = /\{[^{}]*\}/g

function proveText(text: Text, at: At, file: unknown, known: Known): Fault[] {
  const faults: Fault[] = []
  const names = (lang: 'zh' | 'en'): string =>
    blanksOf(text[lang])
      .map((it) => `{${it.kind}${it.id ? `:${it.id}` : ''}}`)
      .sort()
      .join(' ')
  if (names('zh') !== names('en'))
    faults.push({
      at,
      what: `the languages have different blanks: zh ${names('zh') || 'none'}, en ${names('en') || 'none'}`,
    })
  for (const blank of blanksOf(text.zh)) {
    const wrong = wrongBlank(blank, file, known)
    if (wrong !== undefined) faults.push({ at, what: wrong })
  }
  const odd = text.zh.match(BRACES)?.find((it) => blanksOf(it).length === 0)
  if (odd !== undefined) faults.push({ at, what: `${odd} is no blank: write it like {task:bill}` })
  const dialed = DIALED.exec(text.zh) ?? DIALED.exec(text.en)
  if (dialed)
    faults.push({
      at,
      what: `"${dialed[0]}" looks like a phone number: name it by a blank, such as {task:support}`,
    })
  return faults
}

function wrongBlank(
  { kind, id = '' }: { kind: string; id: string | undefined },
  file: unknown,
  known: Known,
): string | undefined {
  switch (kind) {
    case 'wallet':
      return undefined
    case 'task':
      return (TASKS as readonly string[]).includes(id) ? undefined : `there is no task "${id}"`
    case 'place':
      return (PLACE_PHRASES as readonly string[]).includes(id)
        ? undefined
        : `there is no phrase "${id}" of a place`
    case 'window':
    case 'until':
      // An article is read outside a case: there is no day to count from.
      if (kind === 'until' && isGuide(file)) return 'a guide knows no dates: write {window:…}'
      return (known.windows?.has(id) ?? true)
        ? undefined
        : `there is no window "${id}" in wallets/other.yaml`
    case 'contact':
      // Which contacts a guide may name depends on the place of the line: `proveGuides` looks at that.
      if (isGuide(file)) return undefined
      return idsUnder(file, 'contacts').has(id) ? undefined : `this file has no contact "${id}"`
    default:
      return isLetter(file) ? wrongLetterBlank(kind, id) : `there is no blank {${kind}}`
  }
}

function wrongLetterBlank(kind: string, id: string): string | undefined {
  if (kind !== 'fact' && kind !== 'ask')
    return LETTER_BLANKS.has(kind) ? undefined : `there is no blank {${kind}}`
  return LETTER_FACTS.has(id) || ENTRY_FACTS.has(id) ? undefined : `there is no fact "${id}"`
}

/** `{hand:ID}` is filled in by hand; which ids there are, the labels say. */
const LETTER_BLANKS = new Set(['hand', 'subject', 'n', 'item', 'how'])

/** A template of a letter, or the words that letters share. */
function isLetter(file: unknown): boolean {
  return typeof file === 'object' && file !== null && ('kinds' in file || isShared(file))
}

/** The words that letters share. */
function isShared(file: object): boolean {
  return 'sections' in file && !isGuide(file)
}

function isGuide(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'sections' in file && 'group' in file
}

function isErrors(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'system' in file
}

/** The ids of a list at the top of the file, such as its contacts. */
function idsUnder(file: unknown, key: string): ReadonlySet<string> {
  if (typeof file !== 'object' || file === null) return new Set()
  const list: unknown = (file as Readonly<Record<string, unknown>>)[key]
  return new Set(Array.isArray(list) ? list.map((it: { id?: unknown }) => String(it.id)) : [])
}
