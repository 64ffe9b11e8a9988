/** What a call that is not quite right is told, and the names it may use. */
import stringWidth from 'string-width'
import { afterAll, describe, expect, test } from 'vitest'
import { VERBS } from '../../src/cli/table.ts'
import { cli as words } from '../../src/core/messages/cli.ts'
import { LANGS } from '../../src/core/text.ts'
import { Home } from '../world.ts'

const home = new Home()
afterAll(() => home.remove())

describe.each(LANGS)('in %s', (lang) => {
  test.each([
    [['--json', 'list'], '--json', 'wallet-help list --json'],
    [['--limit=3', 'list'], '--limit', 'wallet-help list --limit=3'],
    [['-o', 'x.md', 'export', '1'], '-o', 'wallet-help export -o'],
    [['--facts', '-'], '--facts', 'wallet-help diagnose --facts'],
  ])('%j: the option goes after the command', async (argv, option, example) => {
    const { code, err } = await home.run(argv, { lang })
    expect(code).toBe(2)
    expect(err).toContain(words.afterCommand(option)[lang])
    expect(err).toContain(example)
  })

  test('an option that no command has is unknown', async () => {
    const { code, err } = await home.run(['--jsno', 'list'], { lang })
    expect(code).toBe(2)
    expect(err).toContain('--json')
    expect(err).not.toContain(words.afterCommand('--jsno')[lang])
  })

  test('help, alone and with a command, is what --help says', async () => {
    const asked = await home.run(['help'], { lang })
    expect(asked).toEqual(await home.run(['--help'], { lang }))
    expect(asked.code).toBe(0)
    expect(asked.out).toContain(words.helpCommand[lang])
    const ofList = await home.run(['help', 'list'], { lang })
    expect(ofList).toEqual(await home.run(['list', '--help'], { lang }))
    expect(ofList.out).toContain('--wallet <id>')
  })

  test.each([60, 80, 200])(
    'what stands beside a command stands in one column, of %i',
    async (columns) => {
      const { out } = await home.run(['--help'], { lang, columns })
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      const lines = out.split('\n')
      const columnsBeside = (terms: readonly string[]): Set<number> =>
        new Set(
          terms.map((term) => {
            const line = lines.find((it) => it.startsWith(`  ${term} `)) ?? ''
            return stringWidth(/^ {2}\S.*? {2,}/.exec(line)?.[0] ?? '')
          }),
        )
      expect(columnsBeside(VERBS.map((it) => it.name)).size).toBe(1)
      const calls = words.purposes.lines.map((it) => it.call[lang])
      expect(columnsBeside(calls).size).toBe(1)
    },
  )

  test('help with a command that is none names those there are', async () => {
    const { code, err } = await home.run(['help', 'shwo'], { lang })
    expect(code).toBe(2)
    expect(err).toContain('show')
  })
})

test.each(['alipay', '支付宝', 'Alipay', 'zfb', 'ALI PAY'])(
  'a wallet may be called %s',
  async (name) => {
    const { code, err } = await home.run(['list', '--wallet', name])
    expect({ code, err: err.includes('list') }).toEqual({ code: 0, err: true })
    const flags = ['--problem', 'payment-failed', '--wallet', name, '--no-input']
    const { err: asked } = await home.run(['diagnose', ...flags])
    expect(asked).toContain('what-you-see=')
  },
)

test('a wallet that is none is refused with the ids', async () => {
  const { code, err } = await home.run(['list', '--wallet', '某某宝'])
  expect(code).toBe(2)
  expect(err).toContain('alipay')
})
