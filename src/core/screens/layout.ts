/** Text on a grid of columns, where a Chinese character is two wide. */
import LineBreaker from 'linebreak'
import { columnsOf, isCommon } from './columns.ts'

/** Ways to stress text; on a terminal without color each gives back what it got. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly alarm: (text: string) => string
  readonly good: (text: string) => string
  readonly title: (text: string) => string
  /** Stands out of a text it is part of. */
  readonly marked: (text: string) => string
}

export const NO_PAINT: Paint = {
  strong: (text) => text,
  faint: (text) => text,
  alarm: (text) => text,
  good: (text) => text,
  title: (text) => text,
  marked: (text) => text,
}

/** Breaks a text into lines of at most `width` columns, by the rules of its script; the lines after the first are indented. */
export function wrap(text: string, width: number, indent = 0): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width, indent))
    .join('\n')
}

function wrapLine(line: string, width: number, indent: number): string[] {
  if (columnsOf(line) <= width) return [line]
  const lines: string[] = []
  let current = ''
  for (const piece of [...pieces(line, width - indent)].flatMap((it) =>
    fitting(it, width - indent),
  )) {
    const joined = current + piece
    if (current.trim() !== '' && columnsOf(joined.trimEnd()) > width) {
      lines.push(current.trimEnd())
      current = ' '.repeat(indent) + piece.trimStart()
    } else {
      current = joined
    }
  }
  return [...lines, current.trimEnd()]
}

/**
 * A part in pieces of at most `width` columns. Scripts that write no spaces, such as Thai, come as one; what
 * is ASCII, such as a path or a hash, stays whole, so that it can be copied.
 */
function fitting(part: string, width: number): string[] {
  if (columnsOf(part.trimEnd()) <= width || /^\p{ASCII}*$/u.test(part)) return [part]
  const cut: string[] = []
  for (const segment of charactersOf(part)) {
    const joined = (cut.at(-1) ?? '') + segment
    if (cut.length > 0 && columnsOf(joined.trimEnd()) <= width) cut[cut.length - 1] = joined
    else cut.push(segment)
  }
  return cut
}

/** Parts in a row, as many in a line as fit into `width`; a part is never broken. */
export function flow(parts: readonly string[], between: string, width: number): string {
  const lines: string[] = []
  for (const part of parts) {
    const joined = `${lines.at(-1) ?? ''}${between}${part}`
    if (lines.length > 0 && columnsOf(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.join('\n')
}

/** The parts between which a line may break; an address stays in one, so that it can be opened; so do a mark, an option, an id in brackets, and a call of ours. */
function* pieces(line: string, room: number): Generator<string> {
  const breaker = new LineBreaker(line)
  const addresses = [
    ...line.matchAll(
      /https?:\/\/[\w./?=&#%~-]+|【[\u3400-\u9fff]{2,4}\d{0,3}】|--[a-z][a-z-]*|\[[a-z][a-z-]*\]|(?:wallet-help|npm start --) [a-z]+(?: (?:\d+|[A-Z]{2,}|--?[a-z][a-z-]*(?: [\w./=-]*\w)?))*/g,
    ),
  ]
    // A call that fits into no line breaks like any sentence.
    .filter(([it]) => !/^(?:wallet-help|npm) /.test(it) || it.length <= room)
    .map((it) => [it.index, it.index + it[0].length] as const)
  let last = 0
  for (let it = breaker.nextBreak(); it; it = breaker.nextBreak()) {
    const { position } = it
    if (addresses.some(([from, to]) => from < position && position < to)) continue
    yield line.slice(last, position)
    last = position
  }
}

/** Pads or cuts a text to exactly `width` columns; what is cut ends in "…". */
export function fit(text: string, width: number): string {
  const own = columnsOf(text)
  if (own <= width) return text + ' '.repeat(width - own)
  let cut = ''
  for (const segment of charactersOf(text)) {
    if (columnsOf(cut + segment) > width - 1) break
    cut += segment
  }
  return `${cut}…${' '.repeat(width - 1 - columnsOf(cut))}`
}

/** What shows as one character each. */
function charactersOf(text: string): string[] {
  if (isCommon(text)) return [...text]
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map((it) => it.segment)
}

/**
 * Rows as aligned columns, two spaces apart. Where they do not fit into `width`, the last column that
 * may shrink is cut.
 */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  shrink: number,
): string {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) =>
    Math.max(...all.map((row) => columnsOf(row[column] ?? ''))),
  )
  const total = widths.reduce((sum, it) => sum + it, 0) + 2 * (widths.length - 1)
  const shrunk = widths[shrink] ?? 0
  widths[shrink] = Math.max(8, Math.min(shrunk, shrunk - (total - width)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => fit(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return all.map(line).join('\n')
}
