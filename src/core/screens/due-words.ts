/** How dates of time limits and the offices they are about read. */
import { type Day, dayWords, type Skipped } from '../knowledge/calendar.ts'
import type { Register } from '../knowledge/knowledge.ts'
import type { Limit } from '../knowledge/schema.ts'
import { deadlines as words } from '../messages/deadlines.ts'
import { ladder } from '../messages/ladder.ts'
import type { Lang, Text } from '../text.ts'

/** A day, or a day with its time ("2026-11-22T14:30"), as people read it. */
export function momentWords(moment: string, today: Day, lang: Lang): string {
  const [day = '', time] = moment.split(/[T ]/)
  const said = dayWords(day, today)[lang]
  if (time === undefined) return said
  return lang === 'zh' ? `${said}${time}` : `${said} ${time}`
}

export function lengthWords({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): Text {
  return words.units[unit](amount)
}

export function whyWords(why: Skipped['why'], lang: Lang): string {
  return why === 'weekend' ? words.weekend[lang] : why[lang]
}

/** Days left, today, or passed. */
export function leftWords(due: string, overdue: boolean, today: Day): Text {
  if (overdue) return words.overdue
  const day = due.slice(0, 10)
  if (day <= today) return words.today
  const left = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  return words.inDays(left)
}

/** Who is meant by an office of the timeline. */
export function officeName(
  office: string,
  { wallet, place }: { readonly wallet: string | undefined; readonly place: string | undefined },
  { wallets, places }: Register,
): Text {
  const known = ladder.offices[office as keyof typeof ladder.offices] as Text | undefined
  if (office === 'wallet' && wallet !== undefined && wallet !== 'other')
    return wallets[wallet]?.name ?? ladder.offices.wallet
  return (
    places[place ?? 'other']?.bodies.find((it) => it.id === office)?.name ??
    known ?? { zh: office, en: office }
  )
}
