/** The build, in a copy of the checkout: a running program never finds itself gone. */
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
let copy = ''
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'wallet-help-build-'))
  for (const part of ['src', 'data', 'bin', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const build = (): ReturnType<typeof spawn> =>
  spawn(process.execPath, ['src/workshop/build.ts'], { cwd: copy, stdio: 'inherit' })
const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', resolve))
const folders = (): string[] => readdirSync(copy).filter((it) => it.startsWith('dist'))

test('the program runs all through a build, and nothing is left beside it', async () => {
  expect(await ended(build())).toBe(0)
  const child = build()
  const end = ended(child)
  while (child.exitCode === null) {
    expect(existsSync(join(copy, 'dist/knowledge/index.json'))).toBe(true)
    expect(existsSync(join(copy, 'dist/THIRD-PARTY-LICENSES.txt'))).toBe(true)
    await pause(10)
  }
  expect(await end).toBe(0)
  expect(folders()).toEqual(['dist'])
})

test('what only the workshop needs is not in the program', () => {
  const licenses = readFileSync(join(copy, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  expect(licenses).toMatch(/^commander /m)
  expect(licenses).not.toMatch(/^(?:yaml|esbuild|@lydell\/node-pty) /m)
})

test('builds at the same moment leave one whole program', async () => {
  const codes = await Promise.all([build(), build(), build()].map(ended))
  expect(codes).toEqual([0, 0, 0])
  expect(folders()).toEqual(['dist'])
  const { stdout } = spawnSync(process.execPath, ['bin/wallet-help.js', '--version'], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
