/** The schemas that we publish are those by which the program checks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { schemaFiles } from '../../src/workshop/published-shapes.ts'
import { aCard } from '../a-card.ts'

const FOLDER = join(import.meta.dirname, '../../schemas')
const published = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

test.each(schemaFiles())('%s is as npm run schemas writes it', (name, text) => {
  expect(published(name)).toBe(text)
})

test('no other file stands beside them', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    schemaFiles()
      .map(([name]) => name)
      .sort(),
  )
})

test('the published schema of a card takes a card, and no card with more in it', () => {
  const schema = JSON.parse(published('case-card.schema.json')) as Parameters<
    typeof z.fromJSONSchema
  >[0]
  const read = z.fromJSONSchema(schema)
  expect(read.safeParse(aCard()).success).toBe(true)
  expect(read.safeParse({ ...aCard(), name: '王小明' }).success).toBe(false)
})
