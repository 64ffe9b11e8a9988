/** The reference is what the table says, and what the examples show can be typed. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reference } from '../../src/cli/reference.ts'
import { VERBS } from '../../src/cli/table.ts'
import type { Verb } from '../../src/cli/verb.ts'
import { cli as words } from '../../src/core/messages/cli.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'

const ROOT = join(import.meta.dirname, '../..')

test.each([
  ['en', 'reference.md'],
  ['zh', 'reference.zh-CN.md'],
] as const)('docs hold the reference in %s; npm run reference writes it', (lang, file) => {
  expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).toBe(reference(lang))
})

let begin: Home
const cwd = process.cwd()
beforeAll(async () => {
  begin = new Home()
  writeFileSync(join(begin.folder, 'bill.png'), 'a picture')
  mkdirSync(join(begin.folder, 'cards'))
  await begin.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
})
afterAll(() => begin.remove())

/** The arguments of each call in a line of shell, as the shell reads it. */
function callsOf(line: string): string[][] {
  const spell = 'wallet-help() { for it; do printf "%s\\0" "$it"; done; printf "\\1"; }'
  const { status, stdout } = spawnSync('bash', ['-c', `${spell}\n${line}`], { encoding: 'utf8' })
  expect(status).toBe(0)
  return stdout
    .split('\x01')
    .slice(0, -1)
    .map((it) => it.split('\0').slice(0, -1))
}

const all = VERBS.flatMap((it): [string, Verb][] => [
  [it.name, it],
  ...(it.verbs ?? []).map((under): [string, Verb] => [`${it.name} ${under.name}`, under]),
])

describe('examples', () => {
  test.each(all)('%s has some, and each calls it', (path, verb) => {
    expect(verb.examples?.length).toBeGreaterThan(0)
    for (const { call } of verb.examples ?? []) expect(call).toContain(`wallet-help ${path}`)
  })

  const calls = [
    ...all
      .flatMap(([, it]) => it.examples ?? [])
      .map((it) =>
        it.connects
          ? ([`${it.call} --no-network`, true] as const)
          : ([it.call, it.asks ?? false] as const),
      ),
    ...words.purposes.lines.map(({ call }) => [call.zh, call.zh.includes('--resume')] as const),
  ]
  test.each(calls)('%s', async (line, asks) => {
    const home = new Home()
    cpSync(begin.folder, home.folder, { recursive: true })
    try {
      process.chdir(home.folder)
      const calls = callsOf(line)
      expect(calls.length).toBeGreaterThan(0)
      for (const argv of calls) {
        const { code, err } = await home.run(argv, { lang: 'en' })
        // What asks a person names, without one, what is missing or that there is nothing to go on with.
        expect(asks ? [1, 2] : [0], err).toContain(code)
      }
    } finally {
      process.chdir(cwd)
      home.remove()
    }
  })
})
