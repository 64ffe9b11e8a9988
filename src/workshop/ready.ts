/** What libraries would do at each start, done at the build. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const require = createRequire(import.meta.url)

export const ready: Plugin = {
  name: 'ready',
  setup(build) {
    build.onLoad({ filter: /linebreak[/\\]dist[/\\]main\.cjs$/ }, ({ path }) => ({
      contents: withOpenTable(readFileSync(path, 'utf8')),
    }))
    build.onLoad({ filter: /better-sqlite3[/\\]lib[/\\]binding\.js$/ }, ({ path }) => ({
      contents: fromItsPackage(readFileSync(path, 'utf8')),
    }))
  },
}

interface Trie {
  readonly data: Uint32Array
  readonly highStart: number
  readonly errorValue: number
}

/** The classes of all characters, which stand there packed twice over. */
function withOpenTable(code: string): string {
  const Opened = require('unicode-trie') as new (packed: Buffer) => Trie
  const packed = /\.toByteArray\("([^"]+)"\)/.exec(code)?.[1]
  if (packed === undefined) throw new Error('linebreak holds its table in another form')
  const { data, highStart, errorValue } = new Opened(Buffer.from(packed, 'base64'))
  if (data.some((it) => it > 0xffff)) throw new Error('linebreak holds larger numbers')
  const bytes = Buffer.from(Uint16Array.from(data).buffer).toString('base64')
  const table = `{data:new Uint16Array(new Uint8Array(Buffer.from("${bytes}","base64")).buffer),highStart:${highStart},errorValue:${errorValue}}`
  return code.replace(/\(\S+base64js\)\)\.toByteArray\("[^"]+"\)/, () => table)
}

/** Bundled, because to find and open its fifteen files takes milliseconds; its binary stays in its package. */
function fromItsPackage(code: string): string {
  const home = `path.dirname(require.resolve('better-sqlite3'))`
  if (!code.includes('__dirname')) throw new Error('better-sqlite3 finds its binary in another way')
  return code.replaceAll('__dirname', home).replace(/if \(require\.main === module\) \{[^}]*\}/, '')
}
