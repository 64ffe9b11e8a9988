/** Questions in a real terminal: what they name, keep ready and quote is shown, never obeyed, and kept as it was. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factKey, factPlaces } from '../../src/core/casebook/edit.ts'
import { plain } from '../../src/core/messages/plain.ts'
import { terminal } from '../../src/core/messages/terminal.ts'
import { timeline } from '../../src/core/messages/timeline.ts'
import { KEYS, TerminalRun } from '../e2e/terminal.ts'
import { walkTo } from '../e2e/walk-to.ts'
import { Home } from '../world.ts'
import { heldIn } from './kept.ts'

/** The clipboard, a color, a color of eight bits, a turn of direction, an Enter that nobody pressed. */
const HOSTILE = 'Li\u001b]52;c;cm0=\u0007\u001b[31m\u009b32m\u202edoc\u202c\ryes'
/** None of these is said by the program; its own colors end with m. */
const OBEYED = /\u001b\]|\u0007|[\u0080-\u009f\u202a-\u202e\u2066-\u2069]|\u001b\[31m\ufffd/

let home: Home
const runs: TerminalRun[] = []
beforeAll(async () => {
  home = new Home()
  mkdirSync(dirname(home.settings), { recursive: true })
  writeFileSync(home.settings, JSON.stringify({ name: HOSTILE }))
  const { code, err } = await home.run([
    ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
    ...['--answer', 'what-you-see=error-message', 'message-about=order-state'],
    ...['order-message=closed-or-expired', '--fact', `name=${HOSTILE}`, `story=${HOSTILE}`],
  ])
  expect(code, err).toBe(0)
  await home.run(['diagnose', ...walkTo('payment-failed'), '--no-input'])
  const file = join(home.folder, `${HOSTILE.replaceAll('/', '')}.png`)
  writeFileSync(file, 'a bill')
  await home.run(['evidence', 'add', '1', 'bill-record', file])
})
afterAll(() => {
  for (const run of runs) run.kill()
  home.remove()
})

function start(...args: readonly string[]): TerminalRun {
  const run = new TerminalRun(args, {
    db: home.db,
    lang: 'en',
    env: { WALLET_HELP_CONFIG: home.settings },
  })
  runs.push(run)
  return run
}

async function factsNow(): Promise<Readonly<Record<string, string | undefined>>> {
  return (await heldIn(home.db)).get(1)?.stored.facts ?? {}
}

const MODES: readonly (readonly [name: string, ...flags: string[]])[] = [
  ['drawn'],
  ['line by line', '--plain'],
]

describe.each(MODES)('%s', (name, ...flags) => {
  const isDrawn = name === 'drawn'

  /** Chooses a fact of the list that stands on the screen. */
  async function choose(run: TerminalRun, fact: string): Promise<void> {
    const stored = (await heldIn(home.db)).get(1)?.stored
    const at = stored ? factPlaces(stored).map(factKey).indexOf(fact) : -1
    expect(at).toBeGreaterThanOrEqual(0)
    await run.see(timeline.askFact.en)
    await run.see(isDrawn ? terminal.keys.leave.en : '\n> ')
    run.press(...(isDrawn ? Array<string>(at).fill(KEYS.down) : [fact]), KEYS.enter)
  }

  test('a fact of a case is shown in a list and as an answer that stands ready, and Enter keeps it as it was', async () => {
    const before = await factsNow()
    expect(before['name']).toBe(HOSTILE)
    const run = start('edit', '1', ...flags)
    await choose(run, 'name')
    await run.see('Li␛]52;c;cm0=␇␛[31m�32mdoc␍yes')
    await run.see(isDrawn ? '␍yes' : '\n> ')
    run.press(KEYS.enter)
    await choose(run, 'story')
    await run.see('Li␛]52;c;cm0=␇␛[31m�32mdoc␍yes')
    run.press(KEYS.enter)
    await run.see(timeline.askFact.en)
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.raw).not.toMatch(OBEYED)
    expect(await factsNow()).toEqual(before)
  })

  test('what is pasted is kept as it is, and obeyed neither as it is echoed nor as an answer', async () => {
    const pasted = `Wang ${isDrawn ? 'drawn' : 'plain'} \u009b31m\u202edoc\u202c\u2066x\u2069`
    const run = start('edit', '1', ...flags)
    await choose(run, 'counterparty')
    await run.see(isDrawn ? '›' : '\n> ')
    run.press(pasted, KEYS.enter)
    await run.see(timeline.askFact.en)
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    const stored = (await heldIn(home.db)).get(1)?.stored
    expect(stored?.transactions[0]?.counterparty).toBe(pasted)
    // Line by line it is the terminal itself that echoes.
    const shown = isDrawn ? run.raw : run.raw.replaceAll(pasted, '')
    expect(shown).not.toMatch(OBEYED)
  })

  test('the name of an evidence file is asked about', async () => {
    const run = start('evidence', 'remove', '1', 'bill-record', ...flags)
    await run.see('Li␛]52;c;cm0=␇␛[31m�32mdoc')
    await run.see(isDrawn ? terminal.keys.leave.en : '\n> ')
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.raw).not.toMatch(OBEYED)
  })

  test('a setting stands ready as an answer', async () => {
    const run = start('edit', '2', ...flags)
    await choose(run, 'name')
    await run.see('Li␛]52;c;cm0=␇␛[31m�32mdoc␍yes')
    run.press(KEYS.ctrlC)
    expect(await run.exit()).toBe(130)
    expect(run.raw).not.toMatch(OBEYED)
  })
})

test('line by line, what is none of the choices is quoted and not obeyed', async () => {
  const run = start('edit', '1', '--plain')
  await run.see(timeline.askFact.en)
  await run.see('\n> ')
  run.press('\u009b31m\u202ex', KEYS.enter)
  await run.see(plain.notOffered('�31mx').en)
  run.press(KEYS.ctrlC)
  expect(await run.exit()).toBe(130)
})
