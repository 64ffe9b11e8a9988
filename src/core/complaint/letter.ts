/** A letter from a case. It asserts nothing that the person did not say. */
import type { CaseContent, Transaction } from '../casebook/case.ts'
import type { LetterPart, LetterTemplate } from '../knowledge/schema.ts'
import { blanksOf, fillBlanks, type Lang, type Text } from '../text.ts'
import { type LetterFacts, type LetterReader, transactionFacts } from './letter-facts.ts'
import { markdownTable } from './markdown.ts'

/** Everything a letter is made from; lists are markdown in the letter's language already. */
export interface LetterContent {
  readonly lang: Lang
  /** The matter, as it stands inside the letter's title. */
  readonly subject: string
  readonly reader: LetterReader
  /** Name of the reader where it is known. */
  readonly readerName: string | undefined
  readonly place: string | undefined
  readonly facts: LetterFacts
  readonly transactions: CaseContent['transactions']
  readonly lists: Readonly<Record<ListName, readonly string[]>>
}
export type ListName = Extract<LetterPart, { list: unknown }>['list']
type FactRow = Extract<LetterPart, { facts: unknown }>['facts'][number]

/** The whole letter as markdown, with a line break at its end. */
export function writeLetter(template: LetterTemplate, content: LetterContent): string {
  const { lang } = content
  const { subject } = content
  const writer = { template, content, lang }
  const title = `# ${fillBlanks(template.title[lang], ({ kind }) => (kind === 'subject' ? subject : undefined))}`
  const sections = template.sections.flatMap(({ heading, parts }) => {
    const body = parts.flatMap((part) => writePart(part, writer))
    return body.length === 0 ? [] : [{ heading: heading[lang], body: joinLists(body) }]
  })
  const numbered = sections.flatMap(({ heading, body }, index) => [
    `## ${numberOf(index, lang)}${heading}`,
    ...body,
  ])
  const outside = (parts: readonly LetterPart[]): string[] =>
    parts.flatMap((part) => writePart(part, writer))
  return `${[title, ...outside(template.opening), ...numbered, ...outside(template.closing)].join('\n\n')}\n`
}

/** Lists that follow each other become one. */
function joinLists(paragraphs: readonly string[]): string[] {
  const joined: string[] = []
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)
    if (last?.startsWith('- ') && paragraph.startsWith('- '))
      joined.push(`${joined.pop() ?? ''}\n${paragraph}`)
    else joined.push(paragraph)
  }
  return joined
}

interface Writer {
  readonly template: LetterTemplate
  readonly content: LetterContent
  readonly lang: Lang
}

/** The paragraphs of one part; none where what it tells is not known. */
function writePart(part: LetterPart, writer: Writer): string[] {
  const { content, lang } = writer
  if ('line' in part) return present(fillLine(part.line, content.facts, writer))
  if ('facts' in part) return table(part.facts, content.facts, writer)
  if ('transactions' in part) return writeTransactions(part, writer)
  if ('eachTransaction' in part) {
    const lines = timed(content.transactions).flatMap((it) =>
      firstKnown(part.eachTransaction, transactionFacts(it, content.place, lang), writer),
    )
    return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')]
  }
  return writeList(part.list, part.empty, writer)
}

function writeTransactions(
  part: Extract<LetterPart, { transactions: unknown }>,
  writer: Writer,
): string[] {
  const { content, lang } = writer
  const all = content.transactions.length === 0 ? [{}] : content.transactions
  return all.flatMap((transaction, index) => {
    const heading = fillBlanks(part.heading[lang], ({ kind }) =>
      kind === 'n' ? `${index + 1}` : undefined,
    )
    const rows = table(
      part.transactions,
      transactionFacts(transaction, content.place, lang),
      writer,
    )
    return all.length > 1 ? [`**${heading}**`, ...rows] : rows
  })
}

function table(rows: readonly FactRow[], facts: LetterFacts, { template, lang }: Writer): string[] {
  const cells = rows.flatMap(({ label, fact, blank }): [string, string][] => {
    const value =
      facts[fact] ?? (blank ? toFillIn(template.labels[fact] ?? label, lang) : undefined)
    return value === undefined ? [] : [[label[lang], value]]
  })
  return cells.length === 0
    ? []
    : [markdownTable([template.columns.name[lang], template.columns.value[lang]], cells)]
}

function writeList(name: ListName, empty: Text | undefined, { content, lang }: Writer): string[] {
  const items = content.lists[name]
  if (items.length === 0) {
    const told = name === 'story' && content.lists.statements.length > 0
    return empty && !told ? [empty[lang]] : []
  }
  if (name === 'story') return [...items]
  const numbered = name === 'requests' || name === 'attachments'
  return [items.map((item, index) => `${numbered ? `${index + 1}.` : '-'} ${item}`).join('\n')]
}

/** Fills `{fact:ID}` and `{ask:ID}`; undefined where a fact of the line is not known. */
function fillLine(
  line: Text,
  facts: LetterFacts,
  { template, content, lang }: Writer,
): string | undefined {
  const known = blanksOf(line[lang]).every(
    ({ kind, id = '' }) => kind !== 'fact' || facts[id] !== undefined,
  )
  if (!known) return undefined
  return fillBlanks(line[lang], ({ kind, id = '' }) => {
    if (kind === 'reader') return readerWords(template, content)
    if (kind === 'ask') return facts[id] ?? toFillIn(template.labels[id], lang)
    return facts[id]
  })
}

function readerWords(template: LetterTemplate, content: LetterContent): string {
  if (content.readerName !== undefined) return content.readerName
  const { lang } = content
  return fillBlanks(template.readers[content.reader][lang], ({ id = '' }) =>
    toFillIn(template.labels[id], lang),
  )
}

function firstKnown(lines: readonly Text[], facts: LetterFacts, writer: Writer): string[] {
  for (const line of lines) {
    const filled = fillLine(line, facts, writer)
    if (filled !== undefined) return [filled]
  }
  return []
}

/** A visible blank for what only the person can fill in. */
function toFillIn(label: Text | undefined, lang: Lang): string {
  return lang === 'zh' ? `〔待补充：${label?.zh ?? ''}〕` : `[to fill in: ${label?.en ?? ''}]`
}

/** Transactions in order of time; those without one keep their place at the end. */
function timed(transactions: readonly Transaction[]): Transaction[] {
  return transactions.toSorted((a, b) => (a.time ?? '9').localeCompare(b.time ?? '9', 'en'))
}

function present(line: string | undefined): string[] {
  return line === undefined ? [] : [line]
}

const CHINESE = '一二三四五六七八九十'
function numberOf(index: number, lang: Lang): string {
  return lang === 'zh' ? `${CHINESE[index]}、` : `${index + 1}. `
}
