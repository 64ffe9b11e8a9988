/**
 * `npm run check`: every fault of the knowledge as `file:line:col what is wrong`; exit 3 if there is one.
 * `npm run check -- --report`: what it covers besides, as of `--today 2026-11-22` or the machine's day.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readData } from './read-data.ts'
import { report } from './report.ts'

const { values, positionals } = parseArgs({
  options: { report: { type: 'boolean' }, today: { type: 'string' } },
  allowPositionals: true,
})
const data = readData(positionals[0] ?? join(import.meta.dirname, '../../data'))
const { faults, problems } = data
for (const { file, line, column, what } of faults)
  console.error(`${file}:${line}:${column} ${what}`)
if (faults.length > 0) {
  console.error(
    `\n${faults.length} fault${faults.length === 1 ? '' : 's'}. data/README.md says how a file is written.`,
  )
  process.exitCode = 3
} else {
  console.log(`Knowledge is sound: ${problems.length} problems.`)
}
if (values.report)
  console.log(`\n${report(data, values.today ?? new Date().toISOString().slice(0, 10))}`)
