/** What the program is made of: read from the lock file, which npm checks byte for byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly link?: boolean
}
const lock = JSON.parse(read('package-lock.json')) as {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Locked>>
}
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path
const installed = packages.filter(([, it]) => !it.dev).map(([path]) => nameOf(path))

describe('what is installed with the program', () => {
  test('is one library and what that brings', () => {
    expect(installed.sort()).toEqual(['better-sqlite3', 'node-addon-api'])
  })

  test('runs nothing when it is installed', () => {
    const running = packages.filter(([, it]) => !it.dev && it.hasInstallScript)
    expect(running).toEqual([])
  })

  test('is one version, named to the last digit', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('every package of the lock file', () => {
  test('has a hash of 512 bits', () => {
    const without = packages.filter(([, it]) => !/^sha512-[\w+/]{86}==$/.test(it.integrity ?? ''))
    expect(without.map(([path]) => path)).toEqual([])
  })

  test('comes from a registry over TLS: no folder, no link, no address of a repository', () => {
    const others = packages.filter(
      ([, it]) =>
        it.link === true || !/^https:\/\/[^/]+\/.+\.tgz$/.test(it.resolved ?? 'https://x/x.tgz'),
    )
    expect(others.map(([path]) => path)).toEqual([])
  })

  test('that wants to run something at installation is known, and allowed or not by name', () => {
    const { allowScripts } = JSON.parse(read('package.json')) as {
      allowScripts: Record<string, boolean>
    }
    const wanting = packages.filter(([, it]) => it.hasInstallScript).map(([path]) => nameOf(path))
    expect([...new Set(wanting)].filter((it) => !(it in allowScripts))).toEqual([])
    // The Node of a checkout; nothing of it is in what is published.
    expect(Object.keys(allowScripts).filter((it) => allowScripts[it])).toEqual(['node'])
  })
})

test('everything bundled or installed stands in the table with its weight and its reason', () => {
  const table = read('docs/dependencies.md')
  const bundled = [
    ...read('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^(@?[\w./-]+) \d+\.\d+/gm),
  ].map((match) => match[1] ?? '')
  expect(bundled.length).toBeGreaterThan(5)
  const missing = [...new Set([...bundled, ...installed])].filter(
    (name) => !table.includes(`| ${name} `),
  )
  expect(missing).toEqual([])
})
