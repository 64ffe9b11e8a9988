/** `npm run reference`: writes the reference of the command line, in both languages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reference } from '../cli/reference.ts'

const docs = join(import.meta.dirname, '../../docs')
mkdirSync(docs, { recursive: true })
writeFileSync(join(docs, 'reference.md'), reference('en'))
writeFileSync(join(docs, 'reference.zh-CN.md'), reference('zh'))
