/** `network` through the real parser, against servers on loopback. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NEUTRAL } from '../../src/core/diagnosis/connection.ts'
import { connection as words } from '../../src/core/messages/connection.ts'
import { LANGS } from '../../src/core/text.ts'
import { type Loopback, type LoopbackOptions, openLoopback } from '../loopback.ts'
import { builtKnowledge, Home } from '../world.ts'

const ALIPAY = builtKnowledge.register.wallets['alipay']?.host?.name ?? ''

let home: Home
let loop: Loopback
beforeEach(() => {
  home = new Home()
})
afterEach(() => {
  loop.close()
  home.remove()
})

async function connected(options: LoopbackOptions = {}): Promise<Loopback['network']> {
  loop = await openLoopback([ALIPAY, NEUTRAL.host], options)
  return loop.network
}

test('says whom it contacts, tells each stage, and prints the result alone', async () => {
  const ran = await home.run(['network', '支付宝'], { network: await connected() })
  expect(ran.code).toBe(0)
  expect(ran.out).toMatch(/^结论：这台电脑的网络正常。/)
  const [first = ''] = ran.err.split('\n')
  expect(first).toContain(ALIPAY)
  expect(ran.err).toContain(NEUTRAL.host)
  for (const stage of [
    '网卡和地址',
    'DNS',
    'TCP',
    'TLS',
    '服务器应答',
    '登录页面',
    'VPN',
    '时钟',
    '快慢',
  ])
    expect(ran.err).toContain(stage)
})

test.each([
  ['refused', { faults: { [ALIPAY]: 'away' } }, 'wallet-unreachable'],
  ['a wrong certificate', { faults: { [ALIPAY]: 'foreign' } }, 'untrusted'],
  ['an expired certificate', { faults: { [ALIPAY]: 'expired' } }, 'untrusted'],
  ['a sign-in page', { portal: 'redirecting' }, 'sign-in-page'],
  ['a wrong clock', { hostsAhead: 3600 }, 'wrong-clock'],
  [
    'a proxy in the way',
    {
      faults: { [ALIPAY]: 'away', [NEUTRAL.host]: 'away' },
      setting: { env: { https_proxy: 'http://proxy.example:3128' } },
    },
    'vpn-or-proxy',
  ],
] as const)('%s: what it is, and what to do', async (_, options, finding) => {
  const network = await connected(options)
  for (const lang of LANGS)
    for (const plain of [false, true]) {
      const ran = await home.run(['network', 'alipay', ...(plain ? ['--plain'] : [])], {
        network,
        lang,
        columns: 200,
      })
      expect(ran.out).toBe(
        `${words.result[lang]}${words.findings[finding][lang]}\n${words.todo[finding]?.[lang]}\n`,
      )
    }
})

test('without a wallet only the neutral host is contacted', async () => {
  await home.run(['network'], { network: await connected() })
  expect(loop.heard.some((it) => it.includes(ALIPAY))).toBe(false)
})

test('a wallet without a verified host says so', async () => {
  const ran = await home.run(['network', 'douyin'], { network: await connected(), lang: 'en' })
  expect(ran.err).toContain('No official address of this wallet')
  expect(ran.out).toMatch(/^Result: This computer’s connection works\./)
})

test('as JSON: the finding, every step of each host, and no words', async () => {
  const network = await connected({ faults: { [ALIPAY]: 'away' } })
  const ran = await home.run(['network', 'alipay', '--json'], { network })
  expect(JSON.parse(ran.out)).toMatchObject({
    wallet: 'alipay',
    finding: 'wallet-unreachable',
    proxies: [],
    portal: 'none',
    hosts: [
      {
        host: ALIPAY,
        role: 'wallet',
        steps: { tcp: { kind: 'failed', why: 'refused' }, tls: { kind: 'skipped' } },
        aheadSeconds: null,
      },
      { host: NEUTRAL.host, role: 'neutral', steps: { answer: { kind: 'ok' } } },
    ],
  })
})

test('--no-network contacts nobody and fails in words', async () => {
  const network = await connected()
  const ran = await home.run(['network', '--no-network'], { network, lang: 'en' })
  expect(ran).toMatchObject({ code: 1, out: '' })
  expect(ran.err).toContain('--no-network forbids the network')
  expect(loop.heard).toEqual([])
})

test('an unknown wallet is called wrongly, before anything is sent', async () => {
  const network = await connected()
  const ran = await home.run(['network', 'alipya'], { network })
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('alipay')
  expect(loop.heard).toEqual([])
})

test.each([60, 80])('every line fits into %i columns', async (columns) => {
  const network = await connected({ dns: 'knows-nothing' })
  const ran = await home.run(['network', 'alipay'], { network, columns, lang: 'en' })
  expect(ran.out).toContain('no name can be looked up')
  for (const line of ran.err.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
})
