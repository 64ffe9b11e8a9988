/** What a letter's template may say. */
import { z } from 'zod'
import { id, text } from './schema-base.ts'

const factRow = z.strictObject({ label: text, fact: id, blank: z.boolean().default(false) })

/**
 * One part of a letter. A `line` vanishes unless each `{fact:ID}` in it is known; `{ask:ID}` leaves a
 * visible blank instead. `transactions`: for each transaction the first of the lines whose facts are known.
 */
const part = z.union([
  z.strictObject({ line: text }),
  z.strictObject({ facts: z.array(factRow).min(1) }),
  z.strictObject({ transactions: z.array(factRow).min(1), heading: text }),
  z.strictObject({ eachTransaction: z.array(text).min(1) }),
  z.strictObject({
    list: z.enum(['statements', 'story', 'tried', 'requests', 'checklist', 'attachments']),
    empty: text.optional(),
  }),
])

/** `data/letters/<id>.yaml`: a letter, as parts; a section without content vanishes with its heading. */
export const letter = z.strictObject({
  id,
  title: text,
  readers: z.record(z.enum(['wallet', 'bank', 'merchant']), text),
  columns: z.strictObject({ name: text, value: text }),
  labels: z.record(id, text),
  requests: z.record(id, text),
  evidence: z.strictObject({ have: text, missing: text }),
  opening: z.array(part),
  sections: z.array(z.strictObject({ heading: text, parts: z.array(part).min(1) })).min(1),
  closing: z.array(part),
})

export type LetterTemplate = z.infer<typeof letter>
export type LetterPart = z.infer<typeof part>
