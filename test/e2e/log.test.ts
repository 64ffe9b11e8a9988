/** `log` in a real pseudo-terminal, in both languages. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diagnose } from '../../src/core/messages/diagnose.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { timeline as words } from '../../src/core/messages/timeline.ts'
import type { Lang } from '../../src/core/text.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { scratchFolder } from '../scratch.ts'

const BACKSPACE = '\x7f'

let folder = ''
let db = ''
const runs: TerminalRun[] = []
beforeEach(() => {
  folder = scratchFolder('e2e')
  db = join(folder, 'casebook.db')
  call('diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay', ...ANSWERS)
})
afterEach(() => {
  for (const run of runs.splice(0)) run.kill()
  rmSync(folder, { recursive: true, force: true })
})

const ANSWERS = [
  ...['--answer', 'what-you-see=error-message', '--answer', 'message-about=order-state'],
  ...['--answer', 'order-message=closed-or-expired'],
]

function start(lang: Lang, ...args: readonly string[]): TerminalRun {
  const run = new TerminalRun(args, { db, lang })
  runs.push(run)
  return run
}

function call(...args: string[]): string {
  const bin = join(import.meta.dirname, '../../bin/wallet-help.js')
  return spawnSync(process.execPath, [bin, '--db', db, ...args], { encoding: 'utf8' }).stdout
}

const timeline = (): unknown =>
  (JSON.parse(call('show', '1', '--json')) as { timeline: unknown }).timeline

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test('a person notes a call with what was promised', async () => {
    const run = start(lang, 'log', '1')
    await run.see(words.askKind(1)[lang])
    run.press(KEYS.enter)
    await run.see(words.ask.office[lang])
    run.press(KEYS.enter)
    for (const [question, typed] of [
      [words.ask.on[lang], ''],
      [words.ask.channel[lang], '95188'],
      [words.ask.who[lang], lang === 'zh' ? '客服 3 号' : 'agent 3'],
      [words.ask.ref[lang], 'T-77'],
      [words.ask.said[lang], ''],
      [words.ask.promised[lang], lang === 'zh' ? '48 小时内回复' : 'an answer'],
    ] as const) {
      await run.see(question)
      run.press(typed, KEYS.enter)
    }
    await run.see(words.ask.by[lang])
    run.press(lang === 'zh' ? '改天' : 'some day', KEYS.enter)
    await run.see(lang === 'zh' ? '看不懂这个日期' : "can't read this day")
    run.press(...Array.from({ length: 10 }, () => BACKSPACE), '48h', KEYS.enter)
    expect(await run.exit()).toBe(0)
    expect(run.text).toContain(words.noted(1, 1, words.kinds.contact)[lang])
    expect(timeline()).toMatchObject([
      { kind: 'contact', office: 'wallet', channel: '95188', ref: 'T-77', said: null },
    ])
  })

  test('Esc goes back to the question before; Ctrl+C leaves with 130 and notes nothing', async () => {
    const run = start(lang, 'log', '1')
    await run.see(words.askKind(1)[lang])
    run.press(KEYS.down, KEYS.enter)
    await run.see(words.askOffice['sent']?.[lang] ?? '')
    run.press(KEYS.escape)
    await run.see(words.askKind(1)[lang])
    run.press(KEYS.enter)
    await run.see(words.askOffice['sent']?.[lang] ?? '')
    await run.see(terminal.keys.leave[lang])
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.text).not.toContain(terminal.keys.saveAndLeave[lang])
    expect(timeline()).toEqual([])
  })

  test('`delete` takes Enter for no', async () => {
    const run = start(lang, 'delete', '1')
    await run.see(diagnose.no[lang])
    run.press(KEYS.enter)
    expect(await run.exit()).toBe(0)
    expect(run.text).toContain(words.notDeleted[lang])
    expect(timeline()).toEqual([])
  })
})
