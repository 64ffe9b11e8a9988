/** What makes a call start sooner: modules that run when something in them is first called. */
import { relative, sep } from 'node:path'
import type { Plugin } from 'esbuild'

/** Modules that take long to run and that most calls never need, with their exports: functions or classes. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  'string-width': ['default'],
  linebreak: ['default'],
  uuidv7: ['uuidv7'],
  // English dates.
  'moment-en.ts': ['englishMoment'],
  'secrets.ts': ['removeSecrets', 'looksSecret'],
  'public-case.ts': ['knownOf', 'isFirm', 'typedTexts', 'publicContent', 'publicTimeline'],
  'mask.ts': ['publicMask', 'markOf'],
}

/** Bundles them so. An export that is missing here, or is only a value, fails the build or its tests. */
export const late: Plugin = {
  name: 'late',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const names = Object.hasOwn(LATE, name) ? LATE[name] : undefined
      if (names === undefined || kind !== 'import-statement') return undefined
      const contents = names.map((it) => forwarding(path, it)).join('\n')
      return {
        path: `${name} in ${relative('.', resolveDir).replaceAll(sep, ' ')}`,
        namespace: 'late',
        pluginData: { contents, resolveDir },
      }
    })
    build.onLoad({ filter: /./, namespace: 'late' }, ({ pluginData }) => pluginData as object)
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

function forwarding(path: string, name: string): string {
  return `export ${name === 'default' ? name : ''} function ${name === 'default' ? '' : name}(...given) {
    const it = require('${path}').${name} ?? require('${path}')
    return new.target ? new it(...given) : it(...given)
  }`
}
