/** Who imports whom below `src`, read from the sources as they are. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** `from` is a path below `src`; so is `to` where it is one of our own files, else it is a module's name. */
export interface Import {
  readonly from: string
  readonly to: string
}

export function sourcesOf(src: string): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (it) => it.endsWith('.ts') && !it.endsWith('.d.ts'),
  )
}

export function importsOf(src: string): Import[] {
  return sourcesOf(src).flatMap((from) => {
    const text = readFileSync(join(src, from), 'utf8')
    const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((it) => it[1] ?? '')
    return named.map((name) => ({
      from,
      to: name.startsWith('.') ? normalize(join(dirname(from), name)) : name,
    }))
  })
}
