/** The published shape of an anonymous case card; `schemas/case-card.schema.json` is made from it. */
import { z } from 'zod'
import { LONGEST_NOTE } from './note-text.ts'
import { WAYS } from './way.ts'
import { CLOSE_OUTCOMES } from './timeline.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const day = z.int().min(0).max(36_500)
/** Of a card that came from somebody else: no controls, no turns of direction, nothing to fill a screen. */
const typed = z
  .string()
  .min(1)
  .max(LONGEST_NOTE)
  .regex(/^(?:(?![\u202a-\u202e\u2066-\u2069])[\n\P{C}])*$/u, 'has control characters')

export const STEP_KINDS = [
  'contact',
  'sent',
  'reminder',
  'appeal',
  'accepted',
  'answer',
  'extension',
  'money',
] as const

export const caseCard = z
  .strictObject({
    format: z.literal('wallet-help case card'),
    version: z.literal(1),
    problem: id,
    wallet: id.nullable(),
    place: id.nullable(),
    cause: id.nullable().describe('the outcome of the diagnosis'),
    answers: z
      .array(z.strictObject({ problem: id, question: id, answer: id }))
      .max(100)
      .describe('the path through the questions'),
    tried: z
      .array(
        z.strictObject({
          problem: id,
          remedy: id,
          result: z.enum(['solved', 'not-solved', 'skipped']),
        }),
      )
      .max(100),
    steps: z
      .array(
        z.strictObject({
          day: day.describe('calendar days since the case began'),
          kind: z.enum(STEP_KINDS),
          office: id.nullable(),
          way: z.enum(WAYS).nullable(),
          days: day.nullable().describe('calendar days until that office answered'),
        }),
      )
      .max(300),
    result: z.enum(CLOSE_OUTCOMES),
    days: day.nullable().describe('calendar days from the beginning to the end'),
    month: z
      .string()
      .regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/)
      .describe('in which it ended'),
    amount: z
      .strictObject({
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable(),
        from: z.int().min(0).max(1e9),
        below: z.int().min(1).max(1e9).nullable(),
      })
      .nullable()
      .describe('a band, in whole units of the currency'),
    recovered: z.enum(['all', 'some', 'none']).nullable(),
    notes: z
      .array(z.strictObject({ about: z.enum(['error', 'note']), text: typed }))
      .max(20)
      .describe('error: the words on the screen; note: what the sharer chose to tell, masked'),
  })
  .describe('A case that came to its end, without anything that tells whose it was')

export type CaseCard = z.infer<typeof caseCard>
export type CardStep = CaseCard['steps'][number]
