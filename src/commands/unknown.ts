import { Expected } from '../core/errors.ts'
import { diagnoseErrors as words } from '../core/messages/diagnose-errors.ts'
import { nearest } from '../core/nearest.ts'
import type { Text } from '../core/text.ts'

/** A name that is not known: says which there are and which come near. */
export function unknownName(what: Text, value: string, names: readonly string[]): Expected {
  const near = nearest(value, names)
  const hints = [
    ...(near.length > 0 ? [words.nearest(near.join(', '))] : []),
    words.all(names.join(', ')),
  ]
  return new Expected('usage', words.unknown(what, value), hints)
}

/** The value if it is among the names. Throws an `usage` error otherwise. */
export function knownName(what: Text, value: string, names: readonly string[]): string {
  if (!names.includes(value)) throw unknownName(what, value, names)
  return value
}
