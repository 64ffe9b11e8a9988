/** Finds in free text what has a name: the wallet, and the words or code that a screen showed. */
import type { PlainText } from '../input/plain-text.ts'
import type { ShownTexts, WalletNames } from '../knowledge/triage-model.ts'

/** Gives the wallet a plain lower-case text names most often; of equals, the one named first. */
export function createWalletFinder(names: WalletNames): (plain: string) => string | undefined {
  const walletOf = new Map(names.map(([name, wallet]) => [nameKey(name), wallet]))
  const pattern = new RegExp(names.map(([name]) => patternOf(name)).join('|'), 'g')
  return (plain) => {
    const count = new Map<string, number>()
    for (const [found] of plain.matchAll(pattern)) {
      const wallet = walletOf.get(nameKey(found))
      if (wallet !== undefined) count.set(wallet, (count.get(wallet) ?? 0) + 1)
    }
    // Entries stand in the order in which they were named, and sorting keeps it.
    return [...count].sort(([, a], [, b]) => b - a)[0]?.[0]
  }
}

function nameKey(name: string): string {
  return name.replace(/[ -]/g, '')
}

/** A name in Latin letters stands alone, and may be written in one word. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ -]?')
  return /^[\x20-\x7e]+$/.test(name) ? `(?<![a-z0-9])${escaped}(?![a-z0-9])` : escaped
}

/** Words or a code of a screen, as they stand in the text. */
export interface ShownIn {
  readonly shown: string
  readonly problem: string | undefined
}

const CODE = /^[\w.-]+$/
const FIRST = 3

/** Gives what a screen showed: the longest known text or code that stands in a text, else what is quoted as shown. */
export function createShownFinder(
  texts: ShownTexts,
): (text: string, read: PlainText) => ShownIn | undefined {
  const byStart = Map.groupBy(texts, ([shown]) => shown.slice(0, FIRST))
  return (text, { plain, start, end }) => {
    const lower = plain.toLowerCase()
    let best: { at: number; length: number; problem: string | undefined } | undefined
    for (let at = 0; at + FIRST <= plain.length; at++) {
      const here = [
        ...(byStart.get(plain.slice(at, at + FIRST)) ?? []),
        ...(byStart.get(lower.slice(at, at + FIRST)) ?? []),
      ]
      for (const [shown, problem] of here)
        if (shown.length > (best?.length ?? 0) && stands(shown, at, plain, lower))
          best = { at, length: shown.length, problem }
    }
    if (best === undefined) return quotedIn(text)
    const last = best.at + best.length - 1
    return { shown: text.slice(start[best.at], end[last]), problem: best.problem }
  }
}

/** A code stands alone and as it is written; a sentence stands anywhere. */
function stands(shown: string, at: number, plain: string, lower: string): boolean {
  if (!CODE.test(shown)) return lower.startsWith(shown, at)
  const isPart = (char: string | undefined): boolean => char !== undefined && /\w/.test(char)
  return plain.startsWith(shown, at) && !isPart(plain[at - 1]) && !isPart(plain[at + shown.length])
}

const QUOTED =
  /(?:提示|显示|顯示|报错|弹出|跳出|写着|说是?|says?|said|error|message|displays?|shows?)[^“”"‘’'「」]{0,12}(?:“([^”]{3,80})”|"([^"]{3,80})"|「([^」]{3,80})」|‘([^’]{3,80})’|(?<= )'([^']{3,80})'(?!\w))/i

function quotedIn(text: string): ShownIn | undefined {
  const shown = QUOTED.exec(text)?.slice(1).find(Boolean)?.trim()
  return shown === undefined ? undefined : { shown, problem: undefined }
}
