import type { Fault } from '../core/diagnosis/connection.ts'
import { codeOf } from './system-faults.ts'

const FAULTS: Readonly<Record<string, Fault>> = {
  ENOTFOUND: 'unknown-name',
  ENODATA: 'unknown-name',
  ECONNREFUSED: 'refused',
  EREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEOUT: 'silent',
  ETIMEDOUT: 'silent',
  ECANCELLED: 'silent',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unknown-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
}

/** Why a step failed, from what Node threw. */
export function networkFault(error: unknown): Fault {
  if (error instanceof AggregateError) return networkFault(error.errors[0])
  return faultOfCode(codeOf(error) ?? '')
}

/** Of a system call, a resolver or a certificate. */
export function faultOfCode(code: string): Fault {
  if (Object.hasOwn(FAULTS, code)) return FAULTS[code] ?? 'other'
  return code.startsWith('ERR_SSL') ? 'not-encrypted' : 'other'
}
