/** Nothing is connected to, and no name looked up, unless the person says yes. */
import { spawnSync } from 'node:child_process'
import { createHook } from 'node:async_hooks'
import { lookup } from 'node:dns/promises'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { VERBS } from '../../src/cli/table.ts'
import { Home } from '../world.ts'
import { count, seededRandom } from './counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'wallet-help-network-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What Node makes for each connection, datagram and name that is looked up, whatever library asks for it. */
const OF_A_NETWORK =
  /^(?:TCP|UDP|TLS|HTTP|GETADDRINFO|GETNAMEINFO|QUERY|DNSCHANNEL|QUIC)|^(?:TCPCONNECT|UDPSEND)WRAP$/
const seen: string[] = []
const watch = createHook({
  init(_, type) {
    if (OF_A_NETWORK.test(type)) seen.push(type)
  },
})
beforeEach(() => {
  seen.length = 0
  watch.enable()
})
afterEach(() => {
  watch.disable()
})

const CASE = [
  ...['diagnose', '--no-input', '--problem', 'payment-failed', '--wallet', 'alipay'],
  ...['--answer', 'what-you-see=error-message', 'message-about=order-state'],
  ...['order-message=closed-or-expired', '--fact', 'amount=128.5'],
]

const all = [...VERBS, ...VERBS.flatMap((it) => it.verbs ?? [])]
const CALLS = all.flatMap((verb) =>
  (verb.examples ?? []).flatMap((it) => ('connects' in it ? [] : [it.call])),
)

/** The words of an example as a shell would split them; of two calls the last. */
function argvOf(call: string): string[] {
  const last = call.split('&&').at(-1) ?? ''
  const words = last.match(/"[^"]*"|\S+/g) ?? []
  return words.slice(1).map((it) => it.replaceAll('"', ''))
}

describe('in this process', () => {
  test('every example of every command leaves the network alone', async () => {
    expect(CALLS.length).toBeGreaterThan(30)
    const home = new Home()
    const before = process.cwd()
    try {
      process.chdir(home.folder)
      await home.run(CASE)
      for (const call of CALLS) await home.run(argvOf(call))
    } finally {
      process.chdir(before)
      home.remove()
    }
    expect(seen).toEqual([])
  })

  test('a connection or a name would be seen', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    const address = server.address()
    const client = createConnection(typeof address === 'object' ? (address?.port ?? 0) : 0)
    await new Promise((done) => client.once('connect', done))
    client.destroy()
    server.close()
    await lookup('localhost')
    expect(seen).toContain('TCPCONNECTWRAP')
    expect(seen).toContain('GETADDRINFOREQWRAP')
  })
})

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) console.error('strace is not here: the calls to the system are not looked at')

/** The calls to the system of one run of the program that have to do with addresses of a network. */
function systemCalls(argv: readonly string[]): { status: number | null; calls: string[] } {
  const trace = join(folder, 'trace')
  writeFileSync(trace, '')
  const program = [process.execPath, join(import.meta.dirname, '../../bin/wallet-help.js')]
  const { status } = spawnSync(
    'strace',
    ['-f', '-qq', '-e', 'trace=network', '-o', trace, ...program, ...argv],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        XDG_DATA_HOME: join(folder, 'data'),
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_CACHE_HOME: join(folder, 'cache'),
        WALLET_HELP_LANG: 'en',
        NO_PROXY: '*',
      },
      input: '',
    },
  )
  const lines = readFileSync(trace, 'utf8').split('\n')
  return { status, calls: lines.filter((it) => /AF_INET|AF_NETLINK|AF_PACKET|nscd/.test(it)) }
}

// The real program, seen by the system: nothing below Node escapes it either.
test.runIf(hasStrace)('the program asks the system for no connection', () => {
  const random = seededRandom()
  const some = CALLS.filter(() => random() < count(1, 0.1)).slice(0, count(1000, 4))
  for (const argv of [CASE, ...some.map(argvOf)]) {
    const { status, calls } = systemCalls(argv)
    expect({ argv, calls }).toEqual({ argv, calls: [] })
    expect(status).not.toBeNull()
  }
})

test.runIf(hasStrace)('the connection check, which was asked for, is seen', () => {
  expect(systemCalls(['network', 'alipay', '--json']).calls.length).toBeGreaterThan(0)
})
