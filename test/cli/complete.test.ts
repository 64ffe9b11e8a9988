import { afterAll, expect, test } from 'vitest'
import { complete } from '../../src/cli/complete.ts'
import { Home } from '../world.ts'

const home = new Home()
afterAll(() => home.remove())

test.each([
  [['wallet-help', 'li'], ['list']],
  [['wallet-help', '--db', 'x', 'sho'], ['show']],
  [['wallet-help', 'list', '--ov'], ['--overdue']],
  [['wallet-help', 'list', '--la'], ['--lang']],
  [['wallet-help', 'evidence', 'v'], ['verify']],
  [['wallet-help', 'zzz'], []],
])('%j may become %j', (words, expected) => {
  expect(complete(words)).toEqual(expected)
})

test('the program prints one a line', async () => {
  const { code, out } = await home.run(['--complete', 'wallet-help', 're'])
  expect({ code, out }).toEqual({ code: 0, out: 'reopen\nrestore\n' })
})
