/** What a letter's template may say, and the words and laws that letters share. */
import { z } from 'zod'
import { LETTER_KINDS } from './letter-kinds.ts'
import { id, text } from './schema-base.ts'

export const LETTER_LISTS = [
  'statements',
  'story',
  'tried',
  'earlier',
  'requests',
  'law',
  'checklist',
  'attachments',
] as const
const ids = z.array(id).min(1)

/** Left out, `label` is the fact's own. `blank`: where the fact is not known, a blank to fill in. */
const factRow = z.strictObject({
  fact: id,
  label: text.optional(),
  blank: z.boolean().default(false),
})
/** Whom a part is for; left out, it is for all. */
const scope = { places: ids.optional(), problems: ids.optional() }

/**
 * One part of a letter. A sentence vanishes unless each `{fact:ID}` in it is known; `{ask:ID}` leaves a
 * visible blank instead, and `{hand:ID}` always does. `first`: the first sentence whose facts are known;
 * `all`: those whose facts are known, as a list. `transactions`, `each`: for each transaction.
 */
const part = z.union([
  z.strictObject({ line: text, strong: z.literal(true).optional(), ...scope }),
  z.strictObject({ first: z.array(text).min(2), strong: z.literal(true).optional(), ...scope }),
  z.strictObject({ all: z.array(text).min(1), numbered: z.boolean().default(true), ...scope }),
  z.strictObject({ note: text, ...scope }),
  z.strictObject({ facts: z.array(factRow).min(1), ...scope }),
  z.strictObject({ transactions: z.array(factRow).min(1), heading: text }),
  z.strictObject({ each: z.array(text).min(1), ...scope }),
  z.strictObject({ list: z.enum(LETTER_LISTS), empty: text.optional(), ...scope }),
  z.strictObject({
    post: text,
    most: z.int().positive(),
    count: z.enum(['characters', 'weighted']),
    sentences: z.array(text).min(1),
  }),
  z.strictObject({ signature: z.array(text).min(1) }),
])

/** A section vanishes with its heading where nothing is in it. `use`: one of the shared sections. */
const section = z.union([
  z.strictObject({ heading: text.optional(), parts: z.array(part).min(1) }),
  z.strictObject({ use: id, heading: text.optional() }),
])

const letterKind = z.strictObject({ title: text, sections: z.array(section).min(1) })

/** `data/letters/<id>.yaml`: a letter to one reader, in up to three kinds. */
export const letter = z.strictObject({
  id,
  /** As `--for` names it; several templates may have one reader, for different cases. */
  reader: id,
  order: z.int(),
  /** What it is for, in one line. */
  purpose: text,
  places: ids.optional(),
  problems: ids.optional(),
  outcomes: ids.optional(),
  /** Problems in which it is written only if the outcome itself sends the complaint there. */
  except: ids.optional(),
  /** Whom the complaint of the case goes to; left out, anybody. */
  about: z.array(z.enum(['wallet', 'bank', 'merchant'])).optional(),
  /** Offices of a place that take it. */
  offices: z
    .array(
      z.strictObject({
        place: id,
        about: z.array(z.enum(['wallet', 'bank', 'merchant'])).optional(),
        body: id,
      }),
    )
    .default([]),
  /** For everybody to read. */
  public: z.literal(true).optional(),
  /** The most characters its reader takes. */
  limit: z.strictObject({ most: z.int().positive(), source: id }).optional(),
  /** Facts that it uses; nothing else may stand in it. */
  uses: z.array(id),
  /** Facts worth asking for before it is written. */
  needs: z.array(id).default([]),
  numbered: z.boolean().default(true),
  /** What is asked of this reader, where that is not asked as of others. */
  requests: z.record(id, text).default({}),
  kinds: z.partialRecord(z.enum(LETTER_KINDS), letterKind),
})

/** `data/letter-words.yaml`: what letters share. */
export const letterWords = z.strictObject({
  columns: z.strictObject({ name: text, value: text }),
  /** What a fact is called, in a table and in a blank. */
  labels: z.record(id, text),
  requests: z.record(id, text),
  /** Whom the timeline names, where no name is known. */
  offices: z.strictObject({ wallet: text, bank: text, merchant: text }),
  evidence: z.strictObject({ have: text, missing: text }),
  /** An entry of the timeline, by its kind: the clauses whose facts are known. */
  entries: z.record(id, z.array(text).min(1)),
  sections: z.record(id, z.strictObject({ heading: text.optional(), parts: z.array(part).min(1) })),
})

/** `data/laws.yaml`: what a letter may cite, by its official name and article. */
export const laws = z.array(
  z.strictObject({
    id,
    places: ids,
    problems: ids,
    readers: ids,
    wallets: ids.optional(),
    name: text,
    says: text,
    source: id,
  }),
)

export type LetterTemplate = z.infer<typeof letter>
export type LetterList = (typeof LETTER_LISTS)[number]
export type LetterPart = z.infer<typeof part>
export type LetterWords = z.infer<typeof letterWords>
export type Law = z.infer<typeof laws>[number]
/** All that letters are made of. */
export interface Letters {
  readonly templates: readonly LetterTemplate[]
  readonly words: LetterWords
  readonly laws: readonly Law[]
}
