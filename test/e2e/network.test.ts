/** `network` in a real terminal, against servers on loopback. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { NEUTRAL } from '../../src/core/diagnosis/connection.ts'
import { connection as words } from '../../src/core/messages/connection.ts'
import { LANGS } from '../../src/core/text.ts'
import { type Loopback, type LoopbackOptions, openLoopback } from '../loopback.ts'
import { builtKnowledge } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'

const HOST = builtKnowledge.register.wallets['alipay']?.host?.name ?? ''
const PRELOAD = pathToFileURL(join(import.meta.dirname, 'loopback-only.mjs')).href

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-network-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function start(
  args: readonly string[],
  lang: 'zh' | 'en',
  columns: number,
  dns: LoopbackOptions['dns'],
  env: Readonly<Record<string, string>> = {},
): Promise<{ it: TerminalRun; open: Loopback }> {
  const open = await openLoopback([HOST, NEUTRAL.host], dns ? { dns } : {})
  const only = {
    NODE_OPTIONS: `--import=${PRELOAD}`,
    LOOPBACK_DNS: open.setting.servers?.[0] ?? '',
  }
  const db = join(folder, 'casebook.db')
  const run = new TerminalRun(['network', 'alipay', ...args], {
    db,
    lang,
    columns,
    env: { ...only, ...env },
  })
  onTestFinished(() => {
    run.kill()
    open.close()
  })
  return { it: run, open }
}

const tooWide = (it: TerminalRun, columns: number): string[] =>
  it.lines.filter((line) => stringWidth(line) > columns)

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80])('Ctrl+C stops at once with 130, on %i columns', async (columns) => {
    const { it } = await start([], lang, columns, 'silent')
    // Told at once; the look for names, which nobody answers, has begun.
    await it.see(words.stages.interfaces[lang])
    const pressed = performance.now()
    it.press(KEYS.ctrlC)
    expect(await it.exit()).toBe(130)
    expect(performance.now() - pressed).toBeLessThan(1_000)
    expect(it.showsCursor).toBe(true)
    expect(tooWide(it, columns)).toEqual([])
  })

  test('a name that nobody knows is the result, on a dumb terminal without redrawing', async () => {
    const { it } = await start([], lang, 60, 'knows-nothing', { TERM: 'dumb' })
    expect(await it.exit()).toBe(0)
    expect(it.raw).toBe(stripVTControlCharacters(it.raw))
    expect(tooWide(it, 60)).toEqual([])
    expect(it.text.trim().split('\n').length).toBeGreaterThan(1)
  })

  test('--no-network asks nobody', async () => {
    const { it, open } = await start(['--no-network'], lang, 60, 'silent')
    expect(await it.exit()).toBe(1)
    expect(open.heard).toEqual([])
  })
})
