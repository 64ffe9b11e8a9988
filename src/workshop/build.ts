/** `npm run build`: checks and compiles the knowledge, bundles the program into `dist/`. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { compileFinder } from './finder.ts'
import { late } from './late.ts'
import { licenses } from './licenses.ts'
import { inOneFile } from './one-file.ts'
import { createPacker } from './pack.ts'
import { putInPlace } from './put-in-place.ts'
import { ready } from './ready.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { labelsOf } from '../core/screens/labels.ts'
import { LANGS } from '../core/text.ts'
import { type Data, readData } from './read-data.ts'
import { compileTriage } from './triage-knowledge.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
/** Built beside the program that may be running, and put in its place when it is whole. */
const fresh = `${dist}.new-${process.pid}`
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))

/** Read by `list`, `due` and `show` at each call: opening them packed would take longer than reading them. */
const OPEN = /^(?:index|calendars|rules|wallets|labels-..)$/

const data = readData(join(root, 'data'))
if (data.faults.length > 0) {
  for (const { file, line, column, what } of data.faults)
    console.error(`${file}:${line}:${column} ${what}`)
  process.exit(3)
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const { metafile, outputFiles } = await build({
  entryPoints: [join(root, 'src/main.ts')],
  outdir: fresh,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  plugins: [late, ready],
  define: { VERSION: JSON.stringify(version) },
  chunkNames: '[name]-[hash]',
  charset: 'utf8',
  write: false,
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
mkdirSync(fresh, { recursive: true })
for (const [name, code] of await inOneFile(outputFiles, 'main.js'))
  writeFileSync(join(fresh, name), code)
const made = createHash('sha256').update(JSON.stringify(data))
for (const file of Object.keys(metafile.inputs).sort())
  if (/^src\/core\/(?:casebook|input|knowledge)\//.test(file))
    made.update(readFileSync(join(root, file)))
const packer = createPacker(join(root, 'node_modules/.cache/wallet-help'))
await writeKnowledge(data, made.digest('hex').slice(0, 16), join(fresh, 'knowledge'))
packer.forgetOthers()
writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licenses(Object.keys(metafile.inputs), root))
putInPlace(fresh, dist)

/** One file per part, so that a command reads only what it shows. The large ones are packed. */
async function writeKnowledge(
  { problems, register, directory, errors, letters, guides, checkup, choosing, spoken }: Data,
  build: string,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const packed: Promise<void>[] = []
  const write = (name: string, value: unknown): void => {
    const text = JSON.stringify(value)
    const path = join(folder, `${name}.json`)
    if (OPEN.test(name)) writeFileSync(path, text)
    else packed.push(packer.pack(text).then((it) => writeFileSync(`${path}.br`, it)))
  }
  write('index', {
    build,
    problems: problems.map(({ id, title }) => ({ id, title })),
    wallets: Object.values(register.wallets).map(({ id, name }) => ({ id, name })),
    ids: {
      place: Object.keys(register.places),
      guide: guides.map((it) => it.id),
      rule: register.rules.map((it) => it.id),
      evidence: Object.keys(register.evidence),
    },
    complainTo: Object.fromEntries(problems.map((it) => [it.id, complainTo(it)])),
  })
  for (const [name, part] of Object.entries(register)) write(name, part)
  for (const lang of LANGS)
    write(`labels-${lang}`, labelsOf(problems, Object.values(register.wallets), lang))
  write('directory', directory)
  write('errors', errors)
  write('guides', guides)
  write('checkup', checkup)
  write('choosing', choosing)
  for (const problem of problems) write(`problem-${problem.id}`, problem)
  write('letters', letters)
  write('finder', compileFinder(problems, spoken.said))
  write('triage', compileTriage(spoken, register, errors))
  await Promise.all(packed)
}

function complainTo({ nodes }: Problem): object {
  const found = Object.entries(nodes).flatMap(([id, node]) => {
    const to = node.kind === 'outcome' ? node.complain.to : 'none'
    return to === 'bank' || to === 'merchant' ? [[id, to] as const] : []
  })
  return Object.fromEntries(found)
}
