/** Whether a day that was kept still is one: SQLite does not notice a byte that the disk changed within a text. */
export function isDay(value: unknown): boolean {
  const day = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0] : undefined
  return day !== undefined && !Number.isNaN(Date.parse(day))
}
