/** What a node and its options say in a drawing, where no wallet and no case is known. */
import type { Node, Problem, RemedyResult } from '../knowledge/knowledge.ts'
import { tree as words } from '../messages/pictures.ts'
import type { Lang, Text } from '../text.ts'
import { remedyWords } from './remedy-words.ts'

export function nodeWords(node: Node, lang: Lang): string {
  switch (node.kind) {
    case 'question':
      return withoutBraces(node.ask[lang])
    case 'remedy':
      return withoutBraces(node.title[lang])
    case 'check':
      return words.checks[node.check]?.[lang] ?? node.check
    case 'outcome':
      return withoutBraces(node.cause[lang])
  }
}

export function optionWords(problem: Problem, node: Node, option: string, lang: Lang): string {
  return withoutBraces(optionText(problem, node, option)?.[lang] ?? option)
}

function optionText(problem: Problem, node: Node, option: string): Text | undefined {
  if (node.kind === 'question') return node.options[option]?.label
  if (node.kind === 'remedy') return remedyWords(problem, node).options[option as RemedyResult]
  return words.results[option]
}

/** A blank stands by its name: `{task:bill}` as bill. */
function withoutBraces(text: string): string {
  return text.replace(/\{([a-z]+):?([a-z-]*)\}/g, (_, kind: string, id: string) => id || kind)
}
