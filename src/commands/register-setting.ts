import { dayIn } from '../core/knowledge/calendar.ts'
import type { Setting } from '../core/knowledge/phrases.ts'
import { zoneOf } from '../core/knowledge/window.ts'
import type { World } from '../ports.ts'

/** Whose words to use outside a case: those of a wallet, and of its place where it has one. */
export function registerSetting(
  wallet: string | undefined,
  { knowledge, now, timeZone }: Pick<World, 'knowledge' | 'now' | 'timeZone'>,
): Setting {
  const { register } = knowledge()
  const place = register.wallets[wallet ?? '']?.place
  const today = dayIn(zoneOf(register.places[place ?? ''], timeZone), now())
  return { register, wallet, place, today, paidOn: undefined }
}
