/** The pictures of the README show what the program shows today; `npm run screenshots` takes them anew. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeScreens } from './screens.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'docs/screens')

// Some forty real screens pass by, in two languages at once: that is the point, and its time.
test('every picture is what the program shows', async () => {
  const taken = await takeScreens()
  expect(readdirSync(FOLDER).sort()).toEqual([...taken.keys()].sort())
  for (const [file, svg] of taken) expect(readFileSync(join(FOLDER, file), 'utf8'), file).toBe(svg)
})

test.each([
  ['README.md', /^[a-z]+\.svg$/],
  ['README.zh-CN.md', /\.zh-CN\.svg$/],
])('%s shows each picture in its own language, with words for who cannot see it', (file, own) => {
  const shown = [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/!\[([^\]]+)\]\(docs\/screens\/([^)]+)\)/g),
  ]
  expect(shown.map((it) => it[2]).sort()).toEqual(
    readdirSync(FOLDER)
      .filter((it) => own.test(it))
      .sort(),
  )
})
