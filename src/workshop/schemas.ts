/** `npm run schemas`: writes data/schemas/*.json, and the first line of each file that has none. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { jsonSchemaOf } from './json-schema.ts'
import { firstLineOf, SHAPES } from './shapes.ts'

const data = join(import.meta.dirname, '../../data')
const names = Object.keys(SHAPES) as (keyof typeof SHAPES)[]

mkdirSync(join(data, 'schemas'), { recursive: true })
for (const name of names) writeFileSync(join(data, 'schemas', `${name}.json`), jsonSchemaOf(name))
for (const file of readdirSync(data, { recursive: true, encoding: 'utf8' })) {
  const folder = dirname(file)
  const kind = folder === '.' ? basename(file, '.yaml') : folder
  if (!file.endsWith('.yaml') || !Object.hasOwn(SHAPES, kind)) continue
  const text = readFileSync(join(data, file), 'utf8')
  const first = firstLineOf(file)
  if (!text.startsWith('# yaml-language-server:'))
    writeFileSync(join(data, file), `${first}\n${text}`)
}
