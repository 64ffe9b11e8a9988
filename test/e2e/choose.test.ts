/** The worksheet in a real terminal: filled in, left with Ctrl+C, and gone on with from the call it names. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { builtKnowledge, Home } from '../world.ts'
import { KEYS, TerminalRun } from './terminal.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const { criteria } = builtKnowledge.choosing
const WORDS = {
  zh: {
    wallets: '比哪几个钱包',
    present: '现在用的是哪一个',
    weight: '对您有多要紧',
    tied: '一样高',
  },
  en: {
    wallets: 'do you compare',
    present: 'do you use now',
    weight: 'matter to you',
    tied: 'are equal',
  },
} as const

/** The line of keys is drawn over by the next question. */
function linesOf({ text }: TerminalRun): string[] {
  return text.split(/\r?\n/).map((it) => it.replace(/^(空格|Space|↑↓)[^?✔]*(?=[?✔] )/, ''))
}

describe.each(LANGS)('in %s', (lang) => {
  const words = WORDS[lang]
  test.each([60, 80])('at %i columns', async (columns) => {
    const base = { db: home.db, lang, columns, env: { PAGER: '' } }
    const first = new TerminalRun(['choose'], base)
    await first.see(words.wallets)
    first.press(KEYS.space, KEYS.down, KEYS.space, KEYS.enter)
    await first.see(words.present)
    first.press(KEYS.enter)
    await first.see(words.weight)
    first.press(KEYS.enter)
    await first.see(criteria[0]?.ask[lang].slice(0, 10) ?? '')
    first.press(KEYS.ctrlC)
    expect(await first.exit()).toBe(130)
    const call = /wallet-help (choose --wallets [^]*)$/.exec(first.text)?.[1] ?? ''
    expect(call.split(/\s+/).filter(Boolean)).toEqual(
      'choose --wallets alipay,wechat --present alipay --weight security=3'.split(' '),
    )
    expect(existsSync(home.db)).toBe(false)

    const file = join(home.folder, 'sheet.md')
    const second = new TerminalRun([...call.split(/\s+/).filter(Boolean), '-o', file], base)
    for (const [index] of criteria.entries()) {
      if (index > 0) {
        await second.see(words.weight)
        second.press(KEYS.enter)
      }
      for (const wallet of ['alipay', 'wechat']) {
        await second.see(`? ${builtKnowledge.register.wallets[wallet]?.name[lang] ?? ''}`)
        second.press(KEYS.enter)
      }
    }
    await second.see(words.tied)
    expect(await second.exit()).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^# /)
    for (const run of [first, second])
      expect(
        linesOf(run).filter((it) => stringWidth(it) > columns && !/:\/\/|choose --/.test(it)),
      ).toEqual([])
  })
})
