/** Hostile text at every argument and every option of every command: shown, never obeyed, never a bug. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../src/adapters/node-files.ts'
import { VERBS } from '../../src/cli/table.ts'
import type { Meanings, Verb } from '../../src/cli/verb.ts'
import { LANGS } from '../../src/core/text.ts'
import type { Files } from '../../src/ports.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { count, isFull } from './counts.ts'
import { ACTS, HOSTILE_TEXTS, STACK } from './hostile-texts.ts'

/** A call that holds everywhere but at one place, where the text stands. */
interface Slot {
  readonly name: string
  readonly call: (text: string) => string[]
}

const GOOD: Readonly<Record<string, string>> = {
  '<case>': '1',
  '<file>': 'nowhere/backup.whb',
  '[item]': 'bill-record',
  '<shell>': 'bash',
  '<problem>': 'payment-failed',
}

const slots = VERBS.flatMap((it) => slotsOf(it, []))

function slotsOf(verb: Verb, above: readonly Verb[]): Slot[] {
  const path = [...above, verb]
  const words = path.map((it) => it.name)
  const forms = Object.keys(verb.arguments ?? {})
  const given = forms.map((it) => GOOD[it] ?? 'word')
  const needed = given.slice(0, forms.filter((it) => it.startsWith('<')).length)
  const options: Meanings = Object.fromEntries(
    path.flatMap((it) => Object.entries(it.options ?? {})),
  )
  return [
    ...forms.map((form, at): Slot => ({
      name: `${words.join(' ')} ${form}`,
      call: (text) => [...words, ...given.slice(0, at), text],
    })),
    ...Object.keys(options)
      .filter((it) => /[<[]/.test(it))
      .map((form): Slot => {
        const flag = /--[a-z-]+/.exec(form)?.[0] ?? ''
        return {
          name: `${words.join(' ')} ${flag}`,
          call: (text) => [...words, ...needed, flag, text],
        }
      }),
    ...(verb.verbs ?? []).flatMap((it) => slotsOf(it, path)),
  ]
}

/** Pairs are read as a whole: the text stands in each half as well. */
const PAIRS: readonly Slot[] = [
  ...[
    'name',
    'story',
    'error',
    'amount',
    'time',
    'counterparty',
    'transaction',
    'email',
    'phone',
  ].map((fact): Slot => ({
    name: `edit --fact ${fact}=`,
    call: (text) => ['edit', '1', '--fact', `${fact}=${text}`],
  })),
  { name: 'edit --fact =x', call: (text) => ['edit', '1', '--fact', `${text}=x`] },
  {
    name: 'diagnose --answer =',
    call: (text) => ['diagnose', '--problem', 'payment-failed', '--answer', `${text}=${text}`],
  },
  { name: 'choose --mark', call: (text) => ['choose', '--mark', `alipay.${text}=${text}`] },
  { name: 'choose --weight', call: (text) => ['choose', '--weight', `${text}=1`] },
  { name: 'config name', call: (text) => ['config', 'name', text] },
  { name: 'log --kind money', call: (text) => ['log', '1', '--kind', 'money', '--amount', text] },
  { name: 'contacts --check', call: (text) => ['contacts', '--check', text] },
  { name: 'a command', call: (text) => [text] },
  { name: 'help', call: (text) => ['help', text] },
  { name: '--db', call: (text) => ['list', '--db', text] },
  { name: '--lang', call: (text) => ['list', '--lang', text] },
  { name: 'an option', call: (text) => ['list', `--${text}`] },
  { name: 'completion', call: (text) => ['--complete', 'wallet-help', text, `--${text}=${text}`] },
]

let home: Home
let before = ''
beforeAll(async () => {
  home = new Home()
  // Files that a call writes or reads by a hostile name lie in a folder that goes away.
  before = process.cwd()
  process.chdir(home.folder)
  const { code, err } = await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
  expect(code, err).toBe(0)
})
afterAll(() => {
  process.chdir(before)
  home.remove()
})

/** Standard input holds the same text. */
const reading =
  (text: string): Files['read'] =>
  (path) =>
    path === '-' ? text : nodeFiles.read(path)

const PLACES = [...slots, ...PAIRS].map((it, at) => ({ ...it, at }))

describe.each(PLACES)('$name', ({ call, at }) => {
  test('takes every hostile text as what it is', async () => {
    const each = count(1, 12)
    const texts = Object.entries(HOSTILE_TEXTS).filter((_, index) => (index + at) % each === 0)
    for (const [what, text] of texts) {
      const read = reading(text)
      for (const lang of isFull ? LANGS : [LANGS[at % 2] ?? 'zh']) {
        const { code, out, err } = await home.run(call(text), { lang, files: { read } })
        expect([0, 1, 2, 3], what).toContain(code)
        expect(err, what).not.toMatch(STACK)
        expect(out, what).not.toMatch(ACTS)
        expect(err, what).not.toMatch(ACTS)
        // What begins with a dash is read as an option, whatever it was meant to be.
        if (code !== 0) expect(err, what).not.toBe('')
      }
    }
  })
})
