/** What a word may become; the real shells are asked in test/e2e/completion.test.ts. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FILES } from '../../src/cli/complete.ts'
import { VERBS } from '../../src/cli/table.ts'
import { SHELLS } from '../../src/core/screens/completion-script.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { builtKnowledge, Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

async function complete(...words: string[]): Promise<string[]> {
  const { code, out, err } = await home.run(['--complete', 'wallet-help', ...words])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => it.split('\t')[0] ?? '')
}

const WALLETS = builtKnowledge.wallets.map((it) => it.id)

test.each<[string[], string[]]>([
  [['li'], ['list']],
  [[''], VERBS.map((it) => it.name)],
  [['--db', 'x', 'sho'], ['show']],
  [['list', '--ov'], ['--overdue']],
  [['list', '--la'], ['--lang']],
  [['evidence', 'v'], ['verify']],
  [['evidence', 'verify', '--js'], ['--json']],
  [['zzz'], []],
  [['zzz', ''], VERBS.map((it) => it.name)],
  [['diagnose', '--problem', 'payment'], ['payment-failed']],
  [['diagnose', '--wallet', ''], WALLETS],
  [['diagnose', '--wallet=ali'], ['--wallet=alipay']],
  [['diagnose', '--wallet', '=', 'ali'], ['alipay']],
  [['diagnose', '--wallet', '='], WALLETS],
  [['tree', 'payment'], ['payment-failed']],
  [['guide', 'scam-c'], ['scam-call']],
  [['contacts', 'ali'], ['alipay']],
  [['list', '--status', 'esc'], ['escalated']],
  [
    ['list', '--lang', ''],
    ['zh', 'en'],
  ],
  [['deadline', 'paypal-open'], ['paypal-open-dispute']],
  [['backup', ''], [FILES]],
  [['backup', 'x', ''], []],
  [['due', '--ics', ''], [FILES]],
  [['evidence', 'add', '1', 'bill'], ['bill-record']],
  [['evidence', 'add', '1', 'bill-record', ''], [FILES]],
  [['evidence', 'add', '1', 'bill-record', 'a.png', ''], [FILES]],
  [['evidence', '1', '--have', 'bill-record', 'error-s'], ['error-screenshot']],
  [['completion', ''], [...SHELLS]],
  [['config', 'na'], ['name']],
  [['log', '1', '--kind', 'acc'], ['accepted']],
  [['diagnose', '--problem', 'unauthorized', '--answer', 'now-s'], ['now-state=']],
  [['diagnose', '--problem=unauthorized', '--answer', 'now-state=sto'], ['now-state=stopped']],
  [['diagnose', '--problem', 'unauthorized', '--answer', 'now-state', '=', 'sto'], ['stopped']],
  [['diagnose', '--answer', 'now-s'], []],
  [['diagnose', '--fact', 'refund'], ['refund-time=']],
  [['edit', '1', '--fact', 'refund'], ['refund-time=']],
  [['choose', '--weight', 'sec'], ['security=']],
  [['choose', '--weight', 'security=5', 'fees', '=', '3'], ['3']],
  [['choose', '--mark', 'alipay.sec'], ['alipay.security=']],
  [
    ['secure', '--answer', 'sim-pin', '='],
    ['yes', 'no', 'not-sure'],
  ],
  [['cards', 'r'], ['remove']],
])('%j may become %j', async (words, expected) => {
  expect(await complete(...words)).toEqual(expected)
})

describe('case numbers', () => {
  test('come from the casebook, the newest first', async () => {
    for (let it = 0; it < 2; it++)
      await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
    expect(await complete('show', '')).toEqual(['2', '1'])
    expect(await complete('diagnose', '--resume', '')).toEqual(['2', '1'])
    expect(await complete('evidence', 'verify', '')).toEqual(['2', '1'])
    expect(await complete('show', '2', '')).toEqual([])
  })

  test('of a casebook that is not there are none, and none is made', async () => {
    expect(await complete('show', '')).toEqual([])
    expect(readdirSync(home.folder)).toEqual([])
  })

  test('of a file that is no casebook are none', async () => {
    mkdirSync(dirname(home.db), { recursive: true })
    writeFileSync(home.db, 'nothing of ours')
    expect(await complete('show', '')).toEqual([])
  })
})

test('what a command is for stands behind a tab, in the language of the screen', async () => {
  const { out } = await home.run(['--complete', 'wallet-help', 'lis'], { lang: 'zh' })
  expect(out).toBe(`list\t${VERBS.find((it) => it.name === 'list')?.about.zh}\n`)
})

test('completion of a shell that is none names those there are', async () => {
  const { code, err } = await home.run(['completion', 'zhs'], { lang: 'en' })
  expect(code).toBe(2)
  expect(err).toContain('zsh')
})
