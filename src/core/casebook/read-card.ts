import { removeSecrets } from '../secrets/secrets.ts'
import { type CaseCard, caseCard } from './card.ts'

/** Why a file is no card that can be taken. */
export type CardFault =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-card' }
  | { readonly kind: 'newer' }
  /** `where`: the part of it that is wrong; `what`: how. Both may hold what the file says. */
  | { readonly kind: 'wrong'; readonly where: string; readonly what: string }

/** A card out of the text of a file, checked against its published shape; nothing in it is run or followed. */
export function readCard(text: string): CaseCard | CardFault {
  const value = parsed(text.replace(/^\ufeff/, ''))
  if (value === undefined) return { kind: 'not-json' }
  if (!isObject(value) || value['format'] !== 'wallet-help case card') return { kind: 'not-a-card' }
  if (typeof value['version'] === 'number' && value['version'] > 1) return { kind: 'newer' }
  const read = caseCard.safeParse(value)
  if (read.success) return withoutSecrets(read.data)
  const [issue] = read.error.issues
  return { kind: 'wrong', where: issue?.path.join('.') ?? '', what: issue?.message ?? '' }
}

function withoutSecrets(card: CaseCard): CaseCard {
  const notes = card.notes.map((it) => ({ ...it, text: removeSecrets(it.text).text }))
  return { ...card, notes }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
