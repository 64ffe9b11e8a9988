/** The look at the connection against real servers on loopback, one fault at a time. */
import { afterEach, expect, test } from 'vitest'
import {
  findingOf,
  hostsFor,
  type ConnectionSeen,
  NEUTRAL,
  STEPS,
} from '../../src/core/diagnosis/connection.ts'
import { type Loopback, type LoopbackOptions, openLoopback } from '../loopback.ts'

const WALLET = 'pay.example'
const HOSTS = [WALLET, NEUTRAL.host]

let open: Loopback | undefined
afterEach(() => open?.close())

async function look(options: LoopbackOptions): Promise<ConnectionSeen> {
  open = await openLoopback(HOSTS, options)
  return open.network.look(hostsFor(WALLET), () => undefined)
}

/** Why the wallet's host failed, and at which step. */
function faultOf({ hosts }: ConnectionSeen, role = 'wallet'): string {
  const steps = hosts.find((it) => it.role === role)?.steps
  return STEPS.flatMap((step) => {
    const seen = steps?.[step]
    return seen?.kind === 'failed' ? `${step} ${seen.why}` : []
  }).join(', ')
}

test('a healthy connection is fine, and nothing but the two hosts is contacted', async () => {
  const seen = await look({})
  expect(findingOf(seen)).toBe('fine')
  expect(seen.interfaces).toEqual([{ name: 'en0', address: '127.0.0.1', vpn: false, used: true }])
  expect(Math.abs(seen.hosts[0]?.ahead ?? 99)).toBeLessThan(3)
  expect([...new Set(open?.heard)].sort()).toEqual(
    [
      `DNS ${WALLET}`,
      `DNS ${NEUTRAL.host}`,
      `GET ${NEUTRAL.host} ${NEUTRAL.path}`,
      `HEAD ${NEUTRAL.host} /`,
      `HEAD ${WALLET} /`,
    ].sort(),
  )
})

test('each stage is told in order, with what is known by then', async () => {
  open = await openLoopback(HOSTS)
  const told: string[] = []
  await open.network.look(hostsFor(WALLET), (stage, { hosts }) => {
    const done = Object.values(hosts[0]?.steps ?? {}).filter((it) => it.kind === 'ok').length
    told.push(`${stage} ${done}`)
  })
  expect(told).toEqual(['interfaces 0', 'dns 1', 'tcp 2', 'tls 3', 'answer 4', 'portal 4'])
})

test.each([
  ['away', 'tcp refused', 'wallet-unreachable'],
  ['silent', 'tls silent', 'wallet-unreachable'],
  ['mute', 'answer silent', 'wallet-unreachable'],
  ['reset', 'tls reset', 'wallet-unreachable'],
  ['plain', 'tls not-encrypted', 'wallet-unreachable'],
  ['broken', 'answer server-fault', 'wallet-unreachable'],
  ['foreign', 'tls wrong-name', 'untrusted'],
  ['untrusted', 'tls unknown-issuer', 'untrusted'],
  ['expired', 'tls expired', 'untrusted'],
  ['future', 'tls not-yet-valid', 'untrusted'],
] as const)('a wallet host that is %s: %s, so %s', async (fault, step, finding) => {
  const seen = await look({ faults: { [WALLET]: fault } })
  expect(faultOf(seen)).toBe(step)
  expect(faultOf(seen, 'neutral')).toBe('')
  expect(findingOf(seen)).toBe(finding)
})

test('a host that answers late is slow', async () => {
  const limits = { dns: 400, tcp: 400, tls: 400, answer: 3_000, portal: 400 }
  const seen = await look({ faults: { [WALLET]: 'slow' }, setting: { limits } })
  expect(findingOf(seen)).toBe('slow')
})

test('a wallet host whose name alone is unknown cannot be reached', async () => {
  const seen = await look({ unknown: [WALLET] })
  expect(faultOf(seen)).toBe('dns unknown-name')
  expect(findingOf(seen)).toBe('wallet-unreachable')
})

test.each([
  ['refusing', 'dns refused'],
  ['silent', 'dns silent'],
  ['knows-nothing', 'dns unknown-name'],
] as const)('name servers that are %s: no names', async (dns, step) => {
  const seen = await look({ dns })
  expect(faultOf(seen)).toBe(step)
  expect(findingOf(seen)).toBe('no-names')
})

