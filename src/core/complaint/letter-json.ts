/** The published shape of a letter as JSON; `schemas/letter.schema.json` is made from it. */
import { z } from 'zod'

const text = z.string()
const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text,
  }),
  z
    .strictObject({ kind: z.literal('paragraph'), text, strong: z.boolean() })
    .describe('a line break in the text is one that the person made'),
  z
    .strictObject({ kind: z.literal('note'), text })
    .describe('a remark for the person; not part of the letter'),
  z.strictObject({
    kind: z.literal('table'),
    rows: z.array(z.strictObject({ name: text, value: text })),
  }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(text) }),
  z
    .strictObject({
      kind: z.literal('checklist'),
      items: z.array(z.strictObject({ done: z.boolean(), text })),
    })
    .describe('evidence, and whether it is there'),
  z
    .strictObject({
      kind: z.literal('post'),
      label: text,
      text,
      most: z.int().positive(),
      count: z.enum(['characters', 'weighted']),
    })
    .describe(
      'a short form of its own, of at most that many characters as the platform counts them',
    ),
  z
    .strictObject({ kind: z.literal('signature'), lines: z.array(text) })
    .describe('who signs, and when'),
])

export const letterJson = z
  .strictObject({
    format: z.literal('wallet-help letter'),
    version: z.literal(1),
    lang: z.enum(['zh', 'en']),
    title: text,
    blocks: z.array(block),
  })
  .describe('A letter as wallet-help writes it; every text is plain, without markup')
export type LetterJson = z.infer<typeof letterJson>
