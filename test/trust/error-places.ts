/** The places of our sources that make an expected error, and which of them did since the last look. */
import { readdirSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { join } from 'node:path'
import { look, type Ran } from './coverage.ts'

const SRC = join(import.meta.dirname, '../../src')
const MADE = /\bnew (?:\w+\.)?Expected\(/g

/** Each as its file, its kind and its words, "commands/tree.ts: usage words.badDepth". */
export function errorPlaces(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts') && !it.startsWith('workshop'))
    .flatMap((it) => placesIn(it, readFileSync(join(SRC, it), 'utf8')))
}

function placesIn(file: string, source: string): string[] {
  const seen = new Map<string, number>()
  return [...source.matchAll(MADE)].map(({ index, 0: made }) => {
    const [, kind = '', words = ''] =
      /^\s*'?([\w.-]+)'?,[\s{]*([\w.]+)/.exec(source.slice(index + made.length)) ?? []
    const place = `${file}: ${kind} ${words}`
    const nth = (seen.get(place) ?? 0) + 1
    seen.set(place, nth)
    return nth === 1 ? place : `${place} (${nth})`
  })
}

/** Those of them that made an error. */
export function placesThatRan(): Set<string> {
  const byScript = Map.groupBy(look(), (it) => it.script)
  const session = new Session()
  session.connect()
  session.post('Debugger.enable')
  const ran = [...byScript].flatMap(([script, ranges]) => {
    const file = ranges[0]?.url.split('/src/')[1] ?? ''
    const known = placesIn(file, readFileSync(join(SRC, file), 'utf8'))
    if (known.length === 0) return []
    const made = [...sourceOf(script, session).matchAll(MADE)]
    // Compiled, the source says the same in the same order.
    return made.flatMap(({ index }, at) =>
      (innermost(ranges, index)?.count ?? 0) > 0 ? [known[at] ?? ''] : [],
    )
  })
  session.post('Debugger.disable')
  session.disconnect()
  return new Set(ran)
}

function sourceOf(scriptId: string, session: Session): string {
  let source = ''
  session.post('Debugger.getScriptSource', { scriptId }, (error, got) => {
    if (error) throw error
    source = got.scriptSource
  })
  return source
}

function innermost(ranges: readonly Ran[], at: number): Ran | undefined {
  return ranges
    .filter((it) => it.start <= at && at < it.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}
