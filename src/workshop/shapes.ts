/** Which schema each file of the knowledge follows, by its name or its folder's under `data/`. */
import { basename, dirname } from 'node:path'
import * as schema from '../core/knowledge/schema.ts'

export const SHAPES = {
  banks: schema.directory,
  bodies: schema.place,
  calendars: schema.calendars,
  carriers: schema.directory,
  errors: schema.errors,
  evidence: schema.evidence,
  guides: schema.guide,
  'known-false-numbers': schema.falseNumbers,
  laws: schema.laws,
  'letter-words': schema.letterWords,
  letters: schema.letter,
  outcomes: schema.outcomes,
  problems: schema.problem,
  sources: schema.sources,
  spoken: schema.spokenTexts,
  wallets: schema.wallet,
} as const

/** The first line of a file under `data/`, such as `problems/fees.yaml`: by it editors find the schema. */
export function firstLineOf(file: string): string {
  const folder = dirname(file)
  const [up, name] = folder === '.' ? ['', basename(file, '.yaml')] : ['../', folder]
  return `# yaml-language-server: $schema=${up}schemas/${name}.json`
}
