/** A million inputs, changed at random and guided by what they reach, without an unexpected exception. */
import './coverage.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { count, seededRandom } from './counts.ts'
import { FOUND } from './found.ts'
import { fuzz, type Target } from './fuzz.ts'
import { fileTargets } from './fuzz-files.ts'
import { TARGETS } from './fuzz-targets.ts'

const HOUR = 3_600_000

let home: Home
beforeAll(async () => {
  home = new Home()
  await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
  const { code, err } = await home.run(['backup', join(home.folder, 'whole.whb')])
  expect(code, err).toBe(0)
})
afterAll(() => home.remove())

/** A backup is a megabyte; what to do again is told by the seed. */
const shownShort = (input: string): string =>
  input.length > 4000 ? `${input.length} characters` : JSON.stringify(input)

async function holdsFor(target: Target): Promise<void> {
  const [all, sample] = target.inputs
  const inputs = count(all, Math.ceil(sample / 2))
  const { tried, kept, failure } = await fuzz(target, inputs, seededRandom())
  if (failure)
    throw new Error(`${target.name}: ${shownShort(failure.input)}`, { cause: failure.error })
  expect(tried).toBe(inputs)
  const summary = process.env['TRUST_SUMMARY']
  if (summary)
    writeFileSync(
      summary,
      `${target.name}: ${tried} inputs, ${kept.length - target.seeds.length} kept\n`,
      { flag: 'a' },
    )
}

describe('any input is read or refused', () => {
  test.each(TARGETS)('$name', holdsFor, HOUR)
  test.each(['knowledge files', 'calls', 'facts files', 'backups'])(
    '%s',
    async (name) => {
      const target = fileTargets(home).find((it) => it.name === name)
      expect(target).toBeDefined()
      if (target) await holdsFor(target)
    },
    HOUR,
  )
})

describe('what was found once stays mended', () => {
  test.each(FOUND)('$target: $what', async ({ target: name, input }) => {
    const found = [...TARGETS, ...fileTargets(home)].find((it) => it.name === name)
    expect(found).toBeDefined()
    // In time as well, as the fuzzer has it.
    const target = found && { ...found, seeds: [input] }
    expect(target && (await fuzz(target, 1, seededRandom())).failure).toBeUndefined()
  })
})
