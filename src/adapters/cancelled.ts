import { Expected } from '../core/errors.ts'
import { errors } from '../core/messages/errors.ts'

/** The person left with Ctrl+C. It is never "no". */
export function cancelled(): Expected {
  return new Expected('cancelled', errors.cancelled)
}
