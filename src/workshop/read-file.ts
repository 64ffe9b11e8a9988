import { existsSync, readFileSync } from 'node:fs'
import { LineCounter, parseDocument, type Document } from 'yaml'
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

/** Reads one YAML file against a schema. `shown` is the path that faults name. */
export function readDataFile<T>(path: string, shown: string, schema: z.ZodType<T>): DataFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '', {
    lineCounter: lines,
    version: '1.2',
  })
  const faultAt = (offset: number, what: string): FileFault => {
    const { line, col } = lines.linePos(offset)
    return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1), what }
  }
  const fault = (at: Path, what: string): FileFault => faultAt(offsetOf(document, at), what)
  const syntax = [...document.errors, ...document.warnings].map((it) =>
    faultAt(it.pos[0], it.message.split('\n')[0] ?? ''),
  )
  if (syntax.length > 0) return { file: shown, value: undefined, faults: syntax, fault }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { file: shown, value: parsed.data, faults: [], fault }
  const faults = parsed.error.issues.flatMap((issue) =>
    explain(issue).map(({ at, what }) => fault(at, what)),
  )
  return { file: shown, value: undefined, faults, fault }
}

function explain(issue: z.core.$ZodIssue): { at: Path; what: string }[] {
  const at = issue.path.filter((it) => typeof it !== 'symbol')
  const where = at.length === 0 ? '' : `${at.join('.')}: `
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: [...at, key], what: `${where}unknown key "${key}"` }))
    case 'invalid_type':
      return [
        {
          at,
          what: `${where}${issue.input === undefined && /undefined/.test(issue.message) ? 'missing' : issue.message}`,
        },
      ]
    default:
      return [{ at, what: `${where}${issue.message}` }]
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
