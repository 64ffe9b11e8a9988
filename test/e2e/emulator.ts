/** What a person sees: the output of the program on the screen of a terminal emulator. */
import headless from '@xterm/headless'
import type { IBufferCell } from '@xterm/headless'
import type { Piece } from '../../src/workshop/svg-screen.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

/** The lines of the screen, with what scrolled off above it. */
export async function linesOnScreen(
  raw: string,
  { columns, rows }: Size,
): Promise<readonly (readonly Piece[])[]> {
  const terminal = new headless.Terminal({
    cols: columns,
    rows,
    scrollback: 1000,
    allowProposedApi: true,
  })
  await new Promise<void>((resolve) => terminal.write(raw, resolve))
  const { active } = terminal.buffer
  const lines = Array.from({ length: active.length }, (_, row) => {
    const line = active.getLine(row)
    return line
      ? piecesOf(Array.from({ length: columns }, (_, column) => line.getCell(column)))
      : []
  })
  terminal.dispose()
  return lines
}

export const textOf = (line: readonly Piece[]): string =>
  line.reduce((text, it) => text.padEnd(it.at) + it.text, '')

function piecesOf(cells: readonly (IBufferCell | undefined)[]): Piece[] {
  const pieces: Piece[] = []
  cells.forEach((cell, at) => {
    if (!cell || cell.getWidth() === 0) return
    const text = cell.getChars() || ' '
    const next = { at, columns: cell.getWidth(), text, ...looksOf(cell) }
    const last = pieces.at(-1)
    if (last && isSame(last, next))
      pieces[pieces.length - 1] = {
        ...last,
        text: last.text + text,
        columns: last.columns + next.columns,
      }
    else pieces.push(next)
  })
  // What is blank shows only where it has a ground of its own or a line below it.
  return pieces.flatMap((it) => (it.inverse || it.underline ? [it] : withoutBlanks(it)))
}

function withoutBlanks(it: Piece): Piece[] {
  const [, before = '', text = '', after = ''] = /^( *)(.*?)( *)$/.exec(it.text) ?? []
  if (text === '') return []
  const columns = it.columns - before.length - after.length
  return [{ ...it, at: it.at + before.length, text, columns }]
}

function looksOf(cell: IBufferCell): Omit<Piece, 'at' | 'columns' | 'text'> {
  return {
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
    color: cell.isFgPalette() ? cell.getFgColor() : undefined,
  }
}

/** Wide letters stand apart from narrow ones, so that neither moves the other in another font. */
function isSame(a: Piece, b: Piece): boolean {
  const isWide = (it: Piece): boolean => it.columns / [...it.text].length > 1.5
  return (
    isWide(a) === isWide(b) &&
    a.bold === b.bold &&
    a.dim === b.dim &&
    a.underline === b.underline &&
    a.inverse === b.inverse &&
    a.color === b.color
  )
}
