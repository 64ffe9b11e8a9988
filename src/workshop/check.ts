/** `npm run check`: every fault of the knowledge as `file:line:col what is wrong`; exit 3 if there is one. */
import { join } from 'node:path'
import { readData } from './read-data.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../data')
const { faults, problems } = readData(folder)
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
