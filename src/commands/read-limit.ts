import { Expected } from '../core/errors.ts'
import { cases as words } from '../core/messages/cases.ts'

/** How many at most, from what was typed after `--limit`. Throws a `usage` error where that is no number. */
export function readLimit(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new Expected('usage', words.badLimit(typed))
  return Number(typed)
}
