/** `npm run schemas`: writes the JSON schemas that we publish, from the shapes the program checks by. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { caseCard } from '../core/casebook/card.ts'
import { letterJson } from '../core/complaint/letter-json.ts'
import { packageManifest } from '../core/complaint/package-manifest.ts'

const PUBLISHED = {
  letter: letterJson,
  'case-card': caseCard,
  'package-manifest': packageManifest,
} as const

/** Each published file with what should stand in it. */
export function schemaFiles(): [name: string, text: string][] {
  return Object.entries(PUBLISHED).map(([name, shape]) => [
    `${name}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`,
  ])
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../../schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text)
}
