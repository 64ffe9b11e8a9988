/** What libraries would do at each start, done at the build. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const require = createRequire(import.meta.url)

export const ready: Plugin = {
  name: 'ready',
  setup(build) {
    build.onLoad({ filter: /linebreak[/\\]dist[/\\]/ }, ({ path }) => ({
      contents: withOpenTable(readFileSync(path, 'utf8')),
    }))
    build.onLoad({ filter: /better-sqlite3[/\\]lib[/\\]binding\.js$/ }, ({ path }) => ({
      contents: fromItsPackage(readFileSync(path, 'utf8')),
    }))
    build.onLoad({ filter: /better-sqlite3[/\\]lib[/\\]database\.js$/ }, ({ path }) => ({
      contents: withLateBackup(readFileSync(path, 'utf8')),
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
  const open = code.replace(/\S+base64js\.toByteArray\("[^"]+"\)/, () => table)
  if (open === code) throw new Error('linebreak unpacks its table in another way')
  return open
}

/**
 * Bundled, because to find and open its fifteen files takes milliseconds; its binary stays in its package,
 * and is looked for and opened without all that Node asks of a module.
 */
function fromItsPackage(code: string): string {
  const opens = /\brequire\(((?:getPrebuildPath\(\) \|\| )?filename)\)/g
  if (!code.includes('__dirname') || code.match(opens)?.length !== 2)
    throw new Error('better-sqlite3 finds its binary in another way')
  const found = code
    .replaceAll('__dirname', `path.join(homeOf(__dirname), 'lib')`)
    .replace(opens, 'opened($1)')
    .replace(/if \(require\.main === module\) \{[^}]*\}/, '')
  return `${found}
    function homeOf(folder) {
      const home = path.join(folder, 'node_modules', 'better-sqlite3')
      const above = path.dirname(folder)
      if (above !== folder) return fs.existsSync(home) ? home : homeOf(above)
      return path.join(require.resolve('better-sqlite3'), '../..')
    }
    function opened(file) {
      const binary = { exports: {} }
      process.dlopen(binary, file)
      return binary.exports
    }`
}

/** What only a copy of the casebook needs, loaded when one is made. */
function withLateBackup(code: string): string {
  const loads = `Database.prototype.backup = require('./methods/backup')`
  if (!code.includes(loads)) throw new Error('better-sqlite3 loads its backup in another way')
  return code.replace(
    loads,
    `Database.prototype.backup = function (...given) {
      return require('./methods/backup').apply(this, given)
    }`,
  )
}
