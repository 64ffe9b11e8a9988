import { existsSync, renameSync, rmSync } from 'node:fs'

/** Replaces a folder as a whole. Another build may do the same at this moment: the last one stays. */
export function putInPlace(fresh: string, place: string): void {
  const old = `${place}.old-${process.pid}`
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(place)) renameSync(place, old)
      renameSync(fresh, place)
      return
    } catch (error) {
      if (tries === 20) throw error
    } finally {
      rmSync(old, { recursive: true, force: true })
    }
  }
}
