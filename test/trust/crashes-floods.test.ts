/** Ten megabytes in one line at every input: read within seconds, or refused in words. */
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../src/adapters/node-files.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { count } from './counts.ts'
import { STACK } from './hostile-texts.ts'

/** In the sample just under the longest argument, where nothing is refused for its length alone. */
const LENGTH = count(10_000_000, 49_000)
/** Of processor time; a machine under load is not slower for it. */
const MOST_SECONDS = 8

const FLOODS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one Chinese character': '付',
  'a mark on a mark': '\u0301',
  digits: '1',
  'digits and signs': '1-2 .3,',
  blanks: ' ',
  'line breaks': 'a\n',
  'words of a scam': '转账给客服说验证码 your code is ',
  'names and numbers': '王小明13912345678，',
  'quotes and brackets': '"“[({<',
  'an address': 'a@b.c ',
  'a link': 'http://a.b/c?d=e ',
  controls: '\u001b[31m\u202e',
  halves: '\ud800',
}

/** By the text: a call, with the text as an argument or as what a file holds. */
type Route = (text: string) => { readonly argv: readonly string[]; readonly file?: string }
const ROUTES: Readonly<Record<string, Route>> = {
  'a command': (text) => ({ argv: [text] }),
  'an option': (text) => ({ argv: [`--${text}`] }),
  'triage TEXT': (text) => ({ argv: ['triage', text] }),
  'triage from standard input': (text) => ({ argv: ['triage'], file: text }),
  'explain TEXT': (text) => ({ argv: ['explain', text] }),
  'guide --search': (text) => ({ argv: ['guide', '--search', text] }),
  'guide ID': (text) => ({ argv: ['guide', text] }),
  'contacts NAME': (text) => ({ argv: ['contacts', text] }),
  'contacts --check': (text) => ({ argv: ['contacts', '--check', text] }),
  'search WORDS': (text) => ({ argv: ['search', text] }),
  'similar WORDS': (text) => ({ argv: ['similar', text] }),
  'show CASE': (text) => ({ argv: ['show', text] }),
  'deadline --from': (text) => ({
    argv: ['deadline', 'paypal-open-dispute', '--from', text],
  }),
  'log --said': (text) => ({ argv: ['log', '1', '--said', text] }),
  'log --by': (text) => ({ argv: ['log', '1', '--by', text] }),
  'log --on': (text) => ({ argv: ['log', '1', '--on', text] }),
  'log --ref': (text) => ({ argv: ['log', '1', '--ref', text] }),
  'edit --fact story=': (text) => ({ argv: ['edit', '1', '--fact', `story=${text}`] }),
  'edit --fact amount=': (text) => ({ argv: ['edit', '1', '--fact', `amount=${text}`] }),
  'edit --facts': (text) => ({ argv: ['edit', '1', '--facts', '-'], file: text }),
  'edit --facts, well formed': (text) => ({
    argv: ['edit', '1', '--facts', '-'],
    file: JSON.stringify({ story: text }),
  }),
  'export --hide': (text) => ({ argv: ['export', '1', '--mask', '--yes', '--hide', text] }),
  'diagnose TEXT': (text) => ({ argv: ['diagnose', text, '--no-input'] }),
  'config name': (text) => ({ argv: ['config', 'name', text] }),
  'import FILE': (text) => {
    writeFileSync('flood.json', text)
    return { argv: ['import', 'flood.json'] }
  },
  'restore FILE': (text) => {
    writeFileSync('flood.whb', text)
    return { argv: ['restore', 'flood.whb'] }
  },
  'evidence add NAME': (text) => ({ argv: ['evidence', 'add', '1', 'bill-record', text] }),
  'export -o': (text) => ({ argv: ['export', '1', '-o', text] }),
  'choose --wallets': (text) => ({ argv: ['choose', '--wallets', text] }),
  completion: (text) => ({ argv: ['--complete', 'wallet-help', 'show', text] }),
}

let home: Home
let before = ''
beforeAll(async () => {
  home = new Home()
  before = process.cwd()
  process.chdir(home.folder)
  const { code, err } = await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
  expect(code, err).toBe(0)
})
afterAll(() => {
  process.chdir(before)
  home.remove()
})

const ROUTES_BY_NAME = Object.entries(ROUTES).map(([name, route], at) => ({ name, route, at }))

describe.each(ROUTES_BY_NAME)('$name', ({ route, at }) => {
  test('is done with a flood within seconds', async () => {
    const each = count(1, 9)
    const floods = Object.entries(FLOODS).filter((_, index) => (index + at) % each === 0)
    for (const [what, unit] of floods) {
      const text = unit.repeat(Math.floor(LENGTH / unit.length))
      const { argv, file } = route(text)
      const read = (path: string): string => (path === '-' ? (file ?? '') : nodeFiles.read(path))
      const began = process.cpuUsage()
      const { code, err } = await home.run(argv, { files: { read } })
      const { user, system } = process.cpuUsage(began)
      expect((user + system) / 1e6, what).toBeLessThan(MOST_SECONDS)
      expect([0, 1, 2, 3], what).toContain(code)
      expect(err, what).not.toMatch(STACK)
      expect(err.length, what).toBeLessThan(20_000)
    }
  })
})
