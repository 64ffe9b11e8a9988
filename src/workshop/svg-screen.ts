/** A screen of a terminal as an SVG: readable on light and dark pages, aligned whatever fonts there are. */

/** Letters of one look beside each other. `columns` wide, from column `at`. */
export interface Piece {
  readonly at: number
  readonly columns: number
  readonly text: string
  readonly bold: boolean
  readonly dim: boolean
  readonly underline: boolean
  readonly inverse: boolean
  /** One of the terminal's own sixteen. */
  readonly color: number | undefined
}

export interface Screen {
  readonly title: string
  readonly columns: number
  readonly lines: readonly (readonly Piece[])[]
}

const COLUMN = 8.4
const LINE = 19
const MARGIN = 16
const INK = '#e6edf3'
const GROUND = '#0d1117'
/** Black, red, green, yellow, blue, magenta, cyan, white; then the same, brighter. All readable on the ground. */
const COLORS = [
  ...['#6e7681', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4'],
  ...['#8b949e', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#ffffff'],
]

export function drawScreen({ title, columns, lines }: Screen): string {
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN)
  const height = lines.length * LINE + 2 * MARGIN
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    '<style>',
    "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',monospace;white-space:pre}",
    '.b{font-weight:700}.d{opacity:.7}.u{text-decoration:underline}',
    '</style>',
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${GROUND}" stroke="#57606a"/>`,
    ...lines.flatMap((pieces, row) => pieces.flatMap((it) => drawPiece(it, row))),
    '</svg>',
  ].join('\n')}\n`
}

function drawPiece(piece: Piece, row: number): string[] {
  const x = round(MARGIN + piece.at * COLUMN)
  const wide = round(piece.columns * COLUMN)
  const top = MARGIN + row * LINE
  const ink = piece.color === undefined ? INK : (COLORS[piece.color] ?? INK)
  const looks = [piece.bold && 'b', piece.dim && 'd', piece.underline && 'u'].filter((it) => it)
  const look = looks.length === 0 ? '' : ` class="${looks.join(' ')}"`
  const text = `<text x="${x}" y="${top + 14}" textLength="${wide}" lengthAdjust="spacingAndGlyphs" fill="${piece.inverse ? GROUND : ink}"${look}>${escaped(piece.text)}</text>`
  if (!piece.inverse) return [text]
  return [`<rect x="${x}" y="${top}" width="${wide}" height="${LINE}" fill="${ink}"/>`, text]
}

const round = (it: number): number => Math.round(it * 10) / 10

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`)
}
