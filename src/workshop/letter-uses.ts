/** The facts that a letter's template uses, and where. */
import type { LetterPart, LetterTemplate, LetterWords } from '../core/knowledge/schema.ts'
import { blanksOf, type Text } from '../core/text.ts'

type At = readonly (string | number)[]

/** `hand`: only ever a blank, to fill in by hand. `isBlank`: it may stand as one, which needs a label. */
export interface Use {
  readonly fact: string
  readonly at: At
  readonly isBlank: boolean
  readonly isHand: boolean
}

/** A shared section counts where it is used. */
export function usesOf({ kinds }: LetterTemplate, words: LetterWords): Use[] {
  return Object.entries(kinds).flatMap(([kind, { sections }]) =>
    sections.flatMap((section, index) => {
      const at = ['kinds', kind, 'sections', index]
      if (!('use' in section)) return inParts(section.parts, [...at, 'parts'])
      const shared = words.sections[section.use]?.parts ?? []
      return inParts(shared, []).map((it) => ({ ...it, at: [...at, 'use'] }))
    }),
  )
}

function inParts(parts: readonly LetterPart[], at: At): Use[] {
  return parts.flatMap((part, index) => inPart(part, [...at, index]))
}

function inPart(part: LetterPart, at: At): Use[] {
  if ('line' in part) return inTexts([part.line], [...at, 'line'])
  if ('first' in part) return inTexts(part.first, [...at, 'first'])
  if ('all' in part) return inTexts(part.all, [...at, 'all'])
  if ('each' in part) return inTexts(part.each, [...at, 'each'])
  if ('post' in part) return inTexts(part.sentences, [...at, 'sentences'])
  if ('signature' in part) return inTexts(part.signature, [...at, 'signature'])
  if ('facts' in part) return inRows(part.facts, [...at, 'facts'])
  if ('transactions' in part) return inRows(part.transactions, [...at, 'transactions'])
  if ('list' in part && (part.list === 'story' || part.list === 'requests')) {
    const fact = part.list === 'story' ? 'story' : 'request'
    return [{ fact, at: [...at, 'list'], isBlank: false, isHand: false }]
  }
  return []
}

function inTexts(texts: readonly Text[], at: At): Use[] {
  return texts.flatMap((text) =>
    blanksOf(text.zh).flatMap(({ kind, id }) =>
      id === undefined ? [] : [{ fact: id, at, isBlank: kind !== 'fact', isHand: kind === 'hand' }],
    ),
  )
}

function inRows(
  rows: readonly { fact: string; blank: boolean; label?: Text | undefined }[],
  at: At,
): Use[] {
  return rows.map(({ fact, blank, label }) => ({
    fact,
    at,
    isBlank: blank || label === undefined,
    isHand: false,
  }))
}
