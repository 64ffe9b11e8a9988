import { secretNotes } from '../messages/facts.ts'
import { bareCodeDigits } from './bare-code.ts'
import { plainText } from '../input/plain-text.ts'
import { FARTHEST, secretsAfter, type IsFree, type Reading } from './secret-after.ts'
import { secretBefore } from './secret-before.ts'
import { stepsIn } from './secret-gaps.ts'
import { labelsIn, type Label, type NamedKind, type SecretKind } from './secret-labels.ts'
import { seedsIn } from './secret-seed.ts'
import { straysIn } from './secret-stray.ts'
import { unnamedIn } from './secret-unnamed.ts'
import type { Span } from './secret-value.ts'
import { sentenceAround } from '../input/sentence.ts'

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
  const taken = new Uint8Array(plain.length)
  const isFree: IsFree = (span) => !taken.subarray(span.start, span.end).includes(1)
  const take = (span: Span, kind: SecretKind): void => {
    if (!isFree(span)) return
    taken.fill(1, span.start, span.end)
    found.push({ start: span.start, end: span.end, kind })
  }
  for (const span of seedsIn(plain)) take(span, 'seed')
  const labels = labelsIn(plain)
  const reading: Reading = { plain, isFree, stepAt: stepsIn(plain), values: new Map() }
  const nextNumber = nextOf(plain, NUMBER)
  const nextWord = nextOf(plain, WORD)
  labels.forEach((label, place) => {
    if (!isFree(label)) return
    const next = label.kind === 'password' && !label.pin ? nextWord : nextNumber
    const hasValueBefore = (next[Math.max(0, label.start - FARTHEST)] ?? 0) < label.start
    const hasValueAfter = (next[label.end] ?? Infinity) < label.end + FARTHEST
    const before = hasValueBefore ? secretBefore(plain, label) : undefined
    const earlier = before !== undefined && isFree(before) ? [before] : []
    const later = hasValueAfter
      ? secretsAfter(reading, label, clauseOfAnother(plain, labels, place))
      : []
    for (const span of [...earlier, ...later])
      if (isMeant(plain, label, span)) take(span, kindOf(plain, label, span))
  })
  for (const span of unnamedIn(plain)) take(span, span.kind)
  for (const span of straysIn(plain, labels)) take(span, span.kind)
  return found
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      kind: span.kind,
      start: start[span.start] ?? 0,
      end: end[span.end - 1] ?? text.length,
    }))
}

/** Digits, also in words; and anything else a password can begin with. */
const NUMBER =
  /[\d零〇一二三四五六七八九幺]|(?<![a-z])(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z])/gi
const WORD = /[!-~零〇一二三四五六七八九幺“‘「『]/g

/** For each place of a text where the pattern is found next, so that names without a value cost nothing. */
function nextOf(plain: string, pattern: RegExp): Float64Array {
  const next = new Float64Array(plain.length + 1).fill(Infinity)
  for (const { index } of plain.matchAll(pattern)) next[index] = index
  for (let at = plain.length - 1; at >= 0; at--)
    next[at] = Math.min(next[at] ?? Infinity, next[at + 1] ?? Infinity)
  return next
}

/** Where, after a comma, the text comes to a secret of another kind; the value there is not of this one. */
function clauseOfAnother(plain: string, labels: readonly Label[], place: number): number {
  const label = labels[place]
  for (let next = place + 1; next < labels.length; next++) {
    const other = labels[next]
    if (label === undefined || other === undefined || other.start - label.end > FARTHEST) break
    if (other.kind === label.kind || other.bare) continue
    if (/[,;。\n]/.test(plain.slice(label.end, other.start))) return other.start
  }
  return plain.length
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
function kindOf(plain: string, label: Label, span: Span): NamedKind {
  if (!/^(?:.*security code|安全码)/i.test(plain.slice(label.start, label.end))) return label.kind
  return span.end - span.start <= 4 ? 'cvv' : 'code'
}
