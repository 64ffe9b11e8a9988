import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type OutputFile, transform } from 'esbuild'

/**
 * Puts the parts of a bundle into one file, each in a function that is run when it is first asked for: to
 * find and open seventy files takes longer than to start Node, and what no call needs stays unread. The
 * first line names the build.
 */
export async function inOneFile(files: readonly OutputFile[], start: string): Promise<string> {
  const parts = await Promise.all(
    files.map(async ({ path, text }) => {
      const code = inAscii(await asCommonJs(text))
      return `${JSON.stringify(basename(path))}(exports,require,module){${code}}`
    }),
  )
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
  return `//${build}\n${code}`
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
