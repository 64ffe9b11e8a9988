import { basename } from 'node:path'
import { type OutputFile, transform } from 'esbuild'

/**
 * What each Node we run on knows. esbuild asks for more, and would make such expressions when a part is run,
 * which takes milliseconds; Node makes them when they are first used.
 */
export const AS_WRITTEN = {
  'regexp-unicode-property-escapes': true,
  'regexp-set-notation': true,
} as const

/**
 * The parts of a bundle as one expression: an object of functions, each run when its part is first asked
 * for. To find and open seventy files takes longer than to start Node. Between themselves parts are called
 * `./NAME`.
 */
export async function inOneFile(bundle: readonly OutputFile[]): Promise<string> {
  const parts = await Promise.all(
    bundle.map(async ({ path, text }) => {
      const code = inAscii(await asCommonJs(text))
      return `${JSON.stringify(basename(path))}(exports,require,module,__dirname){${code}}`
    }),
  )
  return `({\n${parts.join(',\n')}\n})\n`
}

/**
 * Node starts CommonJS some ten milliseconds faster; esbuild splits modules alone. What a part gives is put
 * into plain properties: those that esbuild makes ask two functions each time.
 */
async function asCommonJs(text: string): Promise<string> {
  const [whole, given = ''] = /\bexport ?\{([^{}]*)\};?\s*$/.exec(text) ?? ['']
  const { code } = await transform(text.slice(0, text.length - whole.length) + giving(given), {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    supported: { ...AS_WRITTEN, 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
  })
  return code
}

/** `a as b,c` as assignments; who imports a part asks whether it was a module. */
function giving(names: string): string {
  const given = names
    .split(',')
    .map((it) => it.trim().split(' as '))
    .map(([own = '', name = own]) => (own === '' ? '' : `exports.${name} = ${own};`))
  return ['exports.__esModule = true;', ...given].join('')
}

/** A byte a character, which is read fastest; esbuild itself leaves regular expressions as they are. */
function inAscii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
