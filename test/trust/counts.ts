/**
 * How much a test tries: all of it with TRUST=full (`npm run trust`), a small sample in `npm test`.
 * The sample is the same each time, so that a change fails for its own faults; a full run draws anew.
 * TRUST_SEED repeats one.
 */
import { onTestFailed } from 'vitest'
import { createRandom, type Random } from '../../src/workshop/random.ts'

export const isFull = process.env['TRUST'] === 'full'

/** Where a test's chance begins; for libraries that draw themselves (fast-check takes it as `seed`). */
export const seed = Number(process.env['TRUST_SEED'] ?? (isFull ? Date.now() % 2 ** 31 : 1))

export function count(full: number, sample: number): number {
  return isFull ? full : sample
}

/** Chance for one test, called inside it; where that test fails, the seed is told. */
export function seededRandom(): Random {
  onTestFailed(() => {
    console.error(`TRUST_SEED=${seed}${isFull ? ' TRUST=full' : ''} draws the same again`)
  })
  return createRandom(seed)
}
