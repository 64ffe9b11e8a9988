import { formsOf } from '../core/knowledge/error-likeness.ts'
import type { Register } from '../core/knowledge/knowledge.ts'
import type { ErrorSystem } from '../core/knowledge/schema.ts'
import {
  markOf,
  type PackedModel,
  type ShownTexts,
  type TriageKnowledge,
  type TriageModel,
  type WalletNames,
  ZERO,
} from '../core/knowledge/triage-model.ts'
import { learn } from './learn.ts'
import type { Spoken } from './spoken.ts'

/** All that reading free text needs, from the phrases, the wallets and the error texts. */
export function compileTriage(
  { said, around }: Spoken,
  register: Register,
  errors: readonly ErrorSystem[],
): TriageKnowledge {
  return {
    model: laidOut(learn(said, around)),
    wallets: walletNames(register),
    shown: shownTexts(errors),
  }
}

/** Laid out as it is read. Throws where two pieces have one mark: then marks must be made in another way. */
export function laidOut({ pieces, weights, ...model }: TriageModel): PackedModel {
  const { problems, traditional, scale, bias } = model
  const rows = pieces
    .map((piece, row) => ({ mark: markOf(piece), row }))
    .sort((a, b) => a.mark - b.mark)
  const marks = new Uint8Array(4 * rows.length)
  const bytes = new Int8Array(problems.length * rows.length)
  rows.forEach(({ mark, row }, at) => {
    if (rows[at + 1]?.mark === mark) throw new Error('two pieces of triage have the same mark')
    for (let plane = 0; plane < 4; plane++)
      marks[plane * rows.length + at] = mark >>> (24 - 8 * plane)
    for (let problem = 0; problem < problems.length; problem++)
      bytes[at * problems.length + problem] =
        weights.charCodeAt(row * problems.length + problem) - ZERO
  })
  return { problems, traditional, scale, bias, marks, weights: bytes }
}

function walletNames({ wallets }: Register): WalletNames {
  return Object.values(wallets)
    .filter((it) => it.id !== 'other')
    .flatMap(({ id, name, also }) =>
      [name.zh, name.en, ...also].map((it) => [it.toLowerCase(), id] as const),
    )
    .filter(([name]) => /[^\x20-\x7e]/.test(name) || name.length > 1)
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
}

/** Texts that are long enough to stand for themselves, and codes that are no everyday words or numbers. */
function shownTexts(errors: readonly ErrorSystem[]): ShownTexts {
  const found = new Map<string, string | undefined>()
  for (const { entries } of errors)
    for (const { shown, problem } of entries)
      for (const form of formsOf(shown).filter(isTelling)) {
        const key = /^[\w.-]+$/.test(form) ? form : form.toLowerCase()
        if (!found.has(key)) found.set(key, problem)
      }
  return [...found]
}

function isTelling(form: string): boolean {
  if (/^[\w.-]+$/.test(form))
    return form.length >= 6 && /[A-Z_]/.test(form) && !/^[A-Z]?[a-z]+$/.test(form)
  return /\p{sc=Han}/u.test(form) ? form.length >= 4 : form.length >= 12
}
