/** `npm run house`: draws the house in the README anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawHouse, withHouse } from './house-drawing.ts'
import { importsOf } from './imports.ts'

const root = join(import.meta.dirname, '../..')
const readme = join(root, 'README.md')
const picture = drawHouse(importsOf(join(root, 'src')))
writeFileSync(readme, withHouse(readFileSync(readme, 'utf8'), picture))
