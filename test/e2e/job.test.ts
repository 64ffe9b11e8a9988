/** The whole interactive job in a real pseudo-terminal, in both languages. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TRANSACTION_FACTS } from '../../src/core/knowledge/fact-names.ts'
import { advice } from '../../src/core/messages/advice.ts'
import { diagnose as words } from '../../src/core/messages/diagnose.ts'
import { home } from '../../src/core/messages/home.ts'
import type { Lang } from '../../src/core/text.ts'
import { builtKnowledge } from '../world.ts'
import { isFull } from '../trust/counts.ts'
import { KEYS, TerminalRun } from './terminal.ts'
import { scratchFolder } from '../scratch.ts'

let folder = ''
let db = ''
const runs: TerminalRun[] = []
beforeEach(() => {
  folder = scratchFolder('e2e')
  db = join(folder, 'casebook.db')
})
afterEach(() => {
  for (const run of runs.splice(0)) run.kill()
  rmSync(folder, { recursive: true, force: true })
})

function start(lang: Lang, args: readonly string[] = ['diagnose']): TerminalRun {
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

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test('a person goes from the first question to a letter that is kept, listed and exported', async () => {
    const run = start(lang)
    for (const { question, answer } of promptsOf(lang)) {
      await run.see(question)
      answer(run)
    }
    expect(await run.exit()).toBe(0)
    expect(run.text).toContain('wallet-help export 1 -o complaint.md')
    const letter = join(folder, 'complaint.md')
    expect(call(lang, 'list').out).toMatch(/^1 /m)
    expect(call(lang, 'show', '1').code).toBe(0)
    expect(call(lang, 'export', '1', '-o', letter).code).toBe(0)
    expect(readFileSync(letter, 'utf8')).toMatch(/128\.50[\s\S]*2026 年 11 月 20 日/)
  })

  test('Ctrl+C before the first answer leaves with 130 and keeps nothing', async () => {
    const run = start(lang)
    await run.see(words.askProblem[lang])
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.text).toContain(words.stoppedUnsaved[lang])
    expect(call(lang, 'list', '--json').out).toBe('[]\n')
  })

  // It is the same in each language, and takes a start of the program for every prompt.
  test.skipIf(lang === 'en' && !isFull)(
    'Ctrl+C and kill -9 at every prompt lose nothing: resuming asks the same question',
    async () => {
      const [first, ...others] = promptsOf(lang)
      const opening = start(lang)
      await opening.see(first?.question ?? '')
      first?.answer(opening)
      let run = opening
      for (const [index, prompt] of others.entries()) {
        await run.see(prompt.question)
        if (index % 2 === 0) {
          run.press(KEYS.ctrlC)
          expect(await run.exit()).toBe(130)
          expect(run.text).toContain(words.stopped(1)[lang])
        } else {
          run.kill()
          await run.exit()
        }
        run = start(lang, ['diagnose', '--resume'])
        await run.see(prompt.question)
        prompt.answer(run)
      }
      expect(await run.exit()).toBe(0)
      expect(call(lang, 'export', '1').out).toContain('128.50')
    },
  )

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

interface Prompt {
  readonly question: string
  readonly answer: (run: TerminalRun) => void
}

/** Every prompt of the job, in order: amount and time filled in, the rest left blank. */
function promptsOf(lang: Lang): Prompt[] {
  const enter = (run: TerminalRun): void => run.press(KEYS.enter)
  const typed: Readonly<Record<string, string>> = { amount: '128.5', time: '2026-11-20 14:30' }
  const factPrompt = (fact: string): Prompt => ({
    question:
      fact === 'story' ? words.askStory[lang] : words.facts[fact as keyof typeof words.facts][lang],
    answer: (run) => run.press(typed[fact] ?? '', KEYS.enter),
  })
  const facts = problem?.facts ?? []
  const ofTransaction = facts.filter((it) => (TRANSACTION_FACTS as readonly string[]).includes(it))
  const ofCase = facts.filter((it) => !ofTransaction.includes(it))
  const node = (id: string, option: string): Prompt => ({
    question: ask(id, lang),
    answer: (run) => choose(run, id, option),
  })
  return [
    { question: words.askProblem[lang], answer: enter },
    { question: words.askWallet[lang], answer: enter },
    node('what-you-see', 'error-message'),
    node('message-about', 'order-state'),
    node('order-message', 'closed-or-expired'),
    { question: words.askDraft[lang], answer: (run) => run.press(...toYes(run, lang), KEYS.enter) },
    ...ofTransaction.map(factPrompt),
    { question: words.askMore[lang], answer: enter },
    ...ofCase.map(factPrompt),
    { question: words.askEvidence[lang], answer: (run) => run.press(KEYS.space, KEYS.enter) },
  ]
}

/** The keys that lead from the first choice to "yes". */
function toYes(run: TerminalRun, lang: Lang): string[] {
  return run.text.includes(`❯ ${words.yes[lang]}`) ? [] : [KEYS.down]
}

test('on a small screen what to do now stands alone until it is read', async () => {
  const argv = ['diagnose', '--problem', 'unauthorized', '--wallet', 'alipay']
  const run = new TerminalRun(argv, { db, lang: 'zh', rows: 24 })
  runs.push(run)
  await run.see(advice.firstHeading.zh)
  await run.see(words.readOn.zh)
  run.press(KEYS.enter)
  await run.see('↑↓')
})

test('started by npm, it names itself as it can be typed there', async () => {
  const run = new TerminalRun([], {
    ...{ db, lang: 'zh', columns: 60 },
    env: { npm_lifecycle_event: 'start' },
  })
  runs.push(run)
  await run.see(home.ask.zh)
  run.press(KEYS.enter)
  await run.see(words.askProblem.zh)
  run.press(KEYS.enter)
  await run.see(words.askWallet.zh)
  run.press(KEYS.ctrlC)
  await run.see('npm start -- diagnose --resume 1')
  expect(await run.exit()).toBe(130)
  expect(run.lines.filter((it) => stringWidth(it) > 60)).toEqual([])
})
