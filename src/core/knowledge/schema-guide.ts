/** What an article of `data/guides/` may say. */
import { z } from 'zod'
import { GUIDE_GROUPS } from './guide-groups.ts'
import { day, id, text, words } from './schema-base.ts'

const texts = z.array(text).min(1)

/** A paragraph, a list, steps in order, or a line about the law and offices of the places it names. */
const block = z.union([
  text,
  z.strictObject({ list: texts }),
  z.strictObject({ steps: texts }),
  z.strictObject({ places: z.array(id).min(1), text }),
])

/** `data/guides/<id>.yaml`: a short article. `spoken`: how people put what it answers; search finds it by them. */
export const guide = z.strictObject({
  id,
  group: z.enum(GUIDE_GROUPS),
  /** Place in the list. */
  order: z.int(),
  title: text,
  /** One line for the list. */
  summary: text,
  spoken: z.strictObject({ zh: z.array(words).min(1), en: z.array(words).min(1) }).optional(),
  /** Problems of the diagnosis that it goes with. */
  problems: z.array(id),
  sources: z.array(id).min(1, 'name the source of what this guide says'),
  checked: day.optional(),
  sections: z.array(z.strictObject({ heading: text, body: z.array(block).min(1) })).min(1),
})

export type GuideGroup = (typeof GUIDE_GROUPS)[number]
export type GuideBlock = z.infer<typeof block>
export type GuideSource = z.infer<typeof guide>
