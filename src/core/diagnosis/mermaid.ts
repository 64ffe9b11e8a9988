import type { Node, Problem } from '../knowledge/knowledge.ts'
import { tree as words } from '../messages/pictures.ts'
import type { Lang } from '../text.ts'
import { nodeWords, optionWords } from './node-words.ts'
import { branchesOf } from './tree.ts'

/** A problem as a Mermaid flowchart, its edges labelled with the answers; emergencies stand in a class of their own. */
export function drawMermaid(problem: Problem, lang: Lang): string {
  const lines = ['flowchart TD']
  const nodes = Object.entries(problem.nodes)
  for (const [id, node] of nodes) {
    lines.push(`  ${box(id, node, lang)}`)
    for (const [target, options] of branchesOf(node)) {
      const label = options.map((option) => optionWords(problem, node, option, lang)).join(' / ')
      lines.push(`  ${id} -->|${quoted(label)}| ${target}`)
    }
  }
  const urgent = nodes.filter(([, node]) => node.kind === 'outcome' && node.urgent)
  if (urgent.length > 0)
    lines.push(
      '  classDef urgent stroke:#c00,stroke-width:3px',
      `  class ${urgent.map(([id]) => id).join(',')} urgent`,
    )
  return `${lines.join('\n')}\n`
}

function box(id: string, node: Node, lang: Lang): string {
  const text = nodeWords(node, lang)
  switch (node.kind) {
    case 'question':
      return `${id}{${quoted(text)}}`
    case 'remedy':
      return `${id}[${quoted(text)}]`
    case 'check':
      return `${id}[[${quoted(text)}]]`
    case 'outcome':
      return `${id}([${quoted(node.urgent ? `${words.urgent[lang]}${text}` : text)}])`
  }
}

/** Mermaid reads `#35;` as the character of that number; what could end a text, begin markup or an entity is written so. */
function quoted(text: string): string {
  return `"${text.replace(/[#"`<>&]/g, (it) => `#${it.charCodeAt(0)};`)}"`
}
