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
import { count } from '../trust/counts.ts'

const ROOT = join(import.meta.dirname, '../..')
/** The Node that built what stands in `dist`. */
const PINNED = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: { node: string }
  }
).devDependencies.node
/** Two whole builds, on a machine that may be busy. */
const AMPLE = 240_000
let copy = ''
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'wallet-help-build-'))
  for (const part of ['src', 'data', 'bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const build = (): ReturnType<typeof spawn> =>
  spawn(process.execPath, ['src/workshop/build.ts'], { cwd: copy, stdio: 'inherit' })
const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', resolve))
const folders = (): string[] => readdirSync(copy).filter((it) => it.startsWith('dist'))

test(
  'the program runs all through builds at once, and one whole program is left',
  async () => {
    // Two that end together are tried on the folder itself in put-in-place.test.ts, and here in full.
    const children = Array.from({ length: count(2, 1) }, build)
    const ends = children.map(ended)
    while (children.some((it) => it.exitCode === null)) {
      expect(existsSync(join(copy, 'dist/knowledge/index.json'))).toBe(true)
      expect(existsSync(join(copy, 'dist/THIRD-PARTY-LICENSES.txt'))).toBe(true)
      await pause(10)
    }
    expect(await Promise.all(ends)).toEqual(children.map(() => 0))
    expect(folders()).toEqual(['dist'])
    const { stdout } = spawnSync(process.execPath, ['bin/wallet-help.js', '--version'], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  },
  AMPLE,
)

test('what only the workshop needs is not in the program', () => {
  const licenses = readFileSync(join(copy, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
  expect(licenses).toMatch(/^commander /m)
  expect(licenses).not.toMatch(/^(?:yaml|esbuild|@lydell\/node-pty) /m)
})

// Another Node may calculate and pack a little differently.
test.skipIf(process.versions.node !== PINNED)(
  'the same knowledge is compiled the same, to the byte, what is learned included',
  () => {
    const parts = (root: string): string[] => readdirSync(join(root, 'dist/knowledge')).sort()
    const read = (root: string, part: string): Buffer =>
      readFileSync(join(root, 'dist/knowledge', part))
    expect(parts(copy)).toEqual(parts(ROOT))
    for (const part of parts(ROOT))
      expect(read(copy, part).equals(read(ROOT, part)), part).toBe(true)
  },
)
