/** What a user gets: the packed program, installed into an empty place without any development dependency. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-pack-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed program', () => {
  test('installs into an empty prefix, works, and weighs under 1 MB', () => {
    const env = {
      ...process.env,
      PATH: `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}`,
    }
    const npm = (...args: string[]): string =>
      execFileSync('npm', args, {
        cwd: ROOT,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    npm('pack', '--pack-destination', folder, '--ignore-scripts')
    const tarball = join(folder, readdirSync(folder).find((it) => it.endsWith('.tgz')) ?? '')
    expect(statSync(tarball).size).toBeLessThan(1_000_000)
    const prefix = join(folder, 'prefix')
    mkdirSync(prefix)
    npm(
      'install',
      '--global',
      '--prefix',
      prefix,
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      tarball,
    )
    const bin = join(prefix, 'bin/wallet-help')
    const run = (...args: string[]) =>
      spawnSync(bin, ['--db', join(folder, 'casebook.db'), ...args], { env, encoding: 'utf8' })
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(JSON.parse(run('list', '--json').stdout)).toEqual([])
    const home = join(prefix, 'lib/node_modules/wallet-help')
    const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      scripts: object
    }
    // Nothing runs when it is installed: what was built is what is packed.
    expect(Object.keys(scripts).filter((it) => it.endsWith('install'))).toEqual([])
    const installed = readdirSync(join(home, 'node_modules'))
    expect(installed.filter((it) => !it.startsWith('.')).sort()).toEqual([
      'better-sqlite3',
      'node-addon-api',
    ])
  })
})

describe('on a Node that is too old', () => {
  /** A stand-in for an old Node: the real program, told that it runs on version 18. */
  const runOld = (home: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`,
        join(home, 'bin/wallet-help.js'),
        ...args,
      ],
      { encoding: 'utf8' },
    )

  test('it says in one sentence, in both languages, which Node it needs, and exits with 1', () => {
    const home = join(folder, 'bare')
    mkdirSync(home)
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(home, part), { recursive: true })
    const { status, stderr } = runOld(home, '--version')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/需要 Node .*22\.22\.2.*needs Node .*this is 18\.20\.0/)
  })

  test.skipIf(process.platform === 'win32')(
    'in a checkout it hands over to the Node beside it, exit code included',
    () => {
      const home = join(folder, 'checkout')
      for (const part of ['bin', 'dist', 'package.json'])
        cpSync(join(ROOT, part), join(home, part), { recursive: true })
      mkdirSync(join(home, 'node_modules/node/bin'), { recursive: true })
      const pinned = join(home, 'node_modules/node/bin/node')
      writeFileSync(pinned, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
      expect(runOld(home, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
      expect(runOld(home, 'shwo').status).toBe(2)
    },
  )
})
