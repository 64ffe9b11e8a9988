/** One host on the way to it: what was seen so far, and what the next step needs. */
import { Resolver } from 'node:dns/promises'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { HostSeen, HostSought, StepId, StepSeen } from '../core/diagnosis/connection.ts'
import { faultOfCode, networkFault } from './network-faults.ts'
import { addressesOf, connectTo, encrypt, headOf } from './network-steps.ts'

export interface RouteSetting {
  readonly servers: readonly string[] | undefined
  readonly port: number
  readonly trusted: readonly string[] | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds. */
  readonly limits: Readonly<Record<StepId, number>>
}

export interface Route extends HostSought {
  readonly steps: Record<StepId, StepSeen>
  ahead: number | undefined
  addresses: readonly string[]
  socket: Socket | undefined
  encrypted: TLSSocket | undefined
}

export function newRoute({ host, role }: HostSought): Route {
  const skipped = { kind: 'skipped' } as const
  return {
    host,
    role,
    steps: { dns: skipped, tcp: skipped, tls: skipped, answer: skipped },
    ahead: undefined,
    addresses: [],
    socket: undefined,
    encrypted: undefined,
  }
}

export function seenOf({ host, role, steps, ahead }: Route): HostSeen {
  return { host, role, steps: { ...steps }, ahead }
}

/** Takes one step, where the one before it left something to go on with. */
export async function takeStep(
  step: StepId,
  route: Route,
  setting: RouteSetting,
  signal: AbortSignal,
): Promise<void> {
  if (!mayTake(step, route)) return
  const started = performance.now()
  try {
    const why = await withLimit(setting.limits[step], signal, (its) =>
      STEP[step](route, setting, its),
    )
    const ms = Math.round(performance.now() - started)
    route.steps[step] = why === undefined ? { kind: 'ok', ms } : { kind: 'failed', why }
  } catch (error) {
    signal.throwIfAborted()
    route.steps[step] = {
      kind: 'failed',
      why: isTimeout(error) ? 'silent' : networkFault(error),
    }
  }
}

function mayTake(step: StepId, route: Route): boolean {
  if (step === 'dns') return true
  if (step === 'tcp') return route.addresses.length > 0
  return (step === 'tls' ? route.socket : route.encrypted) !== undefined
}

type Failure = ReturnType<typeof networkFault> | undefined
type Taken = (route: Route, setting: RouteSetting, signal: AbortSignal) => Promise<Failure>

const STEP: Readonly<Record<StepId, Taken>> = {
  async dns(route, { servers }, signal) {
    const resolver = new Resolver({ tries: 1 })
    if (servers) resolver.setServers([...servers])
    route.addresses = await addressesOf(route.host, resolver, signal)
    return undefined
  },
  async tcp(route, { port }, signal) {
    route.socket = await connectTo(route.addresses, port, signal)
    return undefined
  },
  async tls(route, { trusted }, signal) {
    const encrypted = await encrypt(route.socket as Socket, route.host, trusted, signal)
    route.encrypted = encrypted
    // Typed as an error, given as its code.
    const wrong = encrypted.authorizationError as unknown as string | undefined
    return wrong ? faultOfCode(wrong) : undefined
  },
  async answer(route, { now }, signal) {
    const { headers, statusCode = 0 } = await headOf(
      route.encrypted as TLSSocket,
      route.host,
      signal,
    )
    const theirs = Date.parse(headers.date ?? '')
    if (!Number.isNaN(theirs)) route.ahead = Math.round((now() - theirs) / 1_000)
    return statusCode >= 500 ? 'server-fault' : undefined
  },
}

/** Runs one step until it is done, too late, or no longer wanted. */
export async function withLimit<T>(
  limit: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), limit)
  const its = AbortSignal.any([signal, late.signal])
  const aborted = new Promise<never>((_resolve, reject) => {
    its.addEventListener('abort', () => reject(its.reason as Error), { once: true })
  })
  try {
    return await Promise.race([work(its), aborted])
  } finally {
    clearTimeout(timer)
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
