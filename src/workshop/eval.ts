/** `npm run eval -- FILE.csv`: how well triage does on texts of which the right problems are known. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJsonKnowledge } from '../adapters/json-knowledge.ts'
import { createTriage } from '../core/diagnosis/triage.ts'
import { type Judged, reportOn } from './eval-report.ts'
import { readTexts } from './eval-texts.ts'

const file = process.argv[2]
if (file === undefined) {
  console.error(
    'npm run eval -- FILE.csv   (columns text, accept: ids joined by "|"; perhaps lang)',
  )
  process.exit(2)
}
const built = join(import.meta.dirname, '../../dist/knowledge')
const texts = readTexts(readFileSync(file, 'utf8'))
const triage = createTriage(openJsonKnowledge(built).triage)
const started = performance.now()
const judged = texts.map((it): Judged => ({ ...it, ...triage(it.text) }))
const took = performance.now() - started
const langs = [...new Set(texts.map((it) => it.lang))].sort()
const groups = langs.length > 1 ? [...langs, undefined] : [undefined]
for (const lang of groups)
  console.log(
    reportOn(
      lang ?? 'all',
      judged.filter((it) => lang === undefined || it.lang === lang),
      lang === undefined,
    ),
  )
console.log(`${texts.length} texts in ${took.toFixed(0)} ms`)
