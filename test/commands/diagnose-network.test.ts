/** The test of the connection inside a diagnosis: asked first, kept as an answer, never run twice. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NEUTRAL } from '../../src/core/diagnosis/connection.ts'
import { BACK } from '../../src/ports.ts'
import { type Loopback, type LoopbackOptions, openLoopback } from '../loopback.ts'
import { builtKnowledge, Home, type Ran, type Reply } from '../world.ts'

const ALIPAY = builtKnowledge.register.wallets['alipay']?.host?.name ?? ''
const TO_IT = ['diagnose', '--problem', 'payment-failed', '--wallet', 'alipay']
const ANSWERS: readonly Reply[] = [
  ['what-you-see', 'error-message'],
  ['message-about', 'network'],
  ['bill-after-network', 'no-record'],
]

let home: Home
let loop: Loopback
beforeEach(() => {
  home = new Home()
})
afterEach(() => {
  loop.close()
  home.remove()
})

async function talk(replies: readonly Reply[], options: LoopbackOptions = {}): Promise<Ran> {
  loop = await openLoopback([ALIPAY, NEUTRAL.host], options)
  const given = { replies: [...ANSWERS, ...replies], network: loop.network, lang: 'en' } as const
  return home.run(TO_IT, given)
}

async function answersOf(number: number): Promise<Readonly<Record<string, string>>> {
  const { out } = await home.run(['show', String(number), '--json'])
  return (JSON.parse(out) as { answers: Record<string, string> }).answers
}

test('after a yes the connection is tested, stage by stage, and leads to its outcome', async () => {
  const ran = await talk(
    [
      ['this-connection', 'test'],
      ['draft', 'no'],
    ],
    { dns: 'knows-nothing' },
  )
  expect(ran.err).toContain('Name lookup (DNS): ')
  expect(ran.err).toContain('no website’s address can be looked up')
  expect(ran.err.replace(/\s+/g, ' ')).toContain('the test found that no name can be looked up')
  expect(await answersOf(1)).toMatchObject({ 'this-connection': 'no-names' })
})

test('the question names the hosts that a yes contacts', async () => {
  const asked: string[] = []
  loop = await openLoopback([ALIPAY, NEUTRAL.host])
  const { askLook } = await import('../../src/commands/ask-look.ts')
  const { newContent } = await import('../../src/core/casebook/change.ts')
  const { NO_PAINT } = await import('../../src/core/screens/layout.ts')
  const never = (): never => {
    throw new Error('not asked')
  }
  await askLook(
    'this-connection',
    { ...newContent('payment-failed'), wallet: 'alipay' },
    {
      world: {
        lang: 'en',
        knowledge: () => builtKnowledge,
        network: () => Promise.resolve(loop.network),
        terminal: { columns: 80, paint: { out: NO_PAINT, err: NO_PAINT }, err: never },
      } as never,
      prompter: {
        choose: async ({ message }) => {
          asked.push(message)
          return 'not-tested'
        },
        enter: never,
        tick: never,
        write: never,
        pause: never,
      },
      canGoBack: true,
      keepNow: never,
    },
  )
  expect(asked[0]).toContain(`connect to ${ALIPAY} and ${NEUTRAL.host}`)
  expect(loop.heard).toEqual([])
})

test('after a no nothing is sent, and the remedies follow', async () => {
  const ran = await talk([
    ['this-connection', 'not-tested'],
    ['switch-network', 'solved'],
  ])
  expect(ran.code).toBe(0)
  expect(loop.heard).toEqual([])
})

test('a connection that is fine leads to the remedies', async () => {
  const ran = await talk([
    ['this-connection', 'test'],
    ['switch-network', 'solved'],
  ])
  expect(ran.err).toContain('Result: This computer’s connection works.')
})

test('going back asks for the test again', async () => {
  await talk([
    ['this-connection', 'test'],
    ['switch-network', BACK],
    ['this-connection', 'not-tested'],
    ['switch-network', 'solved'],
  ])
  expect(await answersOf(1)).toMatchObject({ 'this-connection': 'not-tested' })
})

test('a case taken up again shows the result and does not test again', async () => {
  loop = await openLoopback([ALIPAY, NEUTRAL.host])
  // The script ends here, and with it the conversation.
  await home.run(TO_IT, {
    replies: [...ANSWERS, ['this-connection', 'test']],
    network: loop.network,
  })
  const heard = loop.heard.length
  expect(heard).toBeGreaterThan(0)
  const again = await home.run(['diagnose', '--resume'], {
    replies: [['switch-network', 'solved']],
    network: loop.network,
    lang: 'en',
  })
  expect(again.err).toContain('✔ Test this computer’s connection? This computer’s connection works')
  expect(loop.heard).toHaveLength(heard)
})

test('with --no-network the person says what they see, and nothing is sent', async () => {
  loop = await openLoopback([ALIPAY, NEUTRAL.host])
  const ran = await home.run([...TO_IT, '--no-network'], {
    replies: [...ANSWERS, ['this-connection', 'sign-in-page'], ['draft', 'no']],
    network: loop.network,
    lang: 'en',
  })
  expect(ran.err).toContain('lets nothing through until you sign in')
  expect(loop.heard).toEqual([])
})

test('a script is never tested for; it may say what was found', async () => {
  loop = await openLoopback([ALIPAY, NEUTRAL.host])
  const given = ANSWERS.map(([node, option]) => `${node}=${String(option)}`)
  const call = [...TO_IT, '--no-input', '--json', '--answer', ...given]
  const plain = await home.run([...call, 'switch-network=solved'], { network: loop.network })
  expect(JSON.parse(plain.out)).toMatchObject({
    outcome: 'fixed',
    answers: { 'this-connection': 'not-tested' },
  })
  const told = await home.run([...call, 'this-connection=slow'], { network: loop.network })
  expect(JSON.parse(told.out)).toMatchObject({ outcome: 'connection-slow' })
  expect(loop.heard).toEqual([])
})
