import { markWords } from '../messages/redaction.ts'
import { printable } from '../text.ts'

const MARK_WORDS = Object.values(markWords).map((it) => it.en)
const MASKED = new RegExp(String.raw`\\\[((?:${MARK_WORDS.join('|')})\d{0,3})\\\](?![([:])`, 'g')

/**
 * Typed text as plain words of a markdown document: no markup, link, image, HTML or table border
 * can come out of it. Underscores inside a word mean nothing in markdown and stay.
 */
export function escapeMarkdown(text: string): string {
  return (
    printable(text)
      .replace(/[\\`*[\]<>|~]/g, '\\$&')
      // Our own mark of a removed secret stays readable, where nothing behind it makes it a link.
      .replace(/\\\[((?:password|code|security code) removed)\\\](?![([:])/g, '[$1]')
      // So does what stands for something masked,
      .replace(MASKED, '[$1]')
      // and a blank that is still to fill in.
      .replace(/\\\[(to fill in: (?:[^\\[\]]|\\[<>|~])*)\\\](?![([:])/g, '[$1]')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/\b(https?|ftp|mailto|javascript|data):/gi, '$1\\:')
      .replace(/\bwww\./gi, (it) => `${it.slice(0, -1)}\\.`)
      .replace(
        /^(\s*\d*)([#+=.)-])(?=\s|$|[-=#])/gm,
        (_, before: string, mark: string) => `${before}\\${mark}`,
      )
  )
}

/** Typed text in one line: a cell of a table, a part of a sentence. */
export function escapeInline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim())
}

/** Typed text as paragraphs; each line break of the person stays one. */
export function escapeParagraphs(text: string): string {
  const lines = escapeMarkdown(text.trim()).split('\n')
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<!\n)\n(?!\n)/g, '  \n')
    .replace(/\n{3,}/g, '\n\n')
}

/** A table with a heading row; cells are markdown already. */
export function markdownTable(
  heading: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heading), '| --- | --- |', ...rows.map(line)].join('\n')
}
