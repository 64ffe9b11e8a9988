import { removeSecrets } from '../secrets/secrets.ts'
import type { core } from 'zod/mini'
import { cardFaults as faults } from '../messages/cards.ts'
import type { Text } from '../text.ts'
import { type CaseCard, caseCard } from './card.ts'

/** Why a file is no card that can be taken. */
export type CardFault =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-card' }
  | { readonly kind: 'newer' }
  /** `where`: the part of it that is wrong, in the words of the file. */
  | { readonly kind: 'wrong'; readonly where: string; readonly what: Text }

/** A card out of the text of a file, checked against its published shape; nothing in it is run or followed. */
export function readCard(text: string): CaseCard | CardFault {
  const value = parsed(text.replace(/^\ufeff/, ''))
  if (value === undefined) return { kind: 'not-json' }
  if (!isObject(value) || value['format'] !== 'wallet-help case card') return { kind: 'not-a-card' }
  if (typeof value['version'] === 'number' && value['version'] > 1) return { kind: 'newer' }
  const read = caseCard.safeParse(value)
  if (read.success) return withoutSecrets(read.data)
  const [issue] = read.error.issues
  return { kind: 'wrong', where: whereOf(issue), what: whatOf(issue, value) }
}

type Issue = core.$ZodIssue | undefined

function whereOf(issue: Issue): string {
  const own = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...own].map(String).join('.')
}

/** What is wrong there; zod's mini form has no words of its own. */
function whatOf(issue: Issue, card: unknown): Text {
  switch (issue?.code) {
    case 'invalid_type':
      return isMissing(card, issue.path) ? faults.missing : faults.type(issue.expected)
    case 'unrecognized_keys':
      return faults.unknown
    case 'invalid_value':
      return faults.value(issue.values.map(String).join(', '))
    case 'too_big':
    case 'too_small':
      return faults.range
    default:
      return faults.form
  }
}

function isMissing(card: unknown, path: readonly PropertyKey[]): boolean {
  let at = card
  for (const key of path)
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  return at === undefined
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
