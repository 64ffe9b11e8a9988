import { secretNotes } from '../messages/facts.ts'
import { bareCodeDigits } from './bare-code.ts'
import { plainText } from './plain-text.ts'
import { secretsAfter, type IsFree } from './secret-after.ts'
import { secretBefore } from './secret-before.ts'
import { labelsIn, type Label, type SecretKind } from './secret-labels.ts'
import type { Span } from './secret-value.ts'
import { sentenceAround } from './sentence.ts'

/** A secret in a text, placed in its UTF-16 units. */
export interface Secret extends Span {
  readonly kind: SecretKind
}

/** What an earlier reading left in place of a secret names nothing; no text holds this sign itself. */
const GONE = '\u0001'
const NOTE = new RegExp(
  Object.values(secretNotes)
    .flatMap(({ zh, en }) => [zh, en])
    .map((note) => plainText(note).plain.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
)

/** Every password, code and CVV that a text names as such, in order and without overlap. */
export function secretsIn(text: string): Secret[] {
  const { plain: typed, start, end } = plainText(text)
  const plain = typed.replace(NOTE, (note) => GONE.repeat(note.length))
  const found: Secret[] = []
  const isFree: IsFree = (span) =>
    found.every((other) => span.end <= other.start || span.start >= other.end)
  for (const label of labelsIn(plain)) {
    if (!isFree(label)) continue
    const before = secretBefore(plain, label)
    const earlier = before !== undefined && isFree(before) ? [before] : []
    const later = secretsAfter(plain, label, isFree)
    for (const span of [...earlier, ...later]) {
      if (isFree(span) && isMeant(plain, label, span))
        found.push({ ...span, kind: kindOf(plain, label, span) })
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      kind: span.kind,
      start: start[span.start] ?? 0,
      end: end[span.end - 1] ?? text.length,
    }))
}

/** A lone “code” is a secret only in the right sentence and long enough. */
function isMeant(plain: string, label: Label, span: Span): boolean {
  if (!label.bare) return true
  const least = bareCodeDigits(
    sentenceAround(plain, label.start),
    plain.slice(Math.max(0, label.start - 24), label.start),
  )
  return (
    least !== undefined &&
    plain.slice(span.start, span.end).replace(/[^\da-z]/gi, '').length >= least
  )
}

/** “Security code” is said of both: three or four digits are a card's. */
function kindOf(plain: string, label: Label, span: Span): SecretKind {
  if (!/^(?:.*security code|安全码)/i.test(plain.slice(label.start, label.end))) return label.kind
  return span.end - span.start <= 4 ? 'cvv' : 'code'
}
