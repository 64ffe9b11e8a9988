/** What the check-up of a wallet may ask. */
import { z } from 'zod'
import { id, text } from './schema-base.ts'

/** One question, answered yes, no or not sure. */
const checkQuestion = z.strictObject({
  id,
  ask: text,
  why: text,
  /** The answer with which all is well. */
  safe: z.enum(['yes', 'no']),
  /** What is told where it is not. */
  open: text,
  /** What is told where it is. */
  fine: text,
  /** What to do then, where to look first included. */
  steps: z.array(text).min(1),
  /** Our judgment, 5 being the worst; orders the result. */
  risk: z.int().min(1).max(5),
  minutes: z.int().positive(),
  /** The problem that cannot wait where it is not well. */
  problem: id.optional(),
  /** Asked about these wallets alone; of all but those; for wallets of these places. */
  wallets: z.array(id).min(1).optional(),
  'but-not': z.array(id).min(1).optional(),
  places: z.array(id).min(1).optional(),
  sources: z.array(id).min(1, 'name the source of what this question says'),
})

/** `data/checkup.yaml`, in the order in which it is asked: what cannot wait stands first. */
export const checkup = z
  .array(checkQuestion)
  .min(1)
  .superRefine((list, context) => {
    const fault = (index: number, key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [index, key], message })
    list.forEach((it, index) => {
      if (list.findIndex((other) => other.id === it.id) < index)
        fault(index, 'id', `the id "${it.id}" is taken`)
      const before = list[index - 1]
      if (it.problem !== undefined && before && before.problem === undefined)
        fault(index, 'problem', 'what cannot wait is asked before all else')
    })
  })

export type CheckQuestion = z.infer<typeof checkQuestion>
