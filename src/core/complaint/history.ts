/** What was done before the letter, as the timeline tells it. */
import { withOffices } from '../casebook/deadlines.ts'
import { EFFECTS } from '../casebook/status.ts'
import {
  type Entry,
  type EntryKind,
  inTime,
  type Office,
  placeInTime,
  standing,
} from '../casebook/timeline.ts'
import type { LetterWords } from '../knowledge/schema.ts'
import { formatAmount } from '../input/amount.ts'
import { type Filler, fillSentence } from './fill.ts'
import { type LetterFacts, letterMoment, type LetterSetting, oneLine } from './letter-facts.ts'

const ANSWERS: readonly EntryKind[] = EFFECTS.answers
const OPENS: readonly EntryKind[] = EFFECTS.opens

/** The entries that stand, in order of time, each with its office: that of the entry before where it names none. */
export function historyOf(timeline: readonly Entry[], about: Office): Entry[] {
  return withOffices(inTime(standing(timeline)), about)
}

/** What came of the complaint at the offices that read this letter. Only what was noted is told. */
export function historyFacts(
  entries: readonly Entry[],
  offices: readonly Office[],
  setting: LetterSetting,
): LetterFacts {
  const own = entries.filter((it) => offices.includes(it.office ?? ''))
  const sent = own.findLast((it) => OPENS.includes(it.kind))
  const answer = own.findLast((it) => it.kind === 'answer' && isAfter(it, sent))
  const isAnswered = own.some((it) => ANSWERS.includes(it.kind) && isAfter(it, sent))
  const broken = brokenPromise(own, setting.today)
  const day = (it: Entry | undefined): string | undefined =>
    it && letterMoment(it.on.slice(0, 10), setting)
  return {
    'first-step': day(entries.find((it) => it.kind === 'contact' || OPENS.includes(it.kind))),
    sent: day(sent),
    'waiting-since': isAnswered ? undefined : day(sent),
    reference: text(own.findLast((it) => it.ref !== undefined)?.ref),
    answered: day(answer),
    answer: text(answer?.said),
    promised: quoted(broken?.promised),
    'promised-by': broken?.by && letterMoment(broken.by.slice(0, 10), setting),
  }
}

/** Each step that was taken, a sentence of the clauses whose facts are known. */
export function earlierSteps(
  entries: readonly Entry[],
  nameOf: (office: Office) => string,
  words: LetterWords,
  setting: LetterSetting,
  filler: Filler,
): string[] {
  const told = entries.filter((it) => it.kind in words.entries)
  return told.flatMap((entry) => {
    const isLate = brokenPromise([entry, ...laterOf(entry, told)], setting.today) === entry
    const facts = entryFacts(entry, nameOf(entry.office ?? ''), isLate, setting)
    const clauses = (words.entries[entry.kind] ?? []).flatMap(
      (it) => fillSentence(it, facts, filler) ?? [],
    )
    return clauses.length === 0 ? [] : [sentenceOf(clauses, setting)]
  })
}

function entryFacts(
  entry: Entry,
  office: string,
  isLate: boolean,
  setting: LetterSetting,
): LetterFacts {
  const by = entry.by && letterMoment(entry.by.slice(0, 10), setting)
  return {
    on: letterMoment(entry.on.slice(0, 10), setting),
    office: office === '' ? undefined : office,
    channel: text(entry.channel),
    who: text(entry.who),
    reference: text(entry.ref),
    said: quoted(entry.said),
    promised: quoted(entry.promised),
    by: isLate ? undefined : by,
    late: isLate ? by : undefined,
    amount: entry.amount && formatAmount(entry.amount, entry.currency, setting.lang),
  }
}

/** The last promise whose day has passed without an answer or money. */
function brokenPromise(own: readonly Entry[], today: string): Entry | undefined {
  const last = own.findLast((it) => it.by !== undefined)
  if (last?.by === undefined || last.by.slice(0, 10) >= today) return undefined
  return own.some((it) => ANSWERS.includes(it.kind) && isAfter(it, last)) ? undefined : last
}

function laterOf(entry: Entry, all: readonly Entry[]): Entry[] {
  return all.filter((it) => it.office === entry.office && isAfter(it, entry))
}

function isAfter(entry: Entry, other: Entry | undefined): boolean {
  return other === undefined || placeInTime(entry) > placeInTime(other)
}

function sentenceOf(clauses: readonly string[], { lang }: LetterSetting): string {
  const joined = clauses.join(lang === 'zh' ? '；' : '; ')
  return /[。.！？!?]$/.test(joined) ? joined : joined + (lang === 'zh' ? '。' : '.')
}

function text(typed: string | undefined): string | undefined {
  return typed === undefined || typed.trim() === '' ? undefined : oneLine(typed)
}

/** Inside our quotation marks, before our own full stop. */
function quoted(typed: string | undefined): string | undefined {
  return text(typed)?.replace(/[。.；;，,]+$/, '')
}
