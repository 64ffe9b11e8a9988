/** The home screen on real terminals: its lines fit, its menus lead there and back. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cases } from '../../src/core/messages/cases.ts'
import { home as words } from '../../src/core/messages/home.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { LANGS } from '../../src/core/text.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { walkTo } from './walk-to.ts'
import { scratchFolder } from '../scratch.ts'

const { keys } = terminal
let folder = ''
beforeAll(() => {
  folder = scratchFolder('home')
  const bin = join(import.meta.dirname, '../../bin/wallet-help.js')
  const env = { ...process.env, WALLET_HELP_DB: join(folder, 'casebook.db') }
  for (const problem of ['refund-missing', 'payment-failed'])
    spawnSync(process.execPath, [bin, 'diagnose', ...walkTo(problem), '--no-input'], { env })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80])('on %i columns', async (columns) => {
    const run = new TerminalRun([], { db: join(folder, 'casebook.db'), lang, columns, rows: 60 })
    try {
      await run.see(words.open[lang])
      await run.see(keys.leave[lang])
      for (const line of run.text.split(/\r?\n/))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      // To the cases, into the newest, one thing to do with it, and back out.
      run.press(KEYS.down, KEYS.enter)
      await run.see(words.askCase[lang])
      await run.see(keys.leave[lang])
      run.press(KEYS.enter)
      await run.see(words.acts.show[lang])
      await run.see(keys.leave[lang])
      run.press(KEYS.enter)
      await run.see(cases.answersHeading[lang])
      await run.see(words.acts.show[lang])
      await run.see(keys.leave[lang])
      run.press(KEYS.escape)
      await run.see(words.askCase[lang])
      await run.see(keys.leave[lang])
      run.press(KEYS.escape)
      await run.see(words.choices.leave[lang])
      await run.see(keys.leave[lang])
      run.press(KEYS.ctrlC)
      expect(await run.exit()).toBe(130)
    } finally {
      run.kill()
    }
  })
})
