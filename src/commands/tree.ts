import { toJson } from '../core/screens/json.ts'
import { drawMermaid } from '../core/diagnosis/mermaid.ts'
import { optionsOf, targetOf } from '../core/diagnosis/walk.ts'
import { Expected, type ExitCode } from '../core/errors.ts'
import type { Problem } from '../core/knowledge/knowledge.ts'
import { diagnoseErrors } from '../core/messages/diagnose.ts'
import type { World } from '../ports.ts'
import { problemOf } from './diagnose-input.ts'

/** The knowledge as graphs: all problems as JSON, or one as a Mermaid flowchart. */
export function tree(
  id: string | undefined,
  { json }: { readonly json?: boolean },
  world: World,
): ExitCode {
  const knowledge = world.knowledge()
  const ids = knowledge.problems.map((it) => it.id)
  if (id === undefined && !json) {
    throw new Expected('usage', diagnoseErrors.missingAnswer(diagnoseErrors.problem), [
      diagnoseErrors.all(ids.join(', ')),
      diagnoseErrors.flag('wallet-help tree PROBLEM | --json'),
    ])
  }
  const problems = (id === undefined ? ids : [id]).map((it) => problemOf(it, knowledge))
  const [first] = problems
  if (json || !first) world.terminal.out(toJson({ problems: problems.map(graphOf) }))
  else world.terminal.out(drawMermaid(first, world.lang))
  return 0
}

/** `{id, title, start, nodes: {ID: {kind, options: {OPTION: {goto}}}}}`; an outcome has no options. Public. */
function graphOf({ id, title, start, nodes }: Problem): object {
  const entries = Object.entries(nodes).map(([name, node]) => {
    const options = optionsOf(node).map((option) => [option, { goto: targetOf(node, option) }])
    return [name, { kind: node.kind, options: Object.fromEntries(options) as object }]
  })
  return { id, title, start, nodes: Object.fromEntries(entries) as object }
}
