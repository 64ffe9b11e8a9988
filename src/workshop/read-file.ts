import { existsSync, readFileSync } from 'node:fs'
import { LineCounter, parseDocument, YAMLParseError, type Document } from 'yaml'
import type { z } from 'zod'

/** One fault in a file of the knowledge, with the line and column where it stands (counted from 1). */
export interface FileFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
}

type Path = readonly (string | number)[]

/** A parsed file: its value where it fits the schema, its faults, and where each key stands. */
export interface DataFile<T> {
  readonly file: string
  readonly value: T | undefined
  readonly faults: readonly FileFault[]
  /** Turns a place in the value into a fault at its line and column. */
  fault(at: Path, what: string): FileFault
}

/**
 * Reads one YAML file against a schema. `shown` is the path that faults name, `help` the first line by
 * which editors find the schema.
 */
export function readDataFile<T>(
  path: string,
  shown: string,
  schema: z.ZodType<T>,
  help: string,
): DataFile<T> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const { lines, document, parsed } = parse(text, schema)
  const faultAt = (offset: number, what: string): FileFault => {
    const { line, col } = lines.linePos(offset)
    return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1), what }
  }
  const fault = (at: Path, what: string): FileFault => faultAt(offsetOf(document, at), what)
  // The parser stumbles on from the first one: what it says then misleads.
  const syntax = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (syntax) {
    const faults = [faultAt(syntax.pos[0], syntaxWords(syntax))]
    return { file: shown, value: undefined, faults, fault }
  }
  const helpless =
    text.split(/\r?\n/, 1)[0] === help ? [] : [faultAt(0, `the first line must be ${help}`)]
  if (parsed.success) return { file: shown, value: parsed.data, faults: helpless, fault }
  const faults = parsed.error.issues.flatMap((issue) =>
    explain(issue).map(({ at, what }) => fault(at, what)),
  )
  return { file: shown, value: undefined, faults: [...helpless, ...faults], fault }
}

interface Parsed<T> {
  readonly lines: LineCounter
  readonly document: Document
  readonly parsed: z.ZodSafeParseResult<T>
}

/** What was parsed before, by schema and text: a test reads the same data many times. */
const before = new WeakMap<z.ZodType, Map<string, Parsed<unknown>>>()

function parse<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  const known = before.get(schema) ?? new Map<string, Parsed<unknown>>()
  before.set(schema, known)
  const found = known.get(text) as Parsed<T> | undefined
  if (found) return found
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' })
  const sound = document.errors.length + document.warnings.length === 0
  const fresh = { lines, document, parsed: schema.safeParse(sound ? valueOf(document) : undefined) }
  known.set(text, fresh)
  return fresh
}

/** A few references to references can stand for billions of values: that is a fault like any other. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const what = 'write out what is repeated: references (*) stand for too much here'
    document.errors.push(new YAMLParseError([0, 1], 'BAD_ALIAS', what))
    return undefined
  }
}

/** What the parser says, for people who do not program. */
const SYNTAX: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'check the indentation; put a text that holds a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key ends in a half-width colon and a space',
  BAD_INDENT: 'check the indentation: keys of one level stand in one column',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
}

function syntaxWords({ code, message }: { code: string; message: string }): string {
  if (/^Unexpected (flow-map-start|scalar) at node end/.test(message))
    return 'put the whole text in quotes: it holds a "{" or a quotation mark'
  return SYNTAX[code] ?? (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

function explain(issue: z.core.$ZodIssue): { at: Path; what: string }[] {
  const at = issue.path.filter((it) => typeof it !== 'symbol')
  const where = at.length === 0 ? '' : `${at.join('.')}: `
  if (issue.code === 'invalid_union' && issue.discriminator === undefined)
    return nearestForm(issue.errors).flatMap((it) =>
      explain({ ...it, path: [...issue.path, ...it.path] }),
    )
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], what: `${where}unknown key "${key}"` }))
  return [{ at, what: where + wordsFor(issue) }]
}

/** Of a value that may take several forms, the faults of the one that it comes nearest to. */
function nearestForm(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const isOther = (issues: readonly z.core.$ZodIssue[]): boolean =>
    issues.some((it) => it.code === 'invalid_type' && it.path.length === 0)
  const own = forms.filter((it) => !isOther(it))
  return (own.length > 0 ? own : forms).toSorted((a, b) => a.length - b.length)[0] ?? []
}

function wordsFor(issue: z.core.$ZodIssue): string {
  const { message } = issue
  switch (issue.code) {
    case 'invalid_type':
      if (/received undefined/.test(message)) return 'missing'
      if (/expected string, received (number|boolean|null)/.test(message))
        return 'must be text: put it in quotes'
      if (/expected (object|record), received null/.test(message))
        return 'nothing is indented below this key'
      if (/expected object, received string/.test(message))
        return 'give both languages: { zh: …, en: … }'
      return message
    case 'invalid_union':
      return issue.discriminator === 'kind'
        ? 'kind is one of question, remedies, check, outcome'
        : message
    case 'invalid_key':
      return issue.issues[0]?.message ?? message
    default:
      return message
  }
}

/** Where the value at a path begins; of what is missing, its nearest parent. */
function offsetOf(document: Document, at: Path): number {
  for (let length = at.length; length > 0; length -= 1) {
    const key = keyOffset(document, at.slice(0, length))
    if (key !== undefined) return key
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOffset(document: Document, at: Path): number | undefined {
  const parent: unknown =
    at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true)
  if (
    typeof parent !== 'object' ||
    parent === null ||
    !('items' in parent) ||
    !Array.isArray(parent.items)
  )
    return undefined
  const last = at.at(-1)
  const found: unknown = parent.items.find(
    (it: unknown, index) => index === last || keyOf(it) === last,
  )
  return rangeOf(found)
}

function keyOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('key' in item)) return undefined
  const { key } = item
  return typeof key === 'object' && key !== null && 'value' in key ? key.value : key
}

function rangeOf(item: unknown): number | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  if ('key' in item) return rangeOf(item.key)
  return 'range' in item && Array.isArray(item.range) ? (item.range[0] as number) : undefined
}
