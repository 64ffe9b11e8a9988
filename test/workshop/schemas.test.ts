/** Editors complete and check by data/schemas: they say what the check says, and each file leads to its own. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemaOf } from '../../src/workshop/json-schema.ts'
import { readData } from '../../src/workshop/read-data.ts'
import { SHAPES } from '../../src/workshop/shapes.ts'

const DATA = join(import.meta.dirname, '../../data')
const names = Object.keys(SHAPES) as (keyof typeof SHAPES)[]
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.yaml'))
  .map((it) => it.replaceAll('\\', '/'))
const read = (file: string): string => readFileSync(join(DATA, file), 'utf8')

/** The schema that the first line of a file names, as an editor finds it. */
function schemaOf(file: string): string {
  const [, to = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? []
  return join(dirname(file), to).replaceAll('\\', '/')
}

/** Complaints of a JSON Schema validator about a text as that file. */
function complaints(file: string, text: string): string {
  const ajv = new Ajv({ allErrors: true, formats: { date: true }, strictTypes: false })
  const validate = ajv.compile(JSON.parse(read(schemaOf(file))) as object)
  return validate(parse(text)) ? '' : ajv.errorsText(validate.errors)
}

test.each(names)(
  'data/schemas/%s.json is what the schema of the check gives: npm run schemas',
  (name) => {
    expect(read(`schemas/${name}.json`)).toBe(jsonSchemaOf(name))
  },
)

test('there is a schema for each kind of file, and no other', () => {
  expect(readdirSync(join(DATA, 'schemas')).sort()).toEqual(names.map((it) => `${it}.json`).sort())
})

test('every file of the knowledge leads to its schema and holds to it', () => {
  expect(files.length).toBeGreaterThan(70)
  for (const file of files) {
    const kind = file.includes('/') ? dirname(file) : file.replace('.yaml', '')
    expect(schemaOf(file), file).toBe(`schemas/${kind}.json`)
    expect(complaints(file, read(file)), file).toBe('')
  }
})

test.each([
  [
    'a missing language',
    'guides/scam-call.yaml',
    /^ {2}en: .*\n/m,
    '',
    /must have required property 'en'/,
  ],
  ['a misspelled key', 'evidence.yaml', /how:/, 'hwo:', /must NOT have additional properties/],
  [
    'a task that does not exist',
    'wallets/alipay.yaml',
    / {2}bill:/,
    '  bills:',
    /must NOT have additional/,
  ],
  [
    'a fact that does not exist',
    'problems/scam.yaml',
    /facts: \[amount/,
    'facts: [amuont',
    /allowed values/,
  ],
  ['a number that is no text', 'problems/scam.yaml', /says: .*/, 'says: 5', /must be string/],
])('an editor finds %s', (_, file, find, replacement, words) => {
  const text = read(file)
  expect(text).toMatch(find)
  expect(complaints(file, text.replace(find, replacement))).toMatch(words)
})

test('an editor explains every field', () => {
  const silent = new Set<string>()
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, it] of Object.entries(schema))
      if (key !== 'properties') visit(it, at)
      else
        for (const [name, field] of Object.entries(it as object)) {
          const isWord = at.endsWith('.tasks') || /\.(phrases|kinds|calendars)$/.test(`.${at}`)
          if (!isWord && !('description' in (field as object))) silent.add(`${at}.${name}`)
          visit(field, isWord ? at : `${at}.${name}`)
        }
  }
  for (const name of names) visit(JSON.parse(read(`schemas/${name}.json`)), name)
  expect([...silent], 'put them into src/workshop/field-words.ts').toEqual([])
})

test('the check asks for the first line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-help-schemas-'))
  try {
    cpSync(DATA, join(folder, 'data'), { recursive: true })
    const path = join(folder, 'data/guides/scam-call.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^#.*\n/, ''))
    const [fault] = readData(join(folder, 'data')).faults
    expect(fault).toEqual({
      file: join('data', 'guides/scam-call.yaml'),
      line: 1,
      column: 1,
      what: 'the first line must be # yaml-language-server: $schema=../schemas/guides.json',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
