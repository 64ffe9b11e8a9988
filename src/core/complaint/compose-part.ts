/** One part of a letter's template as blocks. */
import type { LetterList, LetterPart, LetterWords } from '../knowledge/schema.ts'
import { fillBlanks, type Lang, type Text } from '../text.ts'
import type { Block, CheckedItem, Paragraph } from './document.ts'
import { type Filler, fillSentence, toFillIn } from './fill.ts'
import type { LetterFacts } from './letter-facts.ts'

/** Everything a letter is made from, in the letter's language. */
export interface LetterContent {
  readonly lang: Lang
  readonly place: string | undefined
  readonly problem: string
  /** The matter, as it stands inside the letter's title. */
  readonly subject: string
  readonly facts: LetterFacts
  /** In order of time. */
  readonly transactions: readonly LetterFacts[]
  /** The matter is about a payment: where none is known, its blanks are shown. */
  readonly aboutPayment: boolean
  readonly lists: Readonly<Record<Exclude<LetterList, 'checklist'>, readonly string[]>>
  readonly checklist: readonly CheckedItem[]
}

export interface Writer extends Filler {
  readonly words: LetterWords
  readonly content: LetterContent
}

type PartOf<K extends string> = Extract<LetterPart, Record<K, unknown>>

/** None where what the part tells is not known, or is not for this case. */
export function writePart(part: LetterPart, writer: Writer): Block[] {
  const { content, lang, spell } = writer
  if (!isFor(part, content)) return []
  if ('line' in part)
    return fill(part.line, content.facts, writer).map((it) => paragraph(it, part.strong))
  if ('first' in part)
    return firstOf(part.first, content.facts, writer).map((it) => paragraph(it, part.strong))
  if ('all' in part)
    return list(
      part.numbered,
      part.all.flatMap((it) => fill(it, content.facts, writer)),
    )
  if ('note' in part) return [{ kind: 'note', text: spell(part.note[lang]) }]
  if ('facts' in part) return table(part.facts, content.facts, writer)
  if ('transactions' in part) return transactions(part, writer)
  if ('each' in part)
    return list(
      false,
      content.transactions.flatMap((facts) => firstOf(part.each, facts, writer)),
    )
  if ('post' in part) return post(part, writer)
  if ('signature' in part)
    return [
      { kind: 'signature', lines: part.signature.flatMap((it) => fill(it, content.facts, writer)) },
    ]
  return writeList(part, writer)
}

function isFor(part: LetterPart, { place, problem }: LetterContent): boolean {
  const places = 'places' in part ? part.places : undefined
  const problems = 'problems' in part ? part.problems : undefined
  return (places?.includes(place ?? '') ?? true) && (problems?.includes(problem) ?? true)
}

function fill(sentence: Text, facts: LetterFacts, filler: Filler): string[] {
  const filled = fillSentence(sentence, facts, filler)
  return filled === undefined ? [] : [filled]
}

function firstOf(sentences: readonly Text[], facts: LetterFacts, filler: Filler): string[] {
  for (const it of sentences) {
    const filled = fill(it, facts, filler)
    if (filled.length > 0) return filled
  }
  return []
}

function paragraph(text: string, strong = false): Paragraph {
  return { kind: 'paragraph', text, strong }
}

function list(ordered: boolean, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }]
}

function transactions(
  { transactions: rows, heading }: PartOf<'transactions'>,
  writer: Writer,
): Block[] {
  const { lang, content } = writer
  const known = content.transactions
  const all = known.length === 0 && content.aboutPayment ? [{}] : known
  return all.flatMap((facts, index): Block[] => {
    const body = table(rows, facts, writer)
    if (all.length === 1) return body
    const text = fillBlanks(heading[lang], ({ kind }) =>
      kind === 'n' ? `${index + 1}` : undefined,
    )
    return [{ kind: 'heading', level: 3, text }, ...body]
  })
}

function table(rows: PartOf<'facts'>['facts'], facts: LetterFacts, writer: Writer): Block[] {
  const { words, labels, lang, spell } = writer
  const cells = rows.flatMap(({ label, fact, blank }): [string, string][] => {
    const name = label ?? labels[fact]
    const value = facts[fact] ?? (blank ? toFillIn(labels[fact] ?? name, lang) : undefined)
    return value === undefined || !name ? [] : [[spell(capitalized(name[lang])), value]]
  })
  const { columns } = words
  if (cells.length === 0) return []
  return [{ kind: 'table', heading: [columns.name[lang], columns.value[lang]], rows: cells }]
}

function post({ post: label, most, count, sentences }: PartOf<'post'>, writer: Writer): Block[] {
  const { lang, content } = writer
  const filled = sentences.flatMap((it) => fill(it, content.facts, writer))
  return [{ kind: 'post', label: label[lang], sentences: filled, most, count }]
}

const ORDERED: readonly LetterList[] = ['requests', 'attachments']
function writeList({ list: name, empty }: PartOf<'list'>, { content, lang }: Writer): Block[] {
  if (name === 'checklist')
    return content.checklist.length === 0 ? [] : [{ kind: 'checklist', items: content.checklist }]
  const items = content.lists[name]
  if (items.length === 0) {
    const isTold = name === 'story' && content.lists.statements.length > 0
    return empty && !isTold ? [paragraph(empty[lang])] : []
  }
  return name === 'story' ? items.map((it) => paragraph(it)) : list(ORDERED.includes(name), items)
}

/** English labels stand small in a blank and capitalized in a table. */
function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
