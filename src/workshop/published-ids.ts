/** Ids that a release has shown: cases that people keep name them, so none is renamed or used for something else. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Data } from './read-data.ts'
import type { FileFault } from './read-file.ts'

export const PUBLISHED = 'published-ids.txt'
/** Stands before an id that was taken out on purpose. */
const RETIRED = 'retired '

type WithIds = Pick<Data, 'problems' | 'register' | 'guides' | 'checkup' | 'choosing'>

/** Every id that a case, a setting or a script may name, as `problems/PROBLEM/NODE/OPTION` and the like. */
export function idsOf({ problems, register, guides, checkup, choosing }: WithIds): string[] {
  const below = (kind: string, ids: readonly string[]): string[] => ids.map((it) => `${kind}/${it}`)
  return [
    ...problems.flatMap(({ id, nodes }) => [
      `problems/${id}`,
      ...Object.entries(nodes).flatMap(([name, node]) => [
        `problems/${id}/${name}`,
        ...below(
          `problems/${id}/${name}`,
          node.kind === 'outcome' ? [] : Object.keys(node.options),
        ),
      ]),
    ]),
    ...below('wallets', Object.keys(register.wallets)),
    ...below('places', Object.keys(register.places)),
    ...below('evidence', Object.keys(register.evidence)),
    ...below(
      'rules',
      register.rules.map((it) => it.id),
    ),
    ...below(
      'guides',
      guides.map((it) => it.id),
    ),
    ...below(
      'checkup',
      checkup.map((it) => it.id),
    ),
    ...below('criteria', choosing?.criteria.map((it) => it.id) ?? []),
  ].toSorted()
}

/** One id a line, `retired` before it where it was taken out; none where nothing was published from this folder yet. */
export function readPublished(folder: string): string[] {
  const file = join(folder, PUBLISHED)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
}

/** What was published and is gone, and what was taken out and is back. */
export function provePublished(folder: string, data: WithIds): FileFault[] {
  const here = new Set(idsOf(data))
  return readPublished(folder).flatMap((entry, index) => {
    const retired = entry.startsWith(RETIRED)
    const id = retired ? entry.slice(RETIRED.length) : entry
    if (here.has(id) !== retired) return []
    const what = retired
      ? `"${id}" was taken out earlier, and cases that people keep mean that by it; choose another id`
      : `"${id}" was published and is gone, but cases that people keep name it. Put it back; if you took it out on purpose, write "${RETIRED}" before it here`
    return [{ file: join(basename(folder), PUBLISHED), line: index + 1, column: 1, what }]
  })
}
