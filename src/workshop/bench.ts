/** `npm run bench`. */
import { parseArgs } from 'node:util'
import { fill } from './bench-fill.ts'

const { values } = parseArgs({
  options: {
    fill: { type: 'string' },
    db: { type: 'string' },
    check: { type: 'boolean' },
    plot: { type: 'boolean' },
  },
})
const today = new Date().toISOString().slice(0, 10)
if (values.fill !== undefined && values.db !== undefined) {
  await fill(values.db, Number(values.fill), today)
}
