/** JSON Schemas of the knowledge, by which editors complete and check while somebody types. */
import { z } from 'zod'
import { CHECKS } from '../core/diagnosis/checks.ts'
import { FACT_NAMES } from '../core/knowledge/fact-names.ts'
import { FIELD_WORDS } from './field-words.ts'
import { SHAPES } from './shapes.ts'

type Schema = z.core.JSONSchema.BaseSchema
type Visit = (schema: Schema, field: string, above: string) => void

/** The words that a field takes, where zod knows only that it is an id. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'problems.facts': FACT_NAMES,
  'nodes.check': Object.keys(CHECKS),
}

/** The schema of one kind of file as JSON, in draft 7, which every editor reads. */
export function jsonSchemaOf(name: keyof typeof SHAPES): string {
  const schema: Schema = z.toJSONSchema(SHAPES[name], { io: 'input', target: 'draft-7' })
  visitFields(schema, name, '', (it, field, above) => {
    const said = FIELD_WORDS[`${above}.${field}`] ?? FIELD_WORDS[field]
    // Both languages: an editor cannot know which one its user reads.
    if (said) it.description = `${said.zh} · ${said.en}`
    const words = WORDS[`${above}.${field}`]
    if (words) (typeof it.items === 'object' ? (it.items as Schema) : it).enum = [...words]
  })
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

/** Visits every field in depth, each with the field that it stands below. */
function visitFields(schema: Schema, field: string, above: string, visit: Visit): void {
  // The words of a list, such as tasks, are no fields of their own.
  const isList = spellOut(schema)
  for (const [name, it] of Object.entries(schema.properties ?? {})) {
    if (!isList) visit(it as Schema, name, field)
    visitFields(it as Schema, isList ? field : name, field, visit)
  }
  const { items, additionalProperties, anyOf, oneOf } = schema
  for (const it of [items, additionalProperties, ...(anyOf ?? []), ...(oneOf ?? [])])
    if (typeof it === 'object') visitFields(it as Schema, field, above, visit)
}

/** Keys that are words of a list become properties, since editors complete only those. Whether they were such words. */
function spellOut(schema: Schema): boolean {
  const { propertyNames, additionalProperties } = schema
  if (typeof propertyNames !== 'object' || !propertyNames.enum) return false
  const keys = propertyNames.enum.map(String)
  schema.properties = Object.fromEntries(
    keys.map((it) => [it, structuredClone(additionalProperties) as Schema]),
  )
  schema.additionalProperties = false
  delete schema.propertyNames
  return true
}
