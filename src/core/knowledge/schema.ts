/** What a knowledge file may say: the shape of everything under `data/`, sources and words included. */
import { z } from 'zod'
import { TASKS } from './task-ids.ts'
import { day, id, text, words } from './schema-base.ts'
import { limit } from './schema-limits.ts'

export { text } from './schema-base.ts'
export * from './schema-checkup.ts'
export * from './schema-choosing.ts'
export * from './schema-guide.ts'
export * from './schema-letter.ts'
export * from './schema-limits.ts'

const quality = z.enum(['high', 'medium', 'low'])
const unit = z.enum(['minutes', 'hours', 'calendar-days', 'working-days', 'months'])
const evidenceIds = z.array(id).min(1, 'name at least one item of evidence')

/** `data/sources.yaml`: where facts come from. `where` is an address or a citation, `checked` the day it was read. */
export const sources = z.record(
  id,
  z.strictObject({ title: text, where: words, quality, checked: day }),
)

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00 or 24:00')
/** `hours` so that they can be reckoned with, on the wall clock of the place; `days`: 1 is Monday, 7 Sunday. */
const openHours = z
  .strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: time, to: time })
  .refine((it) => it.from < it.to, 'from stands before to')

/** A phone number, link, mail address or account inside an app at which somebody official is reached. */
export const contact = z.strictObject({
  id,
  kind: z.enum(['phone', 'link', 'email', 'in-app']),
  value: words,
  for: text,
  hours: text.optional(),
  open: openHours.optional(),
  source: id,
  quality: z.enum(['high', 'medium']),
  checked: day,
})

/**
 * How one task is done in one wallet. `path`: the menus, joined by " > ". `search`: the word to look
 * for inside the app. `say`: a whole instruction where neither fits. Shown after a colon.
 */
export const task = z
  .strictObject({
    path: text.optional(),
    search: words.optional(),
    say: text.optional(),
    source: id,
    quality,
    seen: words,
  })
  .refine((it) => it.path ?? it.search ?? it.say, 'give a path, a search word or a sentence')
  .refine(
    (it) => it.quality !== 'low' || !it.path,
    'a path of low quality is not shown: give the search word',
  )

/** How long something normally takes: `{window:ID}` in a text. `least` may be left out. */
export const window = z.strictObject({
  least: z.int().min(0).optional(),
  most: z.int().positive(),
  unit,
  source: id,
})

/** The wallet's own host, at which a test of the connection knocks. */
const host = z.strictObject({
  name: z.string().regex(/^([a-z0-9-]+\.)+[a-z]+$/, 'a host name, such as www.paypal.com'),
  source: id,
  checked: day,
})

/** `data/wallets/<id>.yaml` */
export const wallet = z.strictObject({
  id,
  /** Place in the list that is offered. */
  order: z.int(),
  name: text,
  also: z.array(words).default([]),
  place: id.optional(),
  reader: text,
  letter: z.enum(['zh', 'en']).optional(),
  host: host.optional(),
  contacts: z.array(contact).default([]),
  tasks: z.partialRecord(z.enum(TASKS), task),
  windows: z.record(id, window).default({}),
  limits: z.array(limit).default([]),
})

/** An office that takes complaints or reports: what for, what must come first, within which limits. */
export const body = z.strictObject({
  id,
  name: text,
  takes: z.enum([
    'complaint',
    'report-of-wrongdoing',
    'police-report',
    'mediation',
    'lawsuit',
    'public',
  ]),
  scope: text,
  first: text,
  contacts: z.array(contact).default([]),
  limits: z.array(limit).default([]),
  sources: z.array(id).min(1),
})

/**
 * One step of the way a complaint goes, in order. Left out, `readers` and `problems` mean all: whom the
 * case is about first. `how`: what one does there, `contact` before anything is sent. `any-time`: no
 * answer has to be waited for. `first`: in these problems before all else.
 */
