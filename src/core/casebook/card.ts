/** The published shape of an anonymous case card; `schemas/case-card.schema.json` is made from it. */
// The program itself checks by it: the mini form of zod carries a tenth of the weight.
import * as z from 'zod/mini'
import { LONGEST_NOTE } from './note-text.ts'
import { CLOSE_OUTCOMES } from './timeline.ts'
import { WAYS } from './way.ts'

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const day = z.int().check(z.gte(0), z.lte(36_500))
/** Of a card that came from somebody else: no controls, no turns of direction, nothing to fill a screen. */
const typed = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(LONGEST_NOTE),
    z.regex(/^(?:(?![\u202a-\u202e\u2066-\u2069])[\n\P{C}])*$/u, 'has control characters'),
  )

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

const answer = z.strictObject({ problem: id, question: id, answer: id })
const tried = z.strictObject({
  problem: id,
  remedy: id,
  result: z.enum(['solved', 'not-solved', 'skipped']),
})
const step = z.strictObject({
  day: day.check(z.describe('calendar days since the case began')),
  kind: z.enum(STEP_KINDS),
  office: z.nullable(id),
  way: z.nullable(z.enum(WAYS)),
  days: z.nullable(day).check(z.describe('calendar days until that office answered')),
})
const band = z.strictObject({
  currency: z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/))),
  from: z.int().check(z.gte(0), z.lte(1e9)),
  below: z.nullable(z.int().check(z.gte(1), z.lte(1e9))),
})
const note = z.strictObject({ about: z.enum(['error', 'note']), text: typed })

export const caseCard = z.strictObject({
  format: z.literal('wallet-help case card'),
  version: z.literal(1),
  problem: id,
  wallet: z.nullable(id),
  place: z.nullable(id),
  cause: z.nullable(id).check(z.describe('the outcome of the diagnosis')),
  answers: z.array(answer).check(z.maxLength(100), z.describe('the path through the questions')),
  tried: z.array(tried).check(z.maxLength(100)),
  steps: z.array(step).check(z.maxLength(300)),
  result: z.enum(CLOSE_OUTCOMES),
  days: z.nullable(day).check(z.describe('calendar days from the beginning to the end')),
  month: z
    .string()
    .check(z.regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/), z.describe('in which it ended')),
  amount: z.nullable(band).check(z.describe('a band, in whole units of the currency')),
  recovered: z.nullable(z.enum(['all', 'some', 'none'])),
  notes: z
    .array(note)
    .check(
      z.maxLength(20),
      z.describe('error: the words on the screen; note: what the sharer chose to tell, masked'),
    ),
})

export type CaseCard = z.infer<typeof caseCard>
export type CardStep = CaseCard['steps'][number]
