/** Which language a call speaks: flag, then variable, then setting, then the system. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const BIN = join(import.meta.dirname, '../../bin/wallet-help.js')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function spoken(setting: string | undefined, env: NodeJS.ProcessEnv, args: string[] = []): string {
  const file = join(folder, 'settings.json')
  writeFileSync(file, JSON.stringify(setting === undefined ? {} : { lang: setting }))
  const { stdout } = spawnSync(process.execPath, [BIN, 'list', '--help', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], WALLET_HELP_CONFIG: file, ...env },
  })
  return stdout.includes('用法') ? 'zh' : 'en'
}

test('flag before variable before setting before system', () => {
  expect(spoken(undefined, { LANG: 'en_US.UTF-8' })).toBe('en')
  expect(spoken('zh', { LANG: 'en_US.UTF-8' })).toBe('zh')
  expect(spoken('zh', { LC_ALL: 'en_US.UTF-8', WALLET_HELP_LANG: 'en' })).toBe('en')
  expect(spoken('zh', { WALLET_HELP_LANG: 'en' }, ['--lang', 'zh'])).toBe('zh')
})
