/** `show --timeline`: the days of a case below each other, with a line for today; in plain mode a list. */
import { addDays, type Day, dayWords } from '../knowledge/calendar.ts'
import { daysBetween } from '../input/wall-clock.ts'
import { timelinePicture as words } from '../messages/pictures.ts'
import type { Lang } from '../text.ts'
import { type Sheet, WIDEST } from './advice-screen.ts'
import { columnsOf } from './columns.ts'
import { fit, type Paint, wrap } from './layout.ts'
import type { Point } from './timeline-points.ts'

const MARKS = { done: '●', void: '●', late: '▲', due: '○' } as const
const STRESS = {
  done: undefined,
  void: 'faint',
  late: 'alarm',
  due: undefined,
} as const satisfies Record<Point['kind'], keyof Paint | undefined>

/** Below this many columns a day stands above what happened on it, not beside it. */
const BESIDE_FROM = 56

/** The points must stand in the order of their days. What is due today stands below the line. */
export function drawTimeline(
  points: readonly Point[],
  today: Day,
  plain: boolean,
  sheet: Sheet,
): string {
  const past = points.filter((it) => it.day < today || (it.day === today && it.kind !== 'due'))
  const ahead = points.filter((it) => !past.includes(it))
  const days = points.map((it) => shortDay(it.day, today, sheet.lang))
  const beside = !plain && sheet.columns >= BESIDE_FROM
  const margin = beside ? Math.max(0, ...days.map(columnsOf)) + 1 : 0
  const drawn = { today, plain, margin }
  const lines = [
    ...pointLines(past, drawn, sheet),
    ...todayLine(past.at(-1)?.day, drawn, sheet),
    ...pointLines(ahead, drawn, sheet, today),
    ...(ahead.length === 0 ? [wrap(words.nothingAhead[sheet.lang], sheet.columns)] : []),
  ]
  return `${lines.map((it) => it.trimEnd()).join('\n')}\n`
}

/** The weekday matters for what is near. */
function shortDay(day: Day, today: Day, lang: Lang): string {
  const said = dayWords(day, today)[lang]
  return day.slice(0, 4) === today.slice(0, 4) ? said : said.replace(/（周.）$|^[A-Z][a-z]+ /u, '')
}

interface Drawing {
  readonly today: Day
  readonly plain: boolean
  /** Columns that the days take, 0 where they stand above. */
  readonly margin: number
}

function pointLines(
  points: readonly Point[],
  drawing: Drawing,
  sheet: Sheet,
  since?: Day,
): string[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]?.day ?? since
    const isNew = point.day !== points[index - 1]?.day
    const day = isNew ? shortDay(point.day, drawing.today, sheet.lang) : ''
    return [...gapLine(before, point.day, drawing, sheet), ...onePoint(day, point, drawing, sheet)]
  })
}

function onePoint(
  day: string,
  { kind, text }: Point,
  { plain, margin }: Drawing,
  { lang, columns, paint }: Sheet,
): string[] {
  const stress = STRESS[kind]
  const stressed = stress ? paint[stress] : (it: string) => it
  if (plain) {
    const said = `- ${text.replace('\n', ' · ')}`
    const line = day === '' ? said : `${day}${lang === 'zh' ? '：' : ':'}\n${said}`
    return line.split('\n').flatMap((it) => wrap(it, columns, 2).split('\n'))
  }
  const rail = paint.faint('│')
  const width = Math.min(columns, WIDEST) - margin - 2
  const lines = wrap(text, width).split('\n')
  const beside = lines.map((line, index) => {
    const left = index === 0 && margin > 0 ? paint.strong(fit(day, margin)) : ' '.repeat(margin)
    return `${left}${index === 0 ? MARKS[kind] : rail} ${stressed(line)}`
  })
  return margin > 0 || day === '' ? beside : [paint.strong(day), ...beside]
}

/** How much time passed with nothing in it. */
function gapLine(
  before: Day | undefined,
  day: Day,
  { plain, margin }: Drawing,
  { lang, paint }: Sheet,
): string[] {
  if (plain || before === undefined || day <= addDays(before, 1)) return []
  return [paint.faint(`${' '.repeat(margin)}┊ ${words.gap(daysBetween(before, day))[lang]}`)]
}

function todayLine(before: Day | undefined, drawing: Drawing, sheet: Sheet): string[] {
  const { lang, columns, paint } = sheet
  const { plain, today, margin } = drawing
  const said = words.today(dayWords(today, today)[lang])[lang]
  if (plain) return ['', `${said}${lang === 'zh' ? '：' : ':'}`]
  const left = `━━ ${said} `
  const rest = Math.max(0, Math.min(columns, WIDEST) - columnsOf(left))
  return [
    ...gapLine(before, today, { plain, margin, today }, sheet),
    paint.strong(`${left}${'━'.repeat(rest)}`),
  ]
}
