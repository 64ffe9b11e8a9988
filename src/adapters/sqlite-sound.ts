/** Facts that are a day, or a day and a time. */
const OF_TIME: readonly unknown[] = ['time', 'refund-time', 'reply-by']

/** Whether a day that was kept still is one: SQLite does not notice a byte that the disk changed within a text. */
export function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(?!\d)/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

/** Whether a fact is none of a day, or its day still is one. */
export function isSoundFact(name: unknown, value: unknown): boolean {
  return !OF_TIME.includes(name) || isDay(value)
}

/** Throws as SQLite does where it finds damage itself. */
export function requireSound(isSound: boolean): void {
  if (!isSound) throw Object.assign(new Error('a day that is none'), { code: 'SQLITE_CORRUPT' })
}