export const ladderStep = z.strictObject({
  id: id.optional(),
  body: id,
  how: z.enum(['contact', 'complain']).default('complain'),
  task: z.enum(TASKS).optional(),
  readers: z.array(z.enum(['wallet', 'bank', 'merchant'])).optional(),
  problems: z.array(id).optional(),
  first: z.array(id).optional(),
  'any-time': z.literal(true).optional(),
})

/** What `{place:ID}` in a text may name: how one does it where one lives. */
export const PLACE_PHRASES = [
  'police',
  'scam-advice',
  'regulator',
  'consumer-body',
  'law-unauthorized',
  'law-scam',
] as const

/** `data/bodies/<place>.yaml` */
export const place = z.strictObject({
  id,
  order: z.int(),
  name: text,
  letter: z.enum(['zh', 'en']),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  zone: words.optional(),
  /** Body that a complaint goes to next, by reader of the first. */
  next: z
    .array(z.strictObject({ reader: z.enum(['wallet', 'bank', 'merchant']), body: id }))
    .default([]),
  phrases: z.partialRecord(z.enum(PLACE_PHRASES), z.strictObject({ say: text, source: id })),
  contacts: z.array(contact).default([]),
  /** Limits and rules of thumb that hold for every office here. */
  limits: z.array(limit).default([]),
  bodies: z.array(body).default([]),
  /** Who to turn to, one after the other. */
  ladder: z.array(ladderStep).default([]),
})

/** `data/banks.yaml`, `data/carriers.yaml`: lines for blocking a card or a SIM card. */
export const directory = z.array(
  z.strictObject({
    id,
    name: text,
    also: z.array(words).default([]),
    place: id,
    contacts: z.array(contact).min(1),
  }),
)

/** `data/known-false-numbers.yaml`: numbers that pass for support and are not. */
export const falseNumbers = z.array(
  z.strictObject({ number: words, claims: text, why: text, source: id }),
)

/** `data/evidence.yaml`: what each item proves and how to get it. */
export const evidence = z.record(
  id,
  z.strictObject({ name: text, proves: text, how: text, sources: z.array(id).default([]) }),
)

const goto = id
/** Where something holds: in these places, in these wallets, or both. Left out, everywhere. */
const scope = {
  places: z.array(id).min(1).optional(),
  wallets: z.array(id).min(1).optional(),
}
const option = z.strictObject({ label: text, goto, states: text.optional(), ...scope })

/** Asks one thing. Whoever does not know goes on at `unsure`. `states`: the answer as a sentence of a letter. */
export const question = z.strictObject({
  kind: z.literal('question'),
  ask: text,
  why: text,
  options: z
    .record(id, option)
    .refine((it) => !Object.hasOwn(it, 'not-sure'), 'leave "not-sure" out: `unsure` gives it'),
  unsure: goto,
})

/** Something to try. `minutes` and `helps` are our judgement; they order the list. `tried`: a sentence of a letter. */
export const remedy = z.strictObject({
  id,
  title: text,
  steps: z.array(text).min(1),
  minutes: z.number().positive(),
  helps: z.enum(['often', 'sometimes', 'rarely']),
  tried: text,
  solved: goto.optional(),
  ...scope,
})

export const remedies = z.strictObject({
  kind: z.literal('remedies'),
  list: z.array(remedy).min(1),
  solved: goto,
  otherwise: goto,
})

/** A named function of the program decides; `options` are its results. */
export const check = z.strictObject({
  kind: z.literal('check'),
  check: id,
  options: z.record(id, z.strictObject({ goto, states: text.optional() })),
})

/** A line that holds everywhere, or only in the places and wallets it names. */
const line = z.union([
  text,
  z
    .strictObject({ ...scope, text })
    .refine((it) => it.places ?? it.wallets, 'say where it holds: places, wallets or both'),
])
const lines = z
  .array(line)
  .refine((list) => list.some((it) => 'zh' in it), 'at least one line must hold everywhere')
/** One text, or lines of which those that hold in the place follow each other. */
const passage = z.union([text, lines])

