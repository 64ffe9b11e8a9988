/** What the worksheet for choosing a wallet may hold. */
import { z } from 'zod'
import { id, text } from './schema-base.ts'

const criterion = z.strictObject({
  id,
  name: text,
  /** The question that a mark answers. */
  ask: text,
  /** What to look for, and where. */
  look: z.array(text).min(1),
  /** What of the register belongs here; tasks and windows under the names they have here. */
  knows: z.strictObject({
    contacts: z.literal(true).optional(),
    limits: z.literal(true).optional(),
    tasks: z.record(id, text),
    windows: z.record(id, text),
  }),
  sources: z.array(id).min(1),
})

/** `data/choosing.yaml` */
export const choosing = z.strictObject({
  criteria: z.array(criterion).min(1),
  /** Before a wallet is left, in this order. */
  leave: z.strictObject({ steps: z.array(text).min(1), sources: z.array(id).min(1) }),
})

export type Criterion = z.infer<typeof criterion>
export type Choosing = z.infer<typeof choosing>
