/** What a look at this computer's connection saw, and what that means. */

/** Why a step towards a host did not succeed. */
export type Fault =
  | 'unknown-name'
  | 'refused'
  | 'reset'
  | 'silent'
  | 'unreachable'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'unknown-issuer'
  | 'not-encrypted'
  | 'server-fault'
  | 'other'

/** `ms`: how long it took. A step is skipped where the one before it failed. */
export type StepSeen =
  | { readonly kind: 'ok'; readonly ms: number }
  | { readonly kind: 'failed'; readonly why: Fault }
  | { readonly kind: 'skipped' }

/** The steps towards a host, in order: its name, a connection, encryption, an answer. */
export const STEPS = ['dns', 'tcp', 'tls', 'answer'] as const
export type StepId = (typeof STEPS)[number]

export interface HostSeen {
  readonly host: string
  /** `neutral`: the host that tells a fault of the wallet from one of the network. */
  readonly role: 'wallet' | 'neutral'
  readonly steps: Readonly<Record<StepId, StepSeen>>
  /** Seconds by which this computer's clock is ahead of the host's, negative where behind. */
  readonly ahead: number | undefined
}

/** What a plain request gives: the known page, a way to another one, something else, or nothing. */
export type PortalSeen = 'none' | 'redirected' | 'replaced' | 'unknown'

export interface InterfaceSeen {
  readonly name: string
  readonly address: string
  /** Looks like that of a VPN. */
  readonly vpn: boolean
  /** The connections went out by it. */
  readonly used: boolean
}

export interface ConnectionSeen {
  /** Those with an address that leads out. */
  readonly interfaces: readonly InterfaceSeen[]
  /** Names of the variables that name a proxy; never their values, which may hold passwords. */
  readonly proxies: readonly string[]
  readonly hosts: readonly HostSeen[]
  readonly portal: PortalSeen
}

/** The moments of a look at which something new is known, in order. */
export type Stage = 'interfaces' | StepId | 'portal'

/** What it comes to; `not-tested` where nobody allowed a look. */
export const FINDINGS = [
  'fine',
  'offline',
  'sign-in-page',
  'wrong-clock',
  'vpn-or-proxy',
  'untrusted',
  'no-names',
  'no-way-out',
  'wallet-unreachable',
  'slow',
  'not-tested',
] as const
export type Finding = (typeof FINDINGS)[number]

/**
 * The host that tells a fault of the wallet from one of the network. It is made for this: Apple's devices
 * ask it, in mainland China too, whether a network leads out; unencrypted it answers with one known page,
 * so a sign-in page shows, and encrypted it says the time.
 */
export const NEUTRAL = {
  host: 'captive.apple.com',
  path: '/hotspot-detect.html',
  says: 'Success',
} as const

/** A host to look at. */
export interface HostSought {
  readonly host: string
  readonly role: HostSeen['role']
}

/** Whom a look at the connection for this wallet contacts, and nobody else. */
export function hostsFor(walletHost: string | undefined): readonly HostSought[] {
  const neutral = { host: NEUTRAL.host, role: 'neutral' } as const
  return walletHost === undefined ? [neutral] : [{ host: walletHost, role: 'wallet' }, neutral]
}

/** From here on a clock counts as wrong: certificates and codes of an authenticator begin to fail. */
export const CLOCK_TOLERANCE_SECONDS = 5 * 60
/** From here on a step counts as slow. */
export const SLOW_MS = 1_000

/** The cause that explains most of what was seen. What stands between comes before what it may break. */
export function findingOf(seen: ConnectionSeen): Finding {
  if (seen.interfaces.length === 0) return 'offline'
  if (seen.portal === 'redirected' || seen.portal === 'replaced') return 'sign-in-page'
  if (clockOf(seen) !== undefined) return 'wrong-clock'
  if (standsBetween(seen)) return 'vpn-or-proxy'
  if (seen.hosts.some((it) => isUntrusted(it.steps.tls))) return 'untrusted'
  const working = seen.hosts.filter(answers)
  if (working.length === 0) return faultOfAll(seen)
  if (working.length < seen.hosts.length)
    return seen.hosts.some((it) => it.role === 'wallet' && !answers(it))
      ? 'wallet-unreachable'
      : slowOrFine(seen)
  return slowOrFine(seen)
}

/** Seconds by which the clock is off, where it is wrong; both hosts have to agree where both say the time. */
export function clockOf({ hosts }: ConnectionSeen): number | undefined {
  const said = hosts.flatMap(({ ahead }) => ahead ?? [])
  const [first] = said
  if (first === undefined) return undefined
  const wrong = (it: number): boolean =>
    Math.abs(it) >= CLOCK_TOLERANCE_SECONDS && Math.sign(it) === Math.sign(first)
  return said.every(wrong) ? first : undefined
}

/** A VPN that carries the connections, or one or a proxy that may be why nothing gets through. */
function standsBetween({ interfaces, proxies, hosts }: ConnectionSeen): boolean {
  if (interfaces.some((it) => it.vpn && it.used)) return true
  const blocked = hosts.every((it) => !answers(it))
  return blocked && (proxies.length > 0 || interfaces.some((it) => it.vpn))
}

function answers({ steps }: HostSeen): boolean {
  return STEPS.every((it) => steps[it].kind === 'ok')
}

function isUntrusted(step: StepSeen): boolean {
  const bad: readonly Fault[] = ['expired', 'not-yet-valid', 'wrong-name', 'unknown-issuer']
  return step.kind === 'failed' && bad.includes(step.why)
}

/** Nothing works: either names are not found, or no way leads out. */
function faultOfAll({ hosts }: ConnectionSeen): Finding {
  return hosts.every((it) => it.steps.dns.kind === 'failed') ? 'no-names' : 'no-way-out'
}

function slowOrFine({ hosts }: ConnectionSeen): Finding {
  const times = hosts.flatMap(({ steps }) =>
    STEPS.flatMap((it) => (steps[it].kind === 'ok' ? steps[it].ms : [])),
  )
  return times.some((ms) => ms >= SLOW_MS) ? 'slow' : 'fine'
}
