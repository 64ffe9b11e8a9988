/** What makes a call start sooner: modules that are read and run when something in them is first called. */
import { basename, join, relative, sep } from 'node:path'
import type { Plugin } from 'esbuild'

/** Modules that take long to run and that most calls never need, with their exports: functions or classes. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  'string-width': ['default'],
  linebreak: ['default'],
  uuidv7: ['uuidv7'],
  // English dates.
  'src/core/input/moment-en.ts': ['englishMoment'],
  'src/commands/known-wallet.ts': ['knownWallet'],
  'src/core/nearest.ts': ['nearest'],
  'src/adapters/node-evidence-files.ts': [
    'isHash',
    'receiveFile',
    'receivePieces',
    'checkFile',
    'sweepFolder',
    'makeEvidenceFolder',
  ],
  'src/core/secrets/mask-counterparty.ts': ['maskCounterparty'],
  'src/core/secrets/secrets.ts': ['removeSecrets', 'looksSecret'],
  'src/core/casebook/public-case.ts': [
    'knownOf',
    'isFirm',
    'typedTexts',
    'publicContent',
    'publicTimeline',
  ],
  'src/core/redaction/mask.ts': ['publicMask', 'markOf'],
}
/** Streams, sockets and terminals come with some of these. */
const LATE_OF_NODE: Readonly<Record<string, readonly string[]>> = {
  'node:fs/promises': ['open', 'stat', 'chmod'],
  'node:tty': ['isatty'],
}

const isOurs = (id: string): boolean => id.startsWith('src/')
const partOf = (id: string): string => `late-${basename(id, '.ts')}`

/** They are parts of their own: entry points by name. */
export function lateEntries(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(LATE).map((id) => [partOf(id), isOurs(id) ? join(root, id) : id]),
  )
}

/** Bundles them so. An export that is missing here, or is only a value, fails the build or its tests. */
export function late(root: string): Plugin {
  return {
    name: 'late',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, kind, resolveDir, importer }) => {
        if (kind !== 'import-statement') return undefined
        const id = path.startsWith('.')
          ? relative(root, join(resolveDir, path)).replaceAll(sep, '/')
          : path
        // Libraries use more of Node than we do.
        const isNode = !importer.includes('node_modules') && Object.hasOwn(LATE_OF_NODE, id)
        if (!isNode && !Object.hasOwn(LATE, id)) return undefined
        return { path: id, namespace: 'late' }
      })
      build.onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
        contents: forwardingAll(path),
      }))
      // Commander starts programs with it; we never ask it to, and Node takes milliseconds to load it.
      build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander')
          ? { path: 'no-programs', namespace: 'no-programs' }
          : undefined,
      )
      build.onLoad({ filter: /./, namespace: 'no-programs' }, () => ({
        contents: 'export default {}',
      }))
    },
  }
}

function forwardingAll(id: string): string {
  const [names, path] = LATE[id] ? [LATE[id], `./${partOf(id)}.js`] : [LATE_OF_NODE[id] ?? [], id]
  return names.map((it) => forwarding(path, it)).join('\n')
}

function forwarding(path: string, name: string): string {
  return `export ${name === 'default' ? name : ''} function ${name === 'default' ? '' : name}(...given) {
    const it = require('${path}').${name}
    return new.target ? new it(...given) : it(...given)
  }`
}
