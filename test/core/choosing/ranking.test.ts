/** The order of wallets by somebody's own weights and marks, for any weights and marks. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyFlip,
  type Judgement,
  MOST,
  rankWallets,
  verdictOn,
} from '../../../src/core/choosing/ranking.ts'

const CRITERIA = ['security', 'support', 'fees']
const value = fc.integer({ min: 0, max: MOST })
const judged = fc
  .record({
    wallets: fc.integer({ min: 2, max: 4 }).map((n) => ['a', 'b', 'c', 'd'].slice(0, n)),
    weights: fc.record({ security: value, support: value, fees: value }),
    given: fc.array(fc.record({ security: value, support: value, fees: value }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  .map(({ wallets, weights, given }): { wallets: string[]; judgement: Judgement } => ({
    wallets,
    judgement: {
      weights,
      marks: Object.fromEntries(wallets.map((it, index) => [it, given[index] ?? {}])),
    },
  }))

const firstAlone = (wallets: readonly string[], judgement: Judgement): string | undefined => {
  const ranking = rankWallets(wallets, CRITERIA, judgement)
  return ranking?.first.length === 1 ? ranking.first[0] : undefined
}

describe('the ranking', () => {
  test('goes from most to fewest points, all from 0 to 5', () => {
    fc.assert(
      fc.property(judged, ({ wallets, judgement }) => {
        const ranking = rankWallets(wallets, CRITERIA, judgement)
        const points = ranking?.ranked.map((it) => it.points) ?? []
        expect(points).toEqual(points.toSorted((a, b) => b - a))
        for (const it of points) expect(it >= 0 && it <= MOST).toBe(true)
      }),
    )
  })

  test('does not depend on the order in which wallets are named', () => {
    fc.assert(
      fc.property(judged, ({ wallets, judgement }) => {
        const [there, back] = [wallets, wallets.toReversed()].map((it) =>
          rankWallets(it, CRITERIA, judgement)?.first.toSorted(),
        )
        expect(there).toEqual(back)
      }),
    )
  })

  test('a better mark never makes a wallet worse', () => {
    fc.assert(
      fc.property(judged, ({ wallets, judgement }) => {
        const place = (it: Judgement): number =>
          rankWallets(wallets, CRITERIA, it)?.ranked.find((row) => row.wallet === 'a')?.points ?? 0
        const marks = { ...judgement.marks, a: { ...judgement.marks['a'], support: MOST } }
        expect(place({ ...judgement, marks })).toBeGreaterThanOrEqual(place(judgement))
      }),
    )
  })

  test('what would turn it does turn it, and nothing smaller does', () => {
    fc.assert(
      fc.property(judged, ({ wallets, judgement }) => {
        const ranking = rankWallets(wallets, CRITERIA, judgement)
        fc.pre(ranking !== undefined && ranking.first.length === 1)
        const { flip, criteria, first } = ranking
        const size = flip ? Math.abs(flip.to - flip.from) : MOST + 1
        if (flip) expect(firstAlone(wallets, applyFlip(judgement, flip))).not.toBe(first[0])
        for (const criterion of criteria)
          for (const wallet of wallets) {
            const from = judgement.marks[wallet]?.[criterion] ?? 0
            for (let to = 0; to <= MOST; to++) {
              if (Math.abs(to - from) >= size) continue
              const changed = applyFlip(judgement, { kind: 'mark', wallet, criterion, from, to })
              expect([first[0], undefined]).toContain(firstAlone(wallets, changed))
            }
          }
      }),
    )
  })

  test('what decided it favored the first, and the gap is what lies between first and second', () => {
    fc.assert(
      fc.property(judged, ({ wallets, judgement }) => {
        const ranking = rankWallets(wallets, CRITERIA, judgement)
        if (!ranking) return
        const [first, second] = ranking.ranked
        expect(ranking.gap).toBeCloseTo((first?.points ?? 0) - (second?.points ?? 0))
        if (ranking.decided) expect(ranking.decided.by).toBeGreaterThan(0)
        else expect(ranking.first.length).toBeGreaterThan(1)
      }),
    )
  })
})

const weights = { security: 5, support: 2, fees: 1 }
const marks = {
  a: { security: 4, support: 2, fees: 3 },
  b: { security: 4, support: 5, fees: 1 },
}

test('says who is first, by what, and what would turn it', () => {
  expect(rankWallets(['a', 'b'], CRITERIA, { weights, marks })).toEqual({
    criteria: CRITERIA,
    ranked: [
      { wallet: 'b', points: 31 / 8 },
      { wallet: 'a', points: 27 / 8 },
    ],
    first: ['b'],
    decided: { criterion: 'support', by: 6 / 8 },
    gap: 4 / 8,
    flip: { kind: 'mark', wallet: 'a', criterion: 'security', from: 4, to: 5 },
  })
})

test('counts only what is weighed and marked for each wallet', () => {
  const partly = { a: { security: 1, support: 5 }, b: { security: 2 } }
  const ranking = rankWallets(['a', 'b'], CRITERIA, { weights, marks: partly })
  expect(ranking).toMatchObject({ criteria: ['security'], first: ['b'] })
  expect(rankWallets(['a', 'b'], CRITERIA, { weights: {}, marks })).toBeUndefined()
  expect(rankWallets(['a'], CRITERIA, { weights, marks })).toBeUndefined()
})

test.each([
  ['stay', 'b', marks],
  ['close', 'a', marks],
  ['leave', 'a', { a: { security: 0, support: 0, fees: 0 }, b: marks.b }],
  ['close', 'a', { a: marks.b, b: marks.b }],
] as const)('says %s of the wallet one has', (verdict, present, given) => {
  const judgement = { weights, marks: given }
  const ranking = rankWallets(['a', 'b'], CRITERIA, judgement)
  expect(ranking && verdictOn(present, ranking, judgement)).toBe(verdict)
})

test('a point that turns it between two others is no reason to wait for a third', () => {
  const judgement = { weights, marks: { ...marks, c: { security: 0, support: 0, fees: 0 } } }
  const ranking = rankWallets(['a', 'b', 'c'], CRITERIA, judgement)
  expect(ranking?.flip).toMatchObject({ wallet: 'a' })
  expect(ranking && verdictOn('c', ranking, judgement)).toBe('leave')
})