/** Who a complaint about this cause goes to; `none` where it would not help, with the reason. */
export const complain = z.strictObject({
  to: z.enum(['wallet', 'bank', 'merchant', 'none']),
  why: passage,
})

/** How people put it in their own words, spoken forms and typos included; triage finds its way by them. */
export const spoken = z.strictObject({ zh: z.array(words).min(1), en: z.array(words).min(1) })

export const outcome = z.strictObject({
  kind: z.literal('outcome'),
  cause: text,
  spoken: spoken.optional(),
  sure: z.enum(['certain', 'likely', 'possible']),
  now: lines,
  wait: passage,
  after: passage,
  keep: evidenceIds,
  complain,
  urgent: z.boolean().default(false),
  solved: z.boolean().default(false),
  continue: id.optional(),
  /** The article to read on with. */
  guide: id.optional(),
  sources: z.array(id).min(1, 'name the source of what this outcome says'),
})

const node = z.discriminatedUnion('kind', [question, remedies, check, outcome])

/** A walk through the problem and where it must end; each is a test. */
const example = z.strictObject({
  says: words,
  wallet: id.optional(),
  place: id.optional(),
  answers: z.record(id, id),
  outcome: id,
})

/** `data/problems/<id>.yaml` */
export const problem = z.strictObject({
  id,
  title: text,
  /** The matter as the title of a letter names it: “关于……的投诉”, “Complaint: ...”. */
  subject: text,
  order: z.int(),
  spoken: spoken.optional(),
  first: z.array(text).min(1).optional(),
  facts: z.array(id).min(1),
  start: id,
  nodes: z.record(id, node),
  examples: z.array(example).min(1),
})

/** `data/spoken.yaml`: what people say that no problem fits, and what they say around any of them. */
export const spokenTexts = z.strictObject({
  other: spoken,
  around: spoken,
})

/** `data/outcomes.yaml`: outcomes that several problems share. */
export const outcomes = z.record(id, outcome)

/** Families of causes that an error text belongs to. */
const CATEGORIES = [
  'account-security',
  'app-version',
  'balance',
  'card-binding',
  'duplicate',
  'limit',
  'merchant',
  'network',
  'other',
  'policy',
  'risk-control',
  'timeout',
  'user-info',
  'wallet-system',
] as const

const errorEntry = z.strictObject({
  shown: words,
  /** Our own wordings of how such a message may read, in either language; a match by them is never called exact. */
  also: z.array(words).default([]),
  means: text,
  do: text,
  category: z.enum(CATEGORIES),
  unknown: z.boolean().default(false),
  problem: id.optional(),
  outcome: id.optional(),
  source: words,
  quality,
})

/** `data/errors/<system>.yaml`: what a wallet, a bank or a till shows, and what it means there. */
export const errors = z.strictObject({
  system: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: text,
  where: text,
  wallet: id.optional(),
  entries: z.array(errorEntry).min(1),
})

export type OpenHours = z.infer<typeof openHours>
export type Contact = z.infer<typeof contact>
export type TaskId = (typeof TASKS)[number]
export type Task = z.infer<typeof task>
export type Window = z.infer<typeof window>
export type Wallet = z.infer<typeof wallet>
export type LadderStep = z.infer<typeof ladderStep>
export type Body = z.infer<typeof body>
export type PlacePhrase = (typeof PLACE_PHRASES)[number]
export type Place = z.infer<typeof place>
export type Directory = z.infer<typeof directory>
export type FalseNumbers = z.infer<typeof falseNumbers>
export type Evidence = z.infer<typeof evidence>
export type Sources = z.infer<typeof sources>
export type RemedySource = z.infer<typeof remedy>
export type NodeSource = z.infer<typeof node>
export type Line = z.infer<typeof line>
export type Passage = z.infer<typeof passage>
export type OutcomeSource = z.infer<typeof outcome>
export type ProblemSource = z.infer<typeof problem>
export type ErrorSystem = z.infer<typeof errors>
