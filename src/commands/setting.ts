import type { CaseContent } from '../core/casebook/case.ts'
import { clockIn, dayIn } from '../core/knowledge/calendar.ts'
import type { Setting } from '../core/knowledge/phrases.ts'
import { zoneOf } from '../core/knowledge/window.ts'
import type { World } from '../ports.ts'

type SettingWorld = Pick<World, 'knowledge' | 'now' | 'timeZone'>

/** Today where the person is: the date of a letter. */
export function localDay({ now, timeZone }: Pick<World, 'now' | 'timeZone'>): string {
  return dayIn(timeZone, now())
}

/** Today where the rules of the case apply. */
export function todayOf(content: CaseContent, world: SettingWorld): string {
  const place = world.knowledge().register.places[content.place ?? '']
  return dayIn(zoneOf(place, world.timeZone), world.now())
}

/** The moment at which a check decides, where the rules of the case apply. */
export function momentOf(
  content: CaseContent,
  world: SettingWorld,
): { readonly today: string; readonly clock: string } {
  const place = world.knowledge().register.places[content.place ?? '']
  const clock = clockIn(zoneOf(place, world.timeZone), world.now())
  return { today: clock.slice(0, 10), clock }
}

/** Whose words a case is spoken to in. */
export function settingOf(content: CaseContent, world: SettingWorld): Setting {
  const { wallet, place, transactions } = content
  const { register } = world.knowledge()
  const dayOf = (fact: 'time' | 'refund-time'): string | undefined =>
    transactions[0]?.[fact]?.slice(0, 10)
  return {
    register,
    wallet,
    place,
    today: todayOf(content, world),
    paidOn: dayOf('time'),
    refundedOn: dayOf('refund-time'),
  }
}
