/** What data/README.md tells people to write passes the check as it stands. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readData } from '../../src/workshop/read-data.ts'

const DATA = join(import.meta.dirname, '../../data')
const TEMPLATE = /<!-- template: (\S+) -->\n```yaml\n([\s\S]*?)```/g

test('every template of data/README.md, put into the data, leaves it without a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-help-readme-'))
  try {
    const data = join(folder, 'data')
    cpSync(DATA, data, { recursive: true })
    const templates = [...readFileSync(join(DATA, 'README.md'), 'utf8').matchAll(TEMPLATE)]
    expect(templates.length).toBeGreaterThanOrEqual(6)
    for (const [, file = '', text = ''] of templates) {
      const path = join(data, file)
      if (existsSync(path)) appendFileSync(path, `\n${text}`)
      else writeFileSync(path, text)
    }
    expect(readData(data).faults).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
