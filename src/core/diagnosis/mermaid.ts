import type { Node, Problem } from '../knowledge/knowledge.ts'
import { diagnose } from '../messages/diagnose.ts'
import type { Lang } from '../text.ts'
import { optionsOf, targetOf } from './walk.ts'

/** A problem as a Mermaid flowchart, its edges labelled with the answers. */
export function drawMermaid(problem: Problem, lang: Lang): string {
  const lines = ['flowchart TD']
  for (const [id, node] of Object.entries(problem.nodes)) {
    lines.push(`  ${box(id, node, lang)}`)
    const byTarget = Map.groupBy(optionsOf(node), (option) => targetOf(node, option) ?? '')
    for (const [target, options] of byTarget) {
      const label = options.map((option) => optionLabel(node, option, lang)).join(' / ')
      lines.push(`  ${id} -->|${quoted(label)}| ${target}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function box(id: string, node: Node, lang: Lang): string {
  switch (node.kind) {
    case 'question':
      return `${id}{${quoted(node.ask[lang])}}`
    case 'remedy':
      return `${id}[${quoted(node.title[lang])}]`
    case 'check':
      return `${id}[[${quoted(node.check)}]]`
    case 'outcome':
      return `${id}([${quoted(node.cause[lang])}])`
  }
}

function optionLabel(node: Node, option: string, lang: Lang): string {
  if (node.kind === 'question') return node.options[option]?.label[lang] ?? option
  if (node.kind !== 'remedy') return option
  return diagnose.remedyOptions[option as keyof typeof diagnose.remedyOptions][lang]
}

/** Mermaid reads `#quot;` for a quotation mark; blanks stand without their braces. */
function quoted(text: string): string {
  return `"${text.replace(/\{[a-z]+:?([a-z-]*)\}/g, (_, id: string) => id || '…').replace(/"/g, '#quot;')}"`
}
