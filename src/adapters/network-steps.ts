/** The steps towards a host. Each rejects when its signal aborts. */
import type { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as secure, type TLSSocket } from 'node:tls'
import { NEUTRAL, type PortalSeen } from '../core/diagnosis/connection.ts'

/** The addresses of a name. IPv6 is waited for only where there is no IPv4. */
export async function addressesOf(
  host: string,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const stop = (): void => resolver.cancel()
  signal.addEventListener('abort', stop, { once: true })
  try {
    let six: readonly string[] = []
    const bySix = resolver.resolve6(host).then((found) => (six = found))
    bySix.catch(() => undefined)
    const four = await resolver.resolve4(host).catch(async (error: unknown) => {
      return bySix.catch(() => Promise.reject(error as Error))
    })
    return [...new Set([...four, ...six])]
  } finally {
    signal.removeEventListener('abort', stop)
    // An answer about IPv6 that is still out would keep the program from ending.
    resolver.cancel()
  }
}

/** Opens a connection to the first address that answers. */
export async function connectTo(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = connect({ host: 'known', port, lookup: known(addresses), autoSelectFamily: true })
  return ready(socket, 'connect', signal)
}

/** Encrypts a connection. What is wrong with the certificate stands in `authorizationError`. */
export async function encrypt(
  socket: Socket,
  host: string,
  trusted: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const encrypted = secure({
    socket,
    servername: host,
    // A host with a bad certificate is still asked for the time: a wrong clock is why most are bad.
    rejectUnauthorized: false,
    ...(trusted && { ca: [...trusted] }),
  })
  return ready(encrypted, 'secureConnect', signal)
}

/** Asks for the head of the first page, over an open connection. */
export async function headOf(
  socket: TLSSocket,
  host: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const sent = request({
    createConnection: () => socket,
    method: 'HEAD',
    path: '/',
    headers: { host, connection: 'close' },
    signal,
  })
  sent.end()
  const [response] = (await once(sent, 'response', { signal })) as [IncomingMessage]
  response.resume()
  return response
}

/** What a plain request for the page that everybody knows gives. */
export async function portalAt(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<PortalSeen> {
  const sent = request({
    host: NEUTRAL.host,
    port,
    path: NEUTRAL.path,
    lookup: known(addresses),
    headers: { host: NEUTRAL.host, connection: 'close' },
    signal,
  })
  sent.end()
  const [response] = (await once(sent, 'response', { signal })) as [IncomingMessage]
  const status = response.statusCode ?? 0
  if (status >= 300 && status < 400) {
    response.destroy()
    return 'redirected'
  }
  return status === 200 && (await startOf(response)).includes(NEUTRAL.says) ? 'none' : 'replaced'
}

/** Enough of a page to know it; a page of another size is another page. */
async function startOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > 2_000) break
  }
  return text.length > 2_000 ? '' : text
}

function known(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all: wantsAll }, answer) => {
    const [first] = all
    if (wantsAll) answer(null, all)
    else answer(null, first?.address ?? '', first?.family)
  }
}

async function ready<T extends Socket>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  // Whatever happens to it later is told by the step that uses it then.
  socket.on('error', () => undefined)
  try {
    await once(socket, event, { signal })
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}
