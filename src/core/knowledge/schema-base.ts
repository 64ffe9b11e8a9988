/** What every knowledge file is made of: ids, days, words in both languages. */
import { z } from 'zod'

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use words in lower case, joined by "-"')
export const day = z.iso.date('write the day as "2026-11-21"')
export const words = z.string().trim().min(1, 'empty text')

/** Both languages side by side; a missing one is an error, never a fallback. */
export const text = z.strictObject({ zh: words, en: words })
