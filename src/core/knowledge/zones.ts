/**
 * Offsets of the zones we count in, without Intl: its first use takes as long as Node takes to start.
 * Daylight saving by the law as it has been since 2007; a test holds all of it to Intl.
 */

/** A zone that keeps one offset, or the hour (UTC) at which its summer begins and ends. */
type Zone =
  | { readonly kind: 'fixed'; readonly minutes: number }
  | { readonly kind: 'europe'; readonly minutes: number }
  | { readonly kind: 'america'; readonly minutes: number }

const ZONES: Readonly<Partial<Record<string, Zone>>> = {
  UTC: { kind: 'fixed', minutes: 0 },
  'Etc/UTC': { kind: 'fixed', minutes: 0 },
  'Asia/Shanghai': { kind: 'fixed', minutes: 480 },
  'Asia/Hong_Kong': { kind: 'fixed', minutes: 480 },
  'Asia/Singapore': { kind: 'fixed', minutes: 480 },
  'Europe/London': { kind: 'europe', minutes: 0 },
  'Europe/Brussels': { kind: 'europe', minutes: 60 },
  'America/New_York': { kind: 'america', minutes: -300 },
}
const KNOWN_SINCE = Date.UTC(2007, 0)
const HOUR = 3_600_000

/** Minutes that a zone is ahead of UTC at an instant; undefined where we do not know. */
export function offsetIn(name: string, instant: Date): number | undefined {
  const zone = ZONES[name]
  if (!zone || instant.getTime() < KNOWN_SINCE) return undefined
  const isSummer =
    zone.kind !== 'fixed' && within(summerOf(zone, instant.getUTCFullYear()), instant)
  return zone.minutes + (isSummer ? 60 : 0)
}

/** First and last instant of summer time. Europe changes at 1:00 UTC, America at 2:00 on its clocks. */
function summerOf({ kind, minutes }: Zone, year: number): readonly [number, number] {
  if (kind === 'europe') return [sundayIn(year, 2, 25) + HOUR, sundayIn(year, 9, 25) + HOUR]
  const winter = -minutes * 60_000
  return [sundayIn(year, 2, 8) + 2 * HOUR + winter, sundayIn(year, 10, 1) + HOUR + winter]
}

/** Midnight of the first Sunday on or after a day of a month. */
function sundayIn(year: number, month: number, date: number): number {
  const day = new Date(Date.UTC(year, month, date))
  return day.getTime() + ((7 - day.getUTCDay()) % 7) * 24 * HOUR
}

function within([from, to]: readonly [number, number], instant: Date): boolean {
  return from <= instant.getTime() && instant.getTime() < to
}
