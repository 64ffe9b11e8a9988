/** Packs the parts of the knowledge: those that share words and are read by the same calls in one. */
import { createHash } from 'node:crypto'
import type { Packs, Place } from '../adapters/packed-parts.ts'

/** What a list of cases needs is soon unpacked; so is what reads free text. All else stands in `rest`. */
const PACKS: Readonly<Record<string, RegExp>> = {
  often: /^(?:calendars|rules|wallets|places|labels-..)$/,
  triage: /^triage/,
  rest: /./,
}

interface PartPacks {
  /** Each pack by its name, open. */
  readonly whole: ReadonlyMap<string, Buffer>
  readonly packs: Packs
  readonly parts: Readonly<Record<string, Place>>
}

/** `parts`: each as bytes, or as what becomes JSON. */
export function inPacks(parts: ReadonlyMap<string, unknown>): PartPacks {
  const whole = new Map<string, Buffer>()
  const packs: Record<string, string> = {}
  const places: Record<string, Place> = {}
  for (const [name, own] of Map.groupBy(parts, ([part]) => packOf(part))) {
    let from = 0
    const bytes = own.map(([part, value]) => {
      const its = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value))
      places[part] = [name, from, its.length]
      from += its.length
      return its
    })
    const all = Buffer.concat(bytes)
    packs[name] = createHash('sha256').update(all).digest('hex').slice(0, 16)
    whole.set(name, all)
  }
  return { whole, packs, parts: places }
}

function packOf(part: string): string {
  return Object.keys(PACKS).find((it) => PACKS[it]?.test(part)) ?? ''
}
