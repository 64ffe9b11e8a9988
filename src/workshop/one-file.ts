import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type OutputFile, transform } from 'esbuild'

/** Characters from which a part stays a file of its own: most calls would read it for nothing. */
const LARGE = 100_000

/**
 * Puts the parts of a bundle into one file, each in a function that is run when it is first asked for: to
 * find and open seventy files takes longer than to start Node, and what no call needs stays unread. The
 * first line names the build. Gives the text of each file by its name.
 */
export async function inOneFile(
  bundle: readonly OutputFile[],
  start: string,
): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const parts: string[] = []
  for (const { path, text } of bundle) {
    const name = basename(path)
    const part = `(exports,require,module){${inAscii(await asCommonJs(text))}}`
    const isLarge = part.length > LARGE
    if (isLarge) made.set(name, `module.exports=function${part}`)
    const far = `(...given){require(__dirname+"/${name}")(...given)}`
    parts.push(`${JSON.stringify(name)}${isLarge ? far : part}`)
  }
  const code = `const parts={${parts.join(',\n')}},ran={};
function load(path){
  const name=path.slice(path.lastIndexOf("/")+1);
  if(!Object.hasOwn(parts,name))return require(path);
  if(ran[name])return ran[name].exports;
  const module=ran[name]={exports:{}};
  parts[name](module.exports,load,module);
  return module.exports
}
load.resolve=require.resolve;
load(${JSON.stringify(start)})
`
  const build = createHash('sha256').update(code).digest('hex').slice(0, 16)
  return made.set(start, `//${build}\n${code}`)
}

/** Node starts CommonJS some ten milliseconds faster; esbuild splits modules alone. */
async function asCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
  })
  return code
}

/** A byte a character, which is read fastest; esbuild itself leaves regular expressions as they are. */
function inAscii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
