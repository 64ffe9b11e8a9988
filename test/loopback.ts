/** Real servers on loopback, healthy or with one fault, and a look at the connection that finds them by name. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net'
import { decode, encode, RECURSION_DESIRED } from 'dns-packet'
import { generate } from 'selfsigned'
import { createNodeNetwork, type NetworkSetting } from '../src/adapters/node-network.ts'
import { NEUTRAL } from '../src/core/diagnosis/connection.ts'

/** What is wrong with a host; `away`: its name is known, and nobody listens. */
export type HostFault =
  | 'away'
  | 'silent'
  | 'mute'
  | 'reset'
  | 'slow'
  | 'foreign'
  | 'expired'
  | 'future'
  | 'untrusted'
  | 'plain'
  | 'broken'

export interface LoopbackOptions {
  /** Faults by host; a host without one is healthy. */
  readonly faults?: Readonly<Record<string, HostFault>>
  /** Seconds by which the hosts' clocks are ahead of this computer's. */
  readonly hostsAhead?: number
  readonly portal?: 'redirecting' | 'replacing' | 'silent'
  readonly dns?: 'refusing' | 'silent' | 'knows-nothing'
  /** Hosts whose names nobody knows. */
  readonly unknown?: readonly string[]
  readonly setting?: Partial<NetworkSetting>
}

export interface Loopback {
  readonly setting: NetworkSetting
  readonly network: ReturnType<typeof createNodeNetwork>
  /** Every name that was asked for, and every request that arrived as "METHOD host path". */
  readonly heard: readonly string[]
  close(): void
}

const DAY = 86_400_000
const CABLE = {
  address: '127.0.0.1',
  netmask: '255.0.0.0',
  family: 'IPv4',
  mac: '02:00:00:00:00:01',
  internal: false,
  cidr: '127.0.0.1/8',
} as const

export async function openLoopback(
  hosts: readonly string[],
  options: LoopbackOptions = {},
): Promise<Loopback> {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const servers: Server[] = []
  const trusted: string[] = []
  const ports = new Map<string, number>()
  const listen = async (server: Server): Promise<number> => {
    servers.push(server)
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  for (const host of hosts) {
    const fault = options.faults?.[host]
    const { server, certificate } = await hostServer(host, fault, options.hostsAhead ?? 0, heard)
    if (certificate !== undefined) trusted.push(certificate)
    ports.set(host, await listen(server))
  }
  const portal = await listen(createHttp(portalPage(options.portal, heard)))
  // Whoever is away had a port of their own, so nobody else answers there.
  servers
    .filter((_, index) => options.faults?.[hosts[index] ?? ''] === 'away')
    .forEach((it) => it.close())
  const names = await nameServer(options, hosts, heard)
  const setting: NetworkSetting = {
    env: {},
    servers: [names.address],
    port: (host, scheme) => (scheme === 'http' ? portal : (ports.get(host) ?? 1)),
    trusted,
    interfaces: () => ({ en0: [CABLE] }),
    limits: { dns: 400, tcp: 400, tls: 400, answer: 400, portal: 400 },
    ...options.setting,
  }
  return {
    setting,
    network: createNodeNetwork(setting),
    heard,
    close() {
      names.close()
      for (const server of servers) server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function hostServer(
  host: string,
  fault: HostFault | undefined,
  ahead: number,
  heard: string[],
): Promise<{ server: Server; certificate: string | undefined }> {
  // Accepts and never says a word.
  if (fault === 'silent') return { server: createTcp(), certificate: undefined }
  if (fault === 'reset')
    return {
      server: createTcp((it) => it.once('data', () => it.resetAndDestroy())),
      certificate: undefined,
    }
  if (fault === 'plain')
    return {
      server: createTcp((it) => it.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      certificate: undefined,
    }
  const from = fault === 'future' ? 2 : -400
  const until = fault === 'expired' ? -2 : 400
  const name = fault === 'foreign' ? 'another.example' : host
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    notBeforeDate: new Date(Date.now() + from * DAY),
    notAfterDate: new Date(Date.now() + until * DAY),
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  })
  const server = createHttps({ cert, key }, (request, response) => {
    heard.push(`${request.method ?? ''} ${request.headers.host ?? ''} ${request.url ?? ''}`)
    if (fault === 'mute') return
    response.sendDate = false
    response.setHeader('Date', new Date(Date.now() + ahead * 1_000).toUTCString())
    response.statusCode = fault === 'broken' ? 503 : 301
    if (fault === 'slow') setTimeout(() => response.end(), 1_100)
    else response.end()
  })
  return { server, certificate: fault === 'untrusted' ? undefined : cert }
}

function portalPage(how: LoopbackOptions['portal'], heard: string[]): RequestListener {
  return (request, response) => {
    heard.push(`${request.method ?? ''} ${request.headers.host ?? ''} ${request.url ?? ''}`)
    if (how === 'silent') return
    if (how === 'redirecting') response.writeHead(302, { location: 'http://login.example/' })
    response.end(how === 'replacing' ? '<h1>Welcome, guest</h1>' : `<title>${NEUTRAL.says}</title>`)
  }
}

/** Knows the hosts as this computer, under IPv4 alone. */
async function nameServer(
  { dns, unknown = [] }: LoopbackOptions,
  hosts: readonly string[],
  heard: string[],
): Promise<{ address: string; close: () => void }> {
  const socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message)
    const [question] = questions
    if (!question) return
    heard.push(`DNS ${question.name}`)
    if (dns === 'silent') return
    const exists =
      dns !== 'knows-nothing' && hosts.includes(question.name) && !unknown.includes(question.name)
    const code = dns === 'refusing' ? 5 : exists ? 0 : 3
    socket.send(
      encode({
        type: 'response',
        id: id ?? 0,
        flags: RECURSION_DESIRED | code,
        questions,
        answers:
          code === 0 && question.type === 'A'
            ? [{ type: 'A', name: question.name, data: '127.0.0.1', ttl: 1 }]
            : [],
      }),
      from.port,
      from.address,
    )
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() }
}
