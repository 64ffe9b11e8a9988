/** The house: imports run one way, core is pure, and inside it each floor sees only those below. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { drawHouse, withHouse } from '../src/workshop/house-drawing.ts'
import { importsOf, sourcesOf } from '../src/workshop/imports.ts'

const SRC = join(import.meta.dirname, '../src')
/** From the ground up; a file sees its own floor and those below. */
const FLOORS = [
  'words',
  'input',
  'secrets',
  'redaction',
  'knowledge',
  'diagnosis',
  'checkup',
  'choosing',
  'casebook',
  'complaint',
  'screens',
]

const files = sourcesOf(SRC)
const imports = importsOf(SRC)

/** The room of a file: its folder below src, or its name where it stands at the top. */
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file)
const isOurs = (file: string): boolean => files.includes(file)

/** Rooms that each room may import, besides itself. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'ports.ts': ['core'],
  commands: ['core', 'ports.ts'],
  cli: ['core', 'ports.ts', 'commands'],
  adapters: ['core', 'ports.ts'],
  'main.ts': ['core', 'ports.ts', 'cli', 'adapters'],
  workshop: ['core', 'adapters', 'cli'],
}

test('every import leads to a file that is there', () => {
  expect(imports.filter((it) => it.to.endsWith('.ts') && !isOurs(it.to))).toEqual([])
})

test('imports between rooms run one way', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      isOurs(to) && roomOf(from) !== roomOf(to) && !MAY_SEE[roomOf(from)]?.includes(roomOf(to)),
  )
  expect(wrong).toEqual([])
})

test('no file needs itself by way of others when it is loaded', () => {
  const needs = new Map<string, string[]>()
  for (const from of files) {
    const text = readFileSync(join(SRC, from), 'utf8')
    // Types are gone by then, and what is loaded late may lead back: the home screen calls commands.
    const atLoad = text.matchAll(/^(?:import|export) (?!type )[^']*?from '(\.[^']+)'/gm)
    needs.set(
      from,
      [...atLoad].map((it) => normalize(join(dirname(from), it[1] ?? ''))),
    )
  }
  const circles: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '))
    else for (const next of needs.get(file) ?? []) walk(next, [...way, file])
    if (!way.includes(file)) needs.set(file, [])
  }
  for (const file of files) walk(file, [])
  expect(needs.size).toBeGreaterThan(300)
  expect(circles).toEqual([])
})

test('core imports no Node module, and Node is seen by adapters, main and the workshop alone', () => {
  const seesNode = new Set(['adapters', 'main.ts', 'workshop'])
  expect(
    imports.filter(({ from, to }) => to.startsWith('node:') && !seesNode.has(roomOf(from))),
  ).toEqual([])
})

test('inside core each floor sees only those below it', () => {
  const floorOf = (file: string): number => {
    const [, room = '', inner] = file.split('/')
    return inner === undefined || room === 'messages' ? 0 : FLOORS.indexOf(room)
  }
  const inside = imports.filter(({ from, to }) => from.startsWith('core/') && isOurs(to))
  expect(
    inside.filter(({ from, to }) => floorOf(to) > floorOf(from) || floorOf(from) === -1),
  ).toEqual([])
})

test('only main touches process, clock, environment and home', () => {
  const touching = files
    .filter((it) => !['main.ts', 'workshop', 'adapters'].includes(roomOf(it)))
    .filter((it) =>
      /\bprocess\.|new Date\(\)|Date\.now\(|Math\.random\(/.test(
        readFileSync(join(SRC, it), 'utf8'),
      ),
    )
  expect(touching).toEqual([])
})

test('the README draws the house as it is; npm run house draws it anew', () => {
  const readme = readFileSync(join(SRC, '../README.md'), 'utf8')
  expect(readme).toContain('<!-- house -->')
  expect(withHouse(readme, drawHouse(imports))).toBe(readme)
})

test('the picture leaves out what follows from other arrows, and nothing else', () => {
  const to = (from: string, ...rooms: readonly string[]) =>
    rooms.map((it) => ({ from, to: `${it}/a.ts` }))
  const drawn = drawHouse([
    ...to('cli/a.ts', 'commands', 'core/screens', 'core/messages'),
    ...to('commands/a.ts', 'core/screens'),
    ...to('core/screens/a.ts', 'core/messages', 'core/screens'),
  ])
  expect(drawn.match(/\S+ --> \S+/g)).toEqual([
    'cli_ --> commands_',
    'commands_ --> core_screens_',
    'core_screens_ --> core_words_',
  ])
})
