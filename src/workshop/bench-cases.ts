/** Made-up cases for measuring, the same for the same seed: Chinese and English mixed, ten entries each. */
import type { Case, Transaction } from '../core/casebook/case.ts'
import type { MergedCase } from '../core/casebook/merge.ts'
import type { Entry, NewEntry } from '../core/casebook/timeline.ts'
import { optionsOf, targetOf } from '../core/diagnosis/walk.ts'
import { addDays } from '../core/input/wall-clock.ts'
import type { Knowledge, Problem } from '../core/knowledge/knowledge.ts'
import { ENTRIES, NAMES, SAID, SHOPS, STORIES } from './bench-words.ts'

/** Gives numbers from 0 to below 1, always the same ones for a seed. */
export type Dice = () => number

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let it = Math.imul(state ^ (state >>> 15), 1 | state)
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it
    return ((it ^ (it >>> 14)) >>> 0) / 4294967296
  }
}

/** Case `number`, opened in the two years before `today`; six in ten are closed. */
export function madeCase(
  number: number,
  knowledge: Knowledge,
  today: string,
  dice: Dice,
): MergedCase {
  const lang = dice() < 0.5 ? 'zh' : 'en'
  const problem = knowledge.problem(pick(knowledge.problems, dice).id) as Problem
  const wallet = pick(knowledge.wallets, dice).id
  const place =
    knowledge.register.wallets[wallet]?.place ?? pick(['cn', 'us', 'uk', 'eu', 'hk', 'sg'], dice)
  const age = Math.floor(730 * dice() ** 2)
  const opened = addDays(today, -age)
  const { answers, outcome } = walked(problem, dice)
  const createdAt = `${opened}T${twoDigits(8 + 10 * dice())}:${twoDigits(59 * dice())}:00.000Z`
  const stored: Case = {
    number,
    id: uuidOf(dice),
    problem: problem.id,
    wallet,
    place,
    answers,
    outcome,
    solved: false,
    earlier: [],
    facts: {
      name: pick(NAMES[lang], dice),
      phone: `1390000${digits(4, dice)}`,
      story: Array.from({ length: 3 }, () => pick(STORIES[lang], dice)).join(
        lang === 'zh' ? '' : ' ',
      ),
      request: 'refund; explanation',
    },
    transactions: [payment(addDays(opened, -1), lang, dice)],
    evidence: { 'bill-record': dice() < 0.7 ? 'have' : 'missing' },
    talk: { draft: 'yes' },
    letter: undefined,
    finished: true,
    createdAt,
    updatedAt: createdAt,
  }
  const timeline = entriesOf(opened, today, lang, dice)
  return {
    what: 'added',
    from: number,
    record: { stored, timeline, attachments: [] },
    conflicts: [],
  }
}

function walked(
  problem: Problem,
  dice: Dice,
): { answers: Record<string, string>; outcome: string } {
  const answers: Record<string, string> = {}
  let at = problem.start
  for (;;) {
    const node = problem.nodes[at]
    if (!node || node.kind === 'outcome') return { answers, outcome: at }
    const option = pick(optionsOf(node), dice)
    answers[at] = option
    at = targetOf(node, option) ?? ''
  }
}

function payment(day: string, lang: 'zh' | 'en', dice: Dice): Transaction {
  return {
    amount: `${Math.floor(5000 * dice())}.${digits(2, dice)}`,
    currency: lang === 'zh' ? 'CNY' : 'USD',
    time: `${day} ${twoDigits(23 * dice())}:${twoDigits(59 * dice())}`,
    counterparty: pick(SHOPS[lang], dice),
    transaction: `${day.replaceAll('-', '')}${digits(20, dice)}`,
    'payment-method':
      lang === 'zh' ? `尾号 ${digits(4, dice)} 的储蓄卡` : `debit card ending ${digits(4, dice)}`,
  }
}

const PER_CASE = 10

function entriesOf(opened: string, today: string, lang: 'zh' | 'en', dice: Dice): Entry[] {
  const isClosed = dice() < 0.6
  let day = opened
  return Array.from({ length: PER_CASE }, (_, index): Entry => {
    const later = addDays(day, Math.floor(5 * dice()))
    day = later < today ? later : today
    const isLast = index === PER_CASE - 1
    const made: NewEntry = isLast && isClosed ? closing(lang, dice) : entry(index, day, lang, dice)
    return { ...made, on: day, seq: index + 1, at: `${day}T12:${twoDigits(index)}:00.000Z` }
  })
}

function closing(lang: 'zh' | 'en', dice: Dice): NewEntry {
  const said = pick(SAID[lang], dice)
  return { kind: 'closed', on: '', said, outcome: pick(['solved', 'partly', 'refused'], dice) }
}

function entry(index: number, day: string, lang: 'zh' | 'en', dice: Dice): NewEntry {
  const promised = dice() < 0.3
  return {
    kind: ENTRIES[index] ?? 'note',
    on: '',
    office: index < 6 ? 'wallet' : 'bank',
    who: pick(NAMES[lang], dice),
    ref: `T${digits(10, dice)}`,
    said: pick(SAID[lang], dice),
    ...(promised && {
      promised: pick(SAID[lang], dice),
      by: addDays(day, 3 + Math.floor(20 * dice())),
    }),
  }
}

function pick<T>(from: readonly T[], dice: Dice): T {
  return from[Math.floor(from.length * dice())] as T
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}

function digits(count: number, dice: Dice): string {
  return Array.from({ length: count }, () => Math.floor(10 * dice())).join('')
}

function uuidOf(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(16 * dice()).toString(16)).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-7$3-8$4-$5').slice(0, 36)
}
