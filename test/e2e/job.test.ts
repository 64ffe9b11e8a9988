/** The whole interactive job in a real pseudo-terminal, in both languages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TRANSACTION_FACTS } from '../../src/core/knowledge/fact-names.ts'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import type { Lang } from '../../src/core/text.ts'
import { builtKnowledge } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'

let folder = ''
let db = ''
const runs: TerminalRun[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wallet-help-e2e-'))
  db = join(folder, 'casebook.db')
})
afterEach(() => {
  for (const run of runs.splice(0)) run.kill()
  rmSync(folder, { recursive: true, force: true })
})

function start(lang: Lang, args: readonly string[] = []): TerminalRun {
  const run = new TerminalRun(args, { db, lang })
  runs.push(run)
  return run
}

/** Runs one call without a terminal. */
function call(lang: Lang, ...args: string[]): { code: number | null; out: string } {
  const bin = join(import.meta.dirname, '../../bin/wallet-help.js')
  const done = spawnSync(process.execPath, [bin, '--lang', lang, '--db', db, ...args], {
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout }
}

const problem = builtKnowledge.problem('payment-failed')
if (!problem) throw new Error('payment-failed is missing')
const ask = (id: string, lang: Lang): string => {
  const node = problem.nodes[id]
  return node?.kind === 'question' ? node.ask[lang] : ''
}

/** Chooses the option of an id in a question of the tree. */
function choose(run: TerminalRun, node: string, option: string): void {
  const at = Object.keys((problem?.nodes[node] as { options: object }).options).indexOf(option)
  run.press(...Array.from({ length: at }, () => KEYS.down), KEYS.enter)
}

/** From the first question to the outcome "order-closed", which needs two answers. */
async function toOutcome(run: TerminalRun, lang: Lang): Promise<void> {
  await run.see(words.askProblem[lang])
  run.press(KEYS.enter)
  await run.see(words.askWallet[lang])
  run.press(KEYS.enter)
  await run.see(ask('what-you-see', lang))
  choose(run, 'what-you-see', 'error-message')
  await run.see(ask('message-about', lang))
  choose(run, 'message-about', 'order-state')
  await run.see(ask('order-message', lang))
  choose(run, 'order-message', 'closed-or-expired')
  await run.see(words.askDraft[lang])
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test('a person goes from the first question to a letter that is kept, listed and exported', async () => {
    const run = start(lang)
    await toOutcome(run, lang)
    const wanted = run.text.includes(`❯ ${words.yes[lang]}`) ? [] : [KEYS.down]
    run.press(...wanted, KEYS.enter)
    const firstOfCase = problem.facts.find(
      (it) => !(TRANSACTION_FACTS as readonly string[]).includes(it),
    )
    for (const fact of problem.facts) {
      if (fact === firstOfCase) {
        await run.see(words.askMore[lang])
        run.press(KEYS.enter)
      }
      await answerFact(run, fact, lang)
    }
    await run.see(words.askEvidence[lang])
    run.press(KEYS.space, KEYS.enter)
    expect(await run.exit()).toBe(0)
    expect(run.text).toContain('wallet-help export 1 -o complaint.md')
    const letter = join(folder, 'complaint.md')
    expect(call(lang, 'list').out).toMatch(/1 /)
    expect(call(lang, 'show', '1').code).toBe(0)
    expect(call(lang, 'export', '1', '-o', letter).code).toBe(0)
    expect(readFileSync(letter, 'utf8')).toMatch(/128\.50[\s\S]*2026 年 11 月 20 日/)
  })

  test('Ctrl+C at every prompt up to the draft leaves with 130, and resuming asks the same question', async () => {
    const run = start(lang)
    await run.see(words.askProblem[lang])
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.text).toContain(words.stoppedUnsaved[lang])
    const stops: [string, (run: TerminalRun) => void][] = [
      [words.askProblem[lang], (it) => it.press(KEYS.enter)],
      [words.askWallet[lang], (it) => it.press(KEYS.enter)],
      [ask('what-you-see', lang), (it) => choose(it, 'what-you-see', 'error-message')],
      [ask('message-about', lang), (it) => choose(it, 'message-about', 'order-state')],
      [ask('order-message', lang), (it) => choose(it, 'order-message', 'closed-or-expired')],
      [words.askDraft[lang], (it) => it.press(KEYS.ctrlC)],
    ]
    for (const [index, [question, answer]] of stops.entries()) {
      const again = start(lang, index === 0 ? ['diagnose'] : ['diagnose', '--resume'])
      await again.see(question)
      answer(again)
      if (index === stops.length - 1) break
      await again.see(stops[index + 1]?.[0] ?? '')
      again.press(KEYS.ctrlC)
      expect(await again.exit()).toBe(130)
      expect(again.text).toContain(words.stopped(1)[lang])
    }
  })

  test('kill -9 at each question loses nothing: resuming asks the same question', async () => {
    const stops: [string, string, string][] = [
      ['what-you-see', 'error-message', 'message-about'],
      ['message-about', 'order-state', 'order-message'],
    ]
    const first = start(lang)
    await first.see(words.askProblem[lang])
    first.press(KEYS.enter)
    await first.see(words.askWallet[lang])
    first.press(KEYS.enter)
    await first.see(ask('what-you-see', lang))
    first.kill()
    await first.exit()
    for (const [node, option, next] of stops) {
      const run = start(lang, ['diagnose', '--resume'])
      await run.see(ask(node, lang))
      choose(run, node, option)
      await run.see(ask(next, lang))
      run.kill()
      await run.exit()
    }
    const last = start(lang, ['diagnose', '--resume', '1'])
    await last.see(ask('order-message', lang))
  })

  test('Esc goes back, and the answers after it stay', async () => {
    const run = start(lang)
    await run.see(words.askProblem[lang])
    run.press(KEYS.enter)
    await run.see(words.askWallet[lang])
    run.press(KEYS.enter)
    await run.see(ask('what-you-see', lang))
    choose(run, 'what-you-see', 'error-message')
    await run.see(ask('message-about', lang))
    run.press(KEYS.escape)
    await run.see(ask('what-you-see', lang))
    run.press(KEYS.escape)
    await run.see(words.askWallet[lang])
    run.press(KEYS.down, KEYS.enter)
    await run.see(ask('message-about', lang))
  })
})

/** Fills in amount and time, leaves the rest blank. */
async function answerFact(run: TerminalRun, fact: string, lang: Lang): Promise<void> {
  const typed: Record<string, string> = { amount: '128.5', time: '2026-11-20 14:30' }
  const question =
    fact === 'story' ? words.askStory[lang] : words.facts[fact as keyof typeof words.facts][lang]
  await run.see(question)
  run.press(typed[fact] ?? '', KEYS.enter)
}
