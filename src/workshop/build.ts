/** `npm run build`: checks and compiles the knowledge, bundles the program into `dist/`. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { compileFinder } from './finder.ts'
import { late, lateEntries } from './late.ts'
import { licenses } from './licenses.ts'
import { AS_WRITTEN, inOneFile } from './one-file.ts'
import { createPacker } from './pack.ts'
import { putInPlace } from './put-in-place.ts'
import { ready } from './ready.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { labelsOf } from '../core/screens/labels.ts'
import { LANGS } from '../core/text.ts'
import type { Index } from '../adapters/json-knowledge.ts'
import { inPacks } from './part-packs.ts'
import { type Data, readData } from './read-data.ts'
import { compileTriage } from './triage-knowledge.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
/** Built beside the program that may be running, and put in its place when it is whole. */
const fresh = `${dist}.new-${process.pid}`
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))

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
  entryPoints: { main: join(root, 'src/main.ts'), ...lateEntries(root) },
  outdir: fresh,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  supported: AS_WRITTEN,
  plugins: [late(root), ready],
  define: { VERSION: JSON.stringify(version) },
  chunkNames: '[name]-[hash]',
  charset: 'utf8',
  write: false,
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
const packer = createPacker(join(root, 'node_modules/.cache/wallet-help'))
mkdirSync(fresh, { recursive: true })
const program = await inOneFile(outputFiles)
writeFileSync(join(fresh, 'main.js.br'), await packer.pack(program))
writeFileSync(join(fresh, 'build'), hashOf(program))
const made = createHash('sha256').update(JSON.stringify(data))
for (const file of Object.keys(metafile.inputs).sort())
  if (/^src\/core\/(?:casebook|input|knowledge)\//.test(file))
    made.update(readFileSync(join(root, file)))
await writeKnowledge(data, made.digest('hex').slice(0, 16), join(fresh, 'knowledge'))
packer.forgetOthers()
writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licenses(Object.keys(metafile.inputs), root))
putInPlace(fresh, dist)

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

async function writeKnowledge(data: Data, build: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { problems, register, guides } = data
  const names = {
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
  }
  const { whole, ...places } = inPacks(partsOf(data))
  for (const [name, bytes] of whole)
    writeFileSync(join(folder, `${name}.br`), await packer.pack(bytes))
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ names, ...places } satisfies Index))
}

/** What is read together at most. */
function partsOf(data: Data): Map<string, unknown> {
  const { problems, register, directory, errors, letters, guides, checkup, choosing, spoken } = data
  const { model, ...named } = compileTriage(spoken, register, errors)
  const { marks, weights, ...rest } = model
  return new Map<string, unknown>([
    ...Object.entries(register),
    ...LANGS.map((lang): [string, unknown] => [
      `labels-${lang}`,
      labelsOf(problems, Object.values(register.wallets), lang),
    ]),
    ...problems.map((it): [string, unknown] => [`problem-${it.id}`, it]),
    ...Object.entries({ directory, errors, guides, checkup, choosing, letters }),
    ['finder', compileFinder(problems, spoken.said)],
    ['triage', { ...named, model: rest }],
    ['triage-marks', marks],
    ['triage-weights', new Uint8Array(weights.buffer)],
  ])
}

function complainTo({ nodes }: Problem): Index['names']['complainTo'][string] {
  const found = Object.entries(nodes).flatMap(([id, node]) => {
    const to = node.kind === 'outcome' ? node.complain.to : 'none'
    return to === 'bank' || to === 'merchant' ? [[id, to] as const] : []
  })
  return Object.fromEntries(found)
}
