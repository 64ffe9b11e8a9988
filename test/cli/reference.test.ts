/** The reference is what the table says, and what the examples show can be typed. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reference } from '../../src/cli/reference.ts'
import { VERBS } from '../../src/cli/table.ts'
import type { Verb } from '../../src/cli/verb.ts'
import { cli as words } from '../../src/core/messages/cli.ts'
import { walkTo } from '../e2e/walk-to.ts'

const ROOT = join(import.meta.dirname, '../..')

test.each([
  ['en', 'reference.md'],
  ['zh', 'reference.zh-CN.md'],
] as const)('docs hold the reference in %s; npm run reference writes it', (lang, file) => {
  expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).toBe(reference(lang))
})

let folder = ''
let begin = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-examples-'))
  const command = join(folder, 'wallet-help')
  writeFileSync(
    command,
    `#!/bin/sh\nexec '${process.execPath}' '${ROOT}/bin/wallet-help.js' "$@"\n`,
  )
  chmodSync(command, 0o755)
  begin = join(folder, 'begin')
  mkdirSync(begin)
  writeFileSync(join(begin, 'bill.png'), 'a picture')
  mkdirSync(join(begin, 'cards'))
  run('wallet-help "$@"', begin, ['diagnose', ...walkTo('payment-failed'), '--no-input'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(
  line: string,
  cwd: string,
  args: string[] = [],
): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line, 'sh', ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      HOME: cwd,
      WALLET_HELP_LANG: 'en',
      WALLET_HELP_DB: join(cwd, 'casebook.db'),
      WALLET_HELP_CONFIG: join(cwd, 'settings.json'),
    },
  })
  return { code: status ?? -1, out: stdout, err: stderr }
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
    ...words.purposes.lines.map((it) => [it.call, it.call.includes('--resume')] as const),
  ]
  test.each(calls)('%s', (call, asks) => {
    const cwd = mkdtempSync(join(folder, 'run-'))
    cpSync(begin, cwd, { recursive: true })
    const { code, err } = run(call, cwd)
    // What asks a person names, without one, what is missing or that there is nothing to go on with.
    expect(asks ? [1, 2] : [0], err).toContain(code)
  })
})
