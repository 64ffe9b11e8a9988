/** Every command that asks, at its first question, in real terminals; and a diagnosis gone through there and back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { walkTo } from './walk-to.ts'

let folder = ''
let home: Home
let run: TerminalRun | undefined
beforeAll(async () => {
  home = new Home()
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-questions-'))
  writeFileSync(join(folder, 'bill.txt'), 'bill')
  await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
  await home.run(['evidence', 'add', '1', 'bill-record', join(folder, 'bill.txt')])
  await home.run(['diagnose', ...walkTo('refund-missing'), '--no-input'])
  await home.run(['close', '2', '--outcome', 'solved'])
})
afterEach(() => run?.kill())
afterAll(() => {
  home.remove()
  rmSync(folder, { recursive: true, force: true })
})

function start(lang: 'zh' | 'en', columns: number, args: readonly string[]): TerminalRun {
  run = new TerminalRun(args, { db: home.db, lang, columns, rows: 24, env: { PAGER: '' } })
  return run
}

function expectFits(it: TerminalRun, columns: number): void {
  expect(it.lines.filter((line) => stringWidth(line) > columns)).toEqual([])
}

function expectTidy(it: TerminalRun, columns: number): void {
  expectFits(it, columns)
  expect(it.showsCursor).toBe(true)
  expect(it.text).not.toMatch(/undefined|\[object/)
}

describe.each(LANGS)('in %s', (lang) => {
  test.each<[string, string[], string?]>([
    ['diagnose', ['diagnose', lang === 'zh' ? '退款一直没到' : 'my refund never came']],
    ['edit', ['edit', '1']],
    ['close', ['close', '1']],
    ['export', ['export', '1', '--for', 'public']],
    ['share', ['share', '2']],
    ['evidence add', ['evidence', 'add', '1']],
    ['evidence remove', ['evidence', 'remove', '1', 'bill-record']],
    ['delete', ['delete', '1']],
    ['secure', ['secure']],
    ['log', ['log', '1']],
    // Words are asked for below the question.
    ['triage', ['triage'], '›'],
  ])(
    '%s: its first question fits 60 columns and 80, and Ctrl+C leaves it with 130',
    async (_, args, sign = 'Ctrl+C') => {
      const it = start(lang, 60, args)
      await it.see(sign)
      expectFits(it, 60)
      // The same question in a wider window: it is drawn again at the next key.
      it.widen(80)
      it.press(KEYS.space)
      it.press(KEYS.ctrlC)
      expect(await it.exit()).toBe(130)
      expectTidy(it, 80)
      expect(it.text).not.toContain(terminal.keys.saveAndLeave[lang])
    },
  )

  test.each([60, 80])('an emergency is gone through and back on %i columns', async (columns) => {
    const it = start(lang, columns, ['diagnose', '--problem', 'unauthorized'])
    await it.see(words.askWallet[lang])
    await it.see(terminal.keys.saveAndLeave[lang])
    it.press(KEYS.enter)
    await it.see('95188')
    await it.see(words.readOn[lang])
    // Esc reads on, too.
    it.press(KEYS.escape)
    await it.see(terminal.keys.saveAndLeave[lang])
    it.press(KEYS.enter)
    await it.see(words.stepOptions.solved[lang])
    await it.see(terminal.keys.saveAndLeave[lang])
    it.press(KEYS.escape)
    await it.see(terminal.keys.saveAndLeave[lang])
    it.press(KEYS.ctrlC)
    expect(await it.exit()).toBe(130)
    expect(it.text).toMatch(/diagnose --resume \d/)
    expectTidy(it, columns)
  })
})