test('name servers that are not there: no names', async () => {
  const seen = await look({ setting: { servers: ['127.0.0.1:1'] } })
  expect(faultOf(seen)).toBe('dns refused')
  expect(findingOf(seen)).toBe('no-names')
})

test('names without any way to the hosts: no way out', async () => {
  const seen = await look({ faults: { [WALLET]: 'away', [NEUTRAL.host]: 'away' } })
  expect(findingOf(seen)).toBe('no-way-out')
})

test.each([
  ['redirecting', 'redirected'],
  ['replacing', 'replaced'],
] as const)(
  'a %s sign-in page is found, though the hosts look foreign behind it',
  async (how, portal) => {
    const seen = await look({ portal: how, faults: { [WALLET]: 'foreign' } })
    expect(seen.portal).toBe(portal)
    expect(findingOf(seen)).toBe('sign-in-page')
  },
)

test('a plain request that nobody answers says nothing', async () => {
  const seen = await look({ portal: 'silent' })
  expect(seen.portal).toBe('unknown')
  expect(findingOf(seen)).toBe('fine')
})

test.each([
  [3600, 'wrong-clock'],
  [-3600, 'wrong-clock'],
  [60, 'fine'],
])('hosts %i seconds ahead: %s', async (hostsAhead, finding) => {
  expect(findingOf(await look({ hostsAhead }))).toBe(finding)
})

test('an expired certificate on a computer whose clock is wrong is the clock', async () => {
  const seen = await look({ faults: { [WALLET]: 'expired' }, hostsAhead: -30 * 86_400 })
  expect(faultOf(seen)).toBe('tls expired')
  expect(findingOf(seen)).toBe('wrong-clock')
})

test('a proxy is suspected only where nothing gets through, and its value is not kept', async () => {
  const env = { https_proxy: 'http://me:secret@proxy.example:3128' }
  const works = await look({ setting: { env } })
  expect(findingOf(works)).toBe('fine')
  expect(works.proxies).toEqual(['HTTPS_PROXY'])
  expect(JSON.stringify(works)).not.toContain('secret')
  open?.close()
  const faults = { [WALLET]: 'away', [NEUTRAL.host]: 'away' } as const
  expect(findingOf(await look({ faults, setting: { env } }))).toBe('vpn-or-proxy')
})

test('a VPN that carries the connections stands between', async () => {
  const loop = await openLoopback(HOSTS)
  const lo = loop.setting.interfaces?.() ?? {}
  loop.close()
  const seen = await look({ setting: { interfaces: () => ({ utun4: lo['en0'] }) } })
  expect(findingOf(seen)).toBe('vpn-or-proxy')
})

test('without an interface that leads out nothing is contacted', async () => {
  const seen = await look({ setting: { interfaces: () => ({}) } })
  expect(findingOf(seen)).toBe('offline')
  expect(open?.heard).toEqual([])
})

test('with the limits that are shipped, hosts and name servers that say nothing cost less than 8 seconds', async () => {
  open = await openLoopback(HOSTS, {
    faults: { [WALLET]: 'silent', [NEUTRAL.host]: 'mute' },
    portal: 'silent',
  })
  const { limits: _, ...shipped } = open.setting
  const { createNodeNetwork } = await import('../../src/adapters/node-network.ts')
  const started = performance.now()
  const seen = await createNodeNetwork(shipped).look(hostsFor(WALLET), () => undefined)
  expect(performance.now() - started).toBeLessThan(8_000)
  expect(findingOf(seen)).toBe('no-way-out')
})

test('Ctrl+C stops at once, as cancelled', async () => {
  open = await openLoopback(HOSTS, {
    dns: 'silent',
    setting: { limits: { dns: 60_000, tcp: 1, tls: 1, answer: 1, portal: 1 } },
  })
  const started = performance.now()
  const looking = open.network.look(hostsFor(WALLET), () => {
    setImmediate(() => process.emit('SIGINT'))
  })
  await expect(looking).rejects.toMatchObject({ kind: 'cancelled' })
  expect(performance.now() - started).toBeLessThan(500)
})
