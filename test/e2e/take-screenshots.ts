/** `npm run screenshots`: takes the pictures of the README anew. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeScreens } from './screens.ts'

const folder = join(import.meta.dirname, '../../docs/screens')
mkdirSync(folder, { recursive: true })
for (const [file, svg] of await takeScreens()) writeFileSync(join(folder, file), svg)
