/** Plain mode and dumb terminals: questions line by line, no control sequences at all. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { home } from '../../src/core/messages/home.ts'
import { plain } from '../../src/core/messages/plain.ts'
import { LANGS } from '../../src/core/text.ts'
import { KEYS, TerminalRun, type TerminalOptions } from './terminal.ts'
import { scratchFolder } from '../scratch.ts'

let db = ''
let folder = ''
const runs: TerminalRun[] = []
beforeEach(() => {
  folder = scratchFolder('plain')
  db = join(folder, 'casebook.db')
})
afterEach(() => {
  for (const run of runs.splice(0)) run.kill()
  rmSync(folder, { recursive: true, force: true })
})

function start(args: readonly string[], options: Omit<TerminalOptions, 'db'>): TerminalRun {
  const run = new TerminalRun(args, { db, ...options })
  runs.push(run)
  return run
}

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80])('a conversation on a dumb terminal of %i columns', async (columns) => {
    const run = start([], { lang, columns, env: { TERM: 'dumb' } })
    await run.see(home.ask[lang])
    await run.see(`1. ${home.choices.diagnose[lang]}`)
    await run.see('\n> ')
    run.press('1\r')
    await run.see(words.askProblem[lang])
    await run.see('\n> ')
    run.press('payment-failed\r')
    await run.see(words.askWallet[lang])
    await run.see(plain.goBack[lang])
    // Back to the question before, whose answer stands ready.
    run.press('<\r')
    await run.see(words.askProblem[lang])
    await run.see('\n> ')
    run.press('\r')
    await run.see(words.askWallet[lang])
    await run.see('\n> ')
    run.press('99\r')
    await run.see(plain.notOffered('99')[lang])
    await run.see('\n> ')
    run.press('1\r')
    await run.see('\n> ')
    run.press(KEYS.ctrlC)
    await run.see('--resume 1')
    expect(await run.exit()).toBe(130)
    expect(run.raw).toBe(stripVTControlCharacters(run.raw))
  })
})

test('many lines pasted at once answer one question each', async () => {
  const run = start(['--plain', 'log', '1'], { lang: 'en', env: { NO_COLOR: '1' } })
  expect(await run.exit()).not.toBe(0)
  const talk = start(['diagnose', '--plain'], { lang: 'en', env: { NO_COLOR: '1' } })
  await talk.see(words.askProblem.en)
  talk.press('payment-failed\ralipay\rerror-message\rorder-state\rclosed-or-expired\rno\r')
  expect(await talk.exit()).toBe(0)
  expect(talk.text).toContain('case 1')
})

test.each([
  ['the setting', {}, '{"plain": "yes"}'],
  ['the variable', { WALLET_HELP_PLAIN: '1' }, '{}'],
])('%s turns it on', async (_, env, settings) => {
  writeFileSync(`${db}.settings.json`, settings)
  const run = start([], { lang: 'en', env })
  await run.see(`1. ${home.choices.diagnose.en}`)
  run.press(KEYS.ctrlD)
  expect(await run.exit()).toBe(130)
})

test('--quiet leaves out notices, and neither errors nor the conversation', async () => {
  const quiet = start(['-q', 'list'], { lang: 'en' })
  expect(await quiet.exit()).toBe(0)
  expect(quiet.text).toBe('')
  const wrong = start(['show', '7', '--quiet'], { lang: 'en' })
  expect(await wrong.exit()).toBe(1)
  expect(wrong.text).toContain('no case 7')
  const talk = start(['diagnose', '--plain', '--quiet'], { lang: 'en' })
  await talk.see(words.askProblem.en)
  talk.press('payment-failed\ralipay\rerror-message\rorder-state\rclosed-or-expired\r')
  await talk.see('What to do now')
  await talk.see(words.askDraft.en)
  talk.press(KEYS.ctrlC)
  expect(await talk.exit()).toBe(130)
})
