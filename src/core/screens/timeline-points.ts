/** What a timeline of a case is drawn from: what happened and what is due, each on its day. */
import type { DatedCase, Deadline } from '../casebook/deadlines.ts'
import { type Entry, inTime } from '../casebook/timeline.ts'
import { formatAmount } from '../input/amount.ts'
import { type Day, dayIn } from '../knowledge/calendar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { deadlines as dueWords } from '../messages/deadlines.ts'
import { timelinePicture as words } from '../messages/pictures.ts'
import { timeline as entryNotes } from '../messages/timeline.ts'
import type { Lang } from '../text.ts'
import { leftWords, momentWords, officeName } from './due-words.ts'
import { entryDeed } from './timeline-screen.ts'

/** One point of the timeline. Its first line says what, the next, if any, says more. `late`: a time limit that has passed; `void`: an entry that was taken back. */
export interface Point {
  readonly day: Day
  readonly kind: 'done' | 'void' | 'late' | 'due'
  readonly text: string
}

export interface CaseInTime {
  readonly content: DatedCase
  readonly timeline: readonly Entry[]
  readonly deadlines: readonly Deadline[]
  readonly today: Day
  /** The zone of the person. */
  readonly zone: string
}

/** By day; within a day what is known of the payment, what was noted in its order, what is due. */
export function pointsOf(it: CaseInTime, knowledge: Knowledge, lang: Lang): Point[] {
  const points = [
    ...factPoints(it, lang),
    ...entryPoints(it, knowledge, lang),
    ...limitPoints(it, knowledge, lang),
  ]
  return points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function factPoints({ content, zone }: CaseInTime, lang: Lang): Point[] {
  const { transactions, createdAt } = content
  const colon = lang === 'zh' ? '：' : ': '
  const known = transactions.flatMap((it) => [
    { when: it.time, text: words.paid[lang], amount: it.amount, currency: it.currency },
    {
      when: it['refund-time'],
      text: words.refundStarted[lang],
      amount: undefined,
      currency: undefined,
    },
  ])
  const opened = createdAt === undefined ? [] : [dayOf(createdAt, zone)]
  return [
    ...known.flatMap(({ when, text, amount, currency }): Point[] => {
      if (when === undefined) return []
      const sum = amount === undefined ? '' : colon + formatAmount(amount, currency, lang)
      return [{ day: when.slice(0, 10), kind: 'done', text: `${atTime(when)}${text}${sum}` }]
    }),
    ...opened.map((day): Point => ({ day, kind: 'done', text: words.opened[lang] })),
  ]
}

/** A case that is for everyone has only the day. */
function dayOf(createdAt: string, zone: string): Day {
  return createdAt.length === 10 ? createdAt : dayIn(zone, new Date(createdAt))
}

function atTime(moment: string): string {
  const time = moment.slice(11, 16)
  return time === '' ? '' : `${time} `
}

function entryPoints({ content, timeline }: CaseInTime, knowledge: Knowledge, lang: Lang): Point[] {
  return inTime(timeline).map((it) => {
    const by = timeline.find((other) => other.kind === 'correction' && other.corrects === it.seq)
    const taken = by && entryNotes.takenBack(by.seq)[lang]
    const note = taken === undefined ? '' : lang === 'zh' ? `（${taken}）` : ` (${taken})`
    const text = `${atTime(it.on)}${entryDeed(it, content, knowledge, lang)}${note}`
    return { day: it.on.slice(0, 10), kind: by === undefined ? 'done' : 'void', text }
  })
}

function limitPoints(
  { content, deadlines, today }: CaseInTime,
  { register }: Knowledge,
  lang: Lang,
): Point[] {
  return deadlines.map((it) => {
    const { due, overdue, kind, office, says, estimated, moved } = it
    const notes = [
      officeName(office, content, register)[lang],
      dueWords.kinds[kind][lang],
      ...(overdue ? [] : [leftWords(due, overdue, today)[lang]]),
      ...(estimated ? [dueWords.estimated[lang]] : []),
      ...(moved === undefined ? [] : [dueWords.movedFrom(momentWords(moved, today, lang))[lang]]),
    ].filter((note) => note !== '')
    const text = `${atTime(due)}${words.limit(overdue)[lang]}${says[lang]}\n${notes.join(' · ')}`
    return { day: due.slice(0, 10), kind: overdue ? 'late' : 'due', text }
  })
}
