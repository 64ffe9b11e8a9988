/** The table of commands: each entry leads to a function that takes what the entry names. */
import { afterAll, describe, expect, test } from 'vitest'
import { calledName } from '../../src/cli/called.ts'
import { VERBS } from '../../src/cli/table.ts'
import type { Verb } from '../../src/cli/verb.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'

const home = new Home()
afterAll(() => home.remove())

const all = VERBS.flatMap((it): [string, Verb][] => [
  [it.name, it],
  ...(it.verbs ?? []).map((under): [string, Verb] => [`${it.name} ${under.name}`, under]),
])

test('no two commands have one name', () => {
  expect(new Set(all.map(([path]) => path)).size).toBe(all.length)
})

describe.each(all)('%s', (path, verb) => {
  test('loads a function of its arguments, its options and the world', async () => {
    const act = await verb.load()
    expect(act).toHaveLength(Object.keys(verb.arguments ?? {}).length + 2)
  })

  test.each(LANGS)('says in %s what it is for and what it takes', async (lang) => {
    const { code, out } = await home.run([...path.split(' '), '--help'], { lang, columns: 200 })
    expect(code).toBe(0)
    for (const [form, about] of Object.entries({ ...verb.arguments, ...verb.options })) {
      expect(out).toContain(form.replace(/^[<[](.*?)(\.\.\.)?[>\]]$/, '$1'))
      // A description is broken where the line ends.
      expect(out.replace(/\s/g, '')).toContain(about[lang].split(' ')[0])
    }
  })

  test('stands in the help of what it belongs to', async () => {
    const above = path.split(' ').slice(0, -1)
    const { out } = await home.run([...above, '--help'], { lang: 'en', columns: 200 })
    expect(out.replace(/\s+/g, ' ')).toContain(verb.about.en)
  })
})

test.each([
  [['list'], 'list'],
  [['--lang', 'zh', 'list', '--json'], 'list'],
  [['--db', 'list', 'show', '1'], 'show'],
  [['--db=list', 'show', '1'], 'show'],
  [['--no-input'], undefined],
  [[], undefined],
])('%j calls %s', (argv, name) => {
  expect(calledName(argv)).toBe(name)
})
