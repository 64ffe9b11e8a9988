/** Hostile text is stored as it was typed: byte for byte, through the database, JSON, a backup and another casebook. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Home } from '../world.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { heldIn } from './kept.ts'

let home: Home
let other: Home
beforeEach(() => {
  home = new Home()
  other = new Home()
})
afterEach(() => {
  home.remove()
  other.remove()
})

/** What the product says it changes: blanks around a text, and NUL, which no database of ours holds. */
const stored = (typed: string): string => typed.replaceAll('\0', '').trim()

/** Half a character has no bytes: what stands in its place in a file is said by Unicode. */
const TEXTS = Object.entries(HOSTILE_TEXTS).flatMap(([what, text]) => {
  const typed = stored(text.toWellFormed())
  // Shorter than any field takes, and something.
  return typed === '' || [...typed].length > 500
    ? []
    : [[what, text.toWellFormed(), typed] as const]
})

async function ok(at: Home, ...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await at.run(argv)
  expect(code, err).toBe(0)
  return out
}

/** All that was typed about the case: facts, a transaction's, notes. */
async function typedIn(at: Home): Promise<unknown> {
  const held = (await heldIn(at.db)).get(1)
  const note = held?.timeline.find((it) => it.kind === 'contact')
  return {
    name: held?.stored.facts.name,
    story: held?.stored.facts.story,
    counterparty: held?.stored.transactions[0]?.counterparty,
    transaction: held?.stored.transactions[0]?.transaction,
    said: note && 'said' in note ? note.said : undefined,
    who: note && 'who' in note ? note.who : undefined,
    ref: note && 'ref' in note ? note.ref : undefined,
  }
}

test.each(TEXTS)('%s', async (_, typed, kept) => {
  await ok(
    home,
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--answer', 'what-you-see=error-message', 'message-about=order-state'],
    ...['order-message=closed-or-expired', '--fact'],
    ...['name', 'story', 'counterparty', 'transaction'].map((it) => `${it}=${typed}`),
  )
  await ok(home, 'log', '1', `--said=${typed}`, `--who=${typed}`, `--ref=${typed}`)
  const all = {
    name: kept,
    story: kept,
    counterparty: kept,
    transaction: kept,
    said: kept,
    who: kept,
    ref: kept,
  }
  expect(await typedIn(home)).toEqual(all)

  const { facts, transactions } = JSON.parse(await ok(home, 'show', '1', '--json')) as {
    facts: Record<string, unknown>
    transactions: Record<string, unknown>[]
  }
  expect([facts['name'], facts['story'], transactions[0]?.['counterparty']]).toEqual([
    kept,
    kept,
    kept,
  ])

  const file = join(home.folder, 'a.backup')
  await ok(home, 'backup', file)
  await ok(other, 'restore', file)
  expect(await typedIn(other)).toEqual(all)
})
