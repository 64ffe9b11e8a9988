/** The check-up in a real terminal: asked, left with Ctrl+C, taken up again, and seen to get better. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import stringWidth from 'string-width'
import { questionsFor } from '../../src/core/checkup/checkup.ts'
import { LANGS } from '../../src/core/text.ts'
import { builtKnowledge, Home } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const { checkup, register } = builtKnowledge
const questions = questionsFor(checkup, register.wallets['alipay'])
const WORDS = {
  zh: { better: '好了：SIM 卡设了 PIN', danger: '先做完体检', saved: '已保存。' },
  en: { better: 'Better: The SIM card has a PIN', danger: 'Finish the check-up', saved: 'Saved.' },
} as const

/** Answers as it should be, but for the SIM card where that is said. */
async function answer(
  run: TerminalRun,
  from: number,
  to: number,
  pin: 'yes' | 'no',
): Promise<void> {
  for (const [index, it] of questions.entries()) {
    if (index < from || index >= to) continue
    await run.see(`${index + 1}/${questions.length}`)
    const wanted = it.id === 'sim-pin' ? pin : it.safe
    run.press(...(wanted === 'no' ? [KEYS.down] : []), KEYS.enter)
  }
}

/** Without the line of keys that the next question is drawn over. */
function linesOf({ text }: TerminalRun): string[] {
  return text.split(/\r?\n/).map((it) => it.replace(/^↑↓[^?✔]*(?=[?✔] )/, ''))
}

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80])('at %i columns', async (columns) => {
    const base = { db: home.db, lang, columns, env: { PAGER: '' } }
    const first = new TerminalRun(['secure', 'alipay'], base)
    await answer(first, 0, 7, 'no')
    await first.see(`8/${questions.length}`)
    first.press(KEYS.ctrlC)
    expect(await first.exit()).toBe(130)
    expect(first.text).toContain(WORDS[lang].saved)

    const second = new TerminalRun(['secure', '--resume'], base)
    await answer(second, 7, questions.length, 'no')
    expect(await second.exit()).toBe(0)
    expect(second.text).toContain(register.sources['own-judgement']?.title[lang])

    const third = new TerminalRun(['secure', 'alipay'], base)
    await answer(third, 0, questions.length, 'yes')
    await third.see(WORDS[lang].better)
    expect(await third.exit()).toBe(0)
    for (const run of [first, second, third])
      expect(linesOf(run).filter((it) => stringWidth(it) > columns)).toEqual([])
  })

  test('what cannot wait is told before it is asked about', async () => {
    const run = new TerminalRun(['secure', 'alipay'], { db: home.db, lang })
    await run.see(`1/${questions.length}`)
    run.press(KEYS.down, KEYS.enter)
    await run.see('95188')
    await run.see(WORDS[lang].danger)
    run.press(KEYS.enter)
    await run.see('secure --resume')
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
  })
})
