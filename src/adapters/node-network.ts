import { networkInterfaces } from 'node:os'
import { getCACertificates } from 'node:tls'
import {
  type ConnectionSeen,
  type HostSought,
  type PortalSeen,
  STEPS,
  type StepId,
} from '../core/diagnosis/connection.ts'
import type { Network } from '../ports.ts'
import { interruptible } from './interruptible.ts'
import { interfacesOf } from './network-interfaces.ts'
import { newRoute, type Route, seenOf, takeStep, withLimit } from './network-route.ts'
import { portalAt } from './network-steps.ts'

/** What a look at the connection works with; all but `env` has a default, and tests replace it. */
export interface NetworkSetting {
  readonly env: Readonly<Record<string, string | undefined>>
  /** DNS servers, as `address:port`. */
  readonly servers?: readonly string[]
  readonly port?: (host: string, scheme: 'https' | 'http') => number
  /** Certificates to trust, as PEM. */
  readonly trusted?: readonly string[]
  readonly interfaces?: typeof networkInterfaces
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly limits?: Limits
}

type Limits = Readonly<Record<StepId | 'portal', number>>
/** Milliseconds: the steps follow each other, the portal is looked at beside them; 7 seconds in all. */
const LIMITS: Limits = { dns: 2_000, tcp: 1_500, tls: 2_000, answer: 1_500, portal: 3_000 }
const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']

export function createNodeNetwork(setting: NetworkSetting): Network {
  return {
    look: (hosts, onStage) => interruptible((signal) => look(hosts, onStage, setting, signal)),
  }
}

async function look(
  hosts: readonly HostSought[],
  onStage: Parameters<Network['look']>[1],
  setting: NetworkSetting,
  signal: AbortSignal,
): Promise<ConnectionSeen> {
  const routes = hosts.map(newRoute)
  let portal: PortalSeen = 'unknown'
  const seen = (): ConnectionSeen => seenSoFar(routes, portal, setting)
  try {
    onStage('interfaces', seen())
    if (seen().interfaces.length === 0) return seen()
    let asked: Promise<PortalSeen> | undefined
    for (const step of STEPS) {
      await Promise.all(routes.map((it) => takeStep(step, it, settingFor(it, setting), signal)))
      onStage(step, seen())
      asked ??= lookForPortal(routes, setting, signal)
    }
    portal = (await asked) ?? 'unknown'
    signal.throwIfAborted()
    onStage('portal', seen())
    return seen()
  } finally {
    for (const { socket, encrypted } of routes) {
      encrypted?.destroy()
      socket?.destroy()
    }
  }
}

function seenSoFar(
  routes: readonly Route[],
  portal: PortalSeen,
  { env, interfaces = networkInterfaces }: NetworkSetting,
): ConnectionSeen {
  const local = routes.flatMap(({ socket }) => socket?.localAddress ?? [])
  return {
    interfaces: interfacesOf(interfaces(), local),
    proxies: PROXY_VARIABLES.filter((it) => env[it]?.trim() || env[it.toLowerCase()]?.trim()),
    hosts: routes.map(seenOf),
    portal,
  }
}

function settingFor({ host }: Route, setting: NetworkSetting): Parameters<typeof takeStep>[2] {
  const { servers, port = defaultPort, trusted = everyTrusted(), now = Date.now } = setting
  return {
    servers,
    port: port(host, 'https'),
    trusted,
    now,
    limits: setting.limits ?? LIMITS,
  }
}

function defaultPort(_host: string, scheme: 'https' | 'http'): number {
  return scheme === 'https' ? 443 : 80
}

/** What Node and the system trust; an employer's own authority is trusted by the browser as well. */
function everyTrusted(): readonly string[] {
  return [...getCACertificates('default'), ...getCACertificates('system')]
}

/** Never fails: what cannot be asked is not known. */
async function lookForPortal(
  routes: readonly Route[],
  { port = defaultPort, limits = LIMITS }: NetworkSetting,
  signal: AbortSignal,
): Promise<PortalSeen> {
  const neutral = routes.find((it) => it.role === 'neutral')
  if (!neutral || neutral.addresses.length === 0) return 'unknown'
  return withLimit(limits.portal, signal, (its) =>
    portalAt(neutral.addresses, port(neutral.host, 'http'), its),
  ).catch((): PortalSeen => 'unknown')
}
