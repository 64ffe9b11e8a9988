import type { Lang } from '../text.ts'
import { removeSecrets } from '../secrets/secrets.ts'
import type { CaseRecord } from './merge.ts'

/** What people write at length, and so may hold a secret; every other fact is refused with one in it. */
const LONG_FACTS = ['story', 'error', 'request'] as const
const LONG_PARTS = ['said', 'promised', 'before', 'after'] as const

/** A case from elsewhere, or from days when less was recognized, without the secrets in its texts. */
export function withoutSecrets(record: CaseRecord): CaseRecord {
  const { stored, timeline, attachments } = record
  return {
    ...record,
    stored: { ...stored, facts: cleaned(stored.facts, LONG_FACTS) },
    timeline: timeline.map((entry) => cleaned(entry, LONG_PARTS)),
    attachments: attachments.map((it) => ({ ...it, name: cleanName(it.name).name })),
  }
}

function cleaned<T extends object>(value: T, names: readonly string[]): T {
  const texts = Object.entries(value).filter(([name]) => names.includes(name))
  return {
    ...value,
    ...Object.fromEntries(
      texts.map(([name, it]: [string, unknown]) => [
        name,
        typeof it === 'string' ? removeSecrets(it).text : it,
      ]),
    ),
  }
}

/** The name of a file without secrets; what stands behind its last dot stays. */
export function cleanName(
  name: string,
  lang?: Lang,
): { name: string; removed: ReturnType<typeof removeSecrets>['removed'] } {
  const [, stem = name, ending = ''] = /^(.+?)(\.[a-z0-9]{1,8})?$/isu.exec(name) ?? []
  const { text, removed } = removeSecrets(stem, lang)
  return { name: text + ending, removed }
}
