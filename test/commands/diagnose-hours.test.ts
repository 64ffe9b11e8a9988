/** Whether support is open, decided on the wallet's clock and not on the person's. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Home } from '../world.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home.remove())

async function answers(wallet: string, now: string): Promise<Record<string, string>> {
  const given = ['what-happens=line-busy', 'when-called=not-sure']
  const call = ['diagnose', '--problem', 'no-response', '--wallet', wallet, '--answer', ...given]
  const more = ['call-off-peak=skipped', 'write-instead=skipped', 'say-person=solved']
  const ran = await home.run([...call, ...more, '--no-input', '--json'], { now })
  return (JSON.parse(ran.out) as { answers: Record<string, string> }).answers
}

test.each([
  ['2026-11-20T14:30:00Z', 'closed', '22:30 in Beijing'],
  ['2026-11-20T06:30:00Z', 'open', '14:30 in Beijing'],
])('JD Pay at %s is %s: %s', async (now, state) => {
  expect(await answers('jd', now)).toMatchObject({ 'support-hours': state })
})

test('hours that the register does not have are unknown, and a quiet day leads to a person', async () => {
  expect(await answers('alipay', '2026-11-20T14:30:00Z')).toMatchObject({
    'support-hours': 'unknown',
    'busy-day': 'quiet',
    'say-person': 'solved',
  })
})
