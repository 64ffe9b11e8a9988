/** The first question of `diagnose` is a search field, in a real terminal. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { triage } from '../../src/core/messages/triage.ts'
import { builtKnowledge } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { scratchFolder } from '../scratch.ts'

let folder = ''
let run: TerminalRun | undefined
beforeEach(() => {
  folder = scratchFolder('e2e')
})
afterEach(() => {
  run?.kill()
  rmSync(folder, { recursive: true, force: true })
})
const start = (lang: 'zh' | 'en', ...args: string[]): TerminalRun =>
  (run = new TerminalRun(args, { db: join(folder, 'casebook.db'), lang }))

test.each([
  ['zh', 'tkmd', 'refund-missing'],
  ['zh', '被骗', 'scam'],
  ['en', 'tricked', 'scam'],
  ['en', 'they cloned a card of mine and used it', 'unauthorized'],
] as const)('in %s, typing “%s” and Enter goes to %s', async (lang, typed, id) => {
  const title = builtKnowledge.problems.find((it) => it.id === id)?.title[lang] ?? id
  const terminalRun = start(lang, 'diagnose')
  await terminalRun.see(terminal.keys.search[lang])
  terminalRun.press(typed)
  await terminalRun.see(`❯ ${title}`)
  terminalRun.press(KEYS.enter)
  await terminalRun.see(words.askWallet[lang])
  expect(terminalRun.text).toContain(title)
})

test('Ctrl+C leaves in the middle of a word', async () => {
  const terminalRun = start('en', 'diagnose')
  await terminalRun.see(terminal.keys.search.en)
  terminalRun.press('ref')
  await terminalRun.see('❯ A refund has not arrived')
  terminalRun.press(KEYS.ctrlC)
  expect(await terminalRun.exit()).toBe(130)
})

test('own words lead to a question that shows what was understood', async () => {
  const terminalRun = start('zh', 'diagnose', '昨天在支付宝被盗刷了300元，不是我操作的')
  await terminalRun.see(triage.wallet.zh)
  await terminalRun.see(triage.rightAll.zh)
  terminalRun.press(KEYS.enter)
  await terminalRun.see('？')
  expect(terminalRun.text).not.toContain(words.askWallet.zh)
})
