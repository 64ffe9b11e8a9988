/** What may be said of time limits, and of the calendars they are counted by. */
import { z } from 'zod'
import { day, id, text, words } from './schema-base.ts'

export const CALENDARS = ['cn', 'hk', 'sg', 'us', 'uk', 'eu'] as const

/** What a time limit may run from. Which facts and entries of a case these are, the casebook knows. */
export const TRIGGERS = [
  'payment',
  'refund-started',
  'learned',
  'statement',
  'goods-received',
  'goods-returned',
  'refund-requested',
  'contacted',
  'complaint-received',
  'complaint-to-bank-received',
  'complaint-accepted',
  'complaint-forwarded',
  'complaint-about-credit-record',
  'objection-received',
  'dispute-opened',
  'notice-of-error',
  'unauthorized-reported',
  'scam-claim-received',
  'company-answered',
  'final-answer',
  'investigation-ended',
  'mediation-ended',
  'report-received',
  'report-accepted',
  'stop-payment-started',
  'case-refused',
  'refusal-notice-received',
  'review-requested',
  'review-decision-received',
  'lawsuit-filed',
  'case-registered',
] as const

/** A time limit of law or contract. `kind`: whose limit it is, and what passing it costs. */
export const limit = z
  .strictObject({
    id,
    says: text,
    trigger: z.enum(TRIGGERS, 'not a trigger: data/README.md says where they stand'),
    amount: z.int().positive(),
    unit: z.enum(['hours', 'calendar-days', 'working-days', 'months']),
    calendar: z.enum(CALENDARS),
    kind: z.enum(['theirs', 'yours-closes', 'yours-costs', 'rule-of-thumb']),
    source: id,
    /** An end on a day off moves to the next working day, because the law says so. */
    rolls: z.literal(true).optional(),
    /** What meets it, where that is not an answer (theirs) or a complaint to the office (yours). */
    met: z.enum(['accepted', 'contact']).optional(),
    /** Problems in whose cases it counts by itself; left out: all, empty: only on demand. */
    problems: z.array(id).optional(),
    /** Whom a limit of a wallet is about, where that is not the wallet. */
    office: z.enum(['bank', 'merchant']).optional(),
  })
  .refine((it) => !it.rolls || it.kind === 'theirs', {
    path: ['rolls'],
    message: 'only what is theirs may roll to a later day',
  })

/** `data/calendars.yaml`: years whose holidays are published, corrections, and the names of the days. */
export const calendars = z.partialRecord(
  z.enum(CALENDARS),
  z.strictObject({
    published: z.strictObject({ from: z.int(), to: z.int() }),
    source: id,
    drop: z.array(day).default([]),
    add: z.record(day, text).default({}),
    names: z.record(words, text).default({}),
  }),
)

export type Limit = z.infer<typeof limit>
export type Trigger = (typeof TRIGGERS)[number]
export type CalendarId = (typeof CALENDARS)[number]
export type CalendarSources = z.infer<typeof calendars>
