import { labelKey, type Labels } from '../casebook/search-query.ts'
import { optionsOf } from '../diagnosis/walk.ts'
import type { Knowledge, Node, Problem } from '../knowledge/knowledge.ts'
import type { Lang } from '../text.ts'

/** The words for each problem, wallet and answer that a case may keep. */
export function labelsOf(
  problems: readonly Problem[],
  wallets: Knowledge['wallets'],
  lang: Lang,
): Labels {
  const entries = [
    ...problems.map(({ id, title }) => [keyOf('problem', id), title[lang]] as const),
    ...wallets.map(({ id, name }) => [keyOf('wallet', id), `${name[lang]} (${id})`] as const),
    ...problems.flatMap(({ id, nodes }) =>
      Object.entries(nodes).flatMap(([node, it]) => answersOf(id, node, it, lang)),
    ),
  ]
  return Object.fromEntries(entries.filter(([, said]) => said !== ''))
}

function keyOf(kind: 'problem' | 'wallet', text: string): string {
  return labelKey({ place: { kind }, text })
}

function answersOf(problem: string, node: string, it: Node, lang: Lang): [string, string][] {
  return optionsOf(it).map((text) => [
    labelKey({ place: { kind: 'answer', problem, node }, text }),
    answerWords(it, text, lang),
  ])
}

function answerWords(node: Node, option: string, lang: Lang): string {
  if (node.kind === 'question')
    return `${node.ask[lang]} ${node.options[option]?.label[lang] ?? option}`
  return node.kind === 'remedy' ? node.title[lang] : ''
}
