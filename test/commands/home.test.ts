/** `wallet-help` alone on a terminal: where things stand, then what to do. */
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Expected } from '../../src/core/errors.ts'
import { home as words } from '../../src/core/messages/home.ts'
import { LANGS } from '../../src/core/text.ts'
import { BACK } from '../../src/ports.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

const keepCase = async (problem = 'payment-failed'): Promise<void> => {
  const { code } = await home.run(['diagnose', ...walkTo(problem), '--no-input'])
  expect(code).toBe(0)
}

test('without a terminal it is help', async () => {
  const { code, out } = await home.run([])
  expect(code).toBe(0)
  expect(out).toContain('diagnose')
})

test('with no case it offers no cases, and leaving is no failure', async () => {
  const { code, out, err } = await home.run([], { replies: [['home', 'leave']] })
  expect([code, out]).toEqual([0, ''])
  expect(err).not.toContain(words.open.zh)
})

test('diagnosing begins from there', async () => {
  const replies = [
    ['home', 'diagnose'],
    ['problem', 'payment-failed'],
    ['wallet', 'alipay'],
    ['what-you-see', 'error-message'],
    ['message-about', 'order-state'],
    ['order-message', 'closed-or-expired'],
    ['draft', 'no'],
  ] as const
  const { code } = await home.run([], { replies })
  expect(code).toBe(0)
  expect((await home.run(['list', '--json'])).out).toContain('"case": 1')
})

test('Esc at the list of problems leads back to the menu, and keeps nothing', async () => {
  const replies = [
    ['home', 'diagnose'],
    ['problem', BACK],
    ['home', 'leave'],
  ] as const
  expect((await home.run([], { replies })).code).toBe(0)
  expect((await home.run(['list', '--json'])).out.trim()).toBe('[]')
})

describe.each(LANGS)('in %s', (lang) => {
  test.each([60, 80, 200])(
    'open cases stand there with their date, in %i columns',
    async (columns) => {
      await keepCase()
      await home.run(['log', '1', '--kind', 'sent', '--on', '2026-11-20', '--no-input'])
      await home.run(['log', '1', '--promised', 'x', '--by', '2026-11-25', '--no-input'])
      const { err } = await home.run([], { lang, columns, replies: [['home', 'leave']] })
      expect(err).toContain(words.open[lang])
      expect(err).toContain('1  ')
      expect(err).toMatch(/25/)
      for (const line of err.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    },
  )
})

test('what is late stands first, and what does not fit is counted', async () => {
  for (const problem of ['payment-failed', 'refund-missing', 'fees', 'limit', 'frozen'])
    await keepCase(problem)
  await home.run(['log', '2', '--promised', 'x', '--by', '2026-11-22', '--no-input'])
  const { err } = await home.run([], {
    now: '2026-11-30T04:00:00Z',
    lang: 'en',
    replies: [['home', 'leave']],
  })
  const numbers = [...err.matchAll(/^ {2}(\d) {2}/gm)].map((it) => it[1])
  expect(numbers[0]).toBe('2')
  expect(numbers).toHaveLength(4)
  expect(err).toContain(words.more(1).en)
})

test('a case is chosen and looked at; back leads to the list and to the start', async () => {
  await keepCase()
  const replies = [
    ['home', 'cases'],
    ['home-case', '1'],
    ['home-act', 'show'],
    ['home-act', 'next'],
    ['home-act', BACK],
    ['home-case', 'back'],
    ['home', 'leave'],
  ] as const
  const { code, out } = await home.run([], { replies })
  expect(code).toBe(0)
  expect(out).toContain('第 1 号')
})

test('an unfinished case is offered to go on with', async () => {
  const replies = [['problem', 'payment-failed']] as const
  // The script ends at the second question, as a killed terminal would.
  await expect(home.run(['diagnose'], { replies })).resolves.toMatchObject({ code: 1 })
  const again = [
    ['home', 'resume'],
    ['wallet', 'alipay'],
    ['what-you-see', 'error-message'],
    ['message-about', 'order-state'],
    ['order-message', 'closed-or-expired'],
    ['draft', 'no'],
  ] as const
  expect((await home.run([], { replies: again })).code).toBe(0)
})

test('guides, contacts and a number to check', async () => {
  const replies = [
    ['home', 'guides'],
    ['home-guide', 'scam-call'],
    ['home-guide', BACK],
    ['home', 'contacts'],
    ['home-contact', 'alipay'],
    ['home-contact', 'cn'],
    ['home-contact', 'check'],
    ['home-number', '95188'],
    ['home-contact', 'check'],
    ['home-number', BACK],
    ['home-contact', 'back'],
    ['home', 'config'],
    ['home', 'leave'],
  ] as const
  const { code, out } = await home.run([], { replies })
  expect(code).toBe(0)
  expect(out).toMatch(/95188[^]*12345[^]*95188/)
})

test('a casebook that cannot be read is said, and help goes on', async () => {
  const casebook = (): Promise<never> =>
    Promise.reject(new Expected('casebook', { zh: '记录打不开。', en: 'closed' }))
  const { code, err } = await home.run([], { replies: [['home', 'leave']], casebook })
  expect(code).toBe(0)
  expect(err).toContain('记录打不开。')
})

test('an error in one call ends neither the program nor the menu', async () => {
  const replies = [
    ['home', 'contacts'],
    ['home-contact', 'check'],
    ['home-number', 'xyz'],
    ['home-contact', 'back'],
    ['home', 'leave'],
  ] as const
  expect((await home.run([], { replies })).code).toBe(0)
})
