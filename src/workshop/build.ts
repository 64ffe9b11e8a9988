/** `npm run build`: checks and compiles the knowledge, bundles the program into `dist/`. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { type Data, readData } from './read-data.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
/** Built beside the program that may be running, and put in its place when it is whole. */
const fresh = `${dist}.new-${process.pid}`
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))

const COMMONJS = `import { createRequire as makeRequire } from 'node:module'
import { fileURLToPath as toPath } from 'node:url'
const require = makeRequire(import.meta.url)
const __filename = toPath(import.meta.url)`

const data = readData(join(root, 'data'))
if (data.faults.length > 0) {
  for (const { file, line, column, what } of data.faults)
    console.error(`${file}:${line}:${column} ${what}`)
  process.exit(3)
}
writeKnowledge(data, join(fresh, 'knowledge'))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const { metafile } = await build({
  entryPoints: [join(root, 'src/main.ts')],
  outdir: fresh,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  external: ['better-sqlite3'],
  define: { VERSION: JSON.stringify(version) },
  // What bundled CommonJS packages expect to find.
  banner: { js: COMMONJS },
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licenses(metafile))
putInPlace()

/** Another build may do the same at this moment: the last one stays. */
function putInPlace(): void {
  const old = `${dist}.old-${process.pid}`
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(dist)) renameSync(dist, old)
      renameSync(fresh, dist)
      return
    } catch (error) {
      if (tries === 20) throw error
    } finally {
      rmSync(old, { recursive: true, force: true })
    }
  }
}

/** One file per part, so that a command reads only what it shows. */
function writeKnowledge(
  { problems, register, directory, errors, letters, guides }: Data,
  folder: string,
): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value))
  write('index', {
    problems: problems.map(({ id, title }) => ({ id, title })),
    wallets: Object.values(register.wallets).map(({ id, name }) => ({ id, name })),
    ids: {
      place: Object.keys(register.places),
      guide: guides.map((it) => it.id),
      rule: register.rules.map((it) => it.id),
      evidence: Object.keys(register.evidence),
    },
  })
  write('register', register)
  write('directory', directory)
  write('errors', errors)
  write('guides', guides)
  for (const problem of problems) write(`problem-${problem.id}`, problem)
  write('letters', letters)
}

/** The licence of each package that the bundle carries, or that gave its holidays to the knowledge. */
function licenses({ inputs }: Metafile): string {
  const folders = new Set(['node_modules/chinese-days', 'node_modules/date-holidays'])
  for (const input of Object.keys(inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (found !== undefined) folders.add(found)
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const {
        name,
        version: its,
        license,
      } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >
      const file = readdirSync(join(root, folder)).find((it) => /^licen[cs]e/i.test(it))
      const text =
        file !== undefined && existsSync(join(root, folder, file))
          ? readFileSync(join(root, folder, file), 'utf8').trim()
          : ''
      return `${name} ${its} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
