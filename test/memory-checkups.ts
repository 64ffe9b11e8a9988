/** Check-ups that last as long as the process. */
import type { Checkup } from '../src/core/checkup/checkup.ts'
import type { Checkups } from '../src/ports.ts'

export function openMemoryCheckups(): Checkups {
  const kept = new Map<string, Checkup>()
  return {
    keep: (checkup) => void kept.set(checkup.id, structuredClone(checkup)),
    list: () =>
      [...kept.values()].toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1)),
    forget() {
      const count = kept.size
      kept.clear()
      return count
    },
  }
}
