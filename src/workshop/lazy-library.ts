import type { Plugin } from 'esbuild'

/** Bundles libraries whose default export is a function or a class so that they are run when that is first called. */
export function lazy(...names: readonly string[]): Plugin {
  return {
    name: 'lazy',
    setup(build) {
      const filter = new RegExp(`^(?:${names.join('|')})$`)
      build.onResolve({ filter }, ({ path, kind, resolveDir }) =>
        kind === 'import-statement'
          ? { path, namespace: 'lazy', pluginData: resolveDir as unknown }
          : undefined,
      )
      build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path, pluginData }) => ({
        contents: `
          let library
          export default function (...given) {
            library ??= require('${path}').default ?? require('${path}')
            return new.target ? new library(...given) : library(...given)
          }`,
        resolveDir: String(pluginData),
      }))
    },
  }
}
