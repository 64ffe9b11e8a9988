/** `npm version` calls it: what is released now is published, and stays. It only ever adds. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idsOf, PUBLISHED, readPublished } from './published-ids.ts'
import { readData } from './read-data.ts'

const folder = join(import.meta.dirname, '../../data')
const published = readPublished(folder)
const data = readData(folder)
if (data.faults.length > 0) throw new Error('the knowledge has faults: npm run check names them')
const fresh = idsOf(data).filter((it) => !published.includes(it))
writeFileSync(join(folder, PUBLISHED), `${[...published, ...fresh].join('\n')}\n`)
