/** The growth of each call with the number of cases, as an SVG for the README. */
import { GROWING, named, SIZES } from './bench-subjects.ts'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 340, 60, 90, 40, 46]
const COLORS = ['#1b6ca8', '#2a9d4a', '#c4572a', '#8250a8', '#7a7a7a']

/** `ratios`: time over an empty start, by subject. */
export function plotOf(ratios: ReadonlyMap<string, number>): string {
  const series = GROWING.map((what) => SIZES.map((size) => ratios.get(named(what, size)) ?? 0))
  const top = Math.ceil(Math.max(2, ...series.flat()))
  const x = (at: number): number => LEFT + (at * (WIDTH - LEFT - RIGHT)) / (SIZES.length - 1)
  const y = (ratio: number): number => HEIGHT - BOTTOM - (ratio * (HEIGHT - TOP - BOTTOM)) / top
  const text = (at: number, to: number, said: string, more = ''): string =>
    `<text x="${at.toFixed(1)}" y="${to.toFixed(1)}"${more}>${said}</text>`
  const grid = Array.from({ length: top + 1 }, (_, ratio) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ratio).toFixed(1)}" y2="${y(ratio).toFixed(1)}" stroke="#ccc"/>`,
    text(LEFT - 8, y(ratio) + 4, `${ratio} ×`, ' text-anchor="end"'),
  ])
  const lines = series.map((its, index) => {
    const points = its.map((ratio, at) => `${x(at).toFixed(1)},${y(ratio).toFixed(1)}`).join(' ')
    const color = COLORS[index] ?? '#000'
    return [
      `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"/>`,
      text(
        x(SIZES.length - 1) + 8,
        labelY(series, index, y),
        GROWING[index] ?? '',
        ` fill="${color}"`,
      ),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#555">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(
      LEFT,
      22,
      'Time of a call, in empty starts of Node (node -e 0)',
      ' font-size="14" fill="#222"',
    ),
    ...grid.flat(),
    ...SIZES.map((size, at) =>
      text(
        x(at),
        HEIGHT - BOTTOM + 20,
        `${size.toLocaleString('en')} cases`,
        ' text-anchor="middle"',
      ),
    ),
    ...lines.flat(),
    '</svg>\n',
  ].join('\n')
}

/** Names at the ends of the lines, far enough from each other to be read. */
function labelY(
  series: readonly (readonly number[])[],
  index: number,
  y: (ratio: number) => number,
): number {
  const ends = series
    .map((its, at) => ({ at, end: y(its.at(-1) ?? 0) }))
    .sort((a, b) => a.end - b.end)
  let last = -Infinity
  for (const it of ends) {
    last = Math.max(it.end + 4, last + 13)
    if (it.at === index) return last
  }
  return last
}
